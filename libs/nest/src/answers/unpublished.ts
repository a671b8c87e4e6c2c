/** An answer that holds what is not public, on a route that is: noted before it is shown, and kept by no cache. */
export class Unpublished<Answer = unknown> {
  constructor(readonly answer: Answer) {}
}

export function unpublished<Answer>(answer: Answer): Unpublished<Answer> {
  return new Unpublished(answer);
}

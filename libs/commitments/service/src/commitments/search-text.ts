const marks = /\p{M}/gu;

/** As people type it when they look for something: without accents, without case. */
export function searchable(text: string): string {
  return text.normalize('NFD').replace(marks, '').toLowerCase();
}

/** The words of a question, each of which must be found. */
export function searchWords(question: string): readonly string[] {
  return searchable(question)
    .split(/\s+/u)
    .filter((word) => word !== '');
}

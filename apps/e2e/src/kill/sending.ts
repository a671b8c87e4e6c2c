import type { Part } from './cast';
import type { Acknowledged, Expected } from './history';
import type { Outcome } from './outcome';

/** Where a write can be read by its token, and the least version of a stream that must be shown there. */
export interface ReadAfter {
  readonly path: string;
  readonly stream: string;
  readonly atLeast: number;
}

/** A request that a writer sends, and what must be on record once it is acknowledged. */
export interface CommandToSend {
  readonly what: string;
  readonly as: Part;
  readonly method: 'POST' | 'PATCH';
  readonly path: string;
  readonly contentType: string;
  readonly body: string | Uint8Array;
  readonly expected: Expected;
  readonly name?: string;
  /** Of a request that holds several commands: what each is, and how the answer says what became of each. */
  readonly parts?: readonly { readonly what: string; readonly expected: Expected }[];
  readonly outcomesIn?: (body: unknown) => readonly Outcome[];
  /** Of one that Acta works on after its answer: where it says that all of it is done. */
  readonly doneWhen?: (answer: Acknowledged) => { readonly path: string; readonly isDone: (body: unknown) => boolean };
  readonly readAfter?: (answer: Acknowledged) => readonly ReadAfter[];
}

/** What a writer does, step by step: it hands over a command and is given its answer; nothing where it was refused. */
export type Work = Generator<CommandToSend, never, Acknowledged | undefined>;

/** What the writers of a run have between them. */
export interface Desk {
  readonly random: () => number;
  /** People whom every writer amends, so that writers meet on a stream. */
  readonly sharedPeople: string[];
  /** A number that no other command has. */
  next(): number;
}

export const facts = (...eventTypes: string[]): Expected => ({ eventTypes, texts: [] });

type Posted = Pick<CommandToSend, 'what' | 'as' | 'path' | 'expected' | 'readAfter'>;

export function posted(command: Posted, body: object): CommandToSend {
  return { ...command, method: 'POST', contentType: 'application/json', body: JSON.stringify(body) };
}

export function pick<Value>({ random }: Desk, values: readonly Value[]): Value | undefined {
  return values[Math.floor(random() * values.length)];
}

/** 0 → `AAAA`, 1 → `AAAB`, …: what is called by a number begins with letters alone. */
export function lettersOf(number: number): string {
  const letters = [0, 1, 2, 3].map((place) => String.fromCharCode(65 + (Math.floor(number / 26 ** place) % 26)));
  return letters.reverse().join('');
}

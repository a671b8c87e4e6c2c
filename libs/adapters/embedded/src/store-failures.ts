import { CorruptRecord, Unavailable } from '@acta/kernel';
import { sqliteProblem } from './sqlite';

export const closed = (): Unavailable => new Unavailable('closed', 1);

export const problemOf = (error: unknown) => (error instanceof CorruptRecord ? 'corrupt' : sqliteProblem(error));

/** What stops a store that saw damage. */
export function corrupt(error: unknown): CorruptRecord {
  const cause = { cause: error };
  if (problemOf(error) === 'taken') return new CorruptRecord('the record has a commit beyond its end', cause);
  return error instanceof CorruptRecord ? error : new CorruptRecord('the record is damaged', cause);
}

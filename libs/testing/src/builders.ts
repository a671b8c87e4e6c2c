import {
  makeCommit,
  type Actor,
  type Commit,
  type Fact,
  type Meta,
  type ReadCommit,
  type Surroundings,
} from '@acta/kernel';
import { NoteTaken, notesRegistry } from './notes';

let built = 0;

/** An id that no other call in this process has given, in the shape of a UUID. */
export function freshId(): string {
  built += 1;
  return `00000000-0000-8000-8000-${built.toString(16).padStart(12, '0')}`;
}

export const someone: Actor = { kind: 'person', id: 'person-00000000-0000-4000-8000-000000000001' };

export function metaOf(changes: Partial<Meta> = {}): Meta {
  const commitId = changes.commitId ?? freshId();
  return { commitId, actor: someone, now: '2026-01-15T12:00:00.000Z', correlationId: commitId, ...changes };
}

export interface CommitChanges {
  readonly log?: string;
  readonly stream?: string;
  readonly version?: number;
  readonly facts?: readonly Fact[];
  readonly request?: string;
  readonly meta?: Partial<Meta>;
}

/** A commit of one note, unless something else is said. */
export function commitOf(surroundings: Surroundings, changes: CommitChanges = {}): Commit {
  const { log = 'notes', stream = 'notebook-a', version = 1, facts, request = 'take-note', meta } = changes;
  const defaults = [NoteTaken({ amount: 1, note: 'said in their own words' })];
  return makeCommit(
    { log, stream, version, command: 'testing.take-note', request, facts: facts ?? defaults, meta: metaOf(meta) },
    notesRegistry,
    surroundings,
  );
}

/** Commits 1 to `count` of a stream. */
export function commitsOf(
  surroundings: Surroundings,
  count: number,
  changes: Omit<CommitChanges, 'version' | 'meta'> & { readonly meta?: Omit<Partial<Meta>, 'commitId'> } = {},
): Commit[] {
  return Array.from({ length: count }, (_, index) => commitOf(surroundings, { ...changes, version: index + 1 }));
}

/** A commit as a fold reads it, of no store: `{ facts }` and what a test says of them. */
export function readCommitOf(changes: Partial<ReadCommit> & Pick<ReadCommit, 'facts'>): ReadCommit {
  const { version = 1, recordedAt = '2026-01-15T12:00:00.000Z' } = changes;
  return {
    id: `00000000-0000-8000-9000-${version.toString(16).padStart(12, '0')}`,
    log: 'notes',
    stream: 'notebook-a',
    version,
    command: 'testing.take-note',
    request: '',
    actor: someone,
    effectiveOn: recordedAt.slice(0, 10),
    recordedAt,
    correlationId: 'test',
    ...changes,
  };
}

import { commitOf, surroundingsWith } from '@acta/testing';
import fc from 'fast-check';
import Libsql from 'libsql';
import { eventStoreTables, insertCommits, prepareStatements, valuesOf } from './event-store-tables';
import { versionsAt } from './past-places';

const surroundings = surroundingsWith();
const read = <Result>(query: () => Result): Result => query();
/** Of which log and which stream each commit is. */
const appended = fc.array(fc.tuple(fc.constantFrom('notes', 'other'), fc.constantFrom('a', 'b-1', 'b', 'ñ', '語')), {
  maxLength: 40,
});

function recordOf(commits: readonly (readonly [log: string, stream: string])[]) {
  const database = new Libsql(':memory:');
  database.exec(eventStoreTables);
  const counts = new Map<string, number>();
  const next = (of: string): number => counts.set(of, (counts.get(of) ?? 0) + 1).get(of) as number;
  const placed = commits.map(([log, stream]) => {
    const commit = commitOf(surroundings, { log, stream, version: next(`${log}/${stream}`) });
    return { position: next(log), commit };
  });
  for (const { position, commit } of placed) database.exec(insertCommits([{ position, values: valuesOf(commit) }]));
  return { placed, statements: prepareStatements(database) };
}

test('tells the same of many commits as of few, whatever the pages', async () => {
  await fc.assert(
    fc.asyncProperty(appended, fc.nat(20), fc.integer({ min: 1, max: 5 }), async (commits, position, page) => {
      const { placed, statements } = recordOf(commits);
      const since = placed.filter(({ commit, position: at }) => commit.log === 'notes' && at > position);
      const told = new Map(since.map(({ commit: { stream, version } }) => [stream, version - 1] as const).reverse());
      const place = { log: 'notes', position };
      expect(await versionsAt(place, statements, read, { few: 100, page })).toEqual(told);
      expect(await versionsAt(place, statements, read, { few: since.length, page })).toEqual(told);
    }),
    { numRuns: 50 },
  );
});

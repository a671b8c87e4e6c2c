import { CorruptRecord, type Commit } from '@acta/kernel';
import { commitOf, SeededRandomness, surroundingsWith, TemporaryFolders, wholeLog } from '@acta/testing';
import { createHash } from 'node:crypto';
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEmbedded, type Embedded } from './open-embedded';
import { UnknownSchema } from './sqlite';
import { verifyRecord } from './verify-record';

const surroundings = surroundingsWith();
const folders = new TemporaryFolders();
const random = new SeededRandomness(11);
const commitCount = 60;
const people = Array.from({ length: 12 }, (_, index) => `person-${index}`);

const nameOf = (index: number) => ({ name: `Ana ${index}` });

/** The record as it was written, and its folder as a clean end leaves it and as a kill leaves it. */
let written: readonly Commit[];
let closed: string;
let killed: string;

beforeAll(async () => {
  closed = folders.fresh();
  const embedded = await openEmbedded(closed, surroundings, { what: 'a test' });
  for (let version = 1; version <= commitCount; version++) {
    await embedded.store.append(commitOf(surroundings, { version, meta: { why: `why ${version}` } }));
    if (version % 5 === 0) await embedded.personalData.put(people[version / 5 - 1] as string, nameOf(version / 5 - 1));
  }
  await embedded.checkpoints.set('reacting', 'notes', String(commitCount));
  written = await wholeLog(embedded.store, 'notes');
  killed = folders.copyOf(closed);
  await embedded.close();
});
afterAll(() => folders.removeAll());

type Damage = (file: string) => void;

const flip: Damage = (file) => {
  const bytes = readFileSync(file);
  const at = random.below(bytes.length);
  bytes[at] = (bytes[at] as number) ^ (1 << random.below(8));
  writeFileSync(file, bytes);
};
const cut: Damage = (file) => truncateSync(file, random.below(readFileSync(file).length));

interface Served {
  readonly commits: readonly Commit[];
  readonly names: readonly unknown[];
  readonly foundWith: readonly string[];
}

async function servedBy(embedded: Embedded): Promise<Served | Error> {
  try {
    const commits = await wholeLog(embedded.store, 'notes');
    const names = await Promise.all(people.map((key) => embedded.personalData.get(key)));
    return { commits, names, foundWith: embedded.foundWith };
  } catch (error) {
    return error as Error;
  } finally {
    await embedded.close();
  }
}

const isPlain = (error: unknown) => error instanceof CorruptRecord || error instanceof UnknownSchema;
const digestOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

describe.each([
  ['a bit flipped', flip],
  ['its end cut off', cut],
])('a file with %s', (_what, damage) => {
  test.each([
    ['acta.sqlite', () => closed],
    ['acta.sqlite-wal', () => killed],
    ['personal.sqlite', () => closed],
    ['personal.sqlite-wal', () => killed],
    ['operations.sqlite', () => closed],
  ])(
    'is named, or harmless: %s',
    async (name, whole) => {
      let found = 0;
      for (let tried = 0; tried < 30; tried++) {
        const folder = folders.copyOf(whole());
        const file = join(folder, name);
        damage(file);
        const damaged = digestOf(file);
        const { firstBreak } = await verifyRecord(folder, surroundings);
        expect(digestOf(file)).toBe(damaged);
        const opened = await openEmbedded(folder, surroundings, { what: 'a test' }).catch(
          (error: unknown) => error as Error,
        );
        if (opened instanceof Error) {
          found += 1;
          expect(isPlain(opened) ? 'plain' : opened).toBe('plain');
          expect(opened.message).toContain(name.replace('-wal', ''));
          expect(digestOf(file)).toBe(damaged);
        } else {
          const served = await servedBy(opened);
          if (served instanceof Error) {
            expect(isPlain(served) ? 'plain' : served).toBe('plain');
          } else {
            expect(served.commits).toEqual(written.slice(0, served.commits.length));
            for (const [index, known] of served.names.entries())
              expect([undefined, nameOf(index)]).toContainEqual(known);
            const isSaid = firstBreak !== undefined || served.foundWith.length > 0;
            /* Whose name was lost with the end of a write-ahead log is told by the record, not by this file. */
            const names = name === 'personal.sqlite-wal' ? [] : served.names;
            const isWhole = served.commits.length === written.length && !names.includes(undefined);
            expect(isWhole || isSaid).toBe(true);
          }
          if (firstBreak) found += 1;
        }
        folders.remove(folder);
      }
      /* The end of a write-ahead log that is cut off is what a crash leaves, too. */
      if (name !== 'personal.sqlite-wal') expect(found).toBeGreaterThan(0);
    },
    60_000,
  );
});

import { commitOf, freshId, SeededRandomness, surroundingsWith, TemporaryFolders } from '@acta/testing';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openEmbedded, type Embedded } from './open-embedded';

const surroundings = surroundingsWith();
const folders = new TemporaryFolders();
const randomness = new SeededRandomness(7);
let folder: string;
let embedded: Embedded;

beforeEach(async () => {
  folder = folders.fresh();
  embedded = await openEmbedded(folder, surroundings, { what: 'a test' });
});
afterEach(async () => {
  await embedded.close();
  folders.removeAll();
});

/** A text that stands nowhere else, long enough to spill over pages now and then. */
const marked = () => `<<${freshId()}>>`.repeat(1 + randomness.below(200));

test('leaves no byte of a person who is forgotten in any file', async () => {
  const people = Array.from({ length: 120 }, (_, index) => ({ key: `person-${index}`, names: [marked(), marked()] }));
  for (const { key, names } of people) await embedded.personalData.put(key, { name: names[0] });
  for (const { key, names } of people) await embedded.personalData.put(key, { name: names[1] });
  const gone = people.filter((_, index) => index % 7 === 0);
  expect(found(gone.map(({ names }) => names[1] as string))).toHaveLength(gone.length);
  for (const { key, names } of gone) {
    await embedded.personalData.forget(key);
    expect(found(names)).toEqual([]);
  }
  expect(found(gone.flatMap(({ names }) => names))).toEqual([]);
  const left = people.filter((_, index) => index % 7 !== 0);
  expect(found(left.map(({ names }) => names[1] as string))).toHaveLength(left.length);
});

test('leaves no byte of a text that is redacted in any file', async () => {
  const texts = Array.from({ length: 300 }, marked);
  const commits = texts.map((why, index) => commitOf(surroundings, { stream: `notebook-${index}`, meta: { why } }));
  for (let from = 0; from < commits.length; from += 50) {
    await Promise.all(commits.slice(from, from + 50).map((commit) => embedded.store.append(commit)));
  }
  const gone = randomness.shuffled(commits).slice(0, 60);
  const goneTexts = gone.map((commit) => texts[commits.indexOf(commit)] as string);
  expect(found(goneTexts)).toHaveLength(60);
  for (const [index, { log, id, sealed }] of gone.entries()) {
    const hashes = sealed.map(({ hash }) => hash);
    await embedded.store.redact(log, id, hashes);
    expect(found(goneTexts.slice(0, index + 1))).toEqual([]);
  }
  for (const commit of commits) expect(await embedded.store.findCommit(commit.id)).toBeDefined();
});

/** Which of the texts stand in a file of the folder, by the mark that each repeats. */
function found(texts: readonly string[]): string[] {
  const files = readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name)));
  /* Not the lock: reading it in the process that holds it would give it up. */
  const contents = files
    .filter((file) => !file.includes('lock.') && statSync(file).isFile())
    .map((file) => readFileSync(file));
  return texts.filter((text) => contents.some((content) => content.includes(text.slice(0, text.indexOf('>>') + 2))));
}

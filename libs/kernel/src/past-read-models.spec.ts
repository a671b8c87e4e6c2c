import { commitOf, HandDrivenClock, NotebookClosed, notesRegistry, NoteTaken, surroundingsWith } from '@acta/testing';
import fc from 'fast-check';
import type { ReadCommit } from './commit';
import { pages, PagesUnderTest, type Page } from './fixture/pages-under-test';
import { PastReadModels } from './past-read-models';
import type { Projection } from './projection';
import type { Projector } from './projector';
import type { Collection, ReadModelStore } from './read-model-store';

const giveWay = () => new Promise<void>((resolve) => setImmediate(resolve));

const clock = new HandDrivenClock('2026-01-01T00:00:00.000Z');
const surroundings = surroundingsWith({ clock });
const stepMs = 60_000;

/** A notebook's page goes when it is closed, and comes back when somebody writes in it again. */
const closable: Projection<Page> = pages({
  fold: (document, commit, id) => (isClosing(commit) && id !== 'all' ? undefined : pages().fold(document, commit, id)),
});
const isClosing = ({ facts }: ReadCommit): boolean => facts.some(({ type }) => type === NotebookClosed.type);

let under: PagesUnderTest;
let projector: Projector;
const versions = new Map<string, number>();
beforeEach(async () => {
  clock.set('2026-01-01T00:00:00.000Z');
  versions.clear();
  under = await PagesUnderTest.open(surroundings);
  projector = under.projector(closable);
  await projector.start();
});
afterEach(() => under.close());

interface Step {
  readonly log: string;
  readonly stream: string;
  readonly closes?: boolean;
  readonly shown?: boolean;
}

/** Answers the instant at which it was sealed, and what is shown then. */
async function recorded({ log, stream, closes = false, shown = true }: Step) {
  clock.advance(stepMs);
  const version = (versions.get(`${log}/${stream}`) ?? 0) + 1;
  versions.set(`${log}/${stream}`, version);
  const facts = [closes ? NotebookClosed({ pages: 1 }) : NoteTaken({ amount: version, note: 'in their own words' })];
  await under.embedded.store.append(commitOf(surroundings, { log, stream, version, facts }));
  if (shown) await projector.reached({ log, stream, version }, 2_000);
  return { at: clock.now(), pages: await under.shown() };
}

const pastOf = (readModels: ReadModelStore = under.embedded.readModels): PastReadModels =>
  new PastReadModels([projector], {
    store: under.embedded.store,
    registry: notesRegistry,
    readModels,
    giveWay,
  });

async function shownAt(past: PastReadModels, at: string): Promise<Record<string, Page>> {
  const found = await (await past.at(at)).live<Page>('pages').find({}, { sort: { id: 1 } });
  return Object.fromEntries(found.map((page) => [page.id, page]));
}

/** A store that remembers nothing of what documents were. */
const forgetful: ReadModelStore = {
  live: <Document>(name: string) => {
    const live = under.embedded.readModels.live<Document>(name);
    const remembered = async (id?: string) =>
      (await live.remembered(id)).map(({ stored }) => ({ stored, earlier: [] }));
    return { ...live, remembered } as Collection<Document>;
  },
  build: (...of) => under.embedded.readModels.build(...of),
  switchTo: (...of) => under.embedded.readModels.switchTo(...of),
  discard: (...of) => under.embedded.readModels.discard(...of),
};

/* A page goes and comes by what one stream says: by two, it would depend on how they interleave (rules.md 1.11). */
const streams = [
  { log: 'notes', stream: 'notebook-a' },
  { log: 'notes', stream: 'notebook-b' },
  { log: 'other', stream: 'notebook-c' },
];
const step = fc.tuple(fc.constantFrom(...streams), fc.boolean()).map(([of, closes]): Step => ({ ...of, closes }));
const steps = fc.array(step, { minLength: 1, maxLength: 30 });

test('shows of each instant what was shown then, whole and page by page, remembered or folded again', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(steps, async (program) => {
      if ((run += 1) > 1) {
        await under.close();
        versions.clear();
        under = await PagesUnderTest.open(surroundings);
        projector = under.projector(closable);
        await projector.start();
      }
      const before = clock.now();
      const told: Awaited<ReturnType<typeof recorded>>[] = [];
      for (const one of program) told.push(await recorded(one));
      const ids = ['all', 'notebook-a', 'notebook-b', 'notebook-c', 'notebook-z'];
      for (const readModels of [under.embedded.readModels, forgetful]) {
        const past = pastOf(readModels);
        expect(await shownAt(past, before)).toEqual({});
        for (const { at, pages: shown } of told) {
          const of = (await past.at(at)).live<Page>('pages');
          for (const id of ids) expect(await of.get(id)).toEqual(shown[id]);
          expect(await shownAt(past, at)).toEqual(shown);
          for (const id of ids) expect(await of.get(id)).toEqual(shown[id]);
        }
      }
    }),
    { numRuns: 15 },
  );
});

test('holds a document that has not changed since in common with the present', async () => {
  const { at } = await recorded({ log: 'notes', stream: 'notebook-a' });
  await recorded({ log: 'notes', stream: 'notebook-b' });
  const then = (await pastOf().at(at)).live<Page>('pages');
  expect(await then.get('notebook-a')).toBe(await under.live().get('notebook-a'));
  expect(await then.find({ id: 'notebook-a' })).toEqual([await under.live().get('notebook-a')]);
  expect(await then.get('notebook-b')).toBeUndefined();
});

test('is of the same moment until something was sealed between two instants', async () => {
  const past = pastOf();
  const { at } = await recorded({ log: 'notes', stream: 'notebook-a' });
  const later = new Date(Date.parse(at) + stepMs - 1).toISOString();
  expect(await past.at(later)).toBe(await past.at(at));
  await recorded({ log: 'notes', stream: 'notebook-a' });
  expect(await past.at(clock.now())).not.toBe(await past.at(at));
});

test('waits for what was sealed by the instant and is not shown yet', async () => {
  const past = pastOf();
  for (let n = 0; n < 20; n++) await recorded({ log: 'notes', stream: 'notebook-a', shown: false });
  const shown = await shownAt(past, clock.now());
  expect(shown['notebook-a']?.said['notes/notebook-a']?.versions).toHaveLength(20);
});

test('says that it is busy rather than making whole read models of ever more instants at once', async () => {
  const told: string[] = [];
  for (let n = 0; n < 90; n++) told.push((await recorded({ log: 'notes', stream: 'notebook-a' })).at);
  const past = pastOf();
  const outcomes = await Promise.allSettled(told.map((at) => shownAt(past, at)));
  const reasons = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [String(outcome.reason)] : []));
  expect(new Set(reasons)).toEqual(new Set(['Error: not available: busy']));
  expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(64);
  expect(Object.keys(await shownAt(past, told[89] as string))).toContain('notebook-a');
});

test('keeps a few instants and lets the others go', async () => {
  const discarded: string[] = [];
  const readModels: ReadModelStore = {
    ...forgetful,
    discard: async (buildId) => void discarded.push(buildId),
  };
  const told: string[] = [];
  for (let n = 0; n < 6; n++) told.push((await recorded({ log: 'notes', stream: 'notebook-a' })).at);
  const past = pastOf(readModels);
  for (const at of told) await shownAt(past, at);
  expect(discarded).toHaveLength(2);
  const kept = await past.at(told[5] as string);
  await past.at(told[0] as string);
  expect(await past.at(told[5] as string)).toBe(kept);
});

test('asks a document what it was before it folds it again, and folds what it does not tell', async () => {
  const steps = [1, 2, 3].map(() => ({ log: 'notes', stream: 'notebook-a' }));
  const told: Awaited<ReturnType<typeof recorded>>[] = [];
  for (const one of steps) told.push(await recorded(one));
  const asked: (readonly [id: string, versions: object])[] = [];
  const telling: Projection<Page> = {
    ...closable,
    then: (document, versions) => {
      asked.push([document.id, versions]);
      return document.id === 'all' ? {} : undefined;
    },
  };
  const { store } = under.embedded;
  const ports = { store, registry: notesRegistry, readModels: forgetful, giveWay };
  const { liveBuildId, seen } = projector;
  const of = { projection: telling as Projection, liveBuildId, seen: seen.bind(projector) };
  const shown = await shownAt(new PastReadModels([of], ports), told[1]?.at ?? '');
  expect(shown).toEqual({ 'notebook-a': told[1]?.pages['notebook-a'] });
  expect(asked).toEqual(['notebook-a', 'all'].map((id) => [id, { 'notes/notebook-a': 2 }]));
});

test('shows no text that was redacted once the read model was built anew', async () => {
  const words = (said: unknown) => JSON.stringify(said).includes('in their own words');
  const noted = under.projector({
    ...pages(),
    name: 'noted',
    fold: (_, { facts }, id) => ({ id, said: {}, facts }) as unknown as Page,
  });
  await noted.start();
  const { at } = await recorded({ log: 'notes', stream: 'notebook-a' });
  await noted.reached({ log: 'notes', stream: 'notebook-a', version: 1 }, 2_000);
  const { store, readModels } = under.embedded;
  const ports = { store, registry: notesRegistry, readModels, giveWay };
  const past = new PastReadModels([noted], ports);
  expect(words(await (await past.at(at)).live<Page>('noted').find({}))).toBe(true);
  const [commit] = await store.readStream('notes', 'notebook-a', 0);
  const hashes = commit?.sealed.map(({ hash }) => hash) ?? [];
  await store.redact('notes', commit?.id ?? '', hashes);
  await noted.rebuild();
  const shown = await (await past.at(at)).live<Page>('noted').find({});
  expect(shown).toHaveLength(2);
  expect(words(shown)).toBe(false);
});

test('is not written to, and knows no other models', async () => {
  const { at } = await recorded({ log: 'notes', stream: 'notebook-a' });
  const past = await pastOf().at(at);
  expect(() => past.live('pages').write([])).toThrow('nobody writes');
  expect(() => past.live('none')).toThrow('no read model none');
});

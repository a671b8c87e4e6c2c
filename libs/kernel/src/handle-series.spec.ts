import { openEmbedded, type Embedded } from '@acta/adapters/embedded';
import {
  expectDense,
  freshId,
  metaOf,
  notebook,
  notebooks,
  notesRegistry,
  surroundingsWith,
  takeNote,
  TemporaryFolders,
  type Notebook,
  type NotebookFact,
  type TakeNote,
} from '@acta/testing';
import fc from 'fast-check';
import { foldCommit } from './aggregate';
import type { CommandRequest, Outcome } from './command-request';
import { readCommit, type ReadCommit } from './commit';
import { isRefusal, refuse, type Decide } from './decision';
import { OutcomeUnknown } from './errors';
import type { EventStore } from './event-store';
import { CommandHandling } from './handle-command';

const surroundings = surroundingsWith();
const folders = new TemporaryFolders();
const open: Embedded[] = [];
afterAll(async () => {
  await Promise.all(open.splice(0).map((embedded) => embedded.close()));
  folders.removeAll();
});

type Asked = CommandRequest<Notebook, TakeNote, NotebookFact>;

/** Each test, and each run of a property, writes a notebook of its own: to open a record takes long. */
let target = notebook('a');
let turn = 0;
const nextTurn = () => (target = notebook(`of-turn-${(turn += 1)}`));
beforeEach(nextTurn);

const noteMax = 30;

/** What one command says no to depends on those before it. */
const takeWhatFits: Decide<Notebook, TakeNote, NotebookFact> = (state, of, meta) =>
  state.total + of.amount > noteMax ? refuse('notebook-full') : takeNote(state, of, meta);

function askedFor(of: TakeNote, commitId: string, changes: Partial<Asked> = {}): Asked {
  const meta = metaOf({ commitId });
  return { target, name: 'testing.take-note', decide: takeWhatFits, command: of, request: { ...of }, meta, ...changes };
}

const handlingOn = (store: EventStore) => new CommandHandling(store, notesRegistry, surroundings);

async function freshStore(onStep?: () => void): Promise<EventStore> {
  const embedded = await openEmbedded(folders.fresh(), surroundings, { what: 'a test', ...(onStep && { onStep }) });
  open.push(embedded);
  return embedded.store;
}

const recordIn = async (store: EventStore): Promise<readonly ReadCommit[]> =>
  (await store.readStream('notes', target.stream, 0)).map((commit) => readCommit(commit, notesRegistry));

/** Sealing salts it: two records of the same differ in that alone. */
const saidIn = (record: readonly ReadCommit[]) => record.map(({ request: _, ...said }) => said);

async function oneAfterAnother(handling: CommandHandling, series: readonly Asked[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const one of series) outcomes.push(await handling.handle(one));
  return outcomes;
}

/** Keys that come again, with the same request and with others; amounts that change nothing or are refused. */
const command = fc.record({
  key: fc.integer({ min: 1, max: 12 }),
  amount: fc.constantFrom(-1, 0, 1, 1, 2, 3, 8),
  expectedVersion: fc.constantFrom(...Array<undefined>(6).fill(undefined), 0, 1, 2),
});
const commands = fc.array(command, { maxLength: 14 });

function asked({ key, amount, expectedVersion }: typeof command extends fc.Arbitrary<infer Of> ? Of : never): Asked {
  const id = `00000000-0000-8000-7000-${String(turn * 100 + key).padStart(12, '0')}`;
  return askedFor({ amount, note: `${amount}` }, id, expectedVersion === undefined ? {} : { expectedVersion });
}

test('a series is recorded and answered as one after another', async () => {
  const [one, other] = [await freshStore(), await freshStore()];
  await fc.assert(
    fc.asyncProperty(commands, commands, async (...given) => {
      nextTurn();
      const [before, series] = given.map((all) => all.map(asked)) as [Asked[], Asked[]];
      for (const store of [one, other]) await oneAfterAnother(handlingOn(store), before);
      const handling = handlingOn(other);
      expect(await handling.handleSeries(series)).toEqual(await oneAfterAnother(handlingOn(one), series));
      expect(saidIn(await recordIn(other))).toEqual(saidIn(await recordIn(one)));
      expect(await handling.load(target)).toEqual(await handlingOn(one).load(target));
    }),
    { numRuns: 100 },
  );
});

test('so it is with others who write meanwhile: each is answered as at some place of the record, one behind another', async () => {
  const store = await freshStore();
  await fc.assert(
    fc.asyncProperty(commands, commands, fc.array(fc.option(command), { maxLength: 6 }), async (...given) => {
      nextTurn();
      const [series, another] = [given[0].map(asked), given[1].map(asked)];
      const overtakers = given[2].map((of) => of && asked(of));
      const overtaken = bound(store);
      overtaken.appendSeries = async (commits) => {
        const overtaker = overtakers.shift();
        if (overtaker) await handlingOn(store).handle(overtaker);
        return store.appendSeries(commits);
      };
      const outcomes = await Promise.all([
        handlingOn(overtaken).handleSeries(series),
        handlingOn(store).handleSeries(another),
      ]);
      const record = await recordIn(store);
      expectDense(await store.readStream('notes', target.stream, 0));
      expectServed(series, outcomes[0], record);
      expectServed(another, outcomes[1], record);
    }),
    { numRuns: 200 },
  );
});

/** Each outcome is that of a decision on the record up to a place that is not before the place of the one before. */
function expectServed(series: readonly Asked[], outcomes: readonly Outcome[], record: readonly ReadCommit[]): void {
  let place = 0;
  for (const [index, one] of series.entries()) {
    const outcome = outcomes[index] as Outcome;
    const known = record.findIndex(({ id }) => id === one.meta.commitId);
    if (outcome.kind === 'committed' && !outcome.replayed) {
      expect(known).toBeGreaterThanOrEqual(place);
      expect(one.decide(stateAt(record, known), one.command, one.meta)).toEqual(record[known]?.facts);
      expect(outcome.answer).toMatchObject({ version: known + 1, commitId: one.meta.commitId });
      place = known + 1;
    } else if (outcome.kind === 'committed' || isReuse(outcome)) {
      expect(known).toBeGreaterThanOrEqual(0);
      expect(record[known]?.facts).toHaveLength(1);
    } else {
      const places = Array.from({ length: record.length + 1 - place }, (_, more) => place + more);
      const fitting = places.find((at) => JSON.stringify(outcomeAt(one, record, at)) === JSON.stringify(seen(outcome)));
      expect({ asked: one.command, outcome, fitting: fitting ?? 'nowhere' }).not.toMatchObject({
        fitting: 'nowhere',
      });
      place = fitting ?? place;
    }
  }
}

const isReuse = (outcome: Outcome) => outcome.kind === 'refused' && outcome.refusal.reason === 'idempotency-key-reused';

const stateAt = (record: readonly ReadCommit[], place: number): Notebook =>
  record.slice(0, place).reduce((state, commit) => foldCommit(notebooks.evolve, state, commit), notebooks.initial);

const seen = (outcome: Outcome) =>
  outcome.kind === 'unchanged' ? { kind: 'unchanged', version: outcome.answer.version } : outcome;

function outcomeAt(
  { decide, command: of, meta, expectedVersion }: Asked,
  record: readonly ReadCommit[],
  place: number,
) {
  if (expectedVersion !== undefined && expectedVersion !== place) return { kind: 'stale', currentVersion: place };
  const decision = decide(stateAt(record, place), of, meta);
  if (isRefusal(decision)) return { kind: 'refused', refusal: decision };
  return decision.length === 0 ? { kind: 'unchanged', version: place } : undefined;
}

test('a long series is appended together, some at a time', async () => {
  const store = await freshStore();
  const series = Array.from({ length: 250 }, () => askedFor({ amount: 1 }, freshId(), { decide: takeNote }));
  const outcomes = await handlingOn(store).handleSeries(series);
  expect(outcomes.map((outcome) => outcome.kind === 'committed' && outcome.answer.version)).toEqual(
    series.map((_, index) => index + 1),
  );
  expect(await store.readGroups('notes', 0, 100)).toHaveLength(3);
  expect(await handlingOn(store).handleSeries([])).toEqual([]);
});

test('a series is decided on states that nobody can change', async () => {
  const seenStates: Notebook[] = [];
  const decide: Asked['decide'] = (state, ...given) => {
    seenStates.push(state);
    return takeNote(state, ...given);
  };
  const series = [1, 2, 3].map((amount) => askedFor({ amount }, freshId(), { decide }));
  await handlingOn(await freshStore()).handleSeries(series);
  expect(seenStates.map(({ total }) => total)).toEqual([0, 1, 3]);
  for (const state of seenStates) expect([state, state.notes].every(Object.isFrozen)).toBe(true);
});

test('what throws leaves those before it recorded and those behind it untried', async () => {
  const store = await freshStore();
  const decide: Asked['decide'] = (state, of, meta) => {
    if (of.amount === 3) throw new Error('a defect');
    return takeNote(state, of, meta);
  };
  const series = [1, 2, 3, 4].map((amount) => askedFor({ amount }, freshId(), { decide }));
  await expect(handlingOn(store).handleSeries(series)).rejects.toThrow('a defect');
  expect((await handlingOn(store).load(target)).state.total).toBe(3);
});

test('of a series that was sent again what was recorded is answered also when nothing can be written any more', async () => {
  let diskIsBroken = false;
  const store = await freshStore(() => {
    if (diskIsBroken) throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_FSYNC', rawCode: 1034 });
  });
  const series = [1, 2, 3].map((amount) => askedFor({ amount }, freshId()));
  const answered = await handlingOn(store).handleSeries(series);
  diskIsBroken = true;
  const another = askedFor({ amount: 4 }, freshId());
  await expect(handlingOn(store).handleSeries([...series, another])).rejects.toBeInstanceOf(OutcomeUnknown);
  const again = await handlingOn(store).handleSeries(series);
  expect(again).toEqual(answered.map((outcome) => ({ ...outcome, replayed: true })));
});

function bound(store: EventStore): EventStore {
  const methods = ['append', 'appendSeries', 'findCommit', 'readStream', 'readLog', 'readGroups', 'sealedBy', 'redact'];
  const each = [...methods, 'changedSince', 'onAppended', 'close'] as (keyof EventStore)[];
  return Object.fromEntries(each.map((name) => [name, store[name].bind(store)])) as unknown as EventStore;
}

import { openEmbedded, type Embedded } from '@acta/adapters/embedded';
import {
  AdoptionUndone,
  allEvents,
  CommitmentImportUndone,
  CommitmentRescheduled,
  CommitmentWithdrawn,
  ImportAccepted,
  ImportFinished,
  ImportUndoAccepted,
  ImportUndone,
  MembershipResumed,
  MembershipSuspended,
  ObligorAdded,
  ObligorReleased,
  PlanCalendarSet,
  ProgressObserved,
  ProjectSplit,
  ProjectTriaged,
  PublicDetailSet,
  ReportEndorsed,
  TermAssumed,
  TermExtended,
  TermScheduled,
  TrackOpened,
} from '@acta/contracts';
import {
  EventRegistry,
  makeCommit,
  Projector,
  readCommit,
  tokenOf,
  writtenFrom,
  type EventStore,
  type Fact,
  type JsonObject,
  type Projection,
} from '@acta/kernel';
import {
  ChaosTransport,
  eventually,
  freshId,
  metaOf,
  SeededRandomness,
  surroundingsWith,
  TemporaryFolders,
  wholeLog,
} from '@acta/testing';
import { commitmentsProjections } from './commitments.module';
import { adopted, admitted, day, imported, submitted } from './fixture/sample-facts';
import { rowCommands } from './spreadsheets/imports';

const surroundings = surroundingsWith();
const registry = new EventRegistry(allEvents);
const folders = new TemporaryFolders();
let embedded: Embedded;
beforeEach(async () => {
  embedded = await openEmbedded(folders.fresh(), surroundings, { what: 'a test' });
});
afterEach(async () => {
  await embedded.close();
  folders.removeAll();
});

const term = { termId: 'term-2', sources: [] };
const reports = [freshId(), freshId()] as const;
const file = { title: 'Acta', sha256: 'a'.repeat(64), visibility: 'public' } as const;
const opened = (commitment: string, obligor: string, how: 'adopted' | 'joined') =>
  TrackOpened({ commitment, obligor, on: '2020-01-08', how });
const observed = (eventId: string) =>
  ProgressObserved({
    ...{ source: 'https://sistema.example', eventId, type: 'acta.progress.reported.v1', effect: 'draft' },
    ...{ happenedAt: '2020-06-20T15:00:00.000Z', period: '2020-H1', effectiveOn: '2020-06-20' },
    ...{ statements: [], milestones: [], evidence: [], narrative: `Avance ${eventId}`, envelope: '{}' },
  });
const calendar = {
  every: 'month',
  opensAfterDays: 1,
  dueAfterDays: 10,
  graceEndsAfterDays: 20,
  locksAfterDays: 30,
} as const;
const triaged = { project: 'CELAC-2020-01-02', plan: 'CELAC-2020' };
const importId = '8f14e45f-ceea-8c67-8f14-e45fceea367a';
const table = { sha256: 'b'.repeat(64), byteCount: 9, format: 'csv', rowCount: 1, rows: '2', changeCount: 1 } as const;
const allDone = { notDone: [], notDoneCount: 0 };
const firstDue = { to: '2026-06-30', precision: 'half' } as const;

/** What each stream says, in its order: every projection of this context is fed by several of them. */
const said: Readonly<Record<string, readonly Fact[]>> = {
  'plan-catalog/member-MEX': [admitted('MEX', 'MX', '484', 'México')],
  'plan-catalog/member-BRA': [
    admitted('BRA', 'BR', '076', 'Brasil'),
    MembershipSuspended({ from: day('2020-01-15'), sources: [] }),
    MembershipResumed({ from: day('2023-01-05'), sources: [] }),
  ],
  'plan-catalog/presidency-celac': [
    TermScheduled({ termId: 'term-1', member: 'MEX', from: day('2020-01-08'), to: day('2021-01-08'), sources: [] }),
    TermAssumed({ termId: 'term-1', on: day('2020-01-08'), mode: 'ceremony', sources: [] }),
    TermExtended({ termId: 'term-1', to: day('2022-01-07'), sources: [] }),
    TermScheduled({ ...term, member: 'ARG', from: day('2022-01-07'), to: day('2023-01-07') }),
    TermScheduled({ ...term, member: 'BRA', from: day('2022-01-07'), to: day('2023-01-07') }),
  ],
  'plan-catalog/plan-celac-2020': [
    imported(1),
    ProjectSplit({
      edition: 1,
      code: 'CELAC-2020-02-01',
      parts: [
        { id: 'celac-2020-02-01a', code: 'CELAC-2020-02-01a', text: 'Pesca' },
        { id: 'celac-2020-02-01b', code: 'CELAC-2020-02-01b', text: 'Becas' },
      ],
    }),
    PublicDetailSet({ publicDetail: 'member' }),
    imported(2, 'Otro foro'),
    ImportUndone({ edition: 2 }),
  ],
  'commitments/commitment-celac-2020-01-01': [
    adopted('CELAC-2020-01-01', { mode: 'each', obligors: ['MEX', 'ARG'] }),
    ObligorAdded({ obligor: 'BRA', on: '2020-03-01' }),
    ObligorReleased({ obligor: 'ARG', on: '2020-04-01' }),
    ObligorAdded({ obligor: 'ARG', on: '2020-05-01' }),
    CommitmentRescheduled({ due: { to: '2027-06-30', precision: 'half' }, previous: firstDue }),
  ],
  'commitments/track-celac-2020-01-01-MEX': [
    opened('celac-2020-01-01', 'MEX', 'adopted'),
    submitted(reports[0], '2020-H1', [file]),
    ReportEndorsed({ reportId: reports[0], how: 'reviewed' }),
    submitted(reports[1], '2020-H2'),
  ],
  'commitments/progress-celac-2020-01-01-MEX': [observed('1'), observed('2'), observed('3')],
  'commitments/commitment-celac-2020-02-02': [
    adopted('CELAC-2020-02-02', { mode: 'voluntary' }),
    CommitmentWithdrawn({ on: '2026-01-01' }),
  ],
  'commitments/track-celac-2020-02-02-BRA': [
    opened('celac-2020-02-02', 'BRA', 'joined'),
    submitted(freshId(), '2020-H1', [file, file]),
  ],
  'commitments/track-celac-2020-02-02-ARG': [opened('celac-2020-02-02', 'ARG', 'joined')],
  'commitments/triage-celac-2020-01-02': [
    ProjectTriaged({ ...triaged, decision: 'not-a-commitment' }),
    ProjectTriaged({ ...triaged, decision: 'open' }),
  ],
  [`commitments/import-${importId}`]: [
    ImportAccepted(table),
    ImportFinished(allDone),
    ImportUndoAccepted({ rowCount: 1 }),
    CommitmentImportUndone(allDone),
  ],
  'commitments/commitment-celac-2020-01-02': [
    adopted('CELAC-2020-01-02', { mode: 'each', obligors: ['MEX'] }),
    AdoptionUndone({ import: importId }),
    adopted('CELAC-2020-01-02', { mode: 'each', obligors: ['BRA'] }),
  ],
  'commitments/calendar-celac-2020': [
    PlanCalendarSet({ plan: 'CELAC-2020', calendar }),
    PlanCalendarSet({ plan: 'CELAC-2020', calendar: { ...calendar, every: 'year' } }),
  ],
};

/** Of what an import did and took back. */
const asRows: Readonly<Record<string, readonly string[]>> = {
  'commitments/commitment-celac-2020-01-02': [rowCommands.done, rowCommands.undone],
};

/** Appends all of it, streams in any order among each other. Answers the last write of each stream. */
async function record(randomness: SeededRandomness): Promise<readonly string[]> {
  const turns = randomness.shuffled(Object.entries(said).flatMap(([key, facts]) => facts.map(() => key)));
  const versions = new Map<string, number>();
  for (const key of turns) {
    const [log = '', stream = ''] = key.split('/');
    const version = (versions.get(key) ?? 0) + 1;
    versions.set(key, version);
    const fact = said[key]?.[version - 1];
    const ofRow = asRows[key]?.[version - 1];
    const meta = metaOf(ofRow === undefined ? {} : { causationId: importId });
    const facts = fact ? [fact] : [];
    const draft = { log, stream, version, command: ofRow ?? 'said', request: null, facts, meta };
    await embedded.store.append(makeCommit(draft, registry, surroundings));
  }
  return [...versions].map(([key, version]) => {
    const [log = '', stream = ''] = key.split('/');
    return tokenOf({ log, stream, version });
  });
}

/** The fold of the logs, commit by commit, with nothing in between. */
async function foldOfLogs(projection: Projection): Promise<Record<string, object>> {
  const documents: Record<string, object> = {};
  const logs = await Promise.all(projection.logs.map((log) => wholeLog(embedded.store, log)));
  for (const commit of logs.flat()) {
    const read = readCommit(commit, registry);
    for (const id of projection.documentsOf(read)) documents[id] = projection.fold(documents[id], read, id) ?? {};
  }
  return documents;
}

async function shown({ name }: Projection, ids: readonly string[]): Promise<Record<string, object>> {
  const model = embedded.readModels.live<object>(name);
  expect(await model.count({})).toBe(ids.length);
  return Object.fromEntries(await Promise.all(ids.map(async (id) => [id, (await model.get(id)) ?? {}] as const)));
}

test.each([true, false])(
  'come to the same under any delivery: twice, late, left out, interleaved (order of streams kept: %s)',
  async (keepsStreamOrder) => {
    const randomness = new SeededRandomness(keepsStreamOrder ? 11 : 12);
    const written = await record(randomness);
    let disturbances = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const chaos = new ChaosTransport(embedded.transport, {
        randomness: new SeededRandomness(seed),
        keepsStreamOrder,
      });
      /* A start finds nothing to read, so that the transport brings it all. */
      const readLog: EventStore['readLog'] = async (_log, next = '0') => ({ commits: [], next });
      const store = Object.assign(Object.create(embedded.store) as EventStore, { readLog });
      const ports = { ...embedded, store, transport: chaos, registry, clock: surroundings.clock };
      for (const projection of commitmentsProjections) {
        const projector = new Projector(projection, ports);
        await projector.start();
        const followed = written.map((token) => writtenFrom(token)!).filter(({ log }) => projector.follows(log));
        await Promise.all(followed.map((write) => projector.reached(write, 5_000)));
        const folded = await foldOfLogs(projection);
        expect([projection.name, Object.keys(folded).length > 0]).toEqual([projection.name, true]);
        await eventually(async () => expect(await shown(projection, Object.keys(folded))).toEqual(folded));
        await projector.stop();
      }
      disturbances += chaos.overtaken;
      expect(await embedded.lot.list()).toEqual([]);
    }
    expect(disturbances).toBeGreaterThan(100);
  },
  30_000,
);

test('come to the same whatever the order in which streams were recorded', async () => {
  const foldedAfter = async (seed: number) => {
    await record(new SeededRandomness(seed));
    return Promise.all(commitmentsProjections.map(foldOfLogs));
  };
  const first = withoutIds(await foldedAfter(1));
  await embedded.close();
  embedded = await openEmbedded(folders.fresh(), surroundings, { what: 'a test' });
  expect(withoutIds(await foldedAfter(2))).toEqual(first);
});

/** Commits have other ids in every record, and documents that are called by them stand in another order. */
function withoutIds(models: readonly Readonly<Record<string, object>>[]): readonly (readonly string[])[] {
  const ids = /0{8}-0000-8000-8000-[0-9a-f]{12}/g;
  return models.map((documents) =>
    Object.values(documents)
      .map((document) => JSON.parse(JSON.stringify(document).replaceAll(ids, 'commit')) as JsonObject)
      .map((document) => surroundings.canonicalisation.canonicalise(document))
      .sort(),
  );
}

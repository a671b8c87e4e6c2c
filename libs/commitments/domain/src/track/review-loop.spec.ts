import { designatedFunctions, type DesignatedFunction } from '@acta/contracts';
import { foldCommit, isRefusal, type Decision, type Meta } from '@acta/kernel';
import { metaOf, readCommitOf } from '@acta/testing';
import fc from 'fast-check';
import { addDays } from '../calendar/days';
import { membershipOn, termOn } from '../known/states';
import { contestReport } from './contest-report';
import { correctReport } from './correct-report';
import { endorseReport } from './endorse-report';
import { grantException } from './grant-exception';
import { groupOf, stands, type Report } from './report';
import { returnReport } from './return-report';
import { adopted, joint, ofPresidency, opened, reportIdOf, states, submitting } from './sample-tracks';
import { submitReport } from './submit-report';
import { tracks, type OpenTrackState, type Track, type TrackFact } from './track';
import { transcribeReport } from './transcribe-report';
import { verifyReport } from './verify-report';

/* Anybody does anything, in any order, on every kind of track: what rules.md 4.3 to 4.6 promise must hold throughout. */

const commitmentsOf = { MEX: adopted(), CHL: adopted(), joint, ppt: ofPresidency, 'inst-cepal': adopted() };
type Obligor = keyof typeof commitmentsOf;

const sha256 = 'e'.repeat(64);
const content = { narrative: 'Se avanza.', reason: 'Así es.', note: 'Nota' };
const document = { title: 'Nota', sha256 };
const known = (obligor: Obligor, newReportId: string) => ({
  obligor,
  commitment: commitmentsOf[obligor],
  newReportId,
  evidence: { [sha256]: { mediaType: 'application/pdf', byteCount: 1 } },
});

interface Whoever {
  readonly as: DesignatedFunction;
  /** `own`: whom the track is of, or who leads it. */
  readonly onBehalfOf: string;
}

const likely: readonly Whoever[] = [
  { as: 'focal-point', onBehalfOf: 'own' },
  { as: 'national-coordinator', onBehalfOf: 'own' },
  { as: 'secretariat', onBehalfOf: 'ppt' },
  { as: 'national-coordinator', onBehalfOf: 'ARG' },
];

interface Step {
  readonly what: keyof typeof commands;
  /** Few people, who may hold any function: so they meet their own reports again in another one. */
  readonly person: number;
  readonly whoever: Whoever;
  /** Counted from the last report back. */
  readonly which: number;
  readonly of: { readonly period?: string; readonly final?: true };
  readonly daysLater: number;
}

/** A step, where and when it is taken. */
interface Taken extends Step {
  readonly obligor: Obligor;
  readonly reportId: string;
  readonly newReportId: string;
}

type Doing = (track: Track, taken: Taken, meta: Meta) => Decision<TrackFact>;

const commands = {
  submit: (track, { of, obligor, newReportId }, meta) =>
    submitReport(track, submitting({ ...content, ...of }, known(obligor, newReportId)), meta),
  transcribe: (track, { of, obligor, newReportId }, meta) => {
    const command = { ...content, ...of, evidence: [document] };
    return transcribeReport(track, submitting(command, known(obligor, newReportId)), meta);
  },
  correct: (track, { reportId, obligor, newReportId }, meta) =>
    correctReport(track, submitting({ ...content, reportId }, known(obligor, newReportId)), meta),
  endorse: (track, { reportId, obligor }, meta) =>
    endorseReport(track, submitting({ reportId }, known(obligor, '')), meta),
  return: (track, { reportId, obligor }, meta) =>
    returnReport(track, submitting({ ...content, reportId }, known(obligor, '')), meta),
  verify: (track, { reportId, obligor }, meta) =>
    verifyReport(track, submitting({ reportId }, known(obligor, '')), meta),
  contest: (track, { reportId, obligor }, meta) =>
    contestReport(track, submitting({ ...content, reportId }, known(obligor, '')), meta),
  except: (track, { of, obligor }, meta) => {
    const command = { period: of.period ?? '2020-H1', expiresOn: addDays(meta.now.slice(0, 10), 60), ...content };
    return grantException(track, submitting(command, known(obligor, '')), meta);
  },
} as const satisfies Record<string, Doing>;

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    what: fc.constantFrom(...(Object.keys(commands) as (keyof typeof commands)[])),
    person: fc.integer({ min: 1, max: 3 }),
    whoever: fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom<Whoever>(...likely) },
      {
        weight: 1,
        arbitrary: fc.record({
          as: fc.constantFrom(...designatedFunctions),
          onBehalfOf: fc.constantFrom('MEX', 'CHL', 'BOL', 'ppt', 'inst-cepal'),
        }),
      },
    ),
    which: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 4 }) }),
    of: fc.constantFrom<Step['of']>({ period: '2020-H1' }, { period: '2020-H2' }, { final: true }),
    daysLater: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 40 })),
  }),
  { minLength: 10, maxLength: 60 },
);

const ownOf = (obligor: Obligor): string => (obligor === 'joint' ? 'CHL' : obligor);

/** Where the steps lead, after each that was not refused. */
function* run(obligor: Obligor, taken: readonly Step[]): Generator<OpenTrackState> {
  const opening = readCommitOf({ facts: [opened(obligor)] });
  let track: Track = foldCommit<Track, TrackFact>(tracks.evolve, tracks.initial, opening);
  let day = '2020-07-01';
  let version = 1;
  for (const [index, step] of taken.entries()) {
    day = addDays(day, step.daysLater);
    const reports = track.status === 'open' ? track.reports : [];
    const reportId = reports.at(-1 - step.which)?.id ?? reportIdOf(999);
    const { as, onBehalfOf } = step.whoever;
    const actor = { kind: 'person', id: `person-${step.person}`, as } as const;
    const by = { actor, onBehalfOf: onBehalfOf === 'own' ? ownOf(obligor) : onBehalfOf };
    const meta = metaOf({ ...by, now: `${day}T15:00:00.000Z` });
    const decide: Doing = commands[step.what];
    const facts = decide(track, { ...step, obligor, reportId, newReportId: reportIdOf(index) }, meta);
    if (isRefusal(facts) || facts.length === 0) continue;
    version += 1;
    track = foldCommit(tracks.evolve, track, readCommitOf({ facts, version, ...by, recordedAt: meta.now }));
    if (track.status === 'open') yield track;
  }
}

const everyHistory = (seen: (track: OpenTrackState) => void) =>
  fc.assert(
    fc.property(fc.constantFrom(...(Object.keys(commitmentsOf) as Obligor[])), steps, (obligor, taken) => {
      for (const track of run(obligor, taken)) seen(track);
    }),
    { numRuns: 2_000 },
  );

const stateOf = (party = ''): string | undefined =>
  membershipOn(states.members[party], '2020-07-01') ? party : undefined;

test('rules.md 4.4: who submitted a report never endorsed it, but as the sole signature or for an office', () => {
  const seen = new Set<string>();
  everyHistory(({ obligor, reports }) =>
    reports.forEach(({ endorsed, submitted, transcribed }) => {
      if (!endorsed) return;
      seen.add(endorsed.how);
      const { how, by } = endorsed;
      if (stateOf(obligor) === undefined) return expect(how).toBe('by-office');
      expect(by).toMatchObject({ onBehalfOf: obligor, actor: { as: 'national-coordinator' } });
      expect(how === 'sole-signature').toBe(by.actor.id === submitted.actor.id);
      expect(how === 'transcription-confirmed').toBe(transcribed !== undefined);
    }),
  );
  expect([...seen].sort()).toEqual(['by-office', 'reviewed', 'sole-signature', 'transcription-confirmed']);
});

test('rules.md 4.5: nobody ever verified their own State, their own office or their own submission', () => {
  let seen = 0;
  everyHistory(({ obligor, reports }) =>
    reports.forEach(({ verified, submitted, transcribed }) => {
      if (!verified) return;
      seen += 1;
      const { actor, onBehalfOf, recordedAt } = verified.by;
      expect(actor.id).not.toBe(submitted.actor.id);
      const ofReviewer = actor.as === 'secretariat' ? termOn(states, recordedAt.slice(0, 10))?.member : onBehalfOf;
      expect(stateOf(ofReviewer)).toBeDefined();
      expect(ofReviewer).not.toBe(obligor);
      expect(ofReviewer).not.toBe(transcribed === undefined ? submitted.onBehalfOf : obligor);
      if (actor.as !== 'secretariat') return expect(actor.as).toBe('national-coordinator');
      expect(obligor).not.toBe('ppt');
      if (transcribed === undefined) expect(submitted.onBehalfOf).not.toBe('ppt');
    }),
  );
  expect(seen).toBeGreaterThan(0);
});

test('rules.md 4.3: of a period, and of the whole, at most one report stands and at most one waits', () => {
  const countsIn = (reports: readonly Report[], counts: (report: Report) => boolean) => {
    const groups = reports.filter(counts).map(groupOf);
    return groups.length - new Set(groups).size;
  };
  everyHistory(({ reports }) => {
    expect(countsIn(reports, stands)).toBe(0);
    expect(countsIn(reports, ({ status }) => status === 'submitted')).toBe(0);
  });
});

test('rules.md 4.3: what stands was endorsed, and stays until another of its period takes its place', () => {
  fc.assert(
    fc.property(fc.constantFrom(...(Object.keys(commitmentsOf) as Obligor[])), steps, (obligor, taken) => {
      let before: readonly Report[] = [];
      for (const { reports } of run(obligor, taken)) {
        for (const report of reports.filter(stands)) expect(report.endorsed).toBeDefined();
        for (const report of before.filter(stands)) {
          expect(reports.some((now) => stands(now) && groupOf(now) === groupOf(report))).toBe(true);
        }
        before = reports;
      }
    }),
    { numRuns: 2_000 },
  );
});

import {
  CommitmentAmended,
  MembershipResumed,
  MembershipSuspended,
  PeriodExcused,
  PlanCalendarSet,
  ReportEndorsed,
  TrackOpened,
  type Fulfilment,
} from '@acta/contracts';
import type { Fact } from '@acta/kernel';
import fc from 'fast-check';
import { commitmentsApp, type CommitmentsApp } from '../fixture/commitments-app';
import { adoption } from '../fixture/sample-adoption';
import { day, submitted } from '../fixture/sample-facts';
import { Commitments } from '../commitments/commitments';
import { JudgedTracks, type Judged } from './judged-tracks';
import { PlanCalendars } from '../projects/plan-calendars';
import { StatesKnown } from '../sight/states-known';
import { Tracks } from '../tracks/tracks';
import { reportingStatuses } from '../tracks/views-of-tracks';

let app: CommitmentsApp;
const codes = ['CELAC-2020-01-01', 'CELAC-2020-02-01'];

beforeAll(async () => {
  app = await commitmentsApp('2020-01-10T15:00:00.000Z');
  for (const project of codes) {
    const obligation = { mode: 'each' as const, obligors: ['MEX', 'ARG', 'CHL', 'inst-cepal'] };
    const { body } = await app.post('commitments', 'secretariat', adoption({ source: { project }, obligation }));
    await app.reached(body.token);
  }
});
afterAll(() => app.close());

function judgedTracks(): JudgedTracks {
  const { installation } = app;
  const commitments = new Commitments(installation);
  const tracks = new Tracks(installation, commitments);
  return new JudgedTracks(
    installation,
    commitments,
    tracks,
    new PlanCalendars(installation),
    new StatesKnown(installation),
  );
}

const asked = ['last', 'current', '2020-H1', '2021-Q1'];

const shown = ({ at, commitments, obligors }: Judged) => ({
  at,
  commitments: commitments.map((commitment) => ({
    code: commitment.document.code,
    counted: asked.map((period) => [...commitment.statusesFor(period)].map((place) => reportingStatuses[place])),
    tracks: commitment.tracks.map((track, place) => ({
      obligor: track.obligor,
      countedAs: obligors[commitment.obligors[place] ?? -1],
      standing: track.standing,
      percentage: track.percentage && String(track.percentage.parts),
      cells: asked.map((period) => track.cell(period)),
    })),
  })),
});

const measured: Fulfilment = {
  kind: 'measured',
  measured: { indicator: 'personas', name: { es: 'Personas' }, unit: 'personas', direction: 'up' },
};

let reports = 0;

/** One write, or time that passes. */
const steps: fc.Arbitrary<() => Promise<void>> = fc.oneof(
  { weight: 4, arbitrary: ofTrack((track, period) => () => reported(track, period)) },
  { weight: 1, arbitrary: ofTrack((track, period) => () => recorded(track, PeriodExcused({ period }))) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 40 * 24 }).map((hours) => async () => passed(hours)) },
  /* Midnight in one zone and not in another. */
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 5 }).map((hours) => async () => passed(hours)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('MEX', 'ARG', 'CHL'), fc.boolean(), fc.integer({ min: -400, max: 100 }))
      .map(([state, away, after]) => () => {
        const from = day(dayAfter(after));
        const turn = away ? MembershipSuspended({ from, sources: [] }) : MembershipResumed({ from, sources: [] });
        return app.recorded('plan-catalog', `member-${state}`, turn);
      }),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom(...codes), fc.boolean()).map(([code, counted]) => () => {
      return ofCommitment(
        code,
        CommitmentAmended({ fulfilment: counted ? measured : { kind: 'event' }, textVersion: 1 }),
      );
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('quarter', 'half', 'year').map((every) => () => {
      const calendar = {
        every,
        opensAfterDays: 1,
        dueAfterDays: 30,
        graceEndsAfterDays: 45,
        locksAfterDays: 90,
      } as const;
      return app.recorded('commitments', 'calendar-celac-2020', PlanCalendarSet({ plan: 'CELAC-2020', calendar }));
    }),
  },
);

function ofTrack(make: (track: string, period: string) => () => Promise<void>) {
  const track = fc.tuple(fc.constantFrom(...codes), fc.constantFrom('MEX', 'ARG', 'CHL', 'inst-cepal'));
  const period = fc.constantFrom('2020-H1', '2020-H2', '2021-Q1', '2021-H2');
  return fc.tuple(track, period).map(([[code, obligor], key]) => make(`${code.toLowerCase()}-${obligor}`, key));
}

const recorded = (track: string, ...facts: readonly Fact[]) => app.recorded('commitments', `track-${track}`, ...facts);
const ofCommitment = (code: string, fact: Fact) =>
  app.recorded('commitments', `commitment-${code.toLowerCase()}`, fact);

function reported(track: string, period: string): Promise<void> {
  const reportId = `00000000-0000-4000-8000-${String((reports += 1)).padStart(12, '0')}`;
  return recorded(track, submitted(reportId, period), ReportEndorsed({ reportId, how: 'reviewed' }));
}

function passed(hours: number): void {
  app.clock.set(new Date(Date.parse(app.clock.now()) + hours * 3_600_000).toISOString());
}

const dayAfter = (days: number) => new Date(Date.parse(app.clock.now()) + days * 86_400_000).toISOString().slice(0, 10);

test('whatever is written and however time passes, what is remembered is what would be computed anew', async () => {
  const remembering = judgedTracks();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(steps, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      async (taken) => {
        for (const together of taken) {
          for (const step of together) await step();
          const remembered = shown(await remembering.now());
          expect(remembered).toEqual(shown(await judgedTracks().now()));
          for (const { counted, tracks } of remembered.commitments) {
            expect(counted).toEqual(asked.map((_, period) => tracks.map(({ cells }) => cells[period]?.status)));
            expect(tracks.map(({ countedAs }) => countedAs)).toEqual(tracks.map(({ obligor }) => obligor));
          }
        }
      },
    ),
    { numRuns: 100, endOnFailure: true },
  );
}, 60_000);

test('a write costs the judgement of its own track, and an hour within the day none', async () => {
  const remembering = judgedTracks();
  const tracksOf = async () => (await remembering.now()).commitments.flatMap(({ tracks }) => tracks);
  const before = await tracksOf();
  expect(await tracksOf()).toEqual(before);
  (await tracksOf()).forEach((track, index) => expect(track).toBe(before[index]));
  await reported('celac-2020-01-01-ARG', '2022-H1');
  const changed = (await tracksOf()).filter((track, index) => track !== before[index]);
  expect(changed.map(({ obligor }) => obligor)).toEqual(['ARG']);
});

test('of all the periods that anybody may ask for, the last is remembered and a few of the others', async () => {
  const [track] = (await judgedTracks().now()).commitments.flatMap(({ tracks }) => tracks);
  if (!track) throw new Error('there is no track');
  const cells = () => ['last', 'current', '2020-H1'].map((period) => track.cell(period));
  const before = cells();
  expect(cells().map((cell, index) => cell === before[index])).toEqual([true, true, true]);
  for (let year = 1000; year < 3000; year++) track.cell(`${year}-H1`);
  expect(cells().map((cell, index) => cell === before[index])).toEqual([true, false, false]);
  expect(cells()).toEqual(before);
});

test('a track that is seen before its commitment is left out', async () => {
  const opening = { commitment: 'celac-2020-02-02', obligor: 'MEX', on: '2020-01-10', how: 'joined' } as const;
  await recorded('celac-2020-02-02-MEX', TrackOpened(opening));
  const judged = (await judgedTracks().now()).commitments.map(({ document, tracks }) => [document.code, tracks.length]);
  expect(judged).toEqual(codes.map((code) => [code, 4]));
});

import {
  ExceptionGranted,
  PeriodDeclined,
  PeriodExcused,
  ReportContested,
  ReportReturned,
  type SubmitReport,
} from '@acta/contracts';
import { decider, told, type Told } from '@acta/testing';
import { effectiveOnOf } from './report-window';
import {
  adopted,
  ana,
  endorsement,
  joint,
  knownOf,
  luis,
  newReportId,
  opened,
  reportId,
  reportIdOf,
  sara,
  submission,
  submitting,
} from './sample-tracks';
import { submitReport } from './submit-report';
import { tracks, type TrackFact } from './track';

const given = decider(tracks);
type History = readonly (TrackFact | Told<TrackFact>)[];
/** The first half of 2020 is due on 30 July and locked after 28 September. */
const afterLock = '2020-10-05T12:00:00.000Z';
const firstHalf: SubmitReport = { period: '2020-H1', narrative: 'Se inscribió a una persona.' };
const submittedAt = (now: string, ...facts: History) =>
  given(opened(), ...facts).when(submitReport, submitting(firstHalf), { ...ana, now });
const lateOne = (changes = {}) => submission({ reportId: newReportId, arrival: 'after-lock', ...changes });
const returned = (id = reportId) => ReportReturned({ reportId: id, from: 'submitted' });

describe('rules.md 4.2: what was submitted in time and returned', () => {
  test('may be submitted again after the lock', () =>
    submittedAt(afterLock, told(submission(), ana), told(returned(), luis)).then(lateOne()));
  test('also when another submission was returned since, or waits', () => {
    const second = submission({ reportId: reportIdOf(2), arrival: 'late' });
    const history = [told(submission(), ana), told(returned(), luis), told(second, ana)];
    submittedAt(afterLock, ...history).then(lateOne());
    submittedAt(afterLock, ...history, told(returned(reportIdOf(2)), luis)).then(lateOne());
  });
  test('but not what came late at first', () =>
    submittedAt(afterLock, told(submission({ arrival: 'late' }), ana), told(returned(), luis)).refuses(
      'period-locked',
      'period',
    ));
  test('nor what came in time and was not returned', () =>
    submittedAt(afterLock, told(submission(), ana)).refuses('period-locked', 'period'));
  test('nor what came in time for another period', () =>
    submittedAt(afterLock, told(submission({ period: '2019-H2' }), ana), told(returned(), luis)).refuses(
      'period-locked',
      'period',
    ));
  test('rules.md 4.6: what was transcribed in time and contested counts for nothing', () =>
    submittedAt(
      afterLock,
      told(submission({ transcribed: 'Nota 12/2020' }), sara),
      told(ReportContested({ reportId }), luis),
    ).refuses('period-locked', 'period'));
});

describe('rules.md 4.8: after the lock a first submission needs an exception', () => {
  const granted = told(ExceptionGranted({ period: '2020-H1', expiresOn: '2020-10-31' }), sara);
  const underIt = lateOne({ exception: '00000000-0000-8000-9000-000000000002.1' });
  test('names the exception under which it came, until that ends where the obligor is', () => {
    submittedAt(afterLock, granted).then(underIt);
    submittedAt('2020-11-01T05:59:59.999Z', granted).then(underIt);
    submittedAt('2020-11-01T06:00:00.000Z', granted).refuses('period-locked', 'period');
  });
  test('of another period it does not help', () =>
    submittedAt(afterLock, told(ExceptionGranted({ period: '2020-H2', expiresOn: '2020-10-31' }), sara)).refuses(
      'period-locked',
      'period',
    ));
  test('the last one granted holds', () =>
    submittedAt(
      afterLock,
      granted,
      told(ExceptionGranted({ period: '2020-H1', expiresOn: '2020-10-01' }), sara),
    ).refuses('period-locked', 'period'));
  test('is not needed, and not named, before the lock', () =>
    submittedAt('2020-09-01T12:00:00.000Z', granted).then(lateOne({ arrival: 'late' })));
});

test('rules.md 4.2: a report overtakes what was declined or excused', () => {
  const inJuly = '2020-07-10T12:00:00.000Z';
  const taken = submission({ reportId: newReportId });
  submittedAt(inJuly, told(PeriodDeclined({ period: '2020-H1', note: 'Cambio de gobierno.' }), luis)).then(taken);
  submittedAt(inJuly, told(PeriodExcused({ period: '2020-H1' }), sara)).then(taken);
});

test('rules.md 4.1: a period of the calendar of the commitment opens, is due and locks as that says', () => {
  const days = { opensAfterDays: 5, dueAfterDays: 10, graceEndsAfterDays: 12, locksAfterDays: 15 };
  const known = { commitment: adopted({ calendar: { every: 'quarter', ...days } }) };
  const firstQuarter = { ...firstHalf, period: '2020-Q1' };
  const decisions = ['04-04', '04-05', '04-10', '04-11', '04-15', '04-16'].map(
    (day) =>
      given(opened()).when(submitReport, submitting(firstQuarter, known), { ...ana, now: `2020-${day}T12:00:00.000Z` })
        .decision,
  );
  expect(decisions).toMatchObject([
    { reason: 'period-not-open', values: { opensOn: '2020-04-05' } },
    [{ data: { arrival: 'in-time' } }],
    [{ data: { arrival: 'in-time' } }],
    [{ data: { arrival: 'late' } }],
    [{ data: { arrival: 'late' } }],
    { reason: 'period-locked', values: { locksOn: '2020-04-15' } },
  ]);
});

test('rules.md 3.3: for all together the chair’s days count', () => {
  const known = { obligor: 'joint', commitment: joint };
  const at = (now: string) =>
    given(opened('joint')).when(submitReport, submitting(firstHalf, known), { ...sara, now }).decision;
  expect(at('2020-07-31T04:59:59.999Z')).toMatchObject([{ data: { arrival: 'in-time' } }, {}]);
  expect(at('2020-07-31T05:00:00.000Z')).toMatchObject([{ data: { arrival: 'late' } }, {}]);
});

describe('the day of which a report tells', () => {
  test.each([
    ['the one that it says', { period: '2020-H1', effectiveOn: '2020-05-31' }, '2020-07-10', '2020-05-31'],
    ['the last of its period once that is over', { period: '2020-H1' }, '2020-07-10', '2020-06-30'],
    ['today while the period runs', { period: '2020-H2' }, '2020-07-10', '2020-07-10'],
    ['today where it is of no period', {}, '2020-07-10', '2020-07-10'],
    ['today where the period is none', { period: '2020-Q4' }, '2020-07-10', '2020-07-10'],
  ])('is %s', (_which, said, today, day) => expect(effectiveOnOf(said, knownOf(), `${today}T12:00:00.000Z`)).toBe(day));
  test('is the obligor’s day', () =>
    expect(effectiveOnOf({}, knownOf(), '2020-07-10T04:00:00.000Z')).toBe('2020-07-09'));
});

test('a report that stands is corrected, whatever the hour', () =>
  submittedAt(afterLock, told(submission(), ana), told(endorsement(), luis)).refuses('period-reported', 'period'));

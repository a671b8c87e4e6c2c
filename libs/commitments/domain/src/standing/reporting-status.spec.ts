import {
  PeriodDeclined,
  PeriodExcused,
  ReportContested,
  ReportReturned,
  ReportVerified,
  TrackNotApplicable,
} from '@acta/contracts';
import { calendarTurnsOf } from '../calendar/calendar-turns';
import { addDays } from '../calendar/days';
import { endOfDay } from '../calendar/local-day';
import { periodNamed } from '../calendar/periods';
import { zonesOfMembers } from '../calendar/sample-zones';
import { reportingStatusOf } from './reporting-status';
import { endorsed, reportIdOf, submitted } from './sample-commitments';
import { act, factsOf, type Sample } from './sample-tracks';

function judged(at: string, sample: Partial<Sample> = {}, key = '2020-H1') {
  const facts = factsOf(sample);
  const period = periodNamed(calendarTurnsOf(facts.commitment, facts.planCalendars), key);
  if (!period) throw new Error(`no period ${key}`);
  return reportingStatusOf(facts, period, at);
}
const statusOn = (day: string, acts: Sample['acts'] = [], key = '2020-H1') =>
  judged(`${day}T18:00:00.000Z`, { acts }, key).status;

const firstHalf = { period: '2020-H1' };
const inTime = [act('2020-07-20', submitted(1, firstHalf)), act('2020-07-21', endorsed(1))];
const late = [act('2020-08-05', submitted(1, { ...firstHalf, arrival: 'late' })), act('2020-08-06', endorsed(1))];

test.each([
  ['2020-06-30', 'not-open'],
  ['2020-07-01', 'open'],
  ['2020-07-15', 'open'],
  ['2020-07-16', 'due-soon'],
  ['2020-07-30', 'due-soon'],
  ['2020-07-31', 'in-grace'],
  ['2020-08-14', 'in-grace'],
  ['2020-08-15', 'no-report'],
  ['2023-01-01', 'no-report'],
])('rules.md 4.2: on %s the silence on the first half of 2020 is %s', (day, status) =>
  expect(statusOn(day)).toBe(status),
);

test.each(Object.entries(zonesOfMembers).filter(([code]) => code !== 'BRA'))(
  'rules.md 4.1 and 3.3: for %s each status begins at the midnight of %s',
  (obligor, zone) => {
    const changes = [
      ['2020-06-30', 'not-open', 'open'],
      ['2020-07-15', 'open', 'due-soon'],
      ['2020-07-30', 'due-soon', 'in-grace'],
      ['2020-08-14', 'in-grace', 'no-report'],
    ] as const;
    for (const [day, before, after] of changes) {
      const end = endOfDay(day, zone);
      const lastMillisecond = new Date(Date.parse(end) - 1).toISOString();
      expect([lastMillisecond, end].map((at) => judged(at, { obligor }).status)).toEqual([before, after]);
    }
  },
);

test('rules.md 4.2: a period of the future is not open, also one that has not begun', () =>
  expect(statusOn('2020-02-01', [], '2027-H2')).toBe('not-open'));

test('rules.md 4.2: reported needs an endorsed report', () => {
  expect(statusOn('2020-07-20', inTime.slice(0, 1))).toBe('due-soon');
  expect(statusOn('2020-09-01', inTime.slice(0, 1))).toBe('no-report');
  expect(statusOn('2020-07-21', inTime)).toBe('reported-in-time');
});

test('rules.md 4.2: it came in time or late as its first submission did, whenever it was endorsed', () => {
  expect(statusOn('2021-01-01', [...inTime.slice(0, 1), act('2020-12-01', endorsed(1))])).toBe('reported-in-time');
  expect(statusOn('2020-08-06', late)).toBe('reported-late');
  expect(
    statusOn('2021-02-01', [
      act('2020-12-01', submitted(1, { ...firstHalf, arrival: 'after-lock' })),
      act('2020-12-02', endorsed(1)),
    ]),
  ).toBe('reported-late');
});

test('rules.md 4.2: a return does not change that it came in time', () => {
  const returned = [
    act('2020-07-20', submitted(1, firstHalf)),
    act('2020-07-25', ReportReturned({ reportId: reportIdOf(1), from: 'submitted' })),
    act('2020-10-05', submitted(2, { ...firstHalf, arrival: 'after-lock' })),
    act('2020-10-06', endorsed(2)),
  ];
  expect(statusOn('2020-07-26', returned.slice(0, 2))).toBe('due-soon');
  expect(statusOn('2020-10-06', returned)).toBe('reported-in-time');
});

test('rules.md 4.3: a return after endorsement leaves the endorsed version standing', () =>
  expect(
    statusOn('2020-09-01', [
      ...inTime,
      act('2020-08-01', ReportReturned({ reportId: reportIdOf(1), from: 'endorsed' })),
    ]),
  ).toBe('reported-in-time'));

test('rules.md 4.3: what is verified is reported as what is endorsed is', () =>
  expect(statusOn('2020-09-01', [...inTime, act('2020-08-01', ReportVerified({ reportId: reportIdOf(1) }))])).toBe(
    'reported-in-time',
  ));

test('rules.md 4.6: a transcribed note is a submission; contested, it counts nowhere', () => {
  const transcribed = act('2020-07-20', submitted(1, { ...firstHalf, transcribed: 'Nota 7' }));
  const own = [act('2020-08-05', submitted(2, { ...firstHalf, arrival: 'late' })), act('2020-08-06', endorsed(2))];
  const contested = act('2020-08-01', ReportContested({ reportId: reportIdOf(1) }));
  expect(statusOn('2020-08-06', [transcribed, act('2020-08-06', endorsed(1, 'transcription-confirmed'))])).toBe(
    'reported-in-time',
  );
  expect(statusOn('2020-08-06', [transcribed, ...own])).toBe('reported-in-time');
  expect(statusOn('2020-08-02', [transcribed, contested])).toBe('in-grace');
  expect(statusOn('2020-08-06', [transcribed, contested, ...own])).toBe('reported-late');
});

test('rules.md 4.8: a correction does not change when it came', () => {
  const corrected = [
    ...inTime,
    act('2021-03-01', submitted(2, { ...firstHalf, arrival: 'after-lock', corrects: reportIdOf(1) })),
  ];
  expect(statusOn('2021-03-01', corrected)).toBe('reported-in-time');
  expect(statusOn('2021-03-02', [...corrected, act('2021-03-02', endorsed(2))])).toBe('reported-in-time');
});

test('rules.md 4.2: the State declines a period by its own act, the secretariat excuses it', () => {
  const declined = act('2020-07-10', PeriodDeclined({ period: '2020-H1', note: 'Sin capacidad este semestre.' }));
  const excused = act('2020-07-12', PeriodExcused({ period: '2020-H1' }));
  expect(statusOn('2020-09-01', [declined])).toBe('declined');
  expect(statusOn('2020-09-01', [excused])).toBe('excused');
  expect(statusOn('2020-09-01', [excused, declined])).toBe('excused');
  expect(statusOn('2020-09-01', [declined, excused, ...inTime])).toBe('reported-in-time');
  expect(statusOn('2021-03-01', [declined, excused], '2020-H2')).toBe('no-report');
});

test('rules.md 3.6: what is due while the State is suspended is void, also where it declined or was excused', () => {
  const acts = [
    act('2020-07-10', PeriodDeclined({ period: '2020-H1', note: 'No participamos.' })),
    act('2020-07-10', PeriodExcused({ period: '2020-H1' })),
  ];
  expect(judged('2020-09-01T12:00:00.000Z', { obligor: 'BRA', acts }).status).toBe('void');
});

test('rules.md 3.6: endorsed reports stand while a State is suspended', () =>
  expect(judged('2020-09-01T12:00:00.000Z', { obligor: 'BRA', acts: inTime }).status).toBe('reported-in-time'));

test('a period on which the track does not report is not applicable, and says why', () => {
  expect(judged('2020-09-01T12:00:00.000Z', { openedOn: '2020-05-01' })).toEqual({
    status: 'not-applicable',
    because: [{ what: 'before-first-period' }],
  });
  const acts = [act('2020-06-30', TrackNotApplicable({ on: '2020-06-30', how: 'agreed' }))];
  expect(judged('2020-09-01T12:00:00.000Z', { acts })).toEqual({
    status: 'not-applicable',
    because: [{ what: 'not-applicable-agreed', on: '2020-06-30', eventId: 'track.2.1' }],
  });
});

test('a status says the facts that it rests on', () => {
  expect(judged('2020-09-01T12:00:00.000Z', { acts: late }).because).toEqual([
    {
      what: 'first-submitted',
      eventId: 'track.2.1',
      values: { arrival: 'late', recordedAt: '2020-08-05T18:00:00.000Z' },
    },
    { what: 'report-endorsed', on: '2020-08-05', eventId: 'track.3.1', values: { reportId: reportIdOf(1) } },
  ]);
  expect(judged('2020-09-01T12:00:00.000Z').because).toEqual([
    { what: 'grace-over', on: '2020-08-14', values: { period: '2020-H1' } },
  ]);
  const excused = [act('2020-07-12', PeriodExcused({ period: '2020-H1' }))];
  expect(judged('2020-09-01T12:00:00.000Z', { acts: excused }).because).toEqual([
    {
      what: 'period-excused',
      eventId: 'track.2.1',
      values: { period: '2020-H1', recordedAt: '2020-07-12T18:00:00.000Z' },
    },
  ]);
});

test('rules.md 4.1: a calendar of one’s own says when a period opens, is due and is over', () => {
  const every = {
    every: 'quarter',
    opensAfterDays: 5,
    dueAfterDays: 10,
    graceEndsAfterDays: 12,
    locksAfterDays: 20,
  } as const;
  const on = (day: string) => judged(`${day}T18:00:00.000Z`, { adoption: { calendar: every } }, '2020-Q1').status;
  const days = Array.from({ length: 14 }, (_, n) => addDays('2020-03-31', n));
  expect(days.map(on).join(' ')).toBe(
    [
      ...Array.from({ length: 5 }, () => 'not-open'),
      ...Array.from({ length: 6 }, () => 'due-soon'),
      'in-grace',
      'in-grace',
      'no-report',
    ].join(' '),
  );
});

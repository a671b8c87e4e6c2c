import { CommitmentRescheduled, PeriodDeclined, PeriodExcused, ReportContested, TrackTakenUp } from '@acta/contracts';
import { endOfDay } from '../calendar/local-day';
import { zonesOfMembers } from '../calendar/sample-zones';
import { endorsed, reportIdOf, submitted } from './sample-commitments';
import { act, factsOf, reported, type Sample } from './sample-tracks';
import { standingOf } from './standing';

const judged = (day: string, sample: Partial<Sample> = {}) => standingOf(factsOf(sample), `${day}T18:00:00.000Z`);
const standingOn = (day: string, sample: Partial<Sample> = {}) => judged(day, sample).standing;

const firstHalf = reported(1, '2020-07-20', { period: '2020-H1' });
const milestone = { id: 'foro', title: { es: 'Foro' }, due: { to: '2020-05-31', precision: 'month' as const } };

describe('rules.md §5, 5: late', () => {
  const silent = { adoption: { due: { to: '2020-03-31', precision: 'month' as const } } };

  test.each(Object.entries(zonesOfMembers).filter(([code]) => code !== 'BRA'))(
    'rules.md 3.3: for %s once its due has ended at midnight in %s',
    (obligor, zone) => {
      const end = endOfDay('2020-03-31', zone);
      const facts = factsOf({ obligor, ...silent });
      expect(standingOf(facts, new Date(Date.parse(end) - 1).toISOString()).standing).toBe('not-yet-reportable');
      expect(standingOf(facts, end)).toEqual({
        standing: 'late',
        rule: 5,
        because: [{ what: 'due-over', on: '2020-03-31', eventId: 'commitment.1.1' }, { what: 'no-final-report' }],
      });
    },
  );

  test('rules.md 3.3: the due of a term ends where its chair was, whoever inherits it', () => {
    const facts = factsOf({
      obligor: 'ppt',
      adoption: {
        obligation: { mode: 'presidency' },
        due: { to: '2022-01-06', precision: 'term', term: 'term-8' },
        calendar: {
          every: 'year',
          opensAfterDays: 300,
          dueAfterDays: 300,
          graceEndsAfterDays: 366,
          locksAfterDays: 366,
        },
      },
    });
    expect(standingOf(facts, '2022-01-07T05:59:59.999Z').standing).not.toBe('late');
    expect(standingOf(facts, '2022-01-07T06:00:00.000Z').standing).toBe('late');
  });

  test('rules.md 3.3: a final report may come at any time; once one is endorsed nothing is late', () => {
    const acts = [act('2021-07-20', submitted(9, { final: true })), act('2022-07-20', endorsed(9))];
    expect(standingOn('2022-07-19', { acts: acts.slice(0, 1) })).toBe('late');
    expect(standingOn('2022-07-20', { acts })).not.toBe('late');
    const another = reported(9, '2021-07-20', { period: '2021-H1' });
    expect(standingOn('2022-07-20', { acts: another })).toBe('late');
  });

  test('rules.md 3.3: what has no due is never late', () =>
    expect(standingOn('2035-01-01', { adoption: { due: { precision: 'none' } } })).toBe('no-data'));

  test('rules.md 3.6: not any more where the due is moved', () => {
    const previous = { to: '2020-03-31', precision: 'month' as const };
    const moved = CommitmentRescheduled({ due: { to: '2020-06-30', precision: 'day' }, previous });
    const acts = [act('2020-05-01', moved)];
    expect(['2020-05-01', '2020-06-30', '2020-07-01'].map((day) => standingOn(day, { ...silent, acts }))).toEqual([
      'not-yet-reportable',
      'not-yet-reportable',
      'late',
    ]);
  });

  test('by a milestone that is not met', () => {
    const of = (outcome: 'met' | 'partially-met' | 'not-met') =>
      reported(1, '2020-07-20', { period: '2020-H1', milestones: [{ milestone: 'foro', outcome, on: '2020-05-20' }] });
    const sample = { adoption: { milestones: [milestone] } };
    expect(standingOn('2020-05-31', sample)).toBe('not-yet-reportable');
    expect(judged('2020-06-01', sample)).toEqual({
      standing: 'late',
      rule: 5,
      because: [
        { what: 'milestone-over', on: '2020-05-31', eventId: 'commitment.1.1', values: { milestone: 'foro' } },
        { what: 'no-final-report' },
      ],
    });
    expect(standingOn('2020-08-01', { ...sample, acts: of('met') })).toBe('on-track');
    expect(standingOn('2020-07-27', { ...sample, acts: of('met').slice(0, 1) })).toBe('late');
    expect(standingOn('2020-08-01', { ...sample, acts: of('partially-met') })).toBe('late');
    expect(standingOn('2020-08-01', { ...sample, acts: of('not-met') })).toBe('late');
    expect(standingOn('2020-08-01', { ...sample, acts: reported(1, '2020-07-20', { final: true }) })).not.toBe('late');
    const takenBack = reported(2, '2021-01-20', {
      period: '2020-H2',
      milestones: [{ milestone: 'foro', outcome: 'not-met', on: '2020-05-20' }],
    });
    expect(standingOn('2021-02-01', { ...sample, acts: [...of('met'), ...takenBack] })).toBe('late');
  });

  test('not by a milestone whose due was moved, or that has none', () => {
    const moved = CommitmentRescheduled({
      milestone: 'foro',
      due: { to: '2020-09-30', precision: 'day' },
      previous: milestone.due,
    });
    const sample = { adoption: { milestones: [milestone] }, acts: [act('2020-05-01', moved)] };
    expect(['2020-06-01', '2020-10-01'].map((day) => standingOn(day, sample))).toEqual(['not-yet-reportable', 'late']);
    const open = { adoption: { milestones: [{ ...milestone, due: { precision: 'none' as const } }] } };
    expect(standingOn('2020-06-01', open)).toBe('not-yet-reportable');
  });
});

describe('rules.md §5, 6: no data', () => {
  test('where the last period whose grace is over has no endorsed report', () => {
    expect(standingOn('2020-08-14')).toBe('not-yet-reportable');
    expect(judged('2020-08-15')).toEqual({
      standing: 'no-data',
      rule: 6,
      because: [{ what: 'no-endorsed-report', on: '2020-08-14', values: { period: '2020-H1' } }],
    });
    expect(standingOn('2020-08-15', { acts: firstHalf })).toBe('on-track');
    expect(standingOn('2020-08-15', { acts: firstHalf.slice(0, 1) })).toBe('no-data');
    expect(standingOn('2021-02-15', { acts: firstHalf })).toBe('no-data');
    expect(standingOn('2021-02-15', { acts: reported(2, '2021-01-20', { period: '2020-H2' }) })).toBe('on-track');
  });

  test('rules.md 4.6: a contested transcription is no data', () => {
    const acts = [
      act('2020-07-20', submitted(1, { period: '2020-H1', transcribed: 'Nota 7' })),
      act('2020-07-21', ReportContested({ reportId: reportIdOf(1) })),
    ];
    expect(standingOn('2020-08-15', { acts })).toBe('no-data');
  });

  test('also where the State declined, which is told', () => {
    const acts = [act('2020-07-20', PeriodDeclined({ period: '2020-H1', note: 'No por ahora.' }))];
    expect(judged('2020-08-15', { acts }).because).toEqual([
      { what: 'no-endorsed-report', on: '2020-08-14', values: { period: '2020-H1' } },
      { what: 'period-declined', eventId: 'track.2.1', values: { period: '2020-H1' } },
    ]);
  });

  test('a period that was excused is passed over: the one before it counts', () => {
    const excused = act('2021-01-20', PeriodExcused({ period: '2020-H2' }));
    expect(standingOn('2021-02-15', { acts: [...firstHalf, excused] })).toBe('on-track');
    expect(standingOn('2021-02-15', { acts: [excused] })).toBe('no-data');
    expect(judged('2021-02-15', { acts: [excused] }).because[0]?.values).toEqual({ period: '2020-H1' });
  });

  test('a period that is void is passed over', () => {
    const acts = [
      act('2023-02-10', TrackTakenUp({ on: '2023-02-10', returnedOn: '2023-01-05', commitmentVersion: 1 })),
    ];
    const brazil = { obligor: 'BRA', acts, adoption: { due: { precision: 'none' as const } } };
    expect(standingOn('2023-08-14', brazil)).toBe('not-yet-reportable');
    expect(standingOn('2023-08-15', brazil)).toBe('no-data');
  });
});

describe('rules.md §5, 7: not yet reportable', () => {
  test('while no period’s grace is over and nothing is endorsed', () =>
    expect(judged('2020-07-20')).toEqual({
      standing: 'not-yet-reportable',
      rule: 7,
      because: [{ what: 'no-grace-over' }, { what: 'nothing-endorsed' }],
    }));

  test('while all periods whose grace is over were excused, as none of them counts', () =>
    expect(standingOn('2020-08-15', { acts: [act('2020-07-20', PeriodExcused({ period: '2020-H1' }))] })).toBe(
      'not-yet-reportable',
    ));

  test('not once something is endorsed', () => expect(standingOn('2020-07-28', { acts: firstHalf })).toBe('on-track'));
});

import { endorsed, measured, reportIdOf, stating, submitted } from './sample-commitments';
import { CommitmentRescheduled, ObligorAdded, ObligorReleased, TrackOpened, TrackTakenUp } from '@acta/contracts';
import { act, factsOf, reported, type Sample } from './sample-tracks';
import { standingOf } from './standing';

const judged = (day: string, sample: Partial<Sample> = {}) => standingOf(factsOf(sample), `${day}T18:00:00.000Z`);
const standingOn = (day: string, sample: Partial<Sample> = {}) => judged(day, sample).standing;

describe('rules.md §5, 8 and 9: at risk, on track', () => {
  const risky = (number: number, period: string, day: string, risk: 'none' | 'at-risk') =>
    reported(number, day, { period, risk });

  test('as the last endorsed report says', () => {
    const acts = [...risky(1, '2020-H1', '2020-07-20', 'at-risk'), ...risky(2, '2020-H2', '2021-01-20', 'none')];
    expect(judged('2020-08-15', { acts: acts.slice(0, 2) })).toEqual({
      standing: 'at-risk',
      rule: 8,
      because: [{ what: 'risk-reported', on: '2020-07-20', eventId: 'track.2.1', values: { reportId: reportIdOf(1) } }],
    });
    expect(judged('2021-02-15', { acts })).toEqual({
      standing: 'on-track',
      rule: 9,
      because: [
        { what: 'report-endorsed', on: '2021-01-20', eventId: 'track.5.1', values: { reportId: reportIdOf(2) } },
      ],
    });
  });

  test('of two that tell of one day the later submitted is the last', () => {
    const acts = [...risky(1, '2020-H1', '2020-07-20', 'none'), ...risky(2, '2020-H2', '2020-07-20', 'at-risk')];
    expect(standingOn('2020-08-15', { acts })).toBe('at-risk');
  });

  test('the last is the one that tells of the latest day, not the one that came last', () => {
    const acts = [
      act('2020-07-20', submitted(1, { period: '2020-H1', risk: 'at-risk' }), '2020-06-30'),
      act('2020-07-21', endorsed(1)),
      act('2020-07-25', submitted(2, { final: true }), '2020-05-31'),
      act('2020-07-26', endorsed(2)),
    ];
    expect(standingOn('2020-08-15', { acts })).toBe('at-risk');
  });
});

describe('rules.md §5, 8: behind the straight line', () => {
  /* From 8 January 2020 to 31 December 2021 it is 723 days. On 1 January 2021 the line is at 49.7 of 100. */
  const halfWay = '2021-01-01';
  const on = (day: string, value: string, sample: Partial<Sample> = {}) =>
    factsOf({
      adoption: { fulfilment: measured('0', '100') },
      ...sample,
      acts: [
        ...(sample.acts ?? []),
        act(
          '2021-01-20',
          submitted(2, { period: '2020-H2', statements: [stating('indicator:hectareas', value)] }),
          day,
        ),
        act('2021-01-21', endorsed(2)),
      ],
    });
  const standing = (...of: Parameters<typeof on>) => standingOf(on(...of), '2021-02-15T12:00:00.000Z');

  test('by more than 25 points, on the day of which the report tells', () => {
    expect(standing(halfWay, '24.6')).toEqual({
      standing: 'at-risk',
      rule: 8,
      because: [
        {
          what: 'behind-straight-line',
          on: halfWay,
          eventId: 'track.2.1',
          values: { percentage: '24.6', expected: '49.7', tolerance: 25, from: '2020-01-08', to: '2021-12-31' },
        },
      ],
    });
    expect(standing(halfWay, '24.7').standing).toBe('on-track');
    expect(standing('2020-06-30', '0').standing).toBe('on-track');
  });

  test('25 points to the day are no more than 25', () => {
    const exact = {
      openedOn: '2020-01-01',
      adoption: { fulfilment: measured('0', '100'), due: { to: '2020-12-31', precision: 'year' as const } },
    };
    /* 365 days: the 73rd is at 20, the 146th at 40. */
    const at = '2020-08-10T12:00:00.000Z';
    const facts = (value: string) => on('2020-05-26', value, exact);
    expect(standingOf(facts('15'), at).standing).toBe('on-track');
    expect(standingOf(facts('14.999999'), at).standing).toBe('at-risk');
  });

  test('only for what is measured', () => {
    const progress = factsOf({
      acts: reported(2, '2021-01-20', { period: '2020-H2', statements: [stating('progress', '0')] }),
    });
    expect(standingOf(progress, '2021-02-15T12:00:00.000Z').standing).toBe('on-track');
  });

  test('not without baseline or target, nor without a due', () => {
    expect(standing(halfWay, '0', { adoption: { fulfilment: measured(undefined, '100') } }).standing).toBe('on-track');
    expect(standing(halfWay, '0', { adoption: { fulfilment: measured('0') } }).standing).toBe('on-track');
    const open = { adoption: { fulfilment: measured('0', '100'), due: { precision: 'none' as const } } };
    expect(standing(halfWay, '0', open).standing).toBe('on-track');
  });

  test('rules.md 3.6: rescheduling starts the line anew', () => {
    const moved = CommitmentRescheduled({
      due: { to: '2022-12-31', precision: 'year' },
      previous: { to: '2021-12-31', precision: 'year' },
    });
    expect(standing(halfWay, '0', { acts: [act('2020-12-01', moved)] }).standing).toBe('on-track');
    expect(standing(halfWay, '0', { acts: [act('2020-02-01', moved)] }).standing).toBe('at-risk');
  });

  test('for a track that opened later it begins then', () => {
    expect(standing(halfWay, '0', { openedOn: '2020-12-01' }).standing).toBe('on-track');
    expect(standing(halfWay, '0', { openedOn: '2020-06-01' }).standing).toBe('at-risk');
  });

  test('rules.md 3.6: for one who will be an obligor again it does not begin before that day', () => {
    const acts = [
      act('2020-02-01', ObligorReleased({ obligor: 'MEX', on: '2021-06-01' })),
      act('2020-02-01', ObligorAdded({ obligor: 'MEX', on: '2021-10-01' })),
      act(
        '2020-02-01',
        TrackOpened({ commitment: 'celac-2020-03-01', obligor: 'MEX', on: '2021-10-01', how: 'added' }),
      ),
    ];
    expect(standing(halfWay, '0', { acts }).standing).toBe('at-risk');
    expect(standingOf(on(halfWay, '0', { acts }), '2021-10-15T12:00:00.000Z').standing).toBe('on-track');
  });

  test('rules.md 3.6: for a track that is taken up again it begins then, and with a due that is moved', () => {
    const takenUp = TrackTakenUp({
      on: '2023-01-15',
      returnedOn: '2023-01-05',
      commitmentVersion: 1,
      due: { to: '2024-01-15', precision: 'day' },
    });
    const brazil = (day: string) =>
      factsOf({
        obligor: 'BRA',
        adoption: { fulfilment: measured('0', '100') },
        acts: [
          act('2023-01-15', takenUp),
          act(
            '2023-07-20',
            submitted(2, { period: '2023-H1', statements: [stating('indicator:hectareas', '1')] }),
            day,
          ),
          act('2023-07-21', endorsed(2)),
        ],
      });
    expect(standingOf(brazil('2023-04-15'), '2023-08-15T12:00:00.000Z').standing).toBe('on-track');
    expect(standingOf(brazil('2023-06-30'), '2023-08-15T12:00:00.000Z')).toMatchObject({
      standing: 'at-risk',
      because: [{ values: { from: '2023-01-15', to: '2024-01-15' } }],
    });
  });

  test('silence and clocks put nobody at risk: the figure is looked at on its own day', () => {
    const facts = factsOf({
      adoption: { fulfilment: measured('0', '100') },
      acts: [
        act(
          '2020-07-20',
          submitted(1, { period: '2020-H1', statements: [stating('indicator:hectareas', '5')] }),
          '2020-06-30',
        ),
        act('2020-07-21', endorsed(1)),
        act('2021-07-20', submitted(2, { period: '2021-H1', noProgress: 'Sin avance' }), '2021-06-30'),
        act('2021-07-21', endorsed(2)),
      ],
    });
    expect(standingOf(facts, '2021-08-15T12:00:00.000Z').standing).toBe('on-track');
  });
});

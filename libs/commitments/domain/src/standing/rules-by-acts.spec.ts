import {
  CommitmentConcluded,
  CommitmentWithdrawn,
  ObligorAdded,
  ObligorReleased,
  TrackApplicableAgain,
  TrackConcluded,
  TrackNotApplicable,
  TrackTakenUp,
  type CommitmentOutcome,
} from '@acta/contracts';
import { reportIdOf, statesWith } from './sample-commitments';
import { act, factsOf, reported, type Sample } from './sample-tracks';
import { standingOf } from './standing';

const judged = (day: string, sample: Partial<Sample> = {}) => standingOf(factsOf(sample), `${day}T18:00:00.000Z`);
const standingOn = (day: string, sample: Partial<Sample> = {}) => judged(day, sample).standing;

const firstHalf = reported(1, '2020-07-20', { period: '2020-H1' });
const final = reported(9, '2021-07-20', { period: '2021-H1', final: true });

describe('rules.md §5, 1: withdrawn', () => {
  test.each([
    ['the commitment is withdrawn', CommitmentWithdrawn({ on: '2020-10-01' }), 'commitment-withdrawn'],
    ['its obligor is released', ObligorReleased({ obligor: 'MEX', on: '2020-10-01' }), 'obligor-released'],
  ])('from the day on which %s', (_what, fact, what) => {
    const acts = [...firstHalf, act('2020-09-10', fact)];
    expect(standingOn('2020-09-30', { acts })).toBe('on-track');
    expect(judged('2020-10-01', { acts })).toEqual({
      standing: 'withdrawn',
      rule: 1,
      because: [{ what, on: '2020-10-01', eventId: 'commitment.2.1' }],
      since: '2020-10-01',
    });
  });

  test('not where another is released', () =>
    expect(
      standingOn('2020-10-01', {
        acts: [...firstHalf, act('2020-09-10', ObligorReleased({ obligor: 'CHL', on: '2020-10-01' }))],
      }),
    ).toBe('on-track'));

  test('not any more from the day on which it is an obligor again', () => {
    const acts = [
      act('2020-03-01', ObligorReleased({ obligor: 'MEX', on: '2020-03-01' })),
      act('2020-05-01', ObligorAdded({ obligor: 'MEX', on: '2020-05-10' })),
    ];
    expect(['2020-05-09', '2020-05-10'].map((day) => standingOn(day, { acts }))).toEqual([
      'withdrawn',
      'not-yet-reportable',
    ]);
  });

  test('before all else', () => {
    const acts = [
      act('2020-02-01', CommitmentWithdrawn({ on: '2020-02-01' })),
      act('2020-02-01', TrackNotApplicable({ on: '2020-02-01', how: 'agreed' })),
    ];
    expect(standingOn('2020-02-01', { obligor: 'BRA', acts })).toBe('withdrawn');
  });
});

describe('rules.md §5, 2: suspended', () => {
  test('from the day of the suspension of its member until the track is taken up', () => {
    const acts = [
      act('2023-02-10', TrackTakenUp({ on: '2023-02-10', returnedOn: '2023-01-05', commitmentVersion: 1 })),
    ];
    expect(standingOn('2020-01-15', { obligor: 'BRA' })).toBe('not-yet-reportable');
    expect(judged('2020-01-16', { obligor: 'BRA' })).toEqual({
      standing: 'suspended',
      rule: 2,
      because: [{ what: 'state-suspended', on: '2020-01-16', eventId: 'bra.2' }],
      since: '2020-01-16',
    });
    expect(judged('2023-01-05', { obligor: 'BRA', acts }).because).toEqual([
      { what: 'state-suspended', on: '2020-01-16', eventId: 'bra.2' },
      { what: 'state-returned', on: '2023-01-05', eventId: 'bra.3' },
      { what: 'not-taken-up' },
    ]);
    expect(standingOn('2023-02-09', { obligor: 'BRA', acts })).toBe('suspended');
    expect(standingOn('2023-02-10', { obligor: 'BRA', acts })).toBe('late');
  });

  test('not any more on the very day of its return where it is taken up then', () => {
    const acts = [
      act('2023-01-05', TrackTakenUp({ on: '2023-01-05', returnedOn: '2023-01-05', commitmentVersion: 1 })),
    ];
    expect(['2023-01-04', '2023-01-05'].map((day) => standingOn(day, { obligor: 'BRA', acts }))).toEqual([
      'suspended',
      'late',
    ]);
  });

  test('each time anew, and not in between', () => {
    const states = statesWith(
      'MEX',
      { on: '2020-07-10', is: 'suspended', eventId: 'mex.2' },
      { on: '2021-01-10', is: 'participating', eventId: 'mex.3' },
      { on: '2021-07-10', is: 'suspended', eventId: 'mex.4' },
      { on: '2022-01-10', is: 'participating', eventId: 'mex.5' },
    );
    const acts = [
      act('2021-01-15', TrackTakenUp({ on: '2021-01-15', returnedOn: '2021-01-10', commitmentVersion: 1 })),
    ];
    const days = ['2020-07-09', '2020-07-10', '2021-01-14', '2021-01-15', '2021-07-10', '2022-01-10'];
    expect(days.map((day) => standingOn(day, { states, acts }) === 'suspended')).toEqual([
      false,
      true,
      true,
      false,
      true,
      true,
    ]);
  });

  test('of what is said of a State for one day the last holds', () => {
    const states = statesWith(
      'MEX',
      { on: '2020-03-01', is: 'suspended', eventId: 'mex.2' },
      { on: '2020-03-01', is: 'participating', eventId: 'mex.3' },
    );
    expect(standingOn('2020-03-01', { states })).toBe('not-yet-reportable');
  });

  test('also where it was opened meanwhile', () =>
    expect(standingOn('2022-03-01', { obligor: 'BRA', openedOn: '2022-02-01' })).toBe('suspended'));

  test('not where it was opened after its return', () =>
    expect(
      standingOn('2023-03-01', { obligor: 'BRA', openedOn: '2023-02-01', adoption: { due: { precision: 'none' } } }),
    ).toBe('not-yet-reportable'));

  test('not yet by a suspension that is still to come', () => {
    const states = statesWith('MEX', { on: '2020-03-01', is: 'suspended', eventId: 'mex.2' });
    expect(standingOn('2020-02-29', { states })).toBe('not-yet-reportable');
    expect(standingOn('2020-03-01', { states })).toBe('suspended');
  });
});

describe('rules.md §5, 3: not applicable', () => {
  const agreed = act('2020-03-01', TrackNotApplicable({ on: '2020-03-10', how: 'agreed' }));

  test('from the day on which that holds until it applies again', () => {
    const acts = [agreed, act('2020-04-01', TrackApplicableAgain({ on: '2020-05-01' }))];
    expect(standingOn('2020-03-09', { acts })).toBe('not-yet-reportable');
    expect(judged('2020-03-10', { acts })).toEqual({
      standing: 'not-applicable',
      rule: 3,
      because: [{ what: 'not-applicable-agreed', on: '2020-03-10', eventId: 'track.2.1' }],
      since: '2020-03-10',
    });
    expect(standingOn('2020-05-01', { acts })).toBe('not-yet-reportable');
  });

  test('rules.md 3.6: a State, back again, declines the track', () => {
    const acts = [act('2023-02-01', TrackNotApplicable({ on: '2023-02-01', how: 'declined-on-return' }))];
    expect(standingOn('2023-01-31', { obligor: 'BRA', acts })).toBe('suspended');
    expect(judged('2023-02-01', { obligor: 'BRA', acts })).toMatchObject({ rule: 3, standing: 'not-applicable' });
  });

  test('rules.md 3.6: what the secretariat agrees to does not take a track up for a State', () =>
    expect(standingOn('2023-02-01', { obligor: 'BRA', acts: [agreed] })).toBe('suspended'));
});

describe('rules.md §5, 4: concluded', () => {
  test.each(['fulfilled', 'partly-fulfilled', 'not-fulfilled'] as const)(
    '%s, by an act on its final report',
    (outcome) => {
      const acts = [
        ...final,
        act('2022-02-01', TrackConcluded({ outcome, on: '2022-02-01', reportId: reportIdOf(9) })),
      ];
      expect(judged('2022-02-01', { acts })).toEqual({
        standing: outcome,
        rule: 4,
        because: [
          { what: 'track-concluded', on: '2022-02-01', eventId: 'track.4.1', values: { outcome } },
          { what: 'final-report', on: '2021-07-20', eventId: 'track.2.1', values: { reportId: reportIdOf(9) } },
        ],
        since: '2022-02-01',
      });
    },
  );

  test.each<CommitmentOutcome>(['fulfilled', 'partly-fulfilled', 'not-fulfilled', 'no-consensus'])(
    '%s, by an act of the body, with its instrument',
    (outcome) =>
      expect(
        judged('2022-03-01', {
          acts: [act('2022-02-01', CommitmentConcluded({ outcome, instrument: 'Declaración', on: '2022-03-01' }))],
        }),
      ).toEqual({
        standing: outcome,
        rule: 4,
        because: [
          {
            what: 'commitment-concluded',
            on: '2022-03-01',
            eventId: 'commitment.2.1',
            values: { outcome, instrument: 'Declaración' },
          },
        ],
        since: '2022-03-01',
      }),
  );

  test('a track’s own conclusion goes before the body’s, and its last before its first', () => {
    const acts = [
      ...final,
      act('2022-02-01', CommitmentConcluded({ outcome: 'fulfilled', instrument: 'Declaración', on: '2022-02-01' })),
      act('2022-03-01', TrackConcluded({ outcome: 'not-fulfilled', on: '2022-03-01', reportId: reportIdOf(9) })),
      act('2022-04-01', TrackConcluded({ outcome: 'partly-fulfilled', on: '2022-04-01', reportId: reportIdOf(9) })),
    ];
    expect(['2022-02-28', '2022-03-01', '2022-04-01'].map((day) => standingOn(day, { acts }))).toEqual([
      'fulfilled',
      'not-fulfilled',
      'partly-fulfilled',
    ]);
  });

  test('never by a clock: years of silence make late, not unfulfilled', () =>
    expect(standingOn('2035-01-01')).toBe('late'));
});

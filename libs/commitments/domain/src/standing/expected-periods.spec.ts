import {
  CommitmentConcluded,
  CommitmentWithdrawn,
  ObligorAdded,
  ObligorReleased,
  TrackApplicableAgain,
  TrackNotApplicable,
  TrackOpened,
  TrackTakenUp,
} from '@acta/contracts';
import { expectedPeriodsOf } from './expected-periods';
import { endorsed, statesWith, submitted } from './sample-commitments';
import { act, factsOf, type Sample } from './sample-tracks';

const reopened = (obligor: string, on: string) =>
  TrackOpened({ commitment: 'celac-2020-03-01', obligor, on, how: 'added' });
const takenUp = (on: string, returnedOn = '2023-01-05') => TrackTakenUp({ on, returnedOn, commitmentVersion: 1 });

/** The keys of the periods, those that are void in brackets. */
function keysOn(day: string, sample: Partial<Sample> = {}): string {
  const periods = expectedPeriodsOf(factsOf(sample), `${day}T18:00:00.000Z`);
  return periods.map((one) => (one.void ? `(${one.period.key})` : one.period.key)).join(' ');
}

test('rules.md 4.1: a track reports from its first period on, as soon as the period has begun', () => {
  expect(keysOn('2020-01-08')).toBe('2020-H1');
  expect(keysOn('2021-02-01')).toBe('2020-H1 2020-H2 2021-H1');
  expect(keysOn('2020-06-01', { openedOn: '2020-05-01' })).toBe('');
  expect(keysOn('2020-07-01', { openedOn: '2020-05-01' })).toBe('2020-H2');
});

test('a track that opens on a day to come reports on nothing yet', () =>
  expect(keysOn('2020-02-01', { openedOn: '2020-02-02' })).toBe(''));

test.each([
  ['a release', ObligorReleased({ obligor: 'MEX', on: '2021-03-01' })],
  ['a withdrawal', CommitmentWithdrawn({ on: '2021-03-01' })],
  ['a conclusion by the body', CommitmentConcluded({ outcome: 'fulfilled', instrument: 'Acta', on: '2021-03-01' })],
  ['a track that does not apply', TrackNotApplicable({ on: '2021-03-01', how: 'agreed' })],
])('rules.md 3.6: after %s there is no period that was not over by then', (_what, fact) => {
  expect(keysOn('2022-08-01', { acts: [act('2021-02-01', fact)] })).toBe('2020-H1 2020-H2');
  expect(keysOn('2021-02-28', { acts: [act('2021-02-01', fact)] })).toBe('2020-H1 2020-H2 2021-H1');
});

test('rules.md 3.6: an act that was effective before it was recorded takes back what was not over then', () =>
  expect(keysOn('2022-08-01', { acts: [act('2022-08-01', CommitmentWithdrawn({ on: '2020-12-31' }))] })).toBe(
    '2020-H1',
  ));

test('the release of another obligor changes nothing', () =>
  expect(
    keysOn('2021-02-01', { acts: [act('2020-03-01', ObligorReleased({ obligor: 'CHL', on: '2020-03-01' }))] }),
  ).toBe('2020-H1 2020-H2 2021-H1'));

test('an obligor that is added again reports anew from its first period on', () => {
  const acts = [
    act('2020-08-01', ObligorReleased({ obligor: 'MEX', on: '2020-08-01' })),
    act('2022-04-15', ObligorAdded({ obligor: 'MEX', on: '2022-04-15' })),
    act('2022-04-15', reopened('MEX', '2022-04-15')),
  ];
  expect(keysOn('2023-02-01', { acts })).toBe('2020-H1 2022-H2 2023-H1');
});

test('a track that applies again reports anew from its first period on', () => {
  const acts = [
    act('2020-08-01', TrackNotApplicable({ on: '2020-08-01', how: 'agreed' })),
    act('2021-08-15', TrackApplicableAgain({ on: '2021-08-15' })),
  ];
  expect(keysOn('2022-02-01', { acts })).toBe('2020-H1 2021-H2 2022-H1');
});

test('what is said later of whether a track applies goes before what was said of a later day', () => {
  const acts = [
    act('2020-08-01', TrackNotApplicable({ on: '2021-08-01', how: 'agreed' })),
    act('2020-09-01', TrackApplicableAgain({ on: '2020-09-01' })),
  ];
  expect(keysOn('2022-02-01', { acts })).toBe('2020-H1 2020-H2 2021-H1 2021-H2 2022-H1');
});

test('of two days from which on a track applies again the one said last holds', () => {
  const acts = [
    act('2020-06-01', TrackNotApplicable({ on: '2020-06-01', how: 'agreed' })),
    act('2020-07-01', TrackApplicableAgain({ on: '2021-07-01' })),
    act('2020-08-01', TrackApplicableAgain({ on: '2021-01-01' })),
  ];
  expect(keysOn('2021-08-01', { acts })).toBe('2021-H1 2021-H2');
});

test('a final report ends reporting: no period that was not over when it was first submitted', () => {
  const returnedOnce = [
    act('2021-03-01', submitted(1, { final: true })),
    act('2021-09-01', submitted(2, { final: true })),
    act('2021-09-02', endorsed(2)),
  ];
  expect(keysOn('2022-08-01', { acts: returnedOnce })).toBe('2020-H1 2020-H2');
  expect(keysOn('2022-02-01', { acts: returnedOnce.slice(0, 1) })).toBe('2020-H1 2020-H2 2021-H1 2021-H2 2022-H1');
});

test('a final report is the last word also on a period that is over and not due yet, and on none that was due', () => {
  const said = (on: string) => [act(on, submitted(1, { final: true })), act(on, endorsed(1))];
  expect(keysOn('2021-08-01', { acts: said('2021-01-20') })).toBe('2020-H1');
  expect(keysOn('2021-08-01', { acts: said('2021-02-05') })).toBe('2020-H1 2020-H2');
});

describe('rules.md 3.6: while its member is suspended a track pauses', () => {
  const brazil = (acts: Sample['acts'] = []): Partial<Sample> => ({ obligor: 'BRA', acts });

  test('periods due meanwhile are void, also of a track that was opened while it was suspended', () => {
    expect(keysOn('2021-02-01', brazil())).toBe('(2020-H1) (2020-H2) (2021-H1)');
    expect(keysOn('2021-08-01', { ...brazil(), openedOn: '2021-01-10' })).toBe('(2021-H1) (2021-H2)');
  });

  test('what was due before it was suspended stays expected, what was only over before is void', () => {
    const states = (from: string) => statesWith('CHL', { on: from, is: 'suspended', eventId: 'chl.2' });
    const chile = { obligor: 'CHL' };
    expect(keysOn('2021-02-01', { ...chile, states: states('2020-07-31') })).toBe('2020-H1 (2020-H2) (2021-H1)');
    expect(keysOn('2021-02-01', { ...chile, states: states('2020-07-30') })).toBe('(2020-H1) (2020-H2) (2021-H1)');
  });

  test('a suspension that is decided but has not come changes nothing yet', () => {
    const states = statesWith('CHL', { on: '2020-07-15', is: 'suspended', eventId: 'chl.2' });
    expect(keysOn('2020-07-14', { obligor: 'CHL', states })).toBe('2020-H1 2020-H2');
    expect(keysOn('2020-07-15', { obligor: 'CHL', states })).toBe('(2020-H1) (2020-H2)');
  });

  test('they stay void after its return until it takes the track up, and then from the first period after that on', () => {
    const acts = [act('2023-08-15', takenUp('2023-08-15'))];
    expect(keysOn('2023-08-14', brazil())).toMatch(/\(2023-H1\) \(2023-H2\)$/);
    expect(keysOn('2024-02-01', brazil(acts))).toMatch(/\(2022-H2\) \(2023-H1\) 2023-H2 2024-H1$/);
    expect(keysOn('2024-02-01', brazil([act('2023-11-15', takenUp('2023-11-15'))]))).toMatch(
      /\(2023-H1\) \(2023-H2\) 2024-H1$/,
    );
  });

  test('a track that it declines on its return has no periods from then on, until it applies again', () => {
    const declined = act('2023-02-01', TrackNotApplicable({ on: '2023-02-01', how: 'declined-on-return' }));
    expect(keysOn('2024-02-01', brazil([declined]))).toMatch(/\(2022-H1\) \(2022-H2\)$/);
    const again = act('2024-01-10', TrackApplicableAgain({ on: '2024-01-10' }));
    expect(keysOn('2024-08-01', brazil([declined, again]))).toMatch(/\(2022-H2\) 2024-H1 2024-H2$/);
  });

  test('a track opened after its return never paused', () =>
    expect(keysOn('2023-08-01', { obligor: 'BRA', openedOn: '2023-01-05' })).toBe('2023-H1 2023-H2'));

  test('a second suspension needs a taking-up of its own', () => {
    const states = statesWith(
      'CHL',
      { on: '2020-07-10', is: 'suspended', eventId: 'chl.2' },
      { on: '2021-01-10', is: 'participating', eventId: 'chl.3' },
      { on: '2021-07-10', is: 'suspended', eventId: 'chl.4' },
      { on: '2022-01-10', is: 'participating', eventId: 'chl.5' },
    );
    const acts = [act('2021-01-15', takenUp('2021-01-15', '2021-01-10'))];
    expect(keysOn('2022-08-01', { obligor: 'CHL', states, acts })).toBe(
      '(2020-H1) (2020-H2) (2021-H1) (2021-H2) (2022-H1) (2022-H2)',
    );
  });

  test('only States are suspended', () =>
    expect(keysOn('2020-08-01', { obligor: 'joint', adoption: { obligation: { mode: 'joint', lead: 'BRA' } } })).toBe(
      '2020-H1 2020-H2',
    ));
});

test('a period that is void says which suspension made it so', () => {
  const [first] = expectedPeriodsOf(factsOf({ obligor: 'BRA' }), '2020-08-01T12:00:00.000Z');
  expect(first?.void).toEqual({ what: 'state-suspended', on: '2020-01-16', eventId: 'bra.2' });
});

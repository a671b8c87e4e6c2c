import fc from 'fast-check';
import { trackStandings } from './judging';
import { ratio } from './ratio';
import { rollUp, type RollUpItem, type RollUpTrack } from './roll-up';

const at = (percent: number): RollUpTrack => ({ standing: 'on-track', percentage: ratio(BigInt(percent)) });
const silent: RollUpTrack = { standing: 'no-data', percentage: undefined };
const commitment = (id: string, tracks: readonly RollUpTrack[], weight = 1): RollUpItem => ({
  commitment: { id, weight },
  tracks,
});
const figures = (...items: readonly RollUpItem[]) => {
  const { percentage, coverage } = rollUp(items);
  return { percentage, coverage };
};

test('rules.md §5: the mean over tracks with data, then over commitments, with the coverage of both', () =>
  expect(
    figures(commitment('a', [at(50), at(100), silent, silent]), commitment('b', [at(0)]), commitment('c', [silent])),
  ).toEqual({ percentage: '37.5', coverage: '50' }));

test('rules.md §5: weighted by commitment, one with many tracks weighs no more than one with few', () => {
  expect(figures(commitment('a', [at(100), at(100), at(100)]), commitment('b', [at(0)]))).toMatchObject({
    percentage: '50',
  });
  expect(figures(commitment('a', [at(100)], 3), commitment('b', [at(0)], 1))).toEqual({
    percentage: '75',
    coverage: '100',
  });
  expect(figures(commitment('a', [at(100), silent], 3), commitment('b', [silent], 1))).toEqual({
    percentage: '100',
    coverage: '37.5',
  });
});

test('rules.md §5: rounded last', () => {
  const third: RollUpTrack = { standing: 'on-track', percentage: ratio(100n, 3n) };
  expect(figures(commitment('a', [third]), commitment('b', [third]), commitment('c', [third])).percentage).toBe('33.3');
  const half: RollUpTrack = { standing: 'on-track', percentage: ratio(1n, 20n) };
  const less: RollUpTrack = { standing: 'on-track', percentage: ratio(49n, 1_000n) };
  expect(figures(commitment('a', [half]), commitment('b', [less])).percentage).toBe('0');
});

test('rules.md §5: null when nothing has data, and coverage where something could have', () => {
  expect(figures()).toEqual({ percentage: null, coverage: null });
  expect(figures(commitment('a', [silent]))).toEqual({ percentage: null, coverage: '0' });
});

test('rules.md §5: what is withdrawn, suspended or not applicable is in no figure', () => {
  const out = (['withdrawn', 'suspended', 'not-applicable'] as const).map((standing) => ({ ...at(0), standing }));
  expect(figures(commitment('a', [...out, at(80)]), commitment('b', out))).toEqual({
    percentage: '80',
    coverage: '100',
  });
});

test('rules.md §5: a text without consensus is outside percentages, and counted', () => {
  const closed: RollUpTrack = { ...at(10), standing: 'no-consensus' };
  const rolled = rollUp([commitment('a', [closed]), commitment('b', [at(80)])]);
  expect(rolled).toMatchObject({ percentage: '80', coverage: '100' });
  expect(rolled.commitments['no-consensus']).toBe(1);
  expect(rolled.tracks['no-consensus']).toBe(1);
});

test('rules.md §5: one that nobody has joined is without tracks, outside coverage', () => {
  const rolled = rollUp([commitment('a', []), commitment('b', [at(80)])]);
  expect(rolled).toMatchObject({ percentage: '80', coverage: '100' });
  expect(rolled.commitments['without-tracks']).toBe(1);
});

test('rules.md §5: commitments and tracks are counted by their standing, each standing named', () => {
  const rolled = rollUp([commitment('a', [at(50), silent]), commitment('b', [at(0)])]);
  expect(Object.keys(rolled.tracks)).toEqual([...trackStandings]);
  expect(Object.keys(rolled.commitments)).toEqual(['without-tracks', ...trackStandings]);
  expect(rolled.tracks).toMatchObject({ 'on-track': 2, 'no-data': 1, late: 0 });
  expect(rolled.commitments).toMatchObject({ 'on-track': 1, 'no-data': 1, late: 0 });
});

test('each commitment’s part in the figures is told, in the order of their ids', () =>
  expect(rollUp([commitment('b', [at(0)], 2), commitment('a', [at(50), at(75), silent])]).explanation).toEqual([
    {
      commitment: 'a',
      weight: 1,
      standing: 'no-data',
      trackCount: 1,
      worstOf: 3,
      trackCountInPercentage: 3,
      trackCountWithData: 2,
      percentage: '62.5',
    },
    {
      commitment: 'b',
      weight: 2,
      standing: 'on-track',
      trackCount: 1,
      worstOf: 1,
      trackCountInPercentage: 1,
      trackCountWithData: 1,
      percentage: '0',
    },
  ]));

describe('whatever is rolled up', () => {
  const track = fc.record({
    standing: fc.constantFrom(...trackStandings),
    percentage: fc.option(
      fc
        .tuple(fc.nat({ max: 700 }), fc.integer({ min: 7, max: 997 }))
        .map(([n, over]) => ratio(BigInt((n * over) % (100 * over + 1)), BigInt(over))),
      { nil: undefined },
    ),
  });
  const items = fc
    .array(fc.tuple(fc.array(track, { maxLength: 5 }), fc.integer({ min: 1, max: 9 })), { maxLength: 6 })
    .map((all) => all.map(([tracks, weight], index) => commitment(`c${index}`, tracks, weight)));

  test('rules.md §5: figures lie between 0 and 100, and there is one only where there are data', () =>
    fc.assert(
      fc.property(items, (all) => {
        const { percentage, coverage, explanation } = rollUp(all);
        for (const figure of [percentage, coverage]) {
          if (figure !== null) expect(figure).toMatch(/^(0|[1-9][0-9]?)(\.[1-9])?$|^100$/);
        }
        expect(percentage !== null).toBe(explanation.some(({ trackCountWithData }) => trackCountWithData > 0));
        expect(coverage !== null).toBe(explanation.some(({ trackCountInPercentage }) => trackCountInPercentage > 0));
      }),
    ));

  test('rules.md §5: the order of commitments and of tracks changes nothing', () =>
    fc.assert(
      fc.property(items, (all) => {
        const turned = [...all]
          .reverse()
          .map(({ commitment: of, tracks }) => ({ commitment: of, tracks: [...tracks].reverse() }));
        expect(rollUp(turned)).toEqual(rollUp(all));
      }),
    ));

  test('rules.md §5: weights are normalised: as many times all of them change nothing', () =>
    fc.assert(
      fc.property(items, fc.integer({ min: 2, max: 50 }), (all, times) => {
        const heavier = all.map(({ commitment: { id, weight }, tracks }) => commitment(id, tracks, weight * times));
        expect(figures(...heavier)).toEqual(figures(...all));
      }),
    ));

  test('a commitment of weight n counts as n of weight one do', () =>
    fc.assert(
      fc.property(items, (all) => {
        const apart = all.flatMap(({ commitment: { id, weight }, tracks }) =>
          Array.from({ length: weight }, (_, n) => commitment(`${id}-${n}`, tracks)),
        );
        expect(figures(...apart)).toEqual(figures(...all));
      }),
    ));

  test('all alike come to what each of them is', () =>
    fc.assert(
      fc.property(
        fc.nat({ max: 100 }),
        fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 9 })), {
          minLength: 1,
          maxLength: 5,
        }),
        (percent, shapes) => {
          const all = shapes.map(([tracks, weight], n) =>
            commitment(
              `c${n}`,
              Array.from({ length: tracks }, () => at(percent)),
              weight,
            ),
          );
          expect(figures(...all)).toEqual({ percentage: String(percent), coverage: '100' });
        },
      ),
    ));
});

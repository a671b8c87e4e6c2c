import fc from 'fast-check';
import { commitmentStandingOf, counts } from './commitment-standing';
import { trackStandings, type TrackStanding } from './judging';

const fromTheWorst: readonly TrackStanding[] = [
  'not-fulfilled',
  'late',
  'no-data',
  'at-risk',
  'partly-fulfilled',
  'no-consensus',
  'not-yet-reportable',
  'on-track',
  'fulfilled',
];
const out = ['withdrawn', 'suspended', 'not-applicable'] as const;

test.each(fromTheWorst.map((standing, index) => ({ standing, better: fromTheWorst.slice(index + 1) })))(
  'rules.md §5: $standing is worse than what follows it',
  ({ standing, better }) =>
    expect(commitmentStandingOf([...better, standing, ...better, standing])).toEqual({
      standing,
      trackCount: 2,
      worstOf: better.length * 2 + 2,
    }),
);

test('rules.md §5: what is withdrawn, suspended or not applicable is not looked at', () =>
  expect(commitmentStandingOf([...out, 'fulfilled'])).toEqual({ standing: 'fulfilled', trackCount: 1, worstOf: 1 }));

test('rules.md §5: one that nobody has joined is without tracks', () =>
  expect(commitmentStandingOf([])).toEqual({ standing: 'without-tracks', trackCount: 0, worstOf: 0 }));

test('one that was withdrawn before anybody joined is withdrawn, and one with tracks stands as they do', () => {
  expect(commitmentStandingOf([], true)).toEqual({ standing: 'withdrawn', trackCount: 0, worstOf: 0 });
  expect(commitmentStandingOf(['suspended', 'withdrawn'], true).standing).toBe('suspended');
});

test('where no track counts, a commitment stands as the track does that may soonest count again', () => {
  expect(commitmentStandingOf(['withdrawn', 'suspended', 'not-applicable'])).toEqual({
    standing: 'suspended',
    trackCount: 1,
    worstOf: 0,
  });
  expect(commitmentStandingOf(['withdrawn', 'not-applicable']).standing).toBe('not-applicable');
  expect(commitmentStandingOf(['withdrawn', 'withdrawn'])).toEqual({
    standing: 'withdrawn',
    trackCount: 2,
    worstOf: 0,
  });
});

test('the order of the tracks changes nothing, and each standing is either counted or out', () =>
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...trackStandings)), (standings) => {
      const judged = commitmentStandingOf(standings);
      expect(commitmentStandingOf([...standings].reverse())).toEqual(judged);
      expect(judged.worstOf).toBe(standings.filter((standing) => !out.some((one) => one === standing)).length);
      expect(standings.filter(counts).length).toBe(judged.worstOf);
    }),
  ));

import fc from 'fast-check';
import { frozen } from '@acta/kernel';
import { amongKnown, withChanged, withObservation } from './known-events';
import type { Observation } from './observation';
import { source, system } from './sample-progress';

const at = { happenedAt: '2020-06-20T15:00:00.000Z', effect: 'observation' } as const;
const by = { eventId: '', version: 1, recordedAt: '', effectiveOn: '', actor: system };
const said = { statements: [], milestones: [], evidence: [] };
const observed = (eventId: string): Observation => {
  return { ...at, by, source, eventId, type: 'acta.progress.reported.v1', said, corrections: [] };
};
const corrected = (known: Observation, eventId: string): Observation => {
  return { ...known, corrections: [...known.corrections, { ...at, by, eventId, said }] };
};
const withdrawn = (known: Observation, eventId: string): Observation => {
  return { ...known, withdrawn: { ...at, by, eventId } };
};

/** From which of the lists so far the next one comes, and how. */
const steps = fc.array(
  fc.record({
    from: fc.nat(),
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    how: fc.constantFrom('observed', 'observed', 'corrected', 'withdrawn'),
    place: fc.nat(),
  }),
  { maxLength: 30 },
);

const idsOf = ({ eventId, corrections, withdrawn: gone }: Observation) => [
  eventId,
  ...corrections.map((correction) => correction.eventId),
  ...(gone ? [gone.eventId] : []),
];

test('events are found as if each list were gone through, also where several came of one', () =>
  fc.assert(
    fc.property(steps, (all) => {
      const lists: (readonly Observation[])[] = [[]];
      for (const { from, id, how, place } of all) {
        const list = lists[from % lists.length] ?? [];
        const known = list[place % Math.max(list.length, 1)];
        const change = { corrected, withdrawn }[how as 'corrected' | 'withdrawn'];
        const isChange = known !== undefined && how !== 'observed';
        lists.push(isChange ? withChanged(list, known, change(known, id)) : withObservation(list, observed(id)));
        for (const each of lists) {
          for (const sought of ['a', 'b', 'c', 'd', 'e']) {
            expect(amongKnown(each, sought)).toEqual(each.filter((one) => idsOf(one).includes(sought)));
          }
        }
      }
    }),
  ));

test('a list is frozen with all that is in it, and the list it came of stays as it was', () => {
  const first = withObservation([], observed('a'));
  const second = withObservation(first, observed('b'));
  const third = withChanged(second, second[0] as Observation, corrected(second[0] as Observation, 'c'));
  for (const list of [first, second, third]) {
    expect(Object.isFrozen(list)).toBe(true);
    for (const one of list) expect([one, one.said, one.corrections, one.by].every(Object.isFrozen)).toBe(true);
    expect(frozen(list)).toBe(list);
  }
  expect([first, second, third].map((list) => list.flatMap(idsOf))).toEqual([['a'], ['a', 'b'], ['a', 'c', 'b']]);
});

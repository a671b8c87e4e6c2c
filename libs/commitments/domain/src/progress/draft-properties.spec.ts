import type { AskedReport } from '@acta/contracts';
import fc from 'fast-check';
import { draftsIn, type Draft } from './draft';
import { received, type Sent } from './sample-progress';

const days = fc.integer({ min: 1, max: 24 }).map((day) => `2020-06-${String(day).padStart(2, '0')}`);
const statements = fc.uniqueArray(
  fc.record({
    measure: fc.constantFrom('progress', 'indicator:funcionarios'),
    value: fc.integer({ min: 0, max: 100 }),
    observedOn: days,
  }),
  { maxLength: 3, selector: ({ measure, observedOn }) => `${measure} ${observedOn}` },
);
const said: fc.Arbitrary<AskedReport> = fc
  .record({
    statements,
    narrative: fc.constantFrom(undefined, 'Uno', 'Dos'),
    noProgress: fc.constantFrom(undefined, undefined, 'Nada'),
    risk: fc.constantFrom(undefined, 'none' as const, 'at-risk' as const),
    milestones: fc.constantFrom([], [{ milestone: 'inscripcion', outcome: 'met' as const, on: '2020-05-01' }]),
    evidence: fc.constantFrom([], [{ title: 'Acta', url: 'https://ppt-celac.org/a' }]),
  })
  .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as AskedReport);

/** Of months in both halves of the year that have begun; several at one moment. */
const times = fc.constantFrom(
  ...['2020-02-10T12', '2020-06-10T12', '2020-06-10T12', '2020-06-20T12', '2020-06-24T05'].map(
    (at) => `${at}:00:00.000Z`,
  ),
);

/** Events with ids 0, 1, 2 … of which some are about one before them. */
const sent: fc.Arbitrary<readonly Sent[]> = fc
  .array(fc.tuple(fc.constantFrom('reports', 'reports', 'corrects', 'withdraws'), times, said, fc.nat()), {
    maxLength: 12,
  })
  .map((all) =>
    all.map(([kind, time, content, about], index): Sent => {
      const [id, named] = [`${index}`, `${about % Math.max(index, 1)}`];
      if (kind === 'reports' || index === 0) return { id, time, reports: content };
      if (kind === 'withdraws') return { id, time, withdraws: { withdraws: named } };
      return { id, time, corrects: { corrects: named, ...content } };
    }),
  );

const saidBy = (all: readonly Sent[]) => draftsIn(received(all).state).map(withoutWhenItCame);
const withoutWhenItCame = ({ version: _version, recordedAt: _recordedAt, ...draft }: Draft) => draft;

/** What was about something that had not come is sent again, as its sender is told to. */
function untilAllIsTaken(all: readonly Sent[]): readonly Sent[] {
  return Array.from({ length: all.length + 1 }, () => all).flat();
}

test('at most once: whatever is sent again, as often as one likes, changes nothing', () =>
  fc.assert(
    fc.property(sent, (all) => {
      const once = received(untilAllIsTaken(all)).state;
      expect(received([...untilAllIsTaken(all), ...all]).state).toEqual(once);
    }),
  ));

test('the order in which events come makes no difference to what a draft says', () =>
  fc.assert(
    fc.property(sent, fc.func(fc.nat()), (all, place) => {
      const shuffled = all.toSorted((one, other) => place(one.id) - place(other.id));
      expect(saidBy(untilAllIsTaken(shuffled))).toEqual(saidBy(untilAllIsTaken(all)));
    }),
    { numRuns: 500 },
  ));

test('of each measure a draft has one figure, and it is one that was stated', () =>
  fc.assert(
    fc.property(sent, (all) => {
      const { state } = received(all);
      const stated = state.observations.flatMap(({ said: own, corrections }) => [
        own,
        ...corrections.map((c) => c.said),
      ]);
      for (const draft of draftsIn(state)) {
        const measures = draft.statements.map(({ measure }) => measure);
        expect(new Set(measures).size).toBe(measures.length);
        for (const one of draft.statements) expect(stated.flatMap(({ statements: all }) => all)).toContainEqual(one);
      }
    }),
  ));

test('rests on as many events as a machine sends', () => {
  const { state } = received([{ id: 'a', time: '2020-06-10T12:00:00.000Z', reports: { narrative: 'Uno' } }]);
  const [one] = state.observations;
  const many = Array.from({ length: 200_000 }, () => one!);
  expect(draftsIn({ observations: many })).toMatchObject([{ eventCount: 200_000, version: 1 }]);
});

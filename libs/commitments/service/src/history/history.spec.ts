import fc from 'fast-check';
import { inOrder, type HistoryDocument } from './history';

const noon = Date.parse('2026-06-01T12:00:00.000Z');
const hourMs = 3_600_000;

function act(obligor: string, version: number, place: number, hour: number): HistoryDocument {
  const commitId = `${obligor}-${version}`;
  return {
    id: `${commitId}.${place}`,
    commitment: 'celac-2020-01-01',
    ...(obligor !== '' && { obligor }),
    type: obligor === '' && version === 1 ? 'commitments.commitment-adopted' : 'commitments.report-submitted',
    data: {},
    by: {
      eventId: `${commitId}.${place}`,
      version,
      recordedAt: new Date(noon + hour * hourMs).toISOString(),
      effectiveOn: '2026-06-01',
      actor: { kind: 'person', id: 'person-1' },
    },
    place,
  };
}

/** For the commitment and two of its tracks, at what hour each version was recorded, and with how many acts. */
const streams = fc.tuple(
  ...['', 'ARG', 'MEX'].map((obligor) =>
    fc
      .array(fc.tuple(fc.integer({ min: -24, max: 24 }), fc.integer({ min: 1, max: 12 })), { minLength: 1 })
      .map((commits) =>
        commits.flatMap(([hour, acts], index) =>
          Array.from({ length: acts }, (_, place) => act(obligor, index + 1, place, hour)),
        ),
      ),
  ),
);

const ids = (acts: readonly HistoryDocument[]) => acts.map(({ id }) => id);

test('whatever clocks said, the acts of a stream stand as they happened to it, and the adoption first', () => {
  fc.assert(
    fc.property(
      streams.chain((told) =>
        fc.tuple(fc.constant(told), fc.shuffledSubarray(told.flat(), { minLength: told.flat().length })),
      ),
      ([told, found]) => {
        const shown = inOrder(found);
        expect(shown[0]?.type).toBe('commitments.commitment-adopted');
        for (const [index, obligor] of ['', 'ARG', 'MEX'].entries()) {
          expect(ids(shown.filter((one) => (one.obligor ?? '') === obligor))).toEqual(ids(told[index] ?? []));
        }
      },
    ),
  );
});

test('acts of several streams stand by the instants at which they were recorded', () => {
  const told = [act('', 1, 0, 0), act('MEX', 1, 0, 1), act('ARG', 1, 0, 2), act('', 2, 0, 3), act('MEX', 2, 0, 4)];
  expect(ids(inOrder([...told].reverse()))).toEqual(ids(told));
});

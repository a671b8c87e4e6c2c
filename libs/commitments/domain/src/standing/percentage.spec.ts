import { CommitmentAmended, scaleIds, type Fulfilment } from '@acta/contracts';
import fc from 'fast-check';
import { exactPercentageOf, percentageOf } from './percentage';
import { endorsed, measured, onScale, reportIdOf, stating, submitted } from './sample-commitments';
import { act, factsOf, reported, type Sample } from './sample-tracks';
import { stepsOf } from './scales';

const figure = 'indicator:hectareas';
const valueOf = (acts: Sample['acts'], fulfilment?: Fulfilment) =>
  percentageOf(factsOf({ acts, ...(fulfilment && { adoption: { fulfilment } }) })).value;
const stated = (fulfilment: Fulfilment, measure: string, value: string) =>
  valueOf(reported(1, '2020-07-20', { period: '2020-H1', statements: [stating(measure, value)] }), fulfilment);

test('rules.md §5: a track’s percentage is its last endorsed progress', () => {
  const acts = [
    ...reported(1, '2020-07-20', { period: '2020-H1', statements: [stating('progress', '30')] }),
    ...reported(2, '2021-01-20', { period: '2020-H2', statements: [stating('progress', '55')] }),
    ...reported(3, '2021-07-20', { period: '2021-H1', noProgress: 'Sin avance' }),
    act('2022-01-20', submitted(4, { period: '2021-H2', statements: [stating('progress', '90')] })),
  ];
  expect(percentageOf(factsOf({ acts }))).toEqual({
    value: '55',
    because: [
      {
        what: 'stated',
        on: '2021-01-20',
        eventId: 'track.4.1',
        values: { measure: 'progress', value: '55', reportId: reportIdOf(2) },
      },
    ],
  });
});

test('rules.md §5: none where nothing that is endorsed says anything', () => {
  const acts = [act('2020-07-20', submitted(1, { period: '2020-H1', statements: [stating('progress', '30')] }))];
  expect(percentageOf(factsOf({ acts }))).toEqual({
    value: null,
    because: [{ what: 'nothing-stated', values: { measure: 'progress' } }],
  });
  expect(exactPercentageOf(factsOf({ acts }))).toBeUndefined();
});

test('the last is the report that tells of the latest day; in it the statement observed last', () => {
  const acts = [
    act(
      '2020-07-20',
      submitted(1, {
        period: '2020-H1',
        statements: [stating('progress', '40', '2020-06-30'), stating('progress', '20', '2020-03-31')],
      }),
      '2020-06-30',
    ),
    act('2020-07-20', endorsed(1)),
    act('2020-08-20', submitted(2, { final: true, statements: [stating('progress', '10')] }), '2020-05-31'),
    act('2020-08-20', endorsed(2)),
  ];
  expect(valueOf(acts)).toBe('40');
});

test.each([
  ['up', '0', '100', '25', '25'],
  ['up', '0', '3', '1', '33.3'],
  ['up', '0', '3', '2', '66.7'],
  ['up', '0', '100', '-5', '0'],
  ['up', '0', '100', '100', '100'],
  ['up', '0', '100', '101', '100'],
  ['up', '0.5', '1.5', '0.75', '25'],
  ['up', '120', '100', '90', '0'],
  ['up', '100', '100', '99', '0'],
  ['up', '100', '100', '100', '100'],
  ['down', '4950000', '4455000', '4702500', '50'],
  ['down', '10', '0', '2.5', '75'],
  ['down', '10', '0', '0', '100'],
  ['down', '10', '0', '-1', '100'],
  ['down', '10', '0', '12', '0'],
  ['down', '-1', '0', '5', '0'],
] as const)('rules.md §5: measured %s from %s to %s, %s is %s of 100', (direction, baseline, target, value, percent) =>
  expect(stated(measured(baseline, target, direction), figure, value)).toBe(percent),
);

test('rules.md §5: what is measured has no percentage without baseline or target, reached or not', () => {
  expect(stated(measured(undefined, '100'), figure, '150')).toBeNull();
  expect(stated(measured('0'), figure, '50')).toBeNull();
  expect(stated(measured('0', '100'), figure, 'muchas')).toBeNull();
  expect(stated(measured('0', '100'), 'progress', '50')).toBeNull();
});

test.each(scaleIds.flatMap((id) => stepsOf(id).map((step) => ({ scale: id, step }))))(
  'rules.md §5: on the scale $scale, $step.id counts for what is published',
  ({ scale, step }) =>
    expect(stated(onScale(scale), `scale:${scale}`, step.id)).toBe(
      step.percent === undefined ? null : String(step.percent),
    ),
);

test('rules.md §5: a step without percentage is said, and takes the place of an earlier one with', () => {
  const on = 'scale:ogp-completion';
  const acts = [
    ...reported(1, '2020-07-20', { period: '2020-H1', statements: [stating(on, 'limited')] }),
    ...reported(2, '2021-01-20', { period: '2020-H2', statements: [stating(on, 'no-evidence')] }),
  ];
  const { value, because } = percentageOf(factsOf({ acts, adoption: { fulfilment: onScale('ogp-completion') } }));
  expect(value).toBeNull();
  expect(because.map(({ what }) => what)).toEqual(['stated', 'without-percentage']);
});

test('a target that is amended is the one by which the figure is judged', () => {
  const acts = [
    ...reported(1, '2020-07-20', { period: '2020-H1', statements: [stating(figure, '50')] }),
    act('2020-09-01', CommitmentAmended({ fulfilment: measured('0', '200'), textVersion: 1 })),
  ];
  expect(valueOf(acts, measured('0', '100'))).toBe('25');
});

test('rules.md §5: whatever is stated, a percentage lies between 0 and 100', () => {
  const numbers = fc
    .tuple(fc.integer({ min: -1_000, max: 1_000 }), fc.nat({ max: 999_999 }))
    .map(([whole, part]) => `${whole}.${String(part).padStart(6, '0')}`);
  const fulfilments = fc.oneof(
    fc.constant<Fulfilment>({ kind: 'deliverable' }),
    fc
      .tuple(fc.option(numbers), fc.option(numbers), fc.constantFrom('up', 'down'))
      .map(([from, to, direction]) => measured(from ?? undefined, to ?? undefined, direction)),
  );
  fc.assert(
    fc.property(fulfilments, numbers, (fulfilment, value) => {
      const percent = stated(fulfilment, fulfilment.kind === 'measured' ? figure : 'progress', value);
      if (percent === null) return;
      expect(percent).toMatch(/^(0|[1-9][0-9]?|100)(\.[1-9])?$/);
      expect(Number(percent)).toBeLessThanOrEqual(100);
    }),
  );
});

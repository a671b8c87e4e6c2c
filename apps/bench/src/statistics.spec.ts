import fc from 'fast-check';
import { quantile, ratiosOf, spreadOf } from './statistics';

const measured = fc.array(fc.double({ min: 0.001, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 50 });

test('the median of an odd number of rounds is the one in the middle, whatever their order', () => {
  expect(spreadOf([30, 10, 20])).toEqual({ median: 20, min: 10, max: 30 });
});

test('the median of an even number of rounds lies between the two in the middle', () => {
  expect(spreadOf([1, 2, 4, 100]).median).toBe(3);
});

test('a single round is its own median, least and most', () => {
  expect(spreadOf([7])).toEqual({ median: 7, min: 7, max: 7 });
});

test('nothing has no median', () => {
  expect(() => spreadOf([])).toThrow('no quantile');
});

test('the 99th of a hundred and one values is the last but one', () => {
  const values = Array.from({ length: 101 }, (_, index) => index);
  expect(quantile(values, 0.99)).toBe(99);
});

test('a quantile lies between the least and the most, and rises with its share', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(measured, share, share, (values, one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)].map((each) => quantile(values, each));
      const slack = 1e-9 * Math.max(...values);
      expect(low).toBeGreaterThanOrEqual(Math.min(...values) - slack);
      expect(high).toBeLessThanOrEqual(Math.max(...values) + slack);
      expect(low).toBeLessThanOrEqual((high as number) + slack);
    }),
  );
});

test('contestants are compared within a round, not across rounds', () => {
  expect(ratiosOf([50, 10], [100, 20])).toEqual([0.5, 0.5]);
});

test('a contestant that missed a round is not compared', () => {
  expect(() => ratiosOf([1], [1, 2])).toThrow('cannot be compared');
});

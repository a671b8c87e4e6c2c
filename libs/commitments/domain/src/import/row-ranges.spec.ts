import { rowRangesPattern } from '@acta/contracts';
import fc from 'fast-check';
import { rangesOf, rowsIn } from './row-ranges';

test('says rows in few words', () => {
  expect(rangesOf([2, 3, 4, 9, 11, 12])).toBe('2-4,9,11-12');
});

test('whatever the rows are, they are read back', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 20_000 }), { minLength: 1 }), (some) => {
      const rows = some.toSorted((one, other) => one - other);
      expect(rangesOf(rows)).toMatch(rowRangesPattern);
      expect(rowsIn(rangesOf(rows))).toEqual(rows);
    }),
  );
});

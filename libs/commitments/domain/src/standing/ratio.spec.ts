import { decimalPattern } from '@acta/contracts';
import fc from 'fast-check';
import { decimal, dividedBy, heldBetween, isMore, millionths, minus, ratio, rounded, sumOf } from './ratio';

const ratios = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
  .map(([parts, over]) => ratio(parts, over));

test('reads decimal digits as they are written, to the sixth decimal', () => {
  expect(['0', '12', '-12', '0.5', '-0.000001', '1250000.25'].map(millionths)).toEqual([
    0n,
    12_000_000n,
    -12_000_000n,
    500_000n,
    -1n,
    1_250_000_250_000n,
  ]);
  expect(['', 'limited', '1e3', '0x1', '1.', '.5', ' 1', '0.0000001'].map(millionths)).toEqual(
    Array.from({ length: 8 }, () => undefined),
  );
});

test('reads all that a statement may hold as a decimal number', () =>
  fc.assert(
    fc.property(fc.stringMatching(decimalPattern), (text) => {
      const read = decimal(text);
      const [whole = '', fraction = ''] = text.split('.');
      // To the last digit: a float has not as many.
      expect(read && read.parts * 1_000_000n).toBe(BigInt(whole + fraction.padEnd(6, '0')) * (read?.over ?? 0n));
    }),
  ));

test('rounds to one decimal, half of it up, and says nothing behind a whole number', () => {
  const said = [
    ratio(0n),
    ratio(100n, 3n),
    ratio(200n, 3n),
    ratio(1n, 20n),
    ratio(49n, 1_000n),
    ratio(50n),
    ratio(9_995n, 100n),
  ];
  expect(said.map(rounded)).toEqual(['0', '33.3', '66.7', '0.1', '0', '50', '100']);
});

test('a sum is the same in any order, and exact', () =>
  fc.assert(
    fc.property(
      fc.array(ratios, { maxLength: 12 }),
      fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
      (all, order) => {
        const other = all.map((one, index) => ({ one, at: order[index] ?? 0 })).sort((a, b) => a.at - b.at);
        const difference = minus(sumOf(all), sumOf(other.map(({ one }) => one)));
        expect(difference.parts).toBe(0n);
        expect(minus(sumOf([...all, ...all]), sumOf(all.map((one) => sumOf([one, one])))).parts).toBe(0n);
      },
    ),
  ));

test('a third three times is one', () =>
  expect(minus(sumOf([ratio(1n, 3n), ratio(1n, 3n), ratio(1n, 3n)]), ratio(1n)).parts).toBe(0n));

test('compares, divides and holds between two numbers without a float', () =>
  fc.assert(
    fc.property(ratios, ratios, (one, other) => {
      expect(isMore(one, other)).toBe(minus(one, other).parts > 0n);
      const held = heldBetween(0n, 100n, one);
      expect(isMore(ratio(0n), held) || isMore(held, ratio(100n))).toBe(false);
      expect(minus(sumOf([dividedBy(one, 2n), dividedBy(one, 2n)]), one).parts).toBe(0n);
    }),
  ));

test('a fraction over a negative number is one over a positive number', () =>
  expect(ratio(1n, -2n)).toEqual({ parts: -1n, over: 2n }));

/** An exact number: `over` is positive. Sums and means of percentages are made of these, and rounded last. */
export interface Ratio {
  readonly parts: bigint;
  readonly over: bigint;
}

export const ratio = (parts: bigint, over = 1n): Ratio =>
  over < 0n ? { parts: -parts, over: -over } : { parts, over };

const decimals = 6;
const scale = 10n ** BigInt(decimals);

/** Decimal digits as `decimalPattern` of the contracts has them, in millionths; nothing where it is something else. */
export function millionths(text: string): bigint | undefined {
  const digits = /^(-?)([0-9]+)(?:\.([0-9]{1,6}))?$/.exec(text);
  if (!digits) return undefined;
  const [, sign, whole = '0', part = ''] = digits;
  const value = BigInt(whole) * scale + BigInt(part.padEnd(decimals, '0'));
  return sign === '-' ? -value : value;
}

export function decimal(text: string): Ratio | undefined {
  const parts = millionths(text);
  return parts === undefined ? undefined : { parts, over: scale };
}

export const isMore = (one: Ratio, other: Ratio): boolean => one.parts * other.over > other.parts * one.over;

export const minus = (one: Ratio, other: Ratio): Ratio =>
  ratio(one.parts * other.over - other.parts * one.over, one.over * other.over);

export const times = (one: Ratio, factor: bigint): Ratio => ({ parts: one.parts * factor, over: one.over });

export const dividedBy = (one: Ratio, count: bigint): Ratio => ratio(one.parts, one.over * count);

/** Held between two whole numbers. */
export function heldBetween(least: bigint, most: bigint, { parts, over }: Ratio): Ratio {
  if (parts < least * over) return ratio(least);
  return parts > most * over ? ratio(most) : { parts, over };
}

/** The same whatever the order. Those over the same number are added first, so that the sum stays short. */
export function sumOf(ratios: Iterable<Ratio>): Ratio {
  const byOver = new Map<bigint, bigint>();
  for (const { parts, over } of ratios) byOver.set(over, (byOver.get(over) ?? 0n) + parts);
  let sum = ratio(0n);
  for (const [over, parts] of byOver) sum = { parts: sum.parts * over + parts * sum.over, over: sum.over * over };
  return sum;
}

/** With at most one decimal, half of it rounded up: `33.3`, `50`. Of what is not negative. */
export function rounded({ parts, over }: Ratio): string {
  const tenths = (parts * 20n + over) / (over * 2n);
  const [whole, tenth] = [tenths / 10n, tenths % 10n];
  return tenth === 0n ? String(whole) : `${whole}.${tenth}`;
}

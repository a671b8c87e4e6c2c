export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** Throws for no values: a median of nothing would be printed as if it had been measured. */
export function spreadOf(values: readonly number[]): Spread {
  return { median: quantile(values, 0.5), min: quantile(values, 0), max: quantile(values, 1) };
}

/** Between two neighbours, as far from the lower one as the share says. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const place = share * (sorted.length - 1);
  const [lower, upper] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (lower === undefined || upper === undefined) throw new Error(`no quantile ${share} of ${values.length} values`);
  return lower + (upper - lower) * (place - Math.floor(place));
}

/** Round by round, so that what slows a whole round down slows both. */
export function ratiosOf(of: readonly number[], to: readonly number[]): readonly number[] {
  if (of.length !== to.length) throw new Error(`${of.length} rounds cannot be compared with ${to.length}`);
  return of.map((value, round) => value / (to[round] as number));
}

import { ratiosOf, spreadOf, type Spread } from './statistics';

/** What one contestant did in each round, per second. */
export interface Series {
  readonly name: string;
  readonly ratesPerSecond: readonly number[];
}

export interface Figure extends Spread {
  readonly name: string;
  readonly unit: string;
  /** What the median may be at most, where there is a target. */
  readonly targetMax?: number;
}

export interface Comparison extends Spread {
  readonly name: string;
  readonly targetMin: number;
  readonly met: boolean;
}

/** One measurement as it is printed and written. */
export interface Section {
  readonly name: string;
  /** What was compared with what, in sentences. */
  readonly compared: readonly string[];
  readonly figures: readonly Figure[];
  readonly comparisons: readonly Comparison[];
}

export function figureOf({ name, ratesPerSecond }: Series): Figure {
  return { name, unit: '/s', ...spreadOf(ratesPerSecond) };
}

/** A target is met by the median. */
export function comparisonOf(one: Series, other: Series, targetMin: number): Comparison {
  const spread = spreadOf(ratiosOf(one.ratesPerSecond, other.ratesPerSecond));
  return { name: `${one.name} ÷ ${other.name}`, targetMin, ...spread, met: spread.median >= targetMin };
}

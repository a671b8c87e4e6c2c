import { daysBetween } from '../calendar/days';
import { hasCome, type ObligorDays } from '../calendar/obligor-days';
import type { TrackFacts } from '../track/track-known';
import type { Because } from './because';
import { dueOf } from './due-of';
import { lastStatement, percentOf } from './percentage';
import { isMore, minus, ratio, rounded, type Ratio } from './ratio';

/** So many points behind are tolerated. */
const tolerancePoints = 25n;

/** Above this nothing can be that far behind, whatever the day. */
const neverBehind = ratio(100n - tolerancePoints);

/**
 * rules.md §5, 8: for `measured`, the last endorsed figure is behind the straight line from the day on which the track
 * was opened or taken up, or on which its due was last moved, to `due.to`. It is looked at on the day of which the
 * report tells, so that silence and clocks put nobody at risk.
 */
export function whyBehind(facts: TrackFacts, days: ObligorDays): readonly Because[] | undefined {
  const { fulfilment } = facts.commitment;
  const { to } = dueOf(facts).due;
  if (fulfilment.kind !== 'measured' || to === undefined) return undefined;
  const stated = lastStatement(facts);
  const percentage = stated && percentOf(stated.statement.value, fulfilment);
  if (!percentage || isMore(percentage, neverBehind)) return undefined;
  const { effectiveOn, eventId } = stated.report.submitted;
  const from = beginningOfLine(facts, days);
  const expected = onTheLine(effectiveOn, from, to);
  if (!isMore(minus(expected, percentage), ratio(tolerancePoints))) return undefined;
  const values = {
    percentage: rounded(percentage),
    expected: rounded(expected),
    tolerance: Number(tolerancePoints),
    from,
    to,
  };
  return [{ what: 'behind-straight-line', on: effectiveOn, eventId, values }];
}

function onTheLine(day: string, from: string, to: string): Ratio {
  if (day <= from) return ratio(0n);
  return day >= to ? ratio(100n) : ratio(BigInt(daysBetween(from, day)) * 100n, BigInt(daysBetween(from, to)));
}

/** An opening whose day is still ahead, of an obligor that will be one again, begins no line yet. */
function beginningOfLine(facts: TrackFacts, days: ObligorDays): string {
  const { track, commitment } = facts;
  const { by } = dueOf(facts);
  const moved = commitment.dues.slice(1).find((due) => due.by === by);
  const opened = [...track.openings, ...track.takenUp].map(({ on }) => on).filter((on) => hasCome(on, days));
  return [...opened, ...(moved ? [by.effectiveOn] : [])].reduce(
    (last, on) => (on > last ? on : last),
    track.openings[0]?.on ?? '',
  );
}

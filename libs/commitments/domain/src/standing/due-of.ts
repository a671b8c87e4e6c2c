import type { SetDue } from '../commitment/commitment';
import type { TrackFacts } from '../track/track-known';

/**
 * The due that holds for a track (rules.md 3.6): the commitment's last. A due of the track's own, brought by joining
 * or by taking up again, goes before it, until the commitment is rescheduled. To be opened anew, without a due, ends it.
 */
export function dueOf({ track, commitment }: Pick<TrackFacts, 'track' | 'commitment'>): SetDue {
  const common = commitment.dues.at(-1);
  if (!common) throw new Error(`${commitment.id} was adopted without a due`);
  const own = ownDueOf(track);
  if (own?.due === undefined) return common;
  const rescheduled = own.commitmentVersion !== undefined && common.by.version > own.commitmentVersion;
  return rescheduled ? common : { due: own.due, by: own.by };
}

type Bringing = Pick<TrackFacts['track']['openings'][number], 'due' | 'by' | 'commitmentVersion'>;

function ownDueOf({ openings, takenUp }: TrackFacts['track']): Bringing | undefined {
  const opening = openings.at(-1);
  const moved = takenUp.findLast(({ due, by }) => due !== undefined && by.version > (opening?.by.version ?? 0));
  return moved ?? opening;
}

import { ProgressWithdrawn, type WithdrawnProgress } from '@acta/contracts';
import { refuse, refuseAsConflict, type Decision, type Meta } from '@acta/kernel';
import type { Knowing } from '../track/track-known';
import { isKnown, observationNamed, type Progress } from './progress';
import { effectOn, refusalOfArrival, senderOf, type ProgressEvent, type ProgressKnown } from './progress-known';

/**
 * `acta.progress.withdrawn.v1`: an earlier event of the same source, with all that corrected it, is taken out of the
 * draft. It stays in the record.
 *
 * Refuses: `event-unknown` and `event-withdrawn` (409) at `/data/withdraws`, what `refusalOfArrival` refuses.
 */
export function withdrawProgress(
  state: Progress,
  { command, known }: Knowing<ProgressEvent<WithdrawnProgress>, ProgressKnown>,
  meta: Meta,
): Decision<ProgressWithdrawn> {
  const { source, id: eventId, time: happenedAt, envelope, data } = command;
  const sender = senderOf(command, meta);
  if (isKnown(state, sender, eventId)) return [];
  const arrival = refusalOfArrival(known, command, meta);
  if (arrival) return arrival;
  const { withdraws } = data;
  const withdrawn = observationNamed(state, sender, withdraws);
  if (!withdrawn) return refuse('event-unknown', '/data/withdraws');
  if (withdrawn.withdrawn) return refuseAsConflict('event-withdrawn', '/data/withdraws');
  return [
    ProgressWithdrawn({ source, eventId, happenedAt, withdraws, ...effectOn(withdrawn, known, meta.now), envelope }),
  ];
}

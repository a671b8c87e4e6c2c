import { ProgressCorrected, type CorrectedProgress } from '@acta/contracts';
import { refuse, refuseAsConflict, type Decision, type Meta } from '@acta/kernel';
import type { Knowing } from '../track/track-known';
import { isKnown, observationNamed, type Progress } from './progress';
import {
  contentKnownOf,
  effectOn,
  refusalOfArrival,
  senderOf,
  type ProgressEvent,
  type ProgressKnown,
} from './progress-known';
import { refusalOfProgress, saidOf } from './said';

/**
 * `acta.progress.corrected.v1`: what is said takes the place of what an earlier event of the same source said. Of several
 * corrections the one counts that happened last.
 *
 * Refuses: `event-unknown` and `event-withdrawn` (409) at `/data/corrects`, what `refusalOfArrival` and
 * `refusalOfProgress` refuse.
 */
export function correctProgress(
  state: Progress,
  { command, known }: Knowing<ProgressEvent<CorrectedProgress>, ProgressKnown>,
  meta: Meta,
): Decision<ProgressCorrected> {
  const { source, id: eventId, time: happenedAt, envelope, data } = command;
  const sender = senderOf(command, meta);
  if (isKnown(state, sender, eventId)) return [];
  const arrival = refusalOfArrival(known, command, meta);
  if (arrival) return arrival;
  const { corrects, reason: _reason, ...content } = data;
  const corrected = observationNamed(state, sender, corrects);
  if (!corrected) return refuse('event-unknown', '/data/corrects');
  if (corrected.withdrawn) return refuseAsConflict('event-withdrawn', '/data/corrects');
  const of = contentKnownOf(known, meta);
  const refusal = refusalOfProgress(content, of);
  if (refusal) return refusal;
  const effect = effectOn(corrected, known, meta.now);
  return [ProgressCorrected({ source, eventId, happenedAt, corrects, ...effect, ...saidOf(content, of), envelope })];
}

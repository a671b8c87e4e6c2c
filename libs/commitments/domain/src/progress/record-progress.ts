import {
  ProgressObserved,
  type AskedReport,
  type AttachedEvidence,
  type ObservingType,
  type ReachedMilestone,
} from '@acta/contracts';
import type { Decide, Decision } from '@acta/kernel';
import type { Knowing } from '../track/track-known';
import { isKnown, type Progress } from './progress';
import {
  contentKnownOf,
  effectOf,
  refusalOfArrival,
  senderOf,
  type ProgressEvent,
  type ProgressKnown,
} from './progress-known';
import { refusalOfProgress, saidOf } from './said';

/** What a decision on an event of a system takes. */
export type DecideOnProgress<Data, Event extends ProgressObserved> = Decide<
  Progress,
  Knowing<ProgressEvent<Data>, ProgressKnown>,
  Event
>;

type Observe<Data> = DecideOnProgress<Data, ProgressObserved>;

/** `acta.progress.reported.v1`. Refuses what `refusalOfArrival` and `refusalOfProgress` refuse. */
export const recordProgress: Observe<AskedReport> = (state, asked, meta) =>
  observed('acta.progress.reported.v1', asked.command.data)(state, asked, meta);

/** `acta.milestone.reached.v1`. */
export const recordMilestone: Observe<ReachedMilestone> = (state, asked, meta) => {
  const { milestone, outcome = 'met', on } = asked.command.data;
  const milestones = [{ milestone, outcome, on }];
  return observed('acta.milestone.reached.v1', { milestones }, '/milestones/0')(state, asked, meta);
};

/** `acta.evidence.attached.v1`. */
export const recordEvidence: Observe<AttachedEvidence> = (state, asked, meta) =>
  observed('acta.evidence.attached.v1', { evidence: [asked.command.data] }, '/evidence/0')(state, asked, meta);

/** `within`: where in a report stands what is the event's whole data. */
function observed(type: ObservingType, content: AskedReport, within = ''): Observe<unknown> {
  return (state, { command, known }, meta): Decision<ProgressObserved> => {
    if (isKnown(state, senderOf(command, meta), command.id)) return [];
    const of = contentKnownOf(known, meta);
    const refusal =
      refusalOfArrival(known, command, meta) ??
      refusalOfProgress(content, of, (field) => (field.startsWith(within) ? field.slice(within.length) : field));
    if (refusal) return refusal;
    const { source, id: eventId, time: happenedAt, envelope } = command;
    const effect = effectOf(known, happenedAt, meta.now);
    return [ProgressObserved({ source, eventId, happenedAt, type, ...effect, ...saidOf(content, of), envelope })];
  };
}

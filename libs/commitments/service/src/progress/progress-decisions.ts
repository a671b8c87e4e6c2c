import {
  correctProgress,
  recordEvidence,
  recordMilestone,
  recordProgress,
  withdrawProgress,
  type Knowing,
  type Progress,
  type ProgressEvent,
  type ProgressFact,
  type ProgressKnown,
} from '@acta/commitments/domain';
import type { AskedEvidence, ProgressType } from '@acta/contracts';
import type { Decide } from '@acta/kernel';

/** A decision on an event whose data its type's contract has accepted. */
export type DecideOnEvent = Decide<Progress, Knowing<ProgressEvent<object>, ProgressKnown>, ProgressFact>;

const typed = <Data extends object>(
  decide: Decide<Progress, Knowing<ProgressEvent<Data>, ProgressKnown>, ProgressFact>,
): DecideOnEvent => decide as unknown as DecideOnEvent;

export const decisionsByType: Readonly<Record<ProgressType, DecideOnEvent>> = {
  'acta.progress.reported.v1': typed(recordProgress),
  'acta.progress.corrected.v1': typed(correctProgress),
  'acta.progress.withdrawn.v1': typed(withdrawProgress),
  'acta.milestone.reached.v1': typed(recordMilestone),
  'acta.evidence.attached.v1': typed(recordEvidence),
};

/** The files that an event names. */
export function filesNamedIn(data: { readonly evidence?: readonly AskedEvidence[] } & Partial<AskedEvidence>) {
  return [data, ...(data.evidence ?? [])].flatMap(({ sha256 }) => (sha256 === undefined ? [] : [sha256]));
}

/** The reason that a sender gives in their own words: the commit's `why`. */
export const reasonIn = (data: { readonly reason?: string }): { readonly why?: string } =>
  data.reason === undefined ? {} : { why: data.reason };

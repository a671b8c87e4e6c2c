import type { Refusal } from '@acta/kernel';
import { tooEarly } from '../commitment/acts-on-commitment';
import { refusalOfFuture } from './obligor-time';
import type { OpenTrackState } from './track';

/** What the obligor asked and nobody has decided on since. */
export function askedAndUndecided({
  notApplicableAsked,
  applicability,
}: OpenTrackState): OpenTrackState['notApplicableAsked'][number] | undefined {
  const asked = notApplicableAsked.at(-1);
  const decidedAt = applicability.at(-1)?.by.version ?? 0;
  return asked && asked.by.version > decidedAt ? asked : undefined;
}

/** A track has applied from its opening on, at most. */
export function refusalOfDay(on: string, { openings }: OpenTrackState, today: string): Refusal | undefined {
  return refusalOfFuture(on, today, 'on') ?? tooEarly(on, openings[0]?.on ?? on, 'on');
}

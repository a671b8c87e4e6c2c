import { refuse, refuseAsConflict, type Refusal } from '@acta/kernel';
import { localDayOf } from '../calendar/local-day';
import type { AdoptedCommitment } from './commitment';

/** What is withdrawn or concluded takes no further acts, from the moment at which that is recorded. */
export function closedToActs({ withdrawn, concluded }: AdoptedCommitment): Refusal | undefined {
  if (withdrawn) return refuseAsConflict('commitment-withdrawn', undefined, { on: withdrawn.on });
  if (concluded) return refuseAsConflict('commitment-concluded', undefined, { on: concluded.on });
  return undefined;
}

/** The body has no zone of its own. */
export const dayOfBody = (now: string): string => localDayOf(now, 'UTC');

/** A day before which something cannot be. */
export function tooEarly(on: string, since: string, field: string): Refusal | undefined {
  return on < since ? refuse('date-too-early', field, { since }) : undefined;
}

/** The day of something that is said to have happened: what is decided for later is no matter of this. */
export function notYetHappened(on: string, now: string, field: string): Refusal | undefined {
  const today = dayOfBody(now);
  return on > today ? refuse('date-in-future', field, { today }) : undefined;
}

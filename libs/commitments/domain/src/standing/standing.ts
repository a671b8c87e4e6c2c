import type { TrackFacts } from '../track/track-known';
import { judgingAt, type Judging, type Standing, type StandingRule } from './judging';
import { isConcluded, isNotApplicable, isSuspended, isWithdrawn } from './rules-by-acts';
import { hasNoData, isLate, isNotYetReportable } from './rules-by-clock';
import { isAtRisk, isOnTrack } from './rules-by-report';

/** rules.md §5, in their order. */
export const standingRules: readonly StandingRule[] = [
  isWithdrawn,
  isSuspended,
  isNotApplicable,
  isConcluded,
  isLate,
  hasNoData,
  isNotYetReportable,
  isAtRisk,
  isOnTrack,
];

/** How a track stands at an instant: by the first rule that holds. Whoever asks is told the same. */
export function standingOf(facts: TrackFacts, at: string): Standing {
  return standingIn(judgingAt(facts, at));
}

/** The same, where the days of the obligor are known already. */
export function standingIn(judging: Judging): Standing {
  for (const rule of standingRules) {
    const standing = rule(judging);
    if (standing) return standing;
  }
  /* What is not without data (6) and not without anything endorsed (7) has an endorsed report (9). */
  const { facts } = judging;
  throw new Error(`no rule of standing holds for ${facts.track.commitment} and ${facts.track.obligor}`);
}

import { calendarTurnsOf } from '../calendar/calendar-turns';
import { daysOf, isOver, type ObligorDays } from '../calendar/obligor-days';
import { periodBefore, periodOn, type Period } from '../calendar/periods';
import type { TrackFacts } from '../track/track-known';
import type { Because } from './because';
import { standingReportOf } from './endorsed-reports';
import { expectationOf, firstPeriodOf, reportingOf, type Reporting } from './expected-periods';

export const trackStandings = [
  'withdrawn',
  'suspended',
  'not-applicable',
  'fulfilled',
  'partly-fulfilled',
  'not-fulfilled',
  'no-consensus',
  'late',
  'no-data',
  'not-yet-reportable',
  'at-risk',
  'on-track',
] as const;
export type TrackStanding = (typeof trackStandings)[number];

/** How a track stands, by which rule of rules.md §5, and the facts that the rule rests on. */
export interface Standing {
  readonly standing: TrackStanding;
  /** 1 to 9: the first that holds. */
  readonly rule: number;
  readonly because: readonly Because[];
  /** The first day on which an act made it so. */
  readonly since?: string;
}

/** A rule of rules.md §5: nothing where it does not hold. */
export type StandingRule = (judging: Judging) => Standing | undefined;

/** What the nine rules look at. */
export interface Judging {
  readonly facts: TrackFacts;
  readonly days: ObligorDays;
}

export const judgingAt = (facts: TrackFacts, at: string): Judging => ({
  facts,
  days: daysOf(facts.states, facts.track.obligor, at),
});

/**
 * The last period whose grace is over and that counts: expected, neither void nor excused. What is reported counts in
 * any case, as its status says so in any case; so where nothing is missing, nobody need ask what is expected.
 */
export function lastJudgedPeriod({ facts, days }: Judging): Period | undefined {
  const { track, commitment, planCalendars } = facts;
  const first = firstPeriodOf(facts, days);
  if (!first) return undefined;
  const turns = calendarTurnsOf(commitment, planCalendars);
  let reporting: Reporting | undefined;
  for (let period = periodOn(turns, days.today); period.from >= first.from; period = periodBefore(turns, period)) {
    if (!isOver(period.graceEndsOn, days)) continue;
    if (standingReportOf(period.key, track)) return period;
    if (track.excused.some((act) => act.period === period.key)) continue;
    reporting ??= reportingOf(facts, days);
    if (expectationOf(period, reporting).is === 'expected') return period;
  }
  return undefined;
}

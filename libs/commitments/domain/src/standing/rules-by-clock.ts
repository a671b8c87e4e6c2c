import { isOver, type ObligorDays } from '../calendar/obligor-days';
import type { MilestoneState } from '../commitment/commitment';
import type { TrackFacts } from '../track/track-known';
import type { Because } from './because';
import { dueOf } from './due-of';
import { finalReportOf, lastEndorsedOf, lastEndorsedThat, standingReportOf } from './endorsed-reports';
import { lastJudgedPeriod, type StandingRule } from './judging';

/* rules.md §5, 5 to 7: what a clock can make of silence. */

/** rules.md 3.3: no final report is endorsed, and the due has ended where the obligor is, or that of a milestone not met. */
export const isLate: StandingRule = ({ facts, days }) => {
  const because = [...dueOver(facts, days), ...milestonesOver(facts, days)];
  if (because.length === 0 || finalReportOf(facts.track)) return undefined;
  return { standing: 'late', rule: 5, because: [...because, { what: 'no-final-report' }] };
};

/** The last period whose grace is over, not excused and not void, has no endorsed report. */
export const hasNoData: StandingRule = (judging) => {
  const period = lastJudgedPeriod(judging);
  if (!period) return undefined;
  const { key, graceEndsOn } = period;
  const { track } = judging.facts;
  if (standingReportOf(key, track)) return undefined;
  const silent: Because = { what: 'no-endorsed-report', on: graceEndsOn, values: { period: key } };
  const act = track.declined.findLast((one) => one.period === key);
  const said = act && { what: 'period-declined', eventId: act.by.eventId, values: { period: key } };
  return { standing: 'no-data', rule: 6, because: said ? [silent, said] : [silent] };
};

/** No period that counts has its grace over, and nothing is endorsed. */
export const isNotYetReportable: StandingRule = (judging) => {
  if (lastEndorsedOf(judging.facts.track) || lastJudgedPeriod(judging)) return undefined;
  return {
    standing: 'not-yet-reportable',
    rule: 7,
    because: [{ what: 'no-grace-over' }, { what: 'nothing-endorsed' }],
  };
};

function dueOver(facts: TrackFacts, days: ObligorDays): readonly Because[] {
  const { due, by } = dueOf(facts);
  if (due.to === undefined || !isOver(due.to, days)) return [];
  return [{ what: 'due-over', on: due.to, eventId: by.eventId }];
}

function milestonesOver({ commitment, track }: TrackFacts, days: ObligorDays): readonly Because[] {
  return commitment.milestones.flatMap(({ id, dues }: MilestoneState): readonly Because[] => {
    const last = dues.at(-1);
    if (last?.due.to === undefined || !isOver(last.due.to, days) || isMet(id, track)) return [];
    return [{ what: 'milestone-over', on: last.due.to, eventId: last.by.eventId, values: { milestone: id } }];
  });
}

/** As the last endorsed report says that speaks of it. */
const isMet = (id: string, track: TrackFacts['track']): boolean =>
  lastEndorsedThat(({ milestones }) => milestones.some(({ milestone }) => milestone === id), track)?.milestones.some(
    ({ milestone, outcome }) => milestone === id && outcome === 'met',
  ) === true;

import { isOver, type ObligorDays } from '../calendar/obligor-days';
import type { MilestoneState } from '../commitment/commitment';
import { stands } from '../track/report';
import type { TrackFacts } from '../track/track-known';
import type { Because } from './because';
import { dueOf } from './due-of';
import { finalReportOf, lastEndorsedOf } from './endorsed-reports';
import { lastJudgedPeriod, type StandingRule } from './judging';

/* rules.md §5, 5 to 7: what a clock can make of silence. */

/** rules.md 3.3: no final report is endorsed, and the due has ended where the obligor is, or that of a milestone not met. */
export const isLate: StandingRule = ({ facts, days }) => {
  if (finalReportOf(facts.track)) return undefined;
  const because = [...dueOver(facts, days), ...milestonesOver(facts, days)];
  return because.length === 0 ? undefined : { standing: 'late', rule: 5, because };
};

/** The last period whose grace is over, not excused and not void, has no endorsed report. */
export const hasNoData: StandingRule = (judging) => {
  const period = lastJudgedPeriod(judging);
  if (!period) return undefined;
  const { key, graceEndsOn } = period;
  const { reports, declined } = judging.facts.track;
  if (reports.some((report) => report.period === key && stands(report))) return undefined;
  const silent: Because = { what: 'no-endorsed-report', on: graceEndsOn, values: { period: key } };
  const act = declined.findLast((one) => one.period === key);
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
  return [{ what: 'due-over', on: due.to, eventId: by.eventId }, { what: 'no-final-report' }];
}

function milestonesOver({ commitment, track }: TrackFacts, days: ObligorDays): readonly Because[] {
  return commitment.milestones.flatMap(({ id, dues }: MilestoneState): readonly Because[] => {
    const last = dues.at(-1);
    if (last?.due.to === undefined || !isOver(last.due.to, days) || isMet(id, track)) return [];
    return [{ what: 'milestone-over', on: last.due.to, eventId: last.by.eventId, values: { milestone: id } }];
  });
}

const isMet = (id: string, { reports }: TrackFacts['track']): boolean =>
  reports.some(
    (report) =>
      stands(report) && report.milestones.some(({ milestone, outcome }) => milestone === id && outcome === 'met'),
  );

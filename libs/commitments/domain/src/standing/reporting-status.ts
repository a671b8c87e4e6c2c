import { daysOf, hasCome, isOver, type ObligorDays } from '../calendar/obligor-days';
import type { Period } from '../calendar/periods';
import type { Report } from '../track/report';
import type { TrackFacts } from '../track/track-known';
import type { Because } from './because';
import { firstSubmissionOf, standingReportOf } from './endorsed-reports';
import { expectationOf, reportingOf, type Reporting } from './expected-periods';

export type ReportingStatus =
  | 'not-open'
  | 'open'
  | 'due-soon'
  | 'in-grace'
  | 'no-report'
  | 'reported-in-time'
  | 'reported-late'
  | 'declined'
  | 'excused'
  | 'void'
  | 'not-applicable';

/** A status, and the facts that it rests on. */
export interface PeriodStatus {
  readonly status: ReportingStatus;
  readonly because: readonly Because[];
}

/** rules.md 4.2: what is reported for a period stands first, then what was said of it by an act, then the clock. */
export function reportingStatusOf(facts: TrackFacts, period: Period, at: string): PeriodStatus {
  const days = daysOf(facts.states, facts.track.obligor, at);
  return statusOf(facts, period, days, reportingOf(facts, days));
}

export function statusOf(facts: TrackFacts, period: Period, days: ObligorDays, reporting: Reporting): PeriodStatus {
  const report = standingReportOf(period.key, facts.track);
  if (report) return reported(report, facts);
  const { is, because } = expectationOf(period, reporting);
  if (is !== 'expected')
    return { status: is === 'void' ? 'void' : 'not-applicable', because: because ? [because] : [] };
  return actOn(period, facts) ?? byTheClock(period, days);
}

function reported(report: Report, { track }: TrackFacts): PeriodStatus {
  const first = firstSubmissionOf(report, track);
  const { recordedAt, eventId } = first.submitted;
  return {
    status: first.arrival === 'in-time' ? 'reported-in-time' : 'reported-late',
    because: [
      { what: 'first-submitted', eventId, values: { arrival: first.arrival, recordedAt } },
      { what: 'report-endorsed', ...endorsementIn(report) },
    ],
  };
}

/** Where and when a report became the obligor's word. */
export function endorsementIn({ id, submitted, endorsed }: Report): Pick<Because, 'on' | 'eventId' | 'values'> {
  return {
    on: submitted.effectiveOn,
    eventId: (endorsed?.by ?? submitted).eventId,
    values: { reportId: id },
  };
}

/** What the secretariat excuses goes before what the State declines. */
function actOn({ key }: Period, { track }: TrackFacts): PeriodStatus | undefined {
  for (const status of ['excused', 'declined'] as const) {
    const act = track[status].findLast(({ period }) => period === key);
    if (!act) continue;
    const { eventId, recordedAt } = act.by;
    return { status, because: [{ what: `period-${status}`, eventId, values: { period: key, recordedAt } }] };
  }
  return undefined;
}

function byTheClock(period: Period, days: ObligorDays): PeriodStatus {
  const { key, opensOn, dueSoonOn, dueOn, graceEndsOn } = period;
  const because = (what: string, on: string): readonly Because[] => [{ what, on, values: { period: key } }];
  if (!hasCome(opensOn, days)) return { status: 'not-open', because: because('opens', opensOn) };
  if (isOver(graceEndsOn, days)) return { status: 'no-report', because: because('grace-over', graceEndsOn) };
  if (isOver(dueOn, days)) return { status: 'in-grace', because: because('due-over', dueOn) };
  const status = hasCome(dueSoonOn, days) ? 'due-soon' : 'open';
  return { status, because: because('due', dueOn) };
}

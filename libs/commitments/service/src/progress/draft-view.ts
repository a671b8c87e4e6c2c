import {
  arrivalOf,
  calendarTurnsOf,
  daysOf,
  groupOf,
  hasCome,
  isOver,
  periodNamed,
  stands,
  type Draft,
  type Report,
  type TrackFacts,
} from '@acta/commitments/domain';
import { nameOfObligor } from '../commitments/obligor-names';
import type { DraftItemView, DraftView } from './views-of-drafts';

/** A draft beside the track that it belongs to; nothing where the calendars know its period no more. */
export function draftItem(draft: Draft, facts: TrackFacts, at: string): DraftItemView | undefined {
  const { commitment, planCalendars, states, track } = facts;
  const period = periodNamed(calendarTurnsOf(commitment, planCalendars), draft.period);
  if (!period) return undefined;
  const { opensOn, dueOn, locksOn } = period;
  const days = daysOf(states, track.obligor, at);
  const report = lastReportOf(facts, draft.period);
  const newer = report !== undefined && isNewerThan(report, draft);
  /* rules.md 4.8: what stands may be corrected at any time; of what was never reported the lock is the end. */
  const stood = report !== undefined && stands(report);
  const open = stood ? hasCome(opensOn, days) : !('refused' in arrivalOf(facts, { period: period.key }, at));
  const { title, id, code } = commitment;
  return {
    commitment: id,
    code,
    ...(title && { title }),
    obligor: { key: track.obligor, ...nameOfObligor(states, track.obligor) },
    period: draft.period,
    version: draft.version,
    eventCount: draft.eventCount,
    sources: draft.sources,
    happenedAt: draft.happenedAt,
    recordedAt: draft.recordedAt,
    opensOn,
    dueOn,
    locksOn,
    open,
    waiting: (open || !isOver(locksOn, days)) && (report === undefined || report.status === 'returned' || newer),
    newerThanReport: newer,
    ...(report && { reportId: report.id }),
  };
}

export function draftView(draft: Draft, item: DraftItemView): DraftView {
  const { statements, narrative, noProgress, risk, riskNote, milestones, evidence, effectiveOn } = draft;
  return {
    ...item,
    statements,
    milestones,
    evidence,
    ...(narrative !== undefined && { narrative }),
    ...(noProgress !== undefined && { noProgress }),
    ...(risk !== undefined && { risk }),
    ...(riskNote !== undefined && { riskNote }),
    ...(effectiveOn !== undefined && { effectiveOn }),
  };
}

/** The one that counts for the period or may come to: what was contested says nothing of the State. */
function lastReportOf({ track }: TrackFacts, period: string): Report | undefined {
  return track.reports.findLast(
    (report) =>
      groupOf(report) === period && (stands(report) || report.status === 'submitted' || report.status === 'returned'),
  );
}

/** Of a report that was made of a draft its version tells; of another that somebody wrote, when it came. */
function isNewerThan({ draft, submitted }: Report, { version, recordedAt }: Draft): boolean {
  return draft === undefined ? recordedAt > submitted.recordedAt : version > draft.version;
}

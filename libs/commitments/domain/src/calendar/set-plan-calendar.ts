import { PlanCalendarSet, type SetCalendar } from '@acta/contracts';
import { refuseAsAbsent, sameContent, type Decision } from '@acta/kernel';
import type { KnownPlan } from '../known/plan';
import type { Knowing } from '../track/track-known';
import { calendarAskedFor } from './asked-calendar';
import type { PlanCalendar } from './plan-calendar';

/** rules.md 4.1: how the commitments of a plan report; periods that have begun keep theirs. */
export function setPlanCalendar(
  { turns }: PlanCalendar,
  { command, known: { plan } }: Knowing<SetCalendar, { readonly plan: KnownPlan | undefined }>,
): Decision<PlanCalendarSet> {
  if (!plan) return refuseAsAbsent('plan-unknown');
  const calendar = calendarAskedFor(command.calendar);
  if ('refused' in calendar) return calendar;
  if (sameContent(turns.at(-1)?.calendar, calendar)) return [];
  return [PlanCalendarSet({ calendar, plan: plan.code })];
}

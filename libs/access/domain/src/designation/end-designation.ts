import { DesignationEnded, type EndDesignation } from '@acta/contracts';
import { refuse, refuseAsAbsent, type Decision } from '@acta/kernel';
import type { Designation } from './designation';

/** An end can be brought forward, also to the first day (then it was never held), but not put off: that is a new designation. */
export function endDesignation(designation: Designation, { on, reason }: EndDesignation): Decision<DesignationEnded> {
  if (designation.status === 'unknown') return refuseAsAbsent('designation-unknown');
  const { holder, from, until } = designation;
  if (on < from) return refuse('ends-before-it-begins', 'on', { from });
  if (on === until) return [];
  if (until !== undefined && on > until) return refuse('already-ends-earlier', 'on', { until });
  return [DesignationEnded({ holder, on, ...(reason !== undefined && { reason }) })];
}

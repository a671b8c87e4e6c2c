import type { AskedMilestone, Milestone, ResolvedDue } from '@acta/contracts';
import { refuse, sameContent, type Refusal } from '@acta/kernel';
import type { MilestoneState } from './commitment';
import { endsAfter, resolveDue, type DueGround } from './resolve-due';

/** What milestones are resolved by. */
export interface MilestoneGround extends DueGround {
  /** The commitment's: no milestone is due after it. */
  readonly due: ResolvedDue;
  readonly known?: readonly MilestoneState[];
}

/**
 * The milestones asked for that are new, with their dues resolved; one that is known and said again as it was is none.
 *
 * Refuses: `milestone-repeated` at `/milestones/<n>/id`; at `/milestones/<n>/due` `milestone-after-due` and what
 * `resolveDue` refuses.
 */
export function milestonesOf(
  asked: readonly AskedMilestone[],
  ground: MilestoneGround,
): readonly Milestone[] | Refusal {
  const milestones: Milestone[] = [];
  for (const [index, milestone] of asked.entries()) {
    const resolved = resolvedMilestone(milestone, ground, `/milestones/${index}/due`);
    if ('refused' in resolved) return resolved;
    const { id } = resolved;
    const known = ground.known?.find((one) => one.id === id);
    if (known && saidAgain(known, resolved)) continue;
    if (known || milestones.some((one) => one.id === id)) {
      return refuse('milestone-repeated', `/milestones/${index}/id`, { milestone: id });
    }
    milestones.push(resolved);
  }
  return milestones;
}

function resolvedMilestone(
  { id, title, due: asked }: AskedMilestone,
  ground: MilestoneGround,
  field: string,
): Milestone | Refusal {
  const due = resolveDue(asked, ground, field);
  if ('refused' in due) return due;
  return endsAfter(due, ground.due) ? milestoneAfterDue(id, ground.due, field) : { id, title, due };
}

export const milestoneAfterDue = (milestone: string, { to = '' }: ResolvedDue, field: string): Refusal =>
  refuse('milestone-after-due', field, { milestone, to });

function saidAgain({ title, dues }: MilestoneState, milestone: Milestone): boolean {
  return sameContent({ title, due: dues[0]?.due }, { title: milestone.title, due: milestone.due });
}

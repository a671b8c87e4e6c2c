import { CommitmentRescheduled, type RescheduleCommitment, type ResolvedDue } from '@acta/contracts';
import { refuse, refuseAsAbsent, sameContent, type Decision, type Meta } from '@acta/kernel';
import type { KnownStates } from '../known/states';
import type { Knowing } from '../track/track-known';
import { closedToActs, dayOfBody } from './acts-on-commitment';
import { milestoneAfterDue } from './asked-milestones';
import type { AdoptedCommitment, Commitment } from './commitment';
import { dueIn, endsAfter, resolveDue } from './resolve-due';

/**
 * rules.md 3.6: the only act that moves a due, of the commitment or of one milestone; to another day or to none. The
 * one before stays shown. `term` is the one in force today.
 *
 * Refuses: `commitment-unknown` (404), `commitment-withdrawn` and `commitment-concluded` (409), `milestone-unknown`,
 * `milestone-after-due` at `due`, and what `resolveDue` refuses.
 */
export function rescheduleCommitment(
  state: Commitment,
  { command, known: { states } }: Knowing<RescheduleCommitment, { readonly states: KnownStates }>,
  { now }: Meta,
): Decision<CommitmentRescheduled> {
  if (state.status === 'absent') return refuseAsAbsent('commitment-unknown');
  const closed = closedToActs(state);
  if (closed) return closed;
  const due = resolveDue(command.due, { states, on: dayOfBody(now), notBefore: state.adoption.on });
  if ('refused' in due) return due;
  if (command.milestone !== undefined) return rescheduleMilestone(state, command.milestone, due);
  const previous = dueIn(state);
  if (sameContent(due, previous)) return [];
  const overtaken = state.milestones.find((milestone) => endsAfter(dueIn(milestone), due));
  return overtaken ? milestoneAfterDue(overtaken.id, due, 'due') : [CommitmentRescheduled({ due, previous })];
}

function rescheduleMilestone(
  state: AdoptedCommitment,
  milestone: string,
  due: ResolvedDue,
): Decision<CommitmentRescheduled> {
  const known = state.milestones.find(({ id }) => id === milestone);
  if (!known) return refuse('milestone-unknown', 'milestone', { milestone });
  const previous = dueIn(known);
  if (sameContent(due, previous)) return [];
  if (endsAfter(due, dueIn(state))) return milestoneAfterDue(milestone, dueIn(state), 'due');
  return [CommitmentRescheduled({ milestone, due, previous })];
}

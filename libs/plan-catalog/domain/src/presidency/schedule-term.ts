import { TermScheduled, type ScheduleTerm } from '@acta/contracts';
import { refuse, refuseAsConflict, sameContent, type Decision } from '@acta/kernel';
import { predecessorOf, successorOf, termOf, type Presidency } from './presidency';

/** Terms stand in their order and do not overlap; what is only scheduled may still move. */
export function scheduleTerm(state: Presidency, command: ScheduleTerm): Decision<TermScheduled> {
  const { termId, member, from, to } = command;
  const known = termOf(state, termId);
  if (known && known.member === member && sameContent(known.scheduled, { from, to })) return [];
  if (known?.assumed) return refuseAsConflict('term-already-assumed', 'termId');
  if (from.on >= to.on) return refuse('term-ends-before-it-begins', 'to');
  if (!known && termId !== `term-${state.terms.length + 1}`) {
    return refuse('term-out-of-order', 'termId', { next: `term-${state.terms.length + 1}` });
  }
  const before = known ? predecessorOf(state, termId) : state.terms.at(-1);
  if (before && from.on < before.to.on) return refuse('terms-overlap', 'from', { term: before.id, to: before.to.on });
  const after = successorOf(state, termId);
  if (after && after.scheduled.from.on < to.on) return refuse('terms-overlap', 'to', { term: after.id });
  return [TermScheduled({ ...command })];
}

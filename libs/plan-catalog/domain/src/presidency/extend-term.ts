import { TermExtended, type ExtendTerm } from '@acta/contracts';
import { refuse, refuseAsAbsent, refuseAsConflict, sameContent, type Decision } from '@acta/kernel';
import { successorOf, termOf, type Presidency } from './presidency';

export function extendTerm(state: Presidency, command: ExtendTerm): Decision<TermExtended> {
  const { termId, to } = command;
  const term = termOf(state, termId);
  if (!term) return refuseAsAbsent('term-unknown', 'termId');
  const extended = term.to.on !== term.scheduled.to.on || term.to.precision !== term.scheduled.to.precision;
  if (extended && sameContent(term.to, to)) return [];
  if (term.ended) return refuseAsConflict('term-ended', 'termId');
  if (to.on <= term.to.on) return refuse('not-an-extension', 'to', { to: term.to.on });
  const after = successorOf(state, termId);
  if (after && after.scheduled.from.on < to.on) return refuse('terms-overlap', 'to', { term: after.id });
  return [TermExtended({ ...command })];
}

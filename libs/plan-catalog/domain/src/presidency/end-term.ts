import { TermEnded, type EndTerm } from '@acta/contracts';
import { refuse, refuseAsAbsent, refuseAsConflict, sameContent, type Decision } from '@acta/kernel';
import { termOf, type Presidency } from './presidency';

export function endTerm(state: Presidency, { termId, on, sources }: EndTerm): Decision<TermEnded> {
  const term = termOf(state, termId);
  if (!term) return refuseAsAbsent('term-unknown', 'termId');
  if (!term.assumed) return refuse('term-not-assumed', 'termId');
  if (term.ended) return sameContent(term.ended.on, on) ? [] : refuseAsConflict('term-already-ended', 'on');
  if (on.on <= term.assumed.on.on) return refuse('term-ends-before-it-begins', 'on', { since: term.assumed.on.on });
  return [TermEnded({ termId, on, sources })];
}

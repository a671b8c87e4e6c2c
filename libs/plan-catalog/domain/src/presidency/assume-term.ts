import { TermAssumed, TermEnded, type AssumeTerm } from '@acta/contracts';
import { refuse, refuseAsAbsent, refuseAsConflict, sameContent, type Decision } from '@acta/kernel';
import { predecessorOf, termOf, type Presidency } from './presidency';

/** rules.md 6.1: with a ceremony, or in its absence with the document that says so. The term before ends with it. */
export function assumeTerm(state: Presidency, command: AssumeTerm): Decision<TermEnded | TermAssumed> {
  const { termId, on, mode, sources } = command;
  const term = termOf(state, termId);
  if (!term) return refuseAsAbsent('term-unknown', 'termId');
  if (term.assumed) {
    return sameContent(term.assumed, { on, mode, sources }) ? [] : refuseAsConflict('term-already-assumed', 'termId');
  }
  if (mode === 'absence' && sources.length === 0) return refuse('absence-needs-document', 'sources');
  const before = predecessorOf(state, termId);
  if (!before) return [TermAssumed({ ...command })];
  if (!before.assumed) return refuse('previous-term-not-assumed', 'termId', { term: before.id });
  const notBefore = before.ended?.on.on ?? before.assumed.on.on;
  if (on.on < notBefore || on.on === before.assumed.on.on) {
    return refuse('before-previous-term', 'on', { term: before.id, since: notBefore });
  }
  const ended = before.ended ? [] : [TermEnded({ termId: before.id, on, sources })];
  return [...ended, TermAssumed({ ...command })];
}

import { ProjectSplit, type SplitProject } from '@acta/contracts';
import { refuse, refuseAsAbsent, refuseAsConflict, sameContent, type Decision } from '@acta/kernel';
import { isPartCode, wholeOf } from './code-book';
import { currentEdition, partsOf, type Plan } from './plan';
import { textKey } from './plan-text';

/** rules.md 2.1: only a person can know. The line stays as published; its parts are cited by its code with a and b. */
export function splitProject(state: Plan, { code, first, second }: SplitProject): Decision<ProjectSplit> {
  const current = currentEdition(state);
  if (!current) return refuseAsAbsent('plan-unknown');
  const parts = [partOf(code, 'a', first), partOf(code, 'b', second)];
  const before = partsOf(state, code);
  if (before) return sameContent(before, parts) ? [] : refuseAsConflict('project-already-split', 'code');
  const published = current.areas.some(({ projects }) => projects.some((project) => project.code === code));
  if (isPartCode(code)) {
    const isPart = published || partsOf(state, wholeOf(code)) !== undefined;
    return isPart ? refuse('project-is-a-part', 'code') : refuseAsAbsent('project-unknown', 'code');
  }
  if (!published) return refuseAsAbsent('project-unknown', 'code');
  if (textKey(first) === '') return refuse('part-without-text', 'first');
  if (textKey(second) === '') return refuse('part-without-text', 'second');
  if (textKey(first) === textKey(second)) return refuse('parts-are-the-same', 'second');
  return [ProjectSplit({ edition: current.edition, code, parts })];
}

function partOf(code: string, letter: 'a' | 'b', text: string) {
  return { id: `${code}${letter}`.toLowerCase(), code: `${code}${letter}`, text: text.trim() };
}

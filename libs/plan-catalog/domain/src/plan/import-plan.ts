import { PlanImported, type ImportPlan } from '@acta/contracts';
import { commitBytesMax, refuse, sameContent, type Decision } from '@acta/kernel';
import { giveCodes } from './give-codes';
import { currentEdition, type Plan } from './plan';

/* An import is one commit, which holds more than the plan: who, when, why. */
const planBytesMax = commitBytesMax - 8 * 1024;

/**
 * The same text changes nothing. Another one is a new edition, proposed until it is adopted; its projects keep
 * their codes by their text (rules.md 2.4).
 */
export function importPlan(state: Plan, command: ImportPlan): Decision<PlanImported> {
  const { areas, member, ...frame } = command;
  const axes = new Set(frame.axes.map(({ key }) => key));
  const stray = areas.findIndex((area) => area.axes.some((key) => !axes.has(key)));
  if (stray >= 0) return refuse('axis-unknown', `/areas/${stray}/axes`);
  const current = currentEdition(state);
  if (current && current.source.sha256 === frame.source.sha256 && current.code === frame.code) return [];
  const coded = giveCodes(frame.code, areas, state);
  const content = { ...frame, ...(member !== undefined && { member }), areas: coded };
  if (current && sameContent(unsourced(current), unsourced(content))) return [];
  if (bytesOf(content) > planBytesMax) return refuse('commit-too-large', 'text', { bytesMax: planBytesMax });
  return [PlanImported({ ...content, edition: state.editionsMade + 1 })];
}

/** Without what says which file it was and which number it got. */
function unsourced({ source: _source, ...content }: Omit<PlanImported['data'], 'edition'>): object {
  return { ...content, edition: undefined };
}

function bytesOf(content: object): number {
  return new TextEncoder().encode(JSON.stringify(content)).length;
}

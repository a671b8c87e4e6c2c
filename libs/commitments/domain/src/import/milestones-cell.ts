import type { AskedMilestone, ResolvedDue } from '@acta/contracts';
import { sameContent } from '@acta/kernel';
import type { AdoptedCommitment } from '../commitment/commitment';
import { dueIn } from '../commitment/resolve-due';
import { cellError, type CellError } from './cell-error';

/* Milestones stand in one cell, as the API takes them: a list in JSON. What it says is judged by the contract. */

export function milestonesCell({ milestones }: AdoptedCommitment): string {
  if (milestones.length === 0) return '';
  return JSON.stringify(
    milestones.map((milestone) => ({ ...milestone, dues: undefined, due: saidOf(dueIn(milestone)) })),
  );
}

/** Nothing where the cell holds no list of objects. */
export function milestonesIn(cell: string): readonly AskedMilestone[] | undefined {
  if (cell === '') return [];
  try {
    const list: unknown = JSON.parse(cell);
    const isList = Array.isArray(list) && list.every((one) => one !== null && typeof one === 'object');
    return isList ? (list as readonly AskedMilestone[]) : undefined;
  } catch {
    return undefined;
  }
}

export interface MilestonesAsked {
  readonly added: readonly AskedMilestone[];
  readonly moved: readonly { readonly milestone: string; readonly due: AskedMilestone['due'] }[];
}

export const noMilestones: MilestonesAsked = { added: [], moved: [] };

/** A cell may add milestones and move the dues of those that are there; none is taken away or called otherwise by it. */
export function milestonesAsked(
  { milestones }: AdoptedCommitment,
  cell: string,
): MilestonesAsked | { readonly errors: readonly CellError[] } {
  const asked = milestonesIn(cell);
  if (!asked) return { errors: [cellError('milestones', 'cell-not-json')] };
  const askedOf = (id: string) => asked.find((one) => one.id === id);
  if (milestones.some(({ id, title }) => !sameContent(askedOf(id)?.title, title))) {
    return { errors: [cellError('milestones', 'cell-fixed')] };
  }
  const known = milestones.map(({ id }) => id);
  const moved = milestones.flatMap((milestone) => {
    const due = askedOf(milestone.id)?.due;
    return due === undefined || sameContent(due, saidOf(dueIn(milestone))) ? [] : [{ milestone: milestone.id, due }];
  });
  return { added: asked.filter(({ id }) => !known.includes(id)), moved };
}

/** Without what follows from the term, and without documents. */
function saidOf({ from, to, precision, words, basis }: ResolvedDue): AskedMilestone['due'] {
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    precision,
    ...(words !== undefined && { words }),
    ...(basis !== undefined && { basis }),
  };
}

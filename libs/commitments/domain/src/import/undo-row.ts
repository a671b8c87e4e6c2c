import { AdoptionUndone, AmendmentUndone, ObligorAdded, ObligorReleased } from '@acta/contracts';
import { sameContent, type Decision } from '@acta/kernel';
import type { AdoptedCommitment, Commitment, CommitmentFact } from '../commitment/commitment';
import { wordsOf } from '../commitment/commitment-text';
import { dueIn } from '../commitment/resolve-due';
import type { Knowing } from '../track/track-known';

/** Of which import. */
export interface UndoRow {
  readonly import: string;
}

/**
 * Takes a row of an import back, of a commitment to which nothing else was done since: whoever runs it names the version.
 * `before`: the commitment as it stood before the row. Whom the row had added is released from the day on which it was,
 * and whom it had released is one again from the day on which it was not.
 */
export function undoRow(
  state: Commitment,
  { command, known: { before } }: Knowing<UndoRow, { readonly before: Commitment }>,
): Decision<CommitmentFact> {
  if (state.status === 'absent') return [];
  if (before.status === 'absent') return [AdoptionUndone({ import: command.import })];
  const changed = saysOtherwise(before, state) ? [AmendmentUndone(asBefore(command, before, state))] : [];
  return [...changed, ...obligorsAsBefore(before, state)];
}

function saysOtherwise(before: AdoptedCommitment, state: AdoptedCommitment): boolean {
  const parts = ['title', 'texts', 'textVersion', 'authentic', 'fulfilment', 'weight', 'milestones'] as const;
  return state.dues.length !== before.dues.length || parts.some((part) => !sameContent(state[part], before[part]));
}

function asBefore(
  command: UndoRow,
  before: AdoptedCommitment,
  { dues, milestones }: AdoptedCommitment,
): AmendmentUndone['data'] {
  const { title, texts, textVersion, authentic, fulfilment, weight } = before;
  return {
    import: command.import,
    ...(title && { title }),
    text: wordsOf(before),
    textOf: Object.fromEntries(Object.entries(texts).map(([language, { of }]) => [language, of])),
    textVersion,
    authentic,
    fulfilment,
    weight,
    ...(dues.length !== before.dues.length && { due: dueIn(before) }),
    ...(!sameContent(milestones, before.milestones) && {
      milestones: before.milestones.map((milestone) => {
        return { id: milestone.id, title: milestone.title, due: dueIn(milestone) };
      }),
    }),
  };
}

function obligorsAsBefore(before: AdoptedCommitment, { stints }: AdoptedCommitment): readonly CommitmentFact[] {
  return stints.flatMap(({ obligor, from, to }, index): readonly CommitmentFact[] => {
    const was = before.stints[index];
    if (!was) return [ObligorReleased({ obligor, on: from })];
    return was.to === undefined && to !== undefined ? [ObligorAdded({ obligor, on: to })] : [];
  });
}

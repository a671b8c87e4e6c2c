import { termOn, type AdoptedCommitment, type KnownStates } from '@acta/commitments/domain';
import type { Recorded } from '@acta/kernel';
import { actView } from './act-view';
import type { CommitmentTermView, termTurns } from './views-of-commitments';

interface TermTurn {
  readonly term: string | undefined;
  readonly how: (typeof termTurns)[number];
  readonly on: string;
  readonly by: Recorded;
}

/** rules.md 3.6: which presidency added a commitment, which inherited it, and under which its due was moved. */
export function termsOf(
  { term, adoption, adoptedBy, carriedOver, dues }: AdoptedCommitment,
  states: KnownStates,
  named: boolean,
): readonly CommitmentTermView[] {
  const added: TermTurn = { term, how: 'added', on: adoption.on, by: adoptedBy };
  const inherited = carriedOver.map((turn): TermTurn => ({ ...turn, how: 'inherited' }));
  const moved = dues.slice(1).map(({ by }): TermTurn => {
    return { term: termOn(states, by.effectiveOn)?.id, how: 'moved', on: by.effectiveOn, by };
  });
  return [added, ...inherited, ...moved]
    .sort((one, other) => one.by.version - other.by.version)
    .flatMap(({ term: id, how, on, by }) => {
      if (id === undefined) return [];
      const member = states.terms.find((known) => known.id === id)?.member;
      return [{ term: id, ...(member !== undefined && { member }), how, on, act: actView(by, named) }];
    });
}

import { isState, type KnownStates } from '@acta/commitments/domain';
import { collatorOf, type Language } from '@acta/nest';

/**
 * rules.md 6.5: States by their names in the reader's alphabet, then all together, the office, institutions by their
 * keys. Answers the place of each obligor; never asks what it did.
 */
export function placesOf(
  obligors: Iterable<string>,
  { members }: KnownStates,
  language: Language,
): ReadonlyMap<string, number> {
  const { compare } = collatorOf(language);
  const nameOf = (obligor: string) => members[obligor]?.names[language].short ?? obligor;
  const sorted = [...obligors].sort(
    (one, other) =>
      kindOf(one) - kindOf(other) || compare(nameOf(one), nameOf(other)) || (one < other ? -1 : one > other ? 1 : 0),
  );
  return new Map(sorted.map((obligor, place) => [obligor, place]));
}

function kindOf(obligor: string): number {
  if (isState(obligor)) return 0;
  return { joint: 1, ppt: 2 }[obligor] ?? 3;
}

import { isState, type KnownStates } from '@acta/commitments/domain';
import type { Texts } from '@acta/contracts';
import type { Language } from '@acta/nest';
import type { StandingLevel } from './board-query';
import type { JudgedTrack } from './judged-track';
import { nameOfObligor } from '../commitments/obligor-names';
import { placesOf } from '../commitments/obligor-order';
import type { CommitmentInScope, Scope } from '../tracks/tracks-in-scope';

/** A commitment, and those of its tracks that are counted with it. */
export interface Counted {
  readonly commitment: CommitmentInScope;
  readonly tracks: readonly JudgedTrack[];
}

interface Named {
  readonly key: string;
  readonly name?: Texts;
}

/** What is rolled up together. */
export interface Group extends Named {
  /** Among the others: by its key; a State by its name in the reader's alphabet (rules.md 6.5). */
  readonly place: number;
  readonly items: readonly Counted[];
}

export interface LevelAsked {
  readonly level: StandingLevel;
  readonly member?: string;
}

/** The whole is always there, also empty; of the other levels what has a commitment in it. */
export function groupsOf(scope: Scope, { level, member }: LevelAsked, language: Language): readonly Group[] {
  const counted = scope.commitments.flatMap((commitment) => ofMember(commitment, member));
  if (level === 'body') return [{ key: 'body', place: 0, items: counted }];
  if (level === 'member') return byState(counted, scope.states, language);
  const groups = grouped(counted, ({ commitment }) => namedAt(level, commitment));
  return groups.sort((one, other) => (one.key < other.key ? -1 : 1)).map((group, place) => ({ ...group, place }));
}

/** All tracks of a commitment; or the one of a member, and the commitment only where it has one. */
function ofMember(commitment: CommitmentInScope, member: string | undefined): readonly Counted[] {
  if (member === undefined) return [{ commitment, tracks: commitment.tracks }];
  const tracks = commitment.tracks.filter(({ obligor }) => obligor === member);
  return tracks.length === 0 ? [] : [{ commitment, tracks }];
}

/** rules.md 3.1: what is owed together or by the office is in no State's figures. States only where they are named. */
function byState(counted: readonly Counted[], states: KnownStates, language: Language): readonly Group[] {
  const owed = counted.flatMap(({ commitment, tracks }) =>
    commitment.named
      ? tracks.filter(({ obligor }) => isState(obligor)).map((track) => ({ commitment, tracks: [track] }))
      : [],
  );
  const groups = grouped(owed, ({ tracks: [track] }) => (track ? [{ key: track.obligor }] : []));
  const places = placesOf(
    groups.map(({ key }) => key),
    states,
    language,
  );
  return groups.map((group) => ({
    ...group,
    ...nameOfObligor(states, group.key),
    place: places.get(group.key) ?? 0,
  }));
}

function namedAt(
  level: Exclude<StandingLevel, 'body' | 'member'>,
  { document, plan, area }: CommitmentInScope,
): readonly Named[] {
  switch (level) {
    case 'plan':
      return plan ? [{ key: plan.code, name: plan.title }] : [];
    case 'axis':
      return (plan?.axes ?? []).filter(({ key }) => area?.axes.includes(key));
    case 'area':
      return area ? [{ key: area.code, name: area.title }] : [];
    case 'commitment': {
      const { title } = document.commitment;
      return [{ key: document.code, ...(title && { name: title }) }];
    }
    default:
      return level satisfies never;
  }
}

function grouped(items: readonly Counted[], keysOf: (item: Counted) => readonly Named[]) {
  const groups = new Map<string, Named & { readonly items: Counted[] }>();
  for (const item of items) {
    for (const { key, name } of keysOf(item)) {
      const group = groups.get(key) ?? { key, ...(name && { name }), items: [] };
      groups.set(key, group);
      group.items.push(item);
    }
  }
  return [...groups.values()];
}

import type { FirstHolder } from '@acta/access/service';
import { demonstrationHolders } from './first-run-holders';

const source = 'Demostración: designación inventada';

/** The chairs through which the story goes: who kept the secretariat, from when. The last one is among the holders. */
const secretariats = [
  ['term-8', 'MEX', '2020-01-08'],
  ['term-9', 'ARG', '2022-01-07'],
  ['term-10', 'VCT', '2023-01-24'],
  ['term-11', 'HND', '2024-03-01'],
  ['term-12', 'COL', '2025-04-09'],
] as const;

/** Everybody who acts in the story of the demonstration and has no token: one coordinator and one focal point for each State. */
export function storyPeople(members: readonly string[]): readonly FirstHolder[] {
  const named = new Set(demonstrationHolders.map(({ name }) => name));
  const ofStates = members.flatMap((member) => [
    ofMember('coordinator', 'national-coordinator', 'Coordinación', member),
    ofMember('focal-point', 'focal-point', 'Punto focal', member),
  ]);
  return [...secretariats.map(secretariat), ...ofStates.filter(({ name }) => !named.has(name))];
}

/** What the story calls the secretariat of the term that is current when the demonstration is read. */
export const storyNameOf = ({ name }: FirstHolder): string => (name === 'secretariat' ? 'secretariat-13' : name);

/** On whose behalf a holder acts in the story. */
export const actsFor = ({ designation }: FirstHolder): string | undefined =>
  designation.for.member ?? (designation.for.term === undefined ? undefined : 'ppt');

function secretariat([term, chair, from]: (typeof secretariats)[number]): FirstHolder {
  return {
    name: `secretariat-${term.slice('term-'.length)}`,
    person: { name: `Secretaría ${chair} (inventada)`, language: 'es' },
    designation: { function: 'secretariat', for: { term }, from, source },
    known: { chair },
  };
}

function ofMember(
  prefix: string,
  held: 'national-coordinator' | 'focal-point',
  title: string,
  member: string,
): FirstHolder {
  // Brazil took no part from January 2020 to January 2023.
  const from = member === 'BRA' ? '2023-01-02' : '2020-01-08';
  return {
    name: `${prefix}-${member.toLowerCase()}`,
    person: { name: `${title} ${member} (inventada)`, language: 'es' },
    designation: { function: held, for: { member }, from, source },
    known: { membership: 'participating' },
  };
}

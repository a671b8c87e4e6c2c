import type { FirstHolder } from '@acta/access/service';

/** The only holder of a real record's first start; everybody else is designated by it. */
export const firstAdministrator: FirstHolder = {
  name: 'administrator',
  person: { name: 'Administración', language: 'es' },
  designation: { function: 'administrator', for: { body: true }, from: '2020-01-01', source: 'Primer arranque' },
  known: {},
};

const source = 'Demostración: designación inventada';

function ofMember(
  name: string,
  person: NonNullable<FirstHolder['person']>,
  held: 'national-coordinator' | 'focal-point',
  member: string,
): FirstHolder {
  const designation = { function: held, for: { member }, from: '2020-01-08', source };
  return { name, person, designation, known: { membership: 'participating' } };
}

/** One of each kind that a reader may want to try. The people are invented, and their names say so. */
export const demonstrationHolders: readonly FirstHolder[] = [
  { ...firstAdministrator, person: { name: 'Ada (inventada)', language: 'es' } },
  {
    name: 'secretariat',
    person: { name: 'Uma (inventada)', language: 'es' },
    designation: { function: 'secretariat', for: { term: 'term-13' }, from: '2026-03-01', source },
    known: { chair: 'URY' },
  },
  ofMember('coordinator-mex', { name: 'Luis (inventado)', language: 'es' }, 'national-coordinator', 'MEX'),
  ofMember('focal-point-mex', { name: 'Ana (inventada)', language: 'es' }, 'focal-point', 'MEX'),
  ofMember('coordinator-arg', { name: 'Mora (inventada)', language: 'es' }, 'national-coordinator', 'ARG'),
  ofMember('coordinator-lca', { name: 'Joy (invented)', language: 'en' }, 'national-coordinator', 'LCA'),
  {
    name: 'system-mex',
    designation: { function: 'system', for: { member: 'MEX' }, scope: ['read', 'write'], from: '2020-01-08', source },
    known: { membership: 'participating' },
  },
  {
    name: 'auditor',
    person: { name: 'Inés (inventada)', language: 'es' },
    designation: { function: 'auditor', for: { body: true }, from: '2020-01-08', source },
    known: {},
  },
];

import {
  CommitmentAdopted,
  ReportEndorsed,
  ReportSubmitted,
  TrackOpened,
  type DesignatedFunction,
  type Endorsement,
} from '@acta/contracts';
import { foldFacts, type Meta } from '@acta/kernel';
import { commitments, type AdoptedCommitment, type CommitmentFact } from '../commitment/commitment';
import type { KnownMember, KnownStates, KnownTerm } from '../known/states';
import type { Knowing, SubmissionKnown, TrackKnown } from './track-known';

/* What the specifications begin with: four States, one of them suspended for three years, and four presidencies. */

/** Somebody in a function: what a decision sees of them, and what the record keeps. */
export type Somebody = Required<Pick<Meta, 'actor' | 'onBehalfOf'>>;

const somebody = (number: number, as: DesignatedFunction, onBehalfOf: string): Somebody => ({
  actor: { kind: 'person', id: `person-00000000-0000-4000-8000-0000000000${number}`, as },
  onBehalfOf,
});
/** Focal point and coordinators of Mexico. */
export const ana = somebody(10, 'focal-point', 'MEX');
export const luis = somebody(11, 'national-coordinator', 'MEX');
export const marta = somebody(12, 'national-coordinator', 'MEX');
/** Of other States: before Mexico in the chair, after it, and neither. */
export const beatriz = somebody(20, 'national-coordinator', 'BOL');
export const ariel = somebody(21, 'national-coordinator', 'ARG');
export const carla = somebody(22, 'national-coordinator', 'CHL');
export const fabio = somebody(23, 'focal-point', 'CHL');
export const bruno = somebody(24, 'national-coordinator', 'BRA');
/** Of the secretariat, and of an institution. */
export const sara = somebody(30, 'secretariat', 'ppt');
export const sergio = somebody(31, 'secretariat', 'ppt');
export const ines = somebody(40, 'focal-point', 'inst-cepal');
/** Whoever sits at the machine acts for nobody. */
export const operator: Pick<Meta, 'actor'> = { actor: { kind: 'operator', id: 'operator' } };

const member = (code: string, zone: string, turns: KnownMember['turns'] = []): KnownMember => {
  const name = { official: code, short: code };
  const admitted = { on: '2011-12-03', is: 'participating', eventId: `${code}.1` } as const;
  return { code, names: { es: name, pt: name, en: name, fr: name }, zone, turns: [admitted, ...turns] };
};
export const term = (number: number, chair: string, assumedOn?: string, to = '2030-01-01'): KnownTerm => ({
  id: `term-${number}`,
  member: chair,
  ...(assumedOn !== undefined && { assumedOn }),
  ends: [{ decidedOn: '2011-12-03', to }],
});
const termsAssumed = [
  term(7, 'BOL', '2019-01-14', '2020-01-08'),
  term(8, 'MEX', '2020-01-08', '2022-01-07'),
  term(9, 'ARG', '2022-01-07', '2023-01-24'),
  term(10, 'VCT', '2023-01-24', '2024-03-01'),
];
const allMembers = [
  member('BOL', 'America/La_Paz'),
  member('MEX', 'America/Mexico_City'),
  member('ARG', 'America/Argentina/Buenos_Aires'),
  member('VCT', 'America/St_Vincent'),
  member('CHL', 'America/Santiago'),
  member('BRA', 'America/Sao_Paulo', [
    { on: '2020-01-16', is: 'suspended', eventId: 'BRA.2' },
    { on: '2023-01-05', is: 'participating', eventId: 'BRA.3' },
  ]),
];
export const states: KnownStates = {
  members: Object.fromEntries(allMembers.map((known) => [known.code, known])),
  terms: termsAssumed,
};
export const withTerms = (...terms: readonly KnownTerm[]): KnownStates => ({ ...states, terms });

type Adopted = Parameters<typeof CommitmentAdopted>[0];

export const adoption: Adopted = {
  code: 'CELAC-2020-03-01',
  text: { es: 'Un funcionario por Estado' },
  authentic: ['es'],
  obligation: { mode: 'each', obligors: ['MEX', 'ARG', 'CHL', 'BRA'] },
  fulfilment: {
    kind: 'measured',
    measured: {
      indicator: 'funcionarios',
      name: { es: 'Funcionarios' },
      unit: 'personas',
      baseline: '0',
      target: '1',
      direction: 'up',
    },
  },
  source: { plan: 'CELAC-2020' },
  adoption: { instrument: 'Plan de trabajo', on: '2020-01-08', basis: 'consenso' },
  due: { to: '2021-12-31', precision: 'year' },
  milestones: [
    { id: 'inscripcion', title: { es: 'Inscripción' }, due: { to: '2020-05-31', precision: 'month' } },
    { id: 'constancia', title: { es: 'Constancia' }, due: { to: '2020-12-31', precision: 'month' } },
  ],
  weight: 1,
};

/** A commitment as it stands after its adoption and whatever else happened. */
export function adopted(changes: Partial<Adopted> = {}, ...facts: readonly CommitmentFact[]): AdoptedCommitment {
  const commitment = foldFacts(commitments, [CommitmentAdopted({ ...adoption, ...changes }), ...facts]);
  if (commitment.status === 'absent') throw new Error('nothing was adopted');
  return commitment;
}
export const joint = adopted({ obligation: { mode: 'joint', lead: 'CHL' } });
export const ofPresidency = adopted({ obligation: { mode: 'presidency' } });
export const voluntary = adopted({ obligation: { mode: 'voluntary' } });

export const knownOf = (changes: Partial<TrackKnown> = {}): TrackKnown => ({
  obligor: 'MEX',
  commitment: adopted(),
  commitmentVersion: 1,
  planCalendars: [],
  states,
  ...changes,
});

/** A command with what its decision relies on. */
export const asked = <Command>(command: Command, changes: Partial<TrackKnown> = {}): Knowing<Command, TrackKnown> => ({
  command,
  known: knownOf(changes),
});
export const newReportId = reportIdOf(99);
export const submitting = <Command>(
  command: Command,
  { evidence = {}, ...changes }: Partial<SubmissionKnown> = {},
): Knowing<Command, SubmissionKnown> => ({
  command,
  known: { newReportId, evidence, ...changes, ...knownOf(changes) },
});

/** `reportIdOf(1)`, `reportIdOf(2)` … */
export function reportIdOf(number: number): string {
  return `00000000-0000-8000-a000-${String(number).padStart(12, '0')}`;
}
export const reportId = reportIdOf(1);

export const opened = (obligor = 'MEX', changes: Partial<Parameters<typeof TrackOpened>[0]> = {}) =>
  TrackOpened({ commitment: 'celac-2020-03-01', obligor, on: '2020-01-08', how: 'adopted', ...changes });

type Submitted = Parameters<typeof ReportSubmitted>[0];

export const submission = (changes: Partial<Submitted> = {}) =>
  ReportSubmitted({
    reportId,
    period: '2020-H1',
    final: false,
    arrival: 'in-time',
    statements: [],
    narrative: 'Se inscribió a una persona.',
    risk: 'none',
    milestones: [],
    evidence: [],
    term: 'term-8',
    chair: 'MEX',
    ...changes,
  });
/** Without a period. */
export const finalSubmission = (changes: Partial<Submitted> = {}) => {
  const { data } = submission({ final: true, ...changes });
  const { period: _period, ...withoutPeriod } = data;
  return ReportSubmitted(withoutPeriod);
};
export const endorsement = (how: Endorsement = 'reviewed', id = reportId) => ReportEndorsed({ reportId: id, how });

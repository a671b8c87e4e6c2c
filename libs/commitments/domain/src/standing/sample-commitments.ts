import {
  CommitmentAdopted,
  ReportEndorsed,
  ReportSubmitted,
  type Endorsement,
  type Fulfilment,
  type ScaleId,
} from '@acta/contracts';
import { zonesOfMembers } from '../calendar/sample-zones';
import type { KnownMember, KnownStates, KnownTerm } from '../known/states';

/* What the specifications of standing begin with: the States, their presidencies, and facts with what does not matter filled in. */

const turnsOf: Readonly<Record<string, KnownMember['turns']>> = {
  BRA: [
    { on: '2020-01-16', is: 'suspended', eventId: 'bra.2' },
    { on: '2023-01-05', is: 'participating', eventId: 'bra.3' },
  ],
};

const member = ([code, zone]: readonly [string, string]): KnownMember => {
  const name = { official: code, short: code };
  const admitted = { on: '2011-12-03', is: 'participating', eventId: `${code.toLowerCase()}.1` } as const;
  const turns = [admitted, ...(turnsOf[code] ?? [])];
  return { code, names: { es: name, pt: name, en: name, fr: name }, zone, turns };
};

const term = (id: number, chair: string, assumedOn: string, to: string): KnownTerm => ({
  id: `term-${id}`,
  member: chair,
  assumedOn,
  ends: [{ decidedOn: assumedOn, to }],
});

/** The 33 members, Brazil suspended from 2020 to 2023, and four presidencies. */
export const sampleStates: KnownStates = {
  members: Object.fromEntries(Object.entries(zonesOfMembers).map((row) => [row[0], member(row)])),
  terms: [
    term(7, 'BOL', '2019-01-14', '2020-01-08'),
    term(8, 'MEX', '2020-01-08', '2022-01-07'),
    term(9, 'ARG', '2022-01-07', '2023-01-24'),
    term(10, 'VCT', '2023-01-24', '2024-03-01'),
  ],
};

/** The same, one State with other turns after its admission. */
export function statesWith(code: string, ...turns: KnownMember['turns']): KnownStates {
  const known = sampleStates.members[code];
  if (!known) throw new Error(`${code} is no member`);
  const [admitted] = known.turns;
  const changed = { ...known, turns: [...(admitted ? [admitted] : []), ...turns] };
  return { ...sampleStates, members: { ...sampleStates.members, [code]: changed } };
}

export const adopting = (changes: Partial<CommitmentAdopted['data']> = {}): CommitmentAdopted =>
  CommitmentAdopted({
    code: 'CELAC-2020-03-01',
    text: { es: 'Un funcionario por Estado' },
    authentic: ['es'],
    obligation: { mode: 'each', obligors: ['MEX', 'BRA', 'CHL'] },
    fulfilment: { kind: 'deliverable' },
    source: { plan: 'CELAC-2020' },
    adoption: { instrument: 'Plan de trabajo', on: '2020-01-08', basis: 'consenso' },
    due: { to: '2021-12-31', precision: 'year' },
    milestones: [],
    weight: 1,
    ...changes,
  });

export const measured = (baseline?: string, target?: string, direction: 'up' | 'down' = 'up'): Fulfilment => ({
  kind: 'measured',
  measured: {
    indicator: 'hectareas',
    name: { es: 'Hectáreas' },
    unit: 'ha',
    direction,
    ...(baseline !== undefined && { baseline }),
    ...(target !== undefined && { target }),
  },
});
export const onScale = (scale: ScaleId): Fulfilment => ({ kind: 'scale', scale });

/** `reportIdOf(1)`, `reportIdOf(2)` … */
export const reportIdOf = (number: number): string => `00000000-0000-8000-a000-${String(number).padStart(12, '0')}`;

export const submitted = (number: number, changes: Partial<ReportSubmitted['data']> = {}): ReportSubmitted =>
  ReportSubmitted({
    reportId: reportIdOf(number),
    final: false,
    arrival: 'in-time',
    statements: [],
    narrative: 'Se avanzó.',
    risk: 'none',
    milestones: [],
    evidence: [],
    ...changes,
  });

export const endorsed = (number: number, how: Endorsement = 'reviewed'): ReportEndorsed =>
  ReportEndorsed({ reportId: reportIdOf(number), how });

export const stating = (measure: string, value: string, observedOn = '2020-06-30') => ({ measure, value, observedOn });

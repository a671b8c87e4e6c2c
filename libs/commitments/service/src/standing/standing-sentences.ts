import type { Language } from '@acta/nest';
import type { CommitmentStanding } from '../commitments/views-of-commitments';

/** A part of a sentence, and what it counts, if it counts something: all in force, or those of one standing. */
export interface Phrase {
  readonly text: string;
  readonly counts?: 'in-force' | CommitmentStanding;
}

export type CommitmentCounts = Readonly<Partial<Record<CommitmentStanding, number>>>;

interface Summed {
  readonly commitments: CommitmentCounts;
  readonly percentage: string | null;
  readonly coverage: string | null;
}

/** How one and several are said. */
type OneAndMany = readonly [one: string, many: string];

interface Words {
  readonly before: string;
  readonly inForce: OneAndMany;
  readonly nothing: string;
  readonly verb: string;
  readonly and: string;
  readonly progress: (percentage: string, coverage: string) => string;
  readonly standings: Readonly<Record<(typeof inSentence)[number], OneAndMany>>;
}

/** screens.md: what became well first, silence last. A withdrawn commitment is not in force. */
const inSentence = [
  'fulfilled',
  'partly-fulfilled',
  'not-fulfilled',
  'no-consensus',
  'on-track',
  'not-yet-reportable',
  'suspended',
  'not-applicable',
  'without-tracks',
  'at-risk',
  'late',
  'no-data',
] as const satisfies readonly CommitmentStanding[];

/** "De 128 compromisos vigentes, 41 cumplidos, … y 20 sin informe": what there is none of is left out, but silence. */
export function sentenceOf(counts: CommitmentCounts, language: Language): readonly Phrase[] {
  const { before, inForce, nothing, verb, and, standings } = words[language];
  const shown = inSentence.filter((standing) => countIn(counts, standing) > 0 || standing === 'no-data');
  const total = inForceIn(counts);
  if (total === 0) return [{ text: nothing }];
  const parts = shown.map((standing): Phrase => {
    return { text: counted(countIn(counts, standing), standings[standing], language), counts: standing };
  });
  const listed = parts.flatMap((part, index) => {
    const separator = index === 0 ? verb : index === parts.length - 1 ? and : ', ';
    return [{ text: separator }, part];
  });
  return [{ text: before }, { text: counted(total, inForce, language), counts: 'in-force' }, ...listed, { text: '.' }];
}

/** The standings of what is in force, for a list of it. */
export const inForceStandings: readonly CommitmentStanding[] = inSentence;

/** The same in one text, and how far it has come: "…; avance 45 %, con datos para el 60 % del peso." */
export function summaryOf({ commitments, percentage, coverage }: Summed, language: Language): string {
  const sentence = sentenceOf(commitments, language)
    .map(({ text }) => text)
    .join('');
  if (percentage === null || coverage === null) return sentence;
  const said = (digits: string) => new Intl.NumberFormat(language).format(Number(digits));
  return sentence.replace(/\.$/, words[language].progress(said(percentage), said(coverage)));
}

/** How many are in force: adopted, and not withdrawn. */
export function inForceIn(counts: CommitmentCounts): number {
  return inSentence.reduce((total, standing) => total + countIn(counts, standing), 0);
}

const countIn = (counts: CommitmentCounts, standing: CommitmentStanding): number => counts[standing] ?? 0;

function counted(count: number, [one, many]: OneAndMany, language: Language): string {
  return `${new Intl.NumberFormat(language).format(count)} ${count === 1 ? one : many}`;
}

const same = (text: string): OneAndMany => [text, text];

const words: Readonly<Record<Language, Words>> = {
  es: {
    before: 'De ',
    inForce: ['compromiso vigente', 'compromisos vigentes'],
    nothing: 'No hay compromisos vigentes.',
    verb: ', ',
    and: ' y ',
    progress: (percentage, coverage) => `; avance ${percentage} %, con datos para el ${coverage} % del peso.`,
    standings: {
      fulfilled: ['cumplido', 'cumplidos'],
      'partly-fulfilled': ['cumplido en parte', 'cumplidos en parte'],
      'not-fulfilled': ['no cumplido', 'no cumplidos'],
      'no-consensus': same('sin consenso'),
      'on-track': same('en curso'),
      'not-yet-reportable': ['que aún no debe informe', 'que aún no deben informe'],
      suspended: ['suspendido', 'suspendidos'],
      'not-applicable': ['que no aplica', 'que no aplican'],
      'without-tracks': same('sin seguimientos'),
      'at-risk': same('en riesgo'),
      late: ['vencido', 'vencidos'],
      'no-data': same('sin informe'),
    },
  },
  pt: {
    before: 'De ',
    inForce: ['compromisso vigente', 'compromissos vigentes'],
    nothing: 'Não há compromissos vigentes.',
    verb: ', ',
    and: ' e ',
    progress: (percentage, coverage) => `; avanço de ${percentage} %, com dados para ${coverage} % do peso.`,
    standings: {
      fulfilled: ['cumprido', 'cumpridos'],
      'partly-fulfilled': ['cumprido em parte', 'cumpridos em parte'],
      'not-fulfilled': ['não cumprido', 'não cumpridos'],
      'no-consensus': same('sem consenso'),
      'on-track': same('em andamento'),
      'not-yet-reportable': ['que ainda não deve relatório', 'que ainda não devem relatório'],
      suspended: ['suspenso', 'suspensos'],
      'not-applicable': ['que não se aplica', 'que não se aplicam'],
      'without-tracks': same('sem acompanhamentos'),
      'at-risk': same('em risco'),
      late: ['vencido', 'vencidos'],
      'no-data': same('sem relatório'),
    },
  },
  en: {
    before: 'Of ',
    inForce: ['commitment in force', 'commitments in force'],
    nothing: 'No commitments are in force.',
    verb: ', ',
    and: ' and ',
    progress: (percentage, coverage) => `; progress ${percentage} %, with data for ${coverage} % of the weight.`,
    standings: {
      fulfilled: same('fulfilled'),
      'partly-fulfilled': same('partly fulfilled'),
      'not-fulfilled': same('not fulfilled'),
      'no-consensus': same('without consensus'),
      'on-track': same('on track'),
      'not-yet-reportable': same('not yet to be reported on'),
      suspended: same('suspended'),
      'not-applicable': same('not applicable'),
      'without-tracks': same('without tracks'),
      'at-risk': same('at risk'),
      late: same('late'),
      'no-data': same('without a report'),
    },
  },
  fr: {
    before: 'Sur ',
    inForce: ['engagement en vigueur', 'engagements en vigueur'],
    nothing: 'Aucun engagement n’est en vigueur.',
    verb: ', ',
    and: ' et ',
    progress: (percentage, coverage) =>
      `; avancement de ${percentage} %, avec des données pour ${coverage} % du poids.`,
    standings: {
      fulfilled: ['tenu', 'tenus'],
      'partly-fulfilled': ['tenu en partie', 'tenus en partie'],
      'not-fulfilled': ['non tenu', 'non tenus'],
      'no-consensus': same('sans consensus'),
      'on-track': same('en cours'),
      'not-yet-reportable': [
        'pour lequel aucun rapport n’est encore dû',
        'pour lesquels aucun rapport n’est encore dû',
      ],
      suspended: ['suspendu', 'suspendus'],
      'not-applicable': ['sans objet', 'sans objet'],
      'without-tracks': same('sans suivi'),
      'at-risk': same('à risque'),
      late: same('en retard'),
      'no-data': same('sans rapport'),
    },
  },
};

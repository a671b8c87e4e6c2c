import { scaleIds, type ScaleId, type Texts } from '@acta/contracts';

/** One step of a scale. */
export interface ScaleStep {
  readonly id: string;
  readonly names: Texts;
  /** What it counts for in percentages, 0 to 100; none: it says nothing about how far a commitment is kept. */
  readonly percent?: number;
}

export interface Scale {
  readonly id: ScaleId;
  readonly names: Texts;
  /** From the lowest, where one is lower than another. */
  readonly steps: readonly ScaleStep[];
}

/** Names in Spanish, Portuguese, English and French. */
type Row = readonly [string, string, string, string];

const named = ([es, pt, en, fr]: Row): Texts => ({ es, pt, en, fr });

const step = (id: string, percent: number | undefined, ...names: Row): ScaleStep => ({
  id,
  names: named(names),
  ...(percent !== undefined && { percent }),
});

/** The published mapping of each scale's steps to percentages (rules.md §5). Steps are never taken away or renumbered. */
const published: Readonly<Record<ScaleId, Omit<Scale, 'id'>>> = {
  tracss: {
    names: named([
      'TrACSS: autoevaluación sobre resistencia a los antimicrobianos',
      'TrACSS: autoavaliação sobre resistência aos antimicrobianos',
      'TrACSS: self-assessment on antimicrobial resistance',
      'TrACSS : auto-évaluation sur la résistance aux antimicrobiens',
    ]),
    steps: [
      step('none', 0, 'Sin capacidad', 'Sem capacidade', 'None', 'Aucune capacité'),
      step('limited', 25, 'Capacidad limitada', 'Capacidade limitada', 'Limited', 'Capacité limitée'),
      step('developed', 50, 'Capacidad desarrollada', 'Capacidade desenvolvida', 'Developed', 'Capacité développée'),
      step('demonstrated', 75, 'Capacidad demostrada', 'Capacidade demonstrada', 'Demonstrated', 'Capacité démontrée'),
      step('sustained', 100, 'Capacidad sostenida', 'Capacidade sustentada', 'Sustained', 'Capacité durable'),
    ],
  },
  'ogp-completion': {
    names: named([
      'Grado de cumplimiento (OGP)',
      'Grau de cumprimento (OGP)',
      'Completion (OGP)',
      'Degré d’achèvement (OGP)',
    ]),
    steps: [
      step('no-evidence', undefined, 'Sin evidencia', 'Sem evidência', 'No evidence', 'Aucune preuve'),
      step('not-started', 0, 'No iniciado', 'Não iniciado', 'Not started', 'Non commencé'),
      step('limited', 33, 'Limitado', 'Limitado', 'Limited', 'Limité'),
      step('substantial', 67, 'Sustancial', 'Substancial', 'Substantial', 'Substantiel'),
      step('complete', 100, 'Completo', 'Completo', 'Complete', 'Achevé'),
    ],
  },
  'open-sdg': {
    names: named(['Progreso (Open SDG)', 'Progresso (Open SDG)', 'Progress (Open SDG)', 'Progrès (Open SDG)']),
    steps: [
      step('not-available', undefined, 'No disponible', 'Não disponível', 'Not available', 'Non disponible'),
      step('deterioration', undefined, 'Deterioro', 'Deterioração', 'Deterioration', 'Détérioration'),
      step('limited', undefined, 'Progreso limitado', 'Progresso limitado', 'Limited progress', 'Progrès limité'),
      step('moderate', undefined, 'Progreso moderado', 'Progresso moderado', 'Moderate progress', 'Progrès modéré'),
      step(
        'substantial',
        undefined,
        'Progreso sustancial',
        'Progresso substancial',
        'Substantial progress',
        'Progrès substantiel',
      ),
      step('target-achieved', 100, 'Meta alcanzada', 'Meta alcançada', 'Target achieved', 'Cible atteinte'),
    ],
  },
  'ocds-milestone': {
    names: named(['Hito (OCDS)', 'Marco (OCDS)', 'Milestone (OCDS)', 'Jalon (OCDS)']),
    steps: [
      step('scheduled', 0, 'Programado', 'Programado', 'Scheduled', 'Prévu'),
      step('not-met', 0, 'No cumplido', 'Não cumprido', 'Not met', 'Non atteint'),
      step('partially-met', 50, 'Cumplido en parte', 'Parcialmente cumprido', 'Partially met', 'Partiellement atteint'),
      step('met', 100, 'Cumplido', 'Cumprido', 'Met', 'Atteint'),
    ],
  },
};

/** Those that Acta offers (domain.md §9), in the order in which they are declared. */
export const scales: readonly Scale[] = scaleIds.map((id) => ({ id, ...published[id] }));

export const stepsOf = (id: ScaleId): readonly ScaleStep[] => published[id].steps;

/** What a step counts for; nothing where the scale has no such step, or the step no percentage. */
export const percentOfStep = (id: ScaleId, stepId: string): number | undefined =>
  published[id].steps.find((known) => known.id === stepId)?.percent;

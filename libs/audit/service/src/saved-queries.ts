import type { AuditFilter } from '@acta/kernel';
import { words, type Words } from '@acta/nest';

export interface SavedQuery {
  readonly title: Words;
  readonly filter: Pick<AuditFilter, 'marks' | 'kinds'>;
}

/** What auditors ask again and again. */
export const savedQueries = {
  'late-entries': {
    title: words(
      'Registrado más de treinta días después de ocurrido',
      'Registrado mais de trinta dias depois de ocorrido',
      'Recorded more than thirty days after it happened',
      'Enregistré plus de trente jours après les faits',
    ),
    filter: { marks: ['late-entry'] },
  },
  'back-dated': {
    title: words(
      'Registrado después del día en que se dice que ocurrió',
      'Registrado depois do dia em que se diz que ocorreu',
      'Recorded after the day on which it is said to have happened',
      'Enregistré après le jour où les faits auraient eu lieu',
    ),
    filter: { marks: ['back-dated'] },
  },
  transcriptions: {
    title: words(
      'Informes transcritos por la secretaría',
      'Relatórios transcritos pela secretaria',
      'Reports transcribed by the secretariat',
      'Rapports transcrits par le secrétariat',
    ),
    filter: { marks: ['transcribed'] },
  },
  exceptions: {
    title: words(
      'Excepciones tras el cierre, y los informes que llegaron con ellas',
      'Exceções após o fechamento, e os relatórios que chegaram com elas',
      'Exceptions after the lock, and the reports that came under them',
      'Exceptions après la clôture, et les rapports venus par elles',
    ),
    filter: { marks: ['exception'] },
  },
  'sole-signatures': {
    title: words(
      'Informes avalados con firma única',
      'Relatórios endossados com assinatura única',
      'Reports endorsed by who had submitted them (“firma única”)',
      'Rapports avalisés par qui les avait envoyés (« firma única »)',
    ),
    filter: { marks: ['sole-signature'] },
  },
  'corrections-after-lock': {
    title: words(
      'Correcciones después del cierre del período',
      'Correções depois do fechamento do período',
      'Corrections after the period was locked',
      'Corrections après la clôture de la période',
    ),
    filter: { marks: ['corrected-after-lock'] },
  },
  refusals: {
    title: words(
      'Lo que una regla rechazó',
      'O que uma regra recusou',
      'What a rule refused',
      'Ce qu’une règle a refusé',
    ),
    filter: { kinds: ['refusal'] },
  },
  'unpublished-reads': {
    title: words(
      'Lecturas de lo que no es público',
      'Leituras do que não é público',
      'Reads of what is not public',
      'Lectures de ce qui n’est pas public',
    ),
    filter: { kinds: ['read'] },
  },
} as const satisfies Readonly<Record<string, SavedQuery>>;

export type SavedQueryId = keyof typeof savedQueries;
export const savedQueryIds = Object.keys(savedQueries) as readonly SavedQueryId[];

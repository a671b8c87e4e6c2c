import { words, type Words } from '@acta/nest';

/**
 * What systems send stands in a stream of its own and in the audit trail, not in the history of a commitment: a machine's
 * thousand events would bury what people did. There the report tells of them that a person made of what they gathered.
 */
export const progressSentences: Readonly<Record<string, Words>> = {
  'progress-observed': words(
    '{who} comunicó avances de {obligor}.',
    '{who} comunicou progressos de {obligor}.',
    '{who} sent progress of {obligor}.',
    '{who} a communiqué des avancées de {obligor}.',
  ),
  'progress-corrected': words(
    '{who} corrigió lo que había comunicado de {obligor}.',
    '{who} corrigiu o que havia comunicado de {obligor}.',
    '{who} corrected what it had sent of {obligor}.',
    '{who} a corrigé ce qui avait été communiqué de {obligor}.',
  ),
  'progress-withdrawn': words(
    '{who} retiró lo que había comunicado de {obligor}.',
    '{who} retirou o que havia comunicado de {obligor}.',
    '{who} withdrew what it had sent of {obligor}.',
    '{who} a retiré ce qui avait été communiqué de {obligor}.',
  ),
  'report-submitted draft': words(
    '{who} envió el informe de {obligor}, reunido por sus sistemas: {period}.',
    '{who} enviou o relatório de {obligor}, reunido por seus sistemas: {period}.',
    '{who} submitted the report of {obligor}, as its systems had gathered it: {period}.',
    '{who} a envoyé le rapport de {obligor}, réuni par ses systèmes : {period}.',
  ),
};

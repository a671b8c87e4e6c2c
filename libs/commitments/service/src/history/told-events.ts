import { tellsBy, words, type EventTelling, type TellsEvent, type ToldEvent } from '@acta/nest';
import { tellAct, toldEvents } from './history-sentences';

const streamShape = /^(?:commitment|track|progress)-([a-z]+-[0-9]{4}[a-z]?-[0-9]+-[0-9]+[ab]?)(?:-(.+))?$/;

/** What the history of a commitment tells, told in the audit trail in the same words; whoever reads it sees States. */
function asInHistory({ type, stream, data, by }: ToldEvent, { language, nameOf, periodOf }: EventTelling): string {
  const [, commitment = '', obligor] = streamShape.exec(stream) ?? [];
  const act = { id: by.eventId, commitment, type, data, by, place: 0, ...(obligor !== undefined && { obligor }) };
  return tellAct(act, { language, nameOf, periodOf, shows: () => true });
}

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

const open = words(
  '{who} volvió a dejar pendiente el proyecto {project}.',
  '{who} voltou a deixar pendente o projeto {project}.',
  '{who} put the project {project} back among those to be looked at.',
  '{who} a remis le projet {project} en attente.',
);
const notACommitment = words(
  '{who} marcó el proyecto {project} como «no es compromiso».',
  '{who} marcou o projeto {project} como «não é compromisso».',
  '{who} marked the project {project} as “not a commitment”.',
  '{who} a marqué le projet {project} comme « pas un engagement ».',
);
const projectOf = ({ data }: ToldEvent) => ({ project: text(data['project']) });

/** Of what belongs to no commitment. */
const besideHistory: Readonly<Record<string, TellsEvent>> = {
  'plan-calendar-set': tellsBy(
    words(
      '{who} cambió el calendario de informes del plan {plan}, para los períodos aún no comenzados.',
      '{who} mudou o calendário de relatórios do plano {plan}, para os períodos ainda não iniciados.',
      '{who} changed the reporting calendar of the plan {plan}, for periods that had not begun.',
      '{who} a changé le calendrier des rapports du plan {plan}, pour les périodes non commencées.',
    ),
    ({ data }) => ({ plan: text(data['plan']) }),
  ),
  'project-triaged': (event, telling) =>
    tellsBy(event.data['decision'] === 'open' ? open : notACommitment, projectOf)(event, telling),
  'evidence-received': tellsBy(
    words(
      '{who} entregó un archivo ({mediaType}, {byteCount} bytes).',
      '{who} entregou um arquivo ({mediaType}, {byteCount} bytes).',
      '{who} handed in a file ({mediaType}, {byteCount} bytes).',
      '{who} a remis un fichier ({mediaType}, {byteCount} octets).',
    ),
    ({ data }) => ({ mediaType: text(data['mediaType']), byteCount: text(data['byteCount']) }),
  ),
  'import-accepted': tellsBy(
    words(
      '{who} importó una tabla de compromisos con cambios: {count}.',
      '{who} importou uma tabela de compromissos com mudanças: {count}.',
      '{who} imported a table of commitments with changes: {count}.',
      '{who} a importé un tableau d’engagements avec des changements : {count}.',
    ),
    ({ data }) => ({ count: text(data['changeCount']) }),
  ),
  'import-finished': tellsBy(
    words(
      'La importación terminó; filas no registradas: {count}.',
      'A importação terminou; linhas não registradas: {count}.',
      'The import came to its end; rows not recorded: {count}.',
      'L’importation est terminée ; lignes non enregistrées : {count}.',
    ),
    ({ data }) => ({ count: text(data['notDoneCount']) }),
  ),
  'import-undo-accepted': tellsBy(
    words(
      '{who} deshizo una importación; filas: {count}.',
      '{who} desfez uma importação; linhas: {count}.',
      '{who} took back an import; rows: {count}.',
      '{who} a annulé une importation ; lignes : {count}.',
    ),
    ({ data }) => ({ count: text(data['rowCount']) }),
  ),
  'import-undone': tellsBy(
    words(
      'La importación quedó deshecha; filas que no se pudieron deshacer: {count}.',
      'A importação foi desfeita; linhas que não puderam ser desfeitas: {count}.',
      'The import is taken back; rows that could not be: {count}.',
      'L’importation est annulée ; lignes qui n’ont pu l’être : {count}.',
    ),
    ({ data }) => ({ count: text(data['notDoneCount']) }),
  ),
};

export const sentencesOfCommitments: Readonly<Record<string, TellsEvent>> = {
  ...Object.fromEntries(toldEvents.map((type) => [type, asInHistory])),
  ...Object.fromEntries(Object.entries(besideHistory).map(([name, teller]) => [`commitments.${name}`, teller])),
};

import type { KnownStates } from '@acta/commitments/domain';
import { words, type Language, type Words } from '@acta/nest';
import type { HistoryDocument } from './history';
import { progressSentences } from './progress-sentences';
import { dayIn, dueIn, outcomeIn, periodIn, shortNameOf, whoActed } from '../words/history-words';

/** By event, or by event and what it says more closely: `commitments.report-endorsed sole-signature`. */
const sentences: Readonly<Record<string, Words>> = {
  ...progressSentences,
  'commitment-adopted': words(
    '{who} registró el compromiso, adoptado el {adoptedOn} por «{instrument}» ({basis}); plazo: {due}.',
    '{who} registrou o compromisso, adotado em {adoptedOn} por «{instrument}» ({basis}); prazo: {due}.',
    '{who} recorded the commitment, adopted on {adoptedOn} by “{instrument}” ({basis}); due: {due}.',
    '{who} a enregistré l’engagement, adopté le {adoptedOn} par « {instrument} » ({basis}) ; échéance : {due}.',
  ),
  'commitment-amended': words(
    '{who} enmendó el compromiso.',
    '{who} emendou o compromisso.',
    '{who} amended the commitment.',
    '{who} a amendé l’engagement.',
  ),
  'obligor-added': words(
    '{who} agregó a {named} como responsable desde el {on}.',
    '{who} acrescentou {named} como responsável desde {on}.',
    '{who} added {named} as an obligor from {on}.',
    '{who} a ajouté {named} comme responsable à partir du {on}.',
  ),
  'obligor-released': words(
    '{who} liberó a {named} del compromiso desde el {on}.',
    '{who} liberou {named} do compromisso desde {on}.',
    '{who} released {named} from the commitment from {on}.',
    '{who} a libéré {named} de l’engagement à partir du {on}.',
  ),
  'commitment-rescheduled': words(
    '{who} cambió el plazo: era {previous}, ahora es {due}.',
    '{who} mudou o prazo: era {previous}, agora é {due}.',
    '{who} moved the due: it was {previous}, now it is {due}.',
    '{who} a déplacé l’échéance : c’était {previous}, c’est maintenant {due}.',
  ),
  'commitment-withdrawn': words(
    '{who} registró que el compromiso se retiró desde el {on}.',
    '{who} registrou que o compromisso foi retirado desde {on}.',
    '{who} recorded that the commitment is withdrawn from {on}.',
    '{who} a enregistré que l’engagement est retiré à partir du {on}.',
  ),
  'commitment-carried-over': words(
    'La presidencia n.º {term} heredó el compromiso el {on}.',
    'A presidência n.º {term} herdou o compromisso em {on}.',
    'Presidency no. {term} inherited the commitment on {on}.',
    'La présidence n° {term} a hérité de l’engagement le {on}.',
  ),
  'commitment-concluded': words(
    'El compromiso se dio por {outcome} el {on}, por «{instrument}».',
    'O compromisso foi dado por {outcome} em {on}, por «{instrument}».',
    'The commitment was concluded as {outcome} on {on}, by “{instrument}”.',
    'L’engagement a été conclu comme {outcome} le {on}, par « {instrument} ».',
  ),
  'commitment-calendar-set': words(
    '{who} cambió el calendario de informes, para los períodos aún no comenzados.',
    '{who} mudou o calendário de relatórios, para os períodos ainda não iniciados.',
    '{who} changed the reporting calendar, for periods that had not begun.',
    '{who} a changé le calendrier des rapports, pour les périodes non commencées.',
  ),
  'adoption-undone': words(
    '{who} deshizo la importación que lo había registrado: dejó de ser compromiso.',
    '{who} desfez a importação que o tinha registrado: deixou de ser compromisso.',
    '{who} took back the import that had recorded it: it was a commitment no more.',
    '{who} a annulé l’importation qui l’avait enregistré : ce n’était plus un engagement.',
  ),
  'amendment-undone': words(
    '{who} deshizo los cambios de una importación: vale otra vez lo de antes.',
    '{who} desfez as mudanças de uma importação: vale de novo o de antes.',
    '{who} took back the changes of an import: what was before holds again.',
    '{who} a annulé les changements d’une importation : ce qui était avant vaut de nouveau.',
  ),
  'track-opened': words(
    'Se abrió el seguimiento de {obligor}, desde el {on}.',
    'Abriu-se o acompanhamento de {obligor}, desde {on}.',
    'The track of {obligor} was opened, from {on}.',
    'Le suivi de {obligor} a été ouvert, à partir du {on}.',
  ),
  'track-opened joined': words(
    '{obligor} se sumó al compromiso el {on}.',
    '{obligor} aderiu ao compromisso em {on}.',
    '{obligor} joined the commitment on {on}.',
    '{obligor} s’est joint à l’engagement le {on}.',
  ),
  'track-taken-up': words(
    '{obligor} retomó su compromiso el {on}.',
    '{obligor} retomou o seu compromisso em {on}.',
    '{obligor} took its commitment up again on {on}.',
    '{obligor} a repris son engagement le {on}.',
  ),
  'not-applicable-asked': words(
    '{who} pidió que se declare no aplicable a {obligor}.',
    '{who} pediu que se declare não aplicável a {obligor}.',
    '{who} asked that it be declared not applicable to {obligor}.',
    '{who} a demandé que l’engagement soit déclaré non applicable à {obligor}.',
  ),
  'track-not-applicable': words(
    '{who} registró que no aplica a {obligor}, desde el {on}.',
    '{who} registrou que não se aplica a {obligor}, desde {on}.',
    '{who} recorded that it does not apply to {obligor}, from {on}.',
    '{who} a enregistré qu’il ne s’applique pas à {obligor}, à partir du {on}.',
  ),
  'track-not-applicable declined-on-return': words(
    'A su regreso, {obligor} no retomó el compromiso.',
    'No seu regresso, {obligor} não retomou o compromisso.',
    'On its return, {obligor} did not take the commitment up.',
    'À son retour, {obligor} n’a pas repris l’engagement.',
  ),
  'track-applicable-again': words(
    '{who} registró que vuelve a aplicar a {obligor}, desde el {on}.',
    '{who} registrou que volta a aplicar-se a {obligor}, desde {on}.',
    '{who} recorded that it applies to {obligor} again, from {on}.',
    '{who} a enregistré qu’il s’applique de nouveau à {obligor}, à partir du {on}.',
  ),
  'report-submitted': words(
    '{who} envió el informe de {obligor}: {period}.',
    '{who} enviou o relatório de {obligor}: {period}.',
    '{who} submitted the report of {obligor}: {period}.',
    '{who} a envoyé le rapport de {obligor} : {period}.',
  ),
  'report-submitted correction': words(
    '{who} corrigió el informe de {obligor}: {period}.',
    '{who} corrigiu o relatório de {obligor}: {period}.',
    '{who} corrected the report of {obligor}: {period}.',
    '{who} a corrigé le rapport de {obligor} : {period}.',
  ),
  'report-submitted transcribed': words(
    '{who} transcribió una nota de {obligor}: {period}.',
    '{who} transcreveu uma nota de {obligor}: {period}.',
    '{who} transcribed a note of {obligor}: {period}.',
    '{who} a transcrit une note de {obligor} : {period}.',
  ),
  'report-endorsed': words(
    '{who} avaló el informe de {obligor}: {period}.',
    '{who} endossou o relatório de {obligor}: {period}.',
    '{who} endorsed the report of {obligor}: {period}.',
    '{who} a avalisé le rapport de {obligor} : {period}.',
  ),
  'report-endorsed sole-signature': words(
    '{who} lo avaló con firma única: {period}.',
    '{who} o endossou com assinatura única: {period}.',
    '{who} endorsed it by sole signature: {period}.',
    '{who} l’a avalisé par signature unique : {period}.',
  ),
  'report-endorsed by-office': words(
    'El envío valió como aval: {period}.',
    'O envio valeu como endosso: {period}.',
    'The submission counted as endorsement: {period}.',
    'L’envoi a valu aval : {period}.',
  ),
  'report-endorsed transcription-confirmed': words(
    '{who} confirmó lo transcrito: {period}.',
    '{who} confirmou o que foi transcrito: {period}.',
    '{who} confirmed what was transcribed: {period}.',
    '{who} a confirmé la transcription : {period}.',
  ),
  'report-returned': words(
    '{who} devolvió el informe de {obligor}: {period}.',
    '{who} devolveu o relatório de {obligor}: {period}.',
    '{who} returned the report of {obligor}: {period}.',
    '{who} a renvoyé le rapport de {obligor} : {period}.',
  ),
  'report-verified': words(
    '{who} verificó el informe de {obligor}: {period}.',
    '{who} verificou o relatório de {obligor}: {period}.',
    '{who} verified the report of {obligor}: {period}.',
    '{who} a vérifié le rapport de {obligor} : {period}.',
  ),
  'report-contested': words(
    '{who} impugnó lo transcrito: {period}.',
    '{who} contestou o que foi transcrito: {period}.',
    '{who} contested what was transcribed: {period}.',
    '{who} a contesté la transcription : {period}.',
  ),
  'period-declined': words(
    '{obligor} declinó informar: {period}.',
    '{obligor} declinou informar: {period}.',
    '{obligor} declined to report: {period}.',
    '{obligor} a décliné de faire rapport : {period}.',
  ),
  'period-excused': words(
    '{who} eximió a {obligor} de informar: {period}.',
    '{who} dispensou {obligor} de informar: {period}.',
    '{who} excused {obligor} from reporting: {period}.',
    '{who} a dispensé {obligor} de rapport : {period}.',
  ),
  'exception-granted': words(
    '{who} concedió a {obligor} una excepción hasta el {expiresOn}: {period}.',
    '{who} concedeu a {obligor} uma exceção até {expiresOn}: {period}.',
    '{who} granted {obligor} an exception until {expiresOn}: {period}.',
    '{who} a accordé à {obligor} une exception jusqu’au {expiresOn} : {period}.',
  ),
  'track-concluded': words(
    '{who} concluyó el seguimiento de {obligor} como {outcome}, el {on}.',
    '{who} concluiu o acompanhamento de {obligor} como {outcome}, em {on}.',
    '{who} concluded the track of {obligor} as {outcome}, on {on}.',
    '{who} a conclu le suivi de {obligor} comme {outcome}, le {on}.',
  ),
};

/** The events that have a sentence. */
export const toldEvents: readonly string[] = Object.keys(sentences)
  .filter((key) => !key.includes(' '))
  .map((name) => `commitments.${name}`);

export interface Telling {
  readonly language: Language;
  readonly states: KnownStates;
  /** The period of a report, which only its submission names; nothing for a final one. */
  readonly periodOf: (reportId: string) => string | undefined;
  /** Whether this reader sees that State by name (rules.md 6.3). */
  readonly shows: (obligor: string) => boolean;
}

const finalReport = words('informe final', 'relatório final', 'final report', 'rapport final');

/** An act as a sentence. */
export function sentenceOf(act: HistoryDocument, { states, ...telling }: Telling): string {
  return tellAct(act, { ...telling, nameOf: (key) => shortNameOf(states, key, telling.language) });
}

/** The same where names are known otherwise. */
export function tellAct(
  act: HistoryDocument,
  { language, nameOf: name, periodOf, shows }: Omit<Telling, 'states'> & { readonly nameOf: (key: string) => string },
): string {
  const { type, data, by, obligor } = act;
  const of =
    by.onBehalfOf !== undefined && by.onBehalfOf !== 'ppt' && shows(by.onBehalfOf) ? name(by.onBehalfOf) : undefined;
  const adoption = (data['adoption'] ?? {}) as Readonly<Record<string, string>>;
  const period = (data['period'] ?? periodOf(String(data['reportId']))) as string | undefined;
  const day = (value: unknown) => (typeof value === 'string' ? dayIn(value, language) : '');
  const values: Readonly<Record<string, string>> = {
    who: whoActed(by.actor.as ?? by.actor.kind, of, language),
    obligor: obligor === undefined ? '' : name(obligor),
    named: name(String(data['obligor'])),
    period: period === undefined ? finalReport[language] : periodIn(period, language),
    on: day(data['on']),
    expiresOn: day(data['expiresOn']),
    adoptedOn: day(adoption['on']),
    instrument: String(data['instrument'] ?? adoption['instrument'] ?? ''),
    basis: adoption['basis'] ?? '',
    due: dueIn(data['due'] as { to?: string } | undefined, language),
    previous: dueIn(data['previous'] as { to?: string } | undefined, language),
    term: String(data['term'] ?? '').replace('term-', ''),
    outcome: outcomeIn(String(data['outcome']), language),
  };
  return templateOf(type, data)[language].replace(/\{([a-zA-Z]+)\}/g, (place, named: string) => values[named] ?? place);
}

function templateOf(type: string, data: HistoryDocument['data']): Words {
  const name = type.replace('commitments.', '');
  const told = data['corrects']
    ? 'correction'
    : data['transcribed']
      ? 'transcribed'
      : data['draft']
        ? 'draft'
        : undefined;
  const closer = told ?? data['how'];
  const template = sentences[`${name} ${String(closer)}`] ?? sentences[name];
  if (!template) throw new Error(`no sentence tells of ${type}`);
  return template;
}

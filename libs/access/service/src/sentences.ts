import { ownerKeyOf, type DesignatedFor } from '@acta/contracts';
import { dayIn, tellsBy, words, type EventTelling, type TellsEvent, type ToldEvent, type Words } from '@acta/nest';

/** What people hold, as a sentence names it. */
const functions: Readonly<Record<string, Words>> = {
  administrator: words('administración', 'administração', 'administrator', 'administration'),
  secretariat: words('secretaría', 'secretaria', 'secretariat', 'secrétariat'),
  'national-coordinator': words(
    'coordinación nacional',
    'coordenação nacional',
    'national coordinator',
    'coordination nationale',
  ),
  'focal-point': words('punto focal', 'ponto focal', 'focal point', 'point focal'),
  system: words('sistema', 'sistema', 'system', 'système'),
  auditor: words('auditoría', 'auditoria', 'auditor', 'audit'),
};
const theBody = words('todo el organismo', 'todo o organismo', 'the whole body', 'tout l’organisme');

function designation({ data }: ToldEvent, { language, nameOf }: EventTelling): Readonly<Record<string, string>> {
  const owner = ownerKeyOf(data['for'] as DesignatedFor);
  const held = String(data['function']);
  return {
    function: functions[held]?.[language] ?? held,
    for: owner === undefined ? theBody[language] : nameOf(owner),
    from: dayIn(String(data['from']), language),
  };
}

/** No name and no address: those stand where they can be forgotten. */
export const sentencesOfAccess: Readonly<Record<string, TellsEvent>> = {
  'access.person-registered': tellsBy(
    words(
      '{who} dio a conocer a una persona.',
      '{who} deu a conhecer uma pessoa.',
      '{who} made a person known.',
      '{who} a fait connaître une personne.',
    ),
  ),
  'access.person-amended': tellsBy(
    words(
      '{who} cambió lo que se sabe de una persona: {fields}.',
      '{who} mudou o que se sabe de uma pessoa: {fields}.',
      '{who} changed what is known of a person: {fields}.',
      '{who} a modifié ce que l’on sait d’une personne : {fields}.',
    ),
    ({ data }, { language }) => ({
      fields: (data['fields'] as readonly string[]).map((field) => fields[field]?.[language] ?? field).join(', '),
    }),
  ),
  'access.person-forgotten': tellsBy(
    words(
      '{who} borró lo que se sabía de una persona.',
      '{who} apagou o que se sabia de uma pessoa.',
      '{who} erased what was known of a person.',
      '{who} a effacé ce que l’on savait d’une personne.',
    ),
  ),
  'access.designated': tellsBy(
    words(
      '{who} registró una designación: {function}, para {for}, desde el {from}.',
      '{who} registrou uma designação: {function}, para {for}, desde {from}.',
      '{who} recorded a designation: {function}, for {for}, from {from}.',
      '{who} a enregistré une désignation : {function}, pour {for}, à partir du {from}.',
    ),
    designation,
  ),
  'access.designation-ended': tellsBy(
    words(
      '{who} terminó una designación el {on}.',
      '{who} encerrou uma designação em {on}.',
      '{who} ended a designation on {on}.',
      '{who} a mis fin à une désignation le {on}.',
    ),
    ({ data }, { language }) => ({ on: dayIn(String(data['on']), language) }),
  ),
  'access.token-issued': tellsBy(
    words(
      '{who} expidió una clave de acceso, válida hasta el {until}.',
      '{who} emitiu uma chave de acesso, válida até {until}.',
      '{who} issued an access token, valid until {until}.',
      '{who} a émis un jeton d’accès, valable jusqu’au {until}.',
    ),
    ({ data }, { language }) => ({ until: dayIn(String(data['expiresAt']).slice(0, 10), language) }),
  ),
  'access.token-revoked': tellsBy(
    words(
      '{who} anuló una clave de acceso.',
      '{who} revogou uma chave de acesso.',
      '{who} revoked an access token.',
      '{who} a révoqué un jeton d’accès.',
    ),
  ),
};

const fields: Readonly<Record<string, Words>> = {
  name: words('nombre', 'nome', 'name', 'nom'),
  email: words('correo', 'correio', 'e-mail address', 'courriel'),
  language: words('idioma', 'idioma', 'language', 'langue'),
};

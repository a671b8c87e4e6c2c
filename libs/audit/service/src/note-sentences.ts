import type { AuditEntry, AuditKind } from '@acta/kernel';
import { fill, permissions, whoActed, words, wordsOf, type Action, type Language, type Words } from '@acta/nest';
import { actsOfCommitments } from './asked-of-commitments';
import { acts, type Told } from './asked-words';
import { things } from './read-words';

type Note = Exclude<AuditKind, 'event'>;

const sentences: Readonly<Record<Note, Words>> = {
  refusal: words(
    '{who} quiso {act}{about}, y se rechazó: {reason}.',
    '{who} quis {act}{about}, e foi recusado: {reason}.',
    '{who} wanted to {act}{about}, and it was refused: {reason}.',
    '{who} a voulu {act}{about}, et cela a été refusé : {reason}.',
  ),
  read: words(
    '{who} leyó lo que no es público: {thing}{about}.',
    '{who} leu o que não é público: {thing}{about}.',
    '{who} read what is not public: {thing}{about}.',
    '{who} a lu ce qui n’est pas public : {thing}{about}.',
  ),
  discard: words(
    '{who} renunció a un mensaje retenido{about}.',
    '{who} desistiu de uma mensagem retida{about}.',
    '{who} gave up a parked message{about}.',
    '{who} a renoncé à un message retenu{about}.',
  ),
};
const toRead = words('leer {thing}', 'ler {thing}', 'read {thing}', 'lire {thing}');

/** The compiler names a row of the permission table that nothing is said of. */
const told: Readonly<Record<Action, Told>> = { ...acts, ...actsOfCommitments, ...things };

/** What was refused, read or given up, as a sentence: in no words but those of the table, and about what people may cite. */
export function tellNote(entry: AuditEntry, kind: Note, language: Language, nameOf: (key: string) => string): string {
  const { as, actorKind, onBehalfOf, type, reason } = entry;
  const of = onBehalfOf === undefined || onBehalfOf === 'ppt' ? undefined : nameOf(onBehalfOf);
  const phrase = phraseOf(type, language);
  const isRead = isAction(type) && permissions[type].kind === 'read';
  return fill(sentences[kind][language], {
    who: whoActed(as ?? actorKind, of, language),
    thing: phrase,
    act: isRead ? fill(toRead[language], { thing: phrase }) : phrase,
    about: aboutOf(entry, nameOf),
    reason: reason === undefined ? '' : (wordsOf(reason)?.title[language] ?? reason),
  });
}

const isAction = (type: string): type is Action => Object.hasOwn(permissions, type);

/** What an older or a newer Acta noted stands as it was noted. */
function phraseOf(type: string, language: Language): string {
  return isAction(type) ? words(...told[type])[language] : `«${type}»`;
}

function aboutOf({ commitment, plan, member, onBehalfOf }: AuditEntry, nameOf: (key: string) => string): string {
  const parts = [
    (commitment ?? plan)?.toUpperCase(),
    member === undefined || member === onBehalfOf ? undefined : nameOf(member),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

import { reason, type ReasonWords } from '@acta/nest';

/** What is said of events of systems that are rejected, and of drafts. */
export const reasonsOfProgress: Readonly<Record<string, ReasonWords>> = {
  'event-malformed': reason(
    [
      'El evento no tiene la forma debida',
      'O evento não tem a forma devida',
      'The event is not in the required form',
      'L’événement n’a pas la forme requise',
    ],
    [
      'CloudEvents 1.0; el esquema de los datos de cada tipo está en /api/v1/schemas.',
      'CloudEvents 1.0; o esquema dos dados de cada tipo está em /api/v1/schemas.',
      'CloudEvents 1.0; the schema of each type’s data is at /api/v1/schemas.',
      'CloudEvents 1.0 ; le schéma des données de chaque type est à /api/v1/schemas.',
    ],
  ),
  'not-a-list': reason([
    'Un lote es una lista de eventos',
    'Um lote é uma lista de eventos',
    'A batch is a list of events',
    'Un lot est une liste d’événements',
  ]),
  'too-many-events': reason(
    [
      'El lote tiene demasiados eventos',
      'O lote tem eventos demais',
      'The batch has too many events',
      'Le lot contient trop d’événements',
    ],
    [
      'Envíe hasta {countMax} por vez.',
      'Envie até {countMax} por vez.',
      'Send up to {countMax} at a time.',
      'Envoyez-en jusqu’à {countMax} à la fois.',
    ],
  ),
  'event-type-unknown': reason(
    [
      'Acta no recibe eventos de ese tipo',
      'A Acta não recebe eventos desse tipo',
      'Acta takes no events of that type',
      'Acta ne reçoit pas d’événements de ce type',
    ],
    [
      'Los que recibe están en /api/v1/schemas.',
      'Os que recebe estão em /api/v1/schemas.',
      'Those that it takes are at /api/v1/schemas.',
      'Ceux qu’elle reçoit sont à /api/v1/schemas.',
    ],
  ),
  'schema-differs': reason(
    [
      'Ese no es el esquema de los datos del tipo',
      'Esse não é o esquema dos dados do tipo',
      'That is not the schema of the type’s data',
      'Ce n’est pas le schéma des données du type',
    ],
    [
      'Indique el publicado en /api/v1/schemas, o ninguno.',
      'Indique o publicado em /api/v1/schemas, ou nenhum.',
      'Name the one published at /api/v1/schemas, or none.',
      'Indiquez celui publié à /api/v1/schemas, ou aucun.',
    ],
  ),
  'data-not-json': reason([
    'Los datos del evento deben ser JSON',
    'Os dados do evento devem ser JSON',
    'The event’s data must be JSON',
    'Les données de l’événement doivent être en JSON',
  ]),
  'subject-unknown': reason(
    [
      'Acta no conoce, para este sistema, el seguimiento que el evento nombra',
      'A Acta não conhece, para este sistema, o acompanhamento que o evento nomeia',
      'Acta knows no track, for this system, that the event’s subject names',
      'Acta ne connaît, pour ce système, aucun suivi que l’événement nomme',
    ],
    [
      'Como commitments/CELAC-2020-06-01/tracks/MEX; los que espera están en /api/v1/expected.',
      'Como commitments/CELAC-2020-06-01/tracks/MEX; os que espera estão em /api/v1/expected.',
      'Such as commitments/CELAC-2020-06-01/tracks/MEX; those that it waits for are at /api/v1/expected.',
      'Comme commitments/CELAC-2020-06-01/tracks/MEX ; ceux qu’elle attend sont à /api/v1/expected.',
    ],
  ),
  'event-id-reused': reason(
    [
      'Con ese identificador se recibió otro evento de la misma fuente',
      'Com esse identificador foi recebido outro evento da mesma fonte',
      'Another event of the same source was taken under that id',
      'Un autre événement de la même source a été reçu sous cet identifiant',
    ],
    [
      'Para cambiar lo dicho, envíe una corrección con identificador propio.',
      'Para mudar o que foi dito, envie uma correção com identificador próprio.',
      'To change what was said, send a correction with an id of its own.',
      'Pour changer ce qui a été dit, envoyez une correction avec son propre identifiant.',
    ],
  ),
  'progress-empty': reason([
    'El evento no dice nada',
    'O evento não diz nada',
    'The event says nothing',
    'L’événement ne dit rien',
  ]),
  'event-unknown': reason(
    [
      'No se recibió de la misma fuente el evento que se nombra',
      'Não se recebeu da mesma fonte o evento nomeado',
      'No event of that id was taken from the same source',
      'Aucun événement de cet identifiant n’a été reçu de la même source',
    ],
    [
      'Si aún no llegó, envíe este de nuevo después.',
      'Se ainda não chegou, envie este de novo depois.',
      'If it has not come yet, send this one again afterwards.',
      'S’il n’est pas encore arrivé, renvoyez celui-ci après.',
    ],
  ),
  'event-withdrawn': reason([
    'El evento que se nombra fue retirado',
    'O evento nomeado foi retirado',
    'The event that is named was withdrawn',
    'L’événement nommé a été retiré',
  ]),
  'draft-changed': reason(
    [
      'Llegó más desde que se leyó el borrador',
      'Chegou mais desde que o rascunho foi lido',
      'More has come since the draft was read',
      'Il en est arrivé davantage depuis la lecture du projet',
    ],
    [
      'Está en la versión {version}.',
      'Está na versão {version}.',
      'It is at version {version}.',
      'Il en est à la version {version}.',
    ],
  ),
};

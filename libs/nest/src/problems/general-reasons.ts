import { registerReasons, words, type ReasonWords } from './problem-catalogue';

/** Reasons that any route may answer with. Released words never change their meaning. */
const general: Readonly<Record<string, ReasonWords>> = {
  'route-unknown': {
    title: words(
      'Esa dirección no existe',
      'Esse endereço não existe',
      'There is no such address',
      'Cette adresse n’existe pas',
    ),
  },
  'method-not-allowed': {
    title: words(
      'Esa dirección no admite el método',
      'Esse endereço não aceita o método',
      'This address does not know the method',
      'Cette adresse ne connaît pas la méthode',
    ),
    detail: words('Admite {allowed}.', 'Aceita {allowed}.', 'It knows {allowed}.', 'Elle connaît {allowed}.'),
  },
  'not-found': {
    title: words(
      'No existe, o no puede verlo',
      'Não existe, ou não pode vê-lo',
      'Not there, or not for you to see',
      'Inexistant, ou non visible pour vous',
    ),
  },
  'token-required': {
    title: words('Hace falta una credencial', 'É preciso uma credencial', 'A token is required', 'Un jeton est requis'),
  },
  'token-unknown': {
    title: words(
      'La credencial no es válida o ya no vale',
      'A credencial não é válida ou já não vale',
      'The token is not valid, or no longer',
      'Le jeton n’est pas valable, ou plus',
    ),
  },
  'scope-missing': {
    title: words(
      'La credencial no alcanza para esto',
      'A credencial não alcança isto',
      'The token does not cover this',
      'Le jeton ne couvre pas cela',
    ),
  },
  'not-permitted': {
    title: words(
      'Su función no lo permite',
      'Sua função não o permite',
      'Your function does not permit this',
      'Votre fonction ne le permet pas',
    ),
  },
  'if-match-required': {
    title: words(
      'Falta decir qué versión se cambia (If-Match)',
      'Falta dizer que versão se altera (If-Match)',
      'Say which version you change (If-Match)',
      'Indiquez la version à modifier (If-Match)',
    ),
  },
  'if-match-malformed': {
    title: words(
      'La cabecera If-Match no sirve',
      'O cabeçalho If-Match não serve',
      'The If-Match header is malformed',
      'L’en-tête If-Match est mal formé',
    ),
    detail: words(
      'Lleva una sola ETag, entre comillas, o *.',
      'Leva uma só ETag, entre aspas, ou *.',
      'It holds one ETag, in quotes, or *.',
      'Il porte une seule ETag, entre guillemets, ou *.',
    ),
  },
  'version-stale': {
    title: words(
      'Alguien lo cambió antes',
      'Alguém o alterou antes',
      'Somebody changed it before',
      'Quelqu’un l’a modifié avant',
    ),
    detail: words(
      'La versión actual es {currentVersion}.',
      'A versão atual é {currentVersion}.',
      'The current version is {currentVersion}.',
      'La version actuelle est {currentVersion}.',
    ),
  },
  conflict: {
    title: words(
      'Otros lo están cambiando; inténtelo de nuevo',
      'Outros o estão alterando; tente de novo',
      'Others are changing it; try again',
      'D’autres le modifient ; réessayez',
    ),
  },
  'idempotency-key-required': {
    title: words(
      'Falta la cabecera Idempotency-Key',
      'Falta o cabeçalho Idempotency-Key',
      'The Idempotency-Key header is missing',
      'L’en-tête Idempotency-Key manque',
    ),
  },
  'idempotency-key-malformed': {
    title: words(
      'La cabecera Idempotency-Key no sirve',
      'O cabeçalho Idempotency-Key não serve',
      'The Idempotency-Key header is malformed',
      'L’en-tête Idempotency-Key est mal formé',
    ),
  },
  'idempotency-key-reused': {
    title: words(
      'Esa Idempotency-Key ya sirvió para otra solicitud',
      'Essa Idempotency-Key já serviu a outro pedido',
      'This Idempotency-Key was used for another request',
      'Cette Idempotency-Key a servi à une autre requête',
    ),
  },
  'commit-too-large': {
    title: words(
      'Es demasiado para un solo acto',
      'É demais para um só ato',
      'Too much for one act',
      'Trop pour un seul acte',
    ),
  },
  'token-malformed': {
    title: words(
      'Acta-After no lleva una marca de Acta',
      'Acta-After não traz uma marca da Acta',
      'Acta-After does not hold a token of Acta',
      'Acta-After ne contient pas un repère d’Acta',
    ),
  },
  'not-yet-visible': {
    title: words(
      'Lo escrito aún no se ve',
      'O que se escreveu ainda não se vê',
      'What was written is not visible yet',
      'L’écriture n’est pas encore visible',
    ),
  },
  'cursor-malformed': {
    title: words(
      'El cursor no es de esta lista',
      'O cursor não é desta lista',
      'The cursor does not belong to this list',
      'Le curseur n’est pas de cette liste',
    ),
  },
  'rate-limited': {
    title: words(
      'Demasiadas solicitudes; espere un momento',
      'Pedidos demais; espere um momento',
      'Too many requests; wait a moment',
      'Trop de requêtes ; patientez',
    ),
  },
  'value-unrecordable': {
    title: words(
      'Hay un valor que no puede registrarse',
      'Há um valor que não pode ser registrado',
      'A value cannot be recorded',
      'Une valeur ne peut être enregistrée',
    ),
  },
  'outcome-unknown': {
    title: words(
      'No se sabe si quedó registrado',
      'Não se sabe se ficou registrado',
      'It is not known whether it was recorded',
      'On ignore si cela a été enregistré',
    ),
    detail: words(
      'Repita la misma solicitud con la misma Idempotency-Key cuando el servicio vuelva.',
      'Repita o mesmo pedido com a mesma Idempotency-Key quando o serviço voltar.',
      'Send the same request with the same Idempotency-Key once the service is back.',
      'Renvoyez la même requête avec la même Idempotency-Key au retour du service.',
    ),
  },
  'storage-full': {
    title: words(
      'No queda espacio; nada se registró',
      'Não há espaço; nada foi registrado',
      'No space is left; nothing was recorded',
      'Plus d’espace ; rien n’a été enregistré',
    ),
  },
  'record-corrupt': {
    title: words(
      'El registro no dice lo que decía; se dejó de escribir',
      'O registro não diz o que dizia; parou-se de escrever',
      'The record does not say what it said; writing has stopped',
      'Le registre ne dit plus ce qu’il disait ; l’écriture est arrêtée',
    ),
  },
  'parked-behind': {
    title: words(
      'Otro mensaje del mismo flujo espera antes',
      'Outra mensagem do mesmo fluxo espera antes',
      'Another message of the same stream waits before it',
      'Un autre message du même flux attend avant lui',
    ),
  },
  'internal-error': {
    title: words('Error interno', 'Erro interno', 'Internal error', 'Erreur interne'),
    detail: words(
      'Al preguntar, cite {traceId}.',
      'Ao perguntar, cite {traceId}.',
      'When you ask about it, name {traceId}.',
      'Pour toute question, citez {traceId}.',
    ),
  },
};

registerReasons(general);

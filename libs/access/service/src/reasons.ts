import { words, type ReasonWords } from '@acta/nest';

/** What the refusals of this context say to people. */
export const accessReasons: Readonly<Record<string, ReasonWords>> = {
  'person-unknown': {
    title: words(
      'No se conoce a esa persona',
      'Essa pessoa não é conhecida',
      'That person is not known',
      'Cette personne n’est pas connue',
    ),
  },
  'person-forgotten': {
    title: words(
      'Esa persona fue olvidada',
      'Essa pessoa foi esquecida',
      'That person was forgotten',
      'Cette personne a été oubliée',
    ),
  },
  'person-already-registered': {
    title: words(
      'La persona ya está registrada',
      'A pessoa já está registrada',
      'The person is registered already',
      'La personne est déjà enregistrée',
    ),
  },
  'designation-unknown': {
    title: words(
      'No existe esa designación',
      'Essa designação não existe',
      'There is no such designation',
      'Cette désignation n’existe pas',
    ),
  },
  'designation-already-made': {
    title: words(
      'La designación ya existe',
      'A designação já existe',
      'The designation exists already',
      'La désignation existe déjà',
    ),
  },
  'holder-does-not-fit-function': {
    title: words(
      'Un sistema es una fuente; las demás funciones son de personas',
      'Um sistema é uma fonte; as demais funções são de pessoas',
      'A system is a source; other functions are for people',
      'Un système est une source ; les autres fonctions sont pour des personnes',
    ),
  },
  'not-for-oneself': {
    title: words(
      'Nadie se da a sí mismo la voz de otros',
      'Ninguém dá a si mesmo a voz de outros',
      'Nobody makes themselves speak for others',
      'Nul ne se donne la voix d’autrui',
    ),
  },
  'function-not-for-this': {
    title: words(
      'Esa función no se ejerce para eso',
      'Essa função não se exerce para isso',
      'That function is not held for this',
      'Cette fonction ne s’exerce pas pour cela',
    ),
    detail: words('Función: {function}.', 'Função: {function}.', 'Function: {function}.', 'Fonction : {function}.'),
  },
  'scope-required': {
    title: words(
      'Falta el alcance del sistema',
      'Falta o alcance do sistema',
      'The scope of the system is missing',
      'La portée du système manque',
    ),
  },
  'scope-only-for-system': {
    title: words(
      'Solo un sistema lleva alcance',
      'Só um sistema tem alcance',
      'Only a system has a scope',
      'Seul un système a une portée',
    ),
  },
  'until-not-after-from': {
    title: words(
      'Termina antes de empezar',
      'Termina antes de começar',
      'It ends before it begins',
      'Elle finit avant de commencer',
    ),
    detail: words('Empieza el {from}.', 'Começa em {from}.', 'It begins on {from}.', 'Elle commence le {from}.'),
  },
  'ends-before-it-begins': {
    title: words(
      'Termina antes de empezar',
      'Termina antes de começar',
      'It ends before it begins',
      'Elle finit avant de commencer',
    ),
    detail: words('Empieza el {from}.', 'Começa em {from}.', 'It begins on {from}.', 'Elle commence le {from}.'),
  },
  'already-ends-earlier': {
    title: words(
      'Ya termina antes; para prolongarla hace falta otra designación',
      'Já termina antes; para prolongá-la é preciso outra designação',
      'It ends earlier already; to prolong it, designate anew',
      'Elle finit déjà plus tôt ; pour la prolonger, désignez à nouveau',
    ),
    detail: words('Termina el {until}.', 'Termina em {until}.', 'It ends on {until}.', 'Elle finit le {until}.'),
  },
  'member-unknown': {
    title: words(
      'No era miembro en esa fecha',
      'Não era membro nessa data',
      'It was no member on that date',
      'Il n’était pas membre à cette date',
    ),
  },
  'term-unknown': {
    title: words(
      'No existe esa presidencia pro témpore',
      'Essa presidência pro tempore não existe',
      'There is no such presidency term',
      'Cette présidence pro tempore n’existe pas',
    ),
  },
  'token-not-issued': {
    title: words(
      'Nadie emitió esa credencial',
      'Ninguém emitiu essa credencial',
      'Nobody issued that token',
      'Personne n’a émis ce jeton',
    ),
  },
  'token-already-issued': {
    title: words(
      'La credencial ya fue emitida',
      'A credencial já foi emitida',
      'The token was issued already',
      'Le jeton a déjà été émis',
    ),
  },
  'expires-in-the-past': {
    title: words(
      'Vencería en el pasado',
      'Venceria no passado',
      'It would expire in the past',
      'Il expirerait dans le passé',
    ),
  },
  'expires-too-late': {
    title: words('Vence demasiado tarde', 'Vence tarde demais', 'It expires too late', 'Il expire trop tard'),
    detail: words(
      'Máximo {daysMax} días.',
      'Máximo {daysMax} dias.',
      'At most {daysMax} days.',
      'Maximum {daysMax} jours.',
    ),
  },
  'scope-beyond-own': {
    title: words(
      'Nadie da más alcance del que tiene su propia credencial',
      'Ninguém dá mais alcance do que tem a própria credencial',
      'Nobody gives more than their own token allows',
      'Nul ne donne plus que ce que permet son propre jeton',
    ),
  },
};

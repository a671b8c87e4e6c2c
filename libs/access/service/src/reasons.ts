import { reason, type ReasonWords } from '@acta/nest';

/** What the refusals of this context say to people. */
export const accessReasons: Readonly<Record<string, ReasonWords>> = {
  'person-unknown': reason([
    'No se conoce a esa persona',
    'Essa pessoa não é conhecida',
    'That person is not known',
    'Cette personne n’est pas connue',
  ]),
  'person-forgotten': reason([
    'Esa persona fue olvidada',
    'Essa pessoa foi esquecida',
    'That person was forgotten',
    'Cette personne a été oubliée',
  ]),
  'person-already-registered': reason([
    'La persona ya está registrada',
    'A pessoa já está registrada',
    'The person is registered already',
    'La personne est déjà enregistrée',
  ]),
  'designation-unknown': reason([
    'No existe esa designación',
    'Essa designação não existe',
    'There is no such designation',
    'Cette désignation n’existe pas',
  ]),
  'designation-already-made': reason([
    'La designación ya existe',
    'A designação já existe',
    'The designation exists already',
    'La désignation existe déjà',
  ]),
  'holder-does-not-fit-function': reason([
    'Un sistema es una fuente; las demás funciones son de personas',
    'Um sistema é uma fonte; as demais funções são de pessoas',
    'A system is a source; other functions are for people',
    'Un système est une source ; les autres fonctions sont pour des personnes',
  ]),
  'not-for-oneself': reason([
    'Nadie se da a sí mismo la voz de otros',
    'Ninguém dá a si mesmo a voz de outros',
    'Nobody makes themselves speak for others',
    'Nul ne se donne la voix d’autrui',
  ]),
  'function-not-for-this': reason(
    [
      'Esa función no se ejerce para eso',
      'Essa função não se exerce para isso',
      'That function is not held for this',
      'Cette fonction ne s’exerce pas pour cela',
    ],
    ['Función: {function}.', 'Função: {function}.', 'Function: {function}.', 'Fonction : {function}.'],
  ),
  'scope-required': reason([
    'Falta el alcance del sistema',
    'Falta o alcance do sistema',
    'The scope of the system is missing',
    'La portée du système manque',
  ]),
  'scope-only-for-system': reason([
    'Solo un sistema lleva alcance',
    'Só um sistema tem alcance',
    'Only a system has a scope',
    'Seul un système a une portée',
  ]),
  'until-not-after-from': reason(
    [
      'Termina antes de empezar',
      'Termina antes de começar',
      'It ends before it begins',
      'Elle finit avant de commencer',
    ],
    ['Empieza el {from}.', 'Começa em {from}.', 'It begins on {from}.', 'Elle commence le {from}.'],
  ),
  'ends-before-it-begins': reason(
    [
      'Termina antes de empezar',
      'Termina antes de começar',
      'It ends before it begins',
      'Elle finit avant de commencer',
    ],
    ['Empieza el {from}.', 'Começa em {from}.', 'It begins on {from}.', 'Elle commence le {from}.'],
  ),
  'already-ends-earlier': reason(
    [
      'Ya termina antes; para prolongarla hace falta otra designación',
      'Já termina antes; para prolongá-la é preciso outra designação',
      'It ends earlier already; to prolong it, designate anew',
      'Elle finit déjà plus tôt ; pour la prolonger, désignez à nouveau',
    ],
    ['Termina el {until}.', 'Termina em {until}.', 'It ends on {until}.', 'Elle finit le {until}.'],
  ),
  'member-unknown': reason([
    'No era miembro en esa fecha',
    'Não era membro nessa data',
    'It was no member on that date',
    'Il n’était pas membre à cette date',
  ]),
  'term-unknown': reason([
    'No existe esa presidencia pro témpore',
    'Essa presidência pro tempore não existe',
    'There is no such presidency term',
    'Cette présidence pro tempore n’existe pas',
  ]),
  'token-not-issued': reason([
    'Nadie emitió esa credencial',
    'Ninguém emitiu essa credencial',
    'Nobody issued that token',
    'Personne n’a émis ce jeton',
  ]),
  'token-already-issued': reason([
    'La credencial ya fue emitida',
    'A credencial já foi emitida',
    'The token was issued already',
    'Le jeton a déjà été émis',
  ]),
  'expires-in-the-past': reason([
    'Vencería en el pasado',
    'Venceria no passado',
    'It would expire in the past',
    'Il expirerait dans le passé',
  ]),
  'expires-too-late': reason(
    ['Vence demasiado tarde', 'Vence tarde demais', 'It expires too late', 'Il expire trop tard'],
    ['Máximo {daysMax} días.', 'Máximo {daysMax} dias.', 'At most {daysMax} days.', 'Maximum {daysMax} jours.'],
  ),
  'scope-beyond-own': reason([
    'Nadie da más alcance del que tiene su propia credencial',
    'Ninguém dá mais alcance do que tem a própria credencial',
    'Nobody gives more than their own token allows',
    'Nul ne donne plus que ce que permet son propre jeton',
  ]),
};

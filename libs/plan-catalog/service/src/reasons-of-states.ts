import { reason, type ReasonWords } from '@acta/nest';

/** What the refusals of members and presidencies say to people. */
export const reasonsOfStates: Readonly<Record<string, ReasonWords>> = {
  'member-already-admitted': reason([
    'Ese Estado ya fue admitido con otros datos',
    'Esse Estado já foi admitido com outros dados',
    'That State was admitted already, with other data',
    'Cet État est déjà admis avec d’autres données',
  ]),
  'membership-already-suspended': reason([
    'Su participación ya está suspendida',
    'Sua participação já está suspensa',
    'Its membership is suspended already',
    'Sa participation est déjà suspendue',
  ]),
  'membership-not-suspended': reason([
    'Su participación no está suspendida',
    'Sua participação não está suspensa',
    'Its membership is not suspended',
    'Sa participation n’est pas suspendue',
  ]),
  'before-membership': reason(
    [
      'La fecha es anterior a su participación',
      'A data é anterior à sua participação',
      'The date is before its membership',
      'La date précède sa participation',
    ],
    [
      'Participa desde {since}.',
      'Participa desde {since}.',
      'It has been a member since {since}.',
      'Elle participe depuis le {since}.',
    ],
  ),
  'before-suspension': reason(
    [
      'La fecha es anterior a la suspensión',
      'A data é anterior à suspensão',
      'The date is before the suspension',
      'La date précède la suspension',
    ],
    [
      'Suspendida desde {since}.',
      'Suspensa desde {since}.',
      'Suspended since {since}.',
      'Suspendue depuis le {since}.',
    ],
  ),
  'absence-needs-document': reason([
    'Una asunción sin ceremonia necesita su documento',
    'Uma assunção sem cerimônia precisa do seu documento',
    'Assuming without a ceremony needs its document',
    'Une prise de fonctions sans cérémonie exige son document',
  ]),
  'before-previous-term': reason(
    [
      'La fecha es anterior a la presidencia precedente',
      'A data é anterior à presidência precedente',
      'The date is before the term that precedes it',
      'La date précède la présidence antérieure',
    ],
    [
      '{term} rige desde {since}.',
      '{term} vige desde {since}.',
      '{term} has been in force since {since}.',
      '{term} est en vigueur depuis le {since}.',
    ],
  ),
  'not-an-extension': reason(
    [
      'La nueva fecha no prolonga la presidencia',
      'A nova data não prorroga a presidência',
      'The new date does not extend the term',
      'La nouvelle date ne prolonge pas la présidence',
    ],
    ['Ya dura hasta {to}.', 'Já dura até {to}.', 'It already lasts until {to}.', 'Elle dure déjà jusqu’au {to}.'],
  ),
  'previous-term-not-assumed': reason(
    [
      'La presidencia precedente aún no fue asumida',
      'A presidência precedente ainda não foi assumida',
      'The term before it has not been assumed',
      'La présidence précédente n’a pas été assumée',
    ],
    ['Falta {term}.', 'Falta {term}.', '{term} is missing.', 'Il manque {term}.'],
  ),
  'term-ends-before-it-begins': reason([
    'La presidencia terminaría antes de empezar',
    'A presidência terminaria antes de começar',
    'The term would end before it begins',
    'La présidence finirait avant de commencer',
  ]),
  'term-not-assumed': reason([
    'Esa presidencia aún no fue asumida',
    'Essa presidência ainda não foi assumida',
    'That term has not been assumed',
    'Cette présidence n’a pas été assumée',
  ]),
  'term-out-of-order': reason(
    [
      'Las presidencias se programan en su orden',
      'As presidências se programam em sua ordem',
      'Terms are scheduled in their order',
      'Les présidences se programment dans leur ordre',
    ],
    ['La siguiente es {next}.', 'A seguinte é {next}.', 'The next one is {next}.', 'La suivante est {next}.'],
  ),
  'terms-overlap': reason(
    [
      'Dos presidencias se superpondrían',
      'Duas presidências se sobreporiam',
      'Two terms would overlap',
      'Deux présidences se chevaucheraient',
    ],
    ['Con {term}.', 'Com {term}.', 'With {term}.', 'Avec {term}.'],
  ),
  'term-already-assumed': reason([
    'Esa presidencia ya fue asumida',
    'Essa presidência já foi assumida',
    'That term is assumed already',
    'Cette présidence est déjà assumée',
  ]),
  'term-already-ended': reason([
    'Esa presidencia ya terminó en otra fecha',
    'Essa presidência já terminou em outra data',
    'That term has ended already, on another date',
    'Cette présidence est déjà finie, à une autre date',
  ]),
  'term-ended': reason([
    'Esa presidencia ya terminó',
    'Essa presidência já terminou',
    'That term has ended',
    'Cette présidence est finie',
  ]),
};

import { reason, type ReasonWords } from '@acta/nest';

/** What refusals say of days, dues, milestones and calendars. */
export const reasonsOfDates: Readonly<Record<string, ReasonWords>> = {
  'date-in-future': reason(
    [
      'Lo que pasó no puede estar en el futuro',
      'O que aconteceu não pode estar no futuro',
      'What happened cannot lie in the future',
      'Ce qui s’est passé ne peut pas être dans l’avenir',
    ],
    ['Hoy es {today}.', 'Hoje é {today}.', 'Today is {today}.', 'Nous sommes le {today}.'],
  ),
  'date-too-early': reason(
    [
      'La fecha es anterior a lo posible',
      'A data é anterior ao possível',
      'The date is too early',
      'La date est antérieure à ce qui est possible',
    ],
    ['No antes del {since}.', 'Não antes de {since}.', 'Not before {since}.', 'Pas avant le {since}.'],
  ),
  'due-without-day': reason(
    [
      'Falta el último día del plazo',
      'Falta o último dia do prazo',
      'The last day of the due is missing',
      'Le dernier jour de l’échéance manque',
    ],
    [
      'La precisión {precision} necesita «to».',
      'A precisão {precision} precisa de «to».',
      'The precision {precision} needs “to”.',
      'La précision {precision} exige « to ».',
    ],
  ),
  'due-with-day': reason(
    [
      'Lo que no tiene plazo no tiene último día',
      'O que não tem prazo não tem último dia',
      'What has no due has no last day',
      'Ce qui n’a pas d’échéance n’a pas de dernier jour',
    ],
    [
      'Quite «to» ({to}), o indique otra precisión.',
      'Retire «to» ({to}), ou indique outra precisão.',
      'Leave out “to” ({to}), or name another precision.',
      'Retirez « to » ({to}), ou indiquez une autre précision.',
    ],
  ),
  'due-ends-before-it-begins': reason(
    [
      'El plazo termina antes de empezar',
      'O prazo termina antes de começar',
      'The due ends before it begins',
      'L’échéance finit avant de commencer',
    ],
    [
      'Empieza el {from} y termina el {to}.',
      'Começa em {from} e termina em {to}.',
      'It begins on {from} and ends on {to}.',
      'Elle commence le {from} et finit le {to}.',
    ],
  ),
  'due-not-whole': reason(
    [
      'El plazo no abarca meses, trimestres, semestres o años enteros',
      'O prazo não abrange meses, trimestres, semestres ou anos inteiros',
      'The due is not made of whole months, quarters, halves or years',
      'L’échéance ne couvre pas des mois, trimestres, semestres ou années entiers',
    ],
    [
      '{day} debería ser {whole}.',
      '{day} deveria ser {whole}.',
      '{day} should be {whole}.',
      '{day} devrait être {whole}.',
    ],
  ),
  'due-not-end-of-term': reason(
    [
      'No es el último día de la presidencia',
      'Não é o último dia da presidência',
      'It is not the last day of the term',
      'Ce n’est pas le dernier jour de la présidence',
    ],
    ['{term} termina el {to}.', '{term} termina em {to}.', '{term} ends on {to}.', '{term} finit le {to}.'],
  ),
  'difference-backwards': reason([
    'El segundo instante es anterior al primero',
    'O segundo instante é anterior ao primeiro',
    'The second instant is before the first',
    'Le second instant est antérieur au premier',
  ]),
  'no-term-in-force': reason(
    [
      'No había presidencia en esa fecha',
      'Não havia presidência nessa data',
      'No term was in force on that day',
      'Aucune présidence n’était en exercice ce jour-là',
    ],
    ['El {on}.', 'Em {on}.', 'On {on}.', 'Le {on}.'],
  ),
  'milestone-unknown': reason([
    'No existe ese hito',
    'Esse marco não existe',
    'There is no such milestone',
    'Ce jalon n’existe pas',
  ]),
  'milestone-repeated': reason([
    'El hito ya está dicho',
    'O marco já foi dito',
    'The milestone is said already',
    'Le jalon est déjà dit',
  ]),
  'milestone-after-due': reason(
    [
      'El hito vence después que el compromiso',
      'O marco vence depois do compromisso',
      'The milestone is due after the commitment',
      'Le jalon échoit après l’engagement',
    ],
    [
      '{milestone}: el compromiso vence el {to}.',
      '{milestone}: o compromisso vence em {to}.',
      '{milestone}: the commitment is due on {to}.',
      '{milestone} : l’engagement échoit le {to}.',
    ],
  ),
  'calendar-out-of-order': reason(
    [
      'Los días del calendario están en desorden',
      'Os dias do calendário estão fora de ordem',
      'The days of the calendar are out of order',
      'Les jours du calendrier sont en désordre',
    ],
    [
      '{name} es {days}, menos que {before} ({daysBefore}).',
      '{name} é {days}, menos que {before} ({daysBefore}).',
      '{name} is {days}, less than {before} ({daysBefore}).',
      '{name} vaut {days}, moins que {before} ({daysBefore}).',
    ],
  ),
};

import { reason, type ReasonWords } from '@acta/nest';

/** What the refusals of plans say to people. */
export const reasonsOfPlans: Readonly<Record<string, ReasonWords>> = {
  'plan-unknown': reason([
    'No existe ese plan',
    'Esse plano não existe',
    'There is no such plan',
    'Ce plan n’existe pas',
  ]),
  'project-unknown': reason([
    'No existe ese proyecto',
    'Esse projeto não existe',
    'There is no such project',
    'Ce projet n’existe pas',
  ]),
  'edition-unknown': reason([
    'No existe esa edición',
    'Essa edição não existe',
    'There is no such edition',
    'Cette édition n’existe pas',
  ]),
  'edition-not-current': reason(
    [
      'Solo se deshace la edición vigente',
      'Só se desfaz a edição vigente',
      'Only the current edition can be undone',
      'Seule l’édition en vigueur peut être annulée',
    ],
    [
      'La vigente es la {current}.',
      'A vigente é a {current}.',
      'The current one is {current}.',
      'L’édition en vigueur est la {current}.',
    ],
  ),
  'axis-unknown': reason([
    'El área nombra un eje que el plan no tiene',
    'A área nomeia um eixo que o plano não tem',
    'The area names an axis that the plan does not have',
    'Le domaine nomme un axe que le plan n’a pas',
  ]),
  'part-without-text': reason([
    'A una de las partes le falta texto',
    'A uma das partes falta texto',
    'One of the parts has no text',
    'Une des parties n’a pas de texte',
  ]),
  'parts-are-the-same': reason([
    'Las dos partes dicen lo mismo',
    'As duas partes dizem o mesmo',
    'Both parts say the same',
    'Les deux parties disent la même chose',
  ]),
  'project-is-a-part': reason([
    'Ese proyecto ya es parte de una línea dividida',
    'Esse projeto já é parte de uma linha dividida',
    'That project is already part of a split line',
    'Ce projet est déjà une partie d’une ligne divisée',
  ]),
  'project-already-split': reason([
    'Ese proyecto ya fue dividido de otra manera',
    'Esse projeto já foi dividido de outra maneira',
    'That project was split already, in another way',
    'Ce projet est déjà divisé autrement',
  ]),
  'plan-already-adopted': reason([
    'El plan ya fue adoptado',
    'O plano já foi adotado',
    'The plan is adopted already',
    'Le plan est déjà adopté',
  ]),
  'plan-in-use': reason(
    [
      'Algo depende ya de esta importación',
      'Algo já depende desta importação',
      'Something hangs on this import already',
      'Quelque chose dépend déjà de cette importation',
    ],
    [
      'Primero: {by}; en total {dependents}.',
      'Primeiro: {by}; no total {dependents}.',
      'First: {by}; {dependents} in all.',
      'D’abord : {by} ; {dependents} en tout.',
    ],
  ),
};

import { reason, type ReasonWords } from '@acta/nest';

/** What refusals say of where a commitment comes from, what it is called, and what became of projects. */
export const reasonsOfPlaces: Readonly<Record<string, ReasonWords>> = {
  'source-missing': reason([
    'Falta decir de dónde viene el compromiso',
    'Falta dizer de onde vem o compromisso',
    'It must be said where the commitment comes from',
    'Il faut dire d’où vient l’engagement',
  ]),
  'source-contradicts-itself': reason(
    [
      'Las partes de la fuente no corresponden entre sí',
      'As partes da fonte não correspondem entre si',
      'The parts of the source do not belong together',
      'Les parties de la source ne vont pas ensemble',
    ],
    ['{code} no está en {of}.', '{code} não está em {of}.', '{code} is not in {of}.', '{code} n’est pas dans {of}.'],
  ),
  'plan-unknown': reason([
    'No existe ese plan',
    'Esse plano não existe',
    'There is no such plan',
    'Ce plan n’existe pas',
  ]),
  'area-unknown': reason([
    'No existe esa área en el plan',
    'Essa área não existe no plano',
    'There is no such area in the plan',
    'Ce domaine n’existe pas dans le plan',
  ]),
  'project-unknown': reason([
    'No existe ese proyecto',
    'Esse projeto não existe',
    'There is no such project',
    'Ce projet n’existe pas',
  ]),
  'project-was-split': reason(
    [
      'La línea de ese proyecto fue dividida',
      'A linha desse projeto foi dividida',
      'The line of that project was split',
      'La ligne de ce projet a été divisée',
    ],
    [
      'Sus partes: {first} y {second}.',
      'Suas partes: {first} e {second}.',
      'Its parts: {first} and {second}.',
      'Ses parties : {first} et {second}.',
    ],
  ),
  'project-not-a-commitment': reason([
    'Se dijo que ese proyecto no es compromiso',
    'Foi dito que esse projeto não é compromisso',
    'That project was said to be no commitment',
    'Ce projet a été déclaré ne pas être un engagement',
  ]),
  'project-has-commitments': reason(
    [
      'De ese proyecto ya salieron compromisos',
      'Desse projeto já saíram compromissos',
      'Commitments came out of that project already',
      'Des engagements sont déjà issus de ce projet',
    ],
    [
      '{first}; en total {commitments}.',
      '{first}; no total {commitments}.',
      '{first}; {commitments} in all.',
      '{first} ; {commitments} en tout.',
    ],
  ),
  'code-missing': reason(['Falta el código', 'Falta o código', 'The code is missing', 'Le code manque']),
  'code-of-a-plan': reason([
    'Ese código es de un plan del que el compromiso no viene',
    'Esse código é de um plano do qual o compromisso não vem',
    'That code belongs to a plan from which the commitment does not come',
    'Ce code appartient à un plan dont l’engagement n’est pas issu',
  ]),
  'code-outside-source': reason(
    [
      'El código no corresponde a la fuente',
      'O código não corresponde à fonte',
      'The code does not belong to the source',
      'Le code ne correspond pas à la source',
    ],
    [
      'Debe empezar por {source}.',
      'Deve começar por {source}.',
      'It must begin with {source}.',
      'Il doit commencer par {source}.',
    ],
  ),
  'code-of-a-project': reason([
    'Ese código es de otro proyecto',
    'Esse código é de outro projeto',
    'That code is another project’s',
    'Ce code est celui d’un autre projet',
  ]),
  'code-of-no-part': reason([
    'Solo las partes de una línea dividida llevan letra',
    'Só as partes de uma linha dividida levam letra',
    'Only the parts of a split line have a letter',
    'Seules les parties d’une ligne divisée portent une lettre',
  ]),
};

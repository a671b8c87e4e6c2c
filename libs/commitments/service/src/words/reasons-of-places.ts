import { reason, type ReasonWords } from '@acta/nest';

/** What refusals say of where a commitment comes from, what it is called, and what became of projects. */
export const reasonsOfPlaces: Readonly<Record<string, ReasonWords>> = {
  'source-missing': reason(
    [
      'Falta decir de dónde viene el compromiso',
      'Falta dizer de onde vem o compromisso',
      'It must be said where the commitment comes from',
      'Il faut dire d’où vient l’engagement',
    ],
    [
      'Nombre un plan, un área, un proyecto o un documento.',
      'Nomeie um plano, uma área, um projeto ou um documento.',
      'Name a plan, an area, a project or a document.',
      'Nommez un plan, un domaine, un projet ou un document.',
    ],
  ),
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
  'project-not-a-commitment': reason(
    [
      'Se dijo que ese proyecto no es compromiso',
      'Foi dito que esse projeto não é compromisso',
      'That project was said to be no commitment',
      'Ce projet a été déclaré ne pas être un engagement',
    ],
    [
      'Revoque antes esa decisión sobre {project}.',
      'Revogue antes essa decisão sobre {project}.',
      'Lift that decision on {project} first.',
      'Révoquez d’abord cette décision sur {project}.',
    ],
  ),
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
  'code-missing': reason(
    ['Falta el código', 'Falta o código', 'The code is missing', 'Le code manque'],
    [
      'Como CELAC-2020-06-01; si viene de un proyecto, vale el del proyecto.',
      'Como CELAC-2020-06-01; se vem de um projeto, vale o do projeto.',
      'As in CELAC-2020-06-01; for one that comes from a project, the project’s holds.',
      'Comme CELAC-2020-06-01 ; s’il vient d’un projet, celui du projet vaut.',
    ],
  ),
  'code-of-a-plan': reason(
    [
      'Ese código es de un plan del que el compromiso no viene',
      'Esse código é de um plano do qual o compromisso não vem',
      'That code belongs to a plan from which the commitment does not come',
      'Ce code appartient à un plan dont l’engagement n’est pas issu',
    ],
    [
      'Nombre {plan} como fuente, o use otro código.',
      'Nomeie {plan} como fonte, ou use outro código.',
      'Name {plan} as its source, or use another code.',
      'Nommez {plan} comme source, ou prenez un autre code.',
    ],
  ),
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
  'code-of-a-project': reason(
    [
      'Ese código es de otro proyecto',
      'Esse código é de outro projeto',
      'That code is another project’s',
      'Ce code est celui d’un autre projet',
    ],
    [
      'Nombre {code} como fuente, o use otro número.',
      'Nomeie {code} como fonte, ou use outro número.',
      'Name {code} as its source, or use another number.',
      'Nommez {code} comme source, ou prenez un autre numéro.',
    ],
  ),
  'code-of-no-part': reason([
    'Solo las partes de una línea dividida llevan letra',
    'Só as partes de uma linha dividida levam letra',
    'Only the parts of a split line have a letter',
    'Seules les parties d’une ligne divisée portent une lettre',
  ]),
};

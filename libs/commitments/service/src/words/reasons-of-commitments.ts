import { reason, type ReasonWords } from '@acta/nest';

/** What the refusals of acts on commitments say to people. */
export const reasonsOfCommitments: Readonly<Record<string, ReasonWords>> = {
  'commitment-unknown': reason([
    'No existe ese compromiso',
    'Esse compromisso não existe',
    'There is no such commitment',
    'Cet engagement n’existe pas',
  ]),
  'commitment-already-adopted': reason(
    [
      'Ya hay un compromiso con ese código, y dice otra cosa',
      'Já há um compromisso com esse código, e diz outra coisa',
      'There is a commitment with that code already, and it says something else',
      'Il existe déjà un engagement avec ce code, et il dit autre chose',
    ],
    [
      'Para cambiarlo, enmiéndelo; para otro compromiso, use otro código.',
      'Para mudá-lo, emende-o; para outro compromisso, use outro código.',
      'To change it, amend it; for another commitment, use another code.',
      'Pour le changer, amendez-le ; pour un autre engagement, prenez un autre code.',
    ],
  ),
  'commitment-withdrawn': reason(
    [
      'El compromiso fue retirado',
      'O compromisso foi retirado',
      'The commitment was withdrawn',
      'L’engagement a été retiré',
    ],
    ['Desde el {on}.', 'Desde {on}.', 'From {on} on.', 'À partir du {on}.'],
  ),
  'commitment-concluded': reason(
    [
      'El compromiso ya está concluido',
      'O compromisso já está concluído',
      'The commitment is concluded already',
      'L’engagement est déjà conclu',
    ],
    ['El {on}.', 'Em {on}.', 'On {on}.', 'Le {on}.'],
  ),
  'mode-not-each': reason(
    [
      'Solo cuando cada parte responde por sí se agregan o liberan responsables',
      'Só quando cada parte responde por si se acrescentam ou liberam responsáveis',
      'Only where each party answers for itself are obligors added or released',
      'On n’ajoute et ne libère des responsables que lorsque chacun répond pour soi',
    ],
    [
      'La obligación de este es de otra forma: {mode}.',
      'A obrigação deste é de outra forma: {mode}.',
      'The obligation of this one is of another mode: {mode}.',
      'L’obligation de celui-ci est d’un autre mode : {mode}.',
    ],
  ),
  'not-an-obligor': reason(
    [
      'No es responsable de este compromiso',
      'Não é responsável por este compromisso',
      'It is no obligor of this commitment',
      'Il n’est pas responsable de cet engagement',
    ],
    [
      '{obligor} no está entre sus responsables.',
      '{obligor} não está entre os seus responsáveis.',
      '{obligor} is not among its obligors.',
      '{obligor} n’est pas parmi ses responsables.',
    ],
  ),
  'obligor-already-released': reason(
    [
      'Ya fue liberado, desde otra fecha',
      'Já foi liberado, desde outra data',
      'It was released already, from another day on',
      'Il a déjà été libéré, à partir d’une autre date',
    ],
    ['Desde el {on}.', 'Desde {on}.', 'From {on} on.', 'À partir du {on}.'],
  ),
  'obligation-names-unfit': reason(
    [
      'Esa forma de obligación no nombra eso',
      'Essa forma de obrigação não nomeia isso',
      'That mode of obligation does not name this',
      'Ce mode d’obligation ne nomme pas cela',
    ],
    [
      '{mode} no lleva {name}.',
      '{mode} não leva {name}.',
      '{mode} does not take {name}.',
      '{mode} ne prend pas {name}.',
    ],
  ),
  'obligors-missing': reason(
    [
      'Falta decir quiénes son responsables',
      'Falta dizer quem são os responsáveis',
      'It must be said who the obligors are',
      'Il faut dire qui sont les responsables',
    ],
    [
      'Nombre al menos uno en «obligors».',
      'Nomeie ao menos um em «obligors».',
      'Name at least one in “obligors”.',
      'Nommez-en au moins un dans « obligors ».',
    ],
  ),
  'lead-missing': reason(
    [
      'Falta decir quién lo conduce',
      'Falta dizer quem o conduz',
      'It must be said who leads',
      'Il faut dire qui le conduit',
    ],
    [
      'Nombre en «lead» un Estado, una institución o la presidencia (ppt).',
      'Nomeie em «lead» um Estado, uma instituição ou a presidência (ppt).',
      'Name in “lead” a State, an institution or the presidency (ppt).',
      'Nommez dans « lead » un État, une institution ou la présidence (ppt).',
    ],
  ),
  'fulfilment-part-missing': reason(
    [
      'Falta decir con qué se mide el cumplimiento',
      'Falta dizer com que se mede o cumprimento',
      'It must be said by what fulfilment is judged',
      'Il faut dire comment la réalisation est mesurée',
    ],
    ['Falta {part}.', 'Falta {part}.', '{part} is missing.', '{part} manque.'],
  ),
  'fulfilment-part-unfit': reason(
    [
      'Esa clase de cumplimiento no se mide así',
      'Essa classe de cumprimento não se mede assim',
      'That kind of fulfilment is not judged by this',
      'Ce genre de réalisation ne se mesure pas ainsi',
    ],
    [
      '{kind} no lleva {part}.',
      '{kind} não leva {part}.',
      '{kind} does not take {part}.',
      '{kind} ne prend pas {part}.',
    ],
  ),
  'authentic-without-text': reason(
    [
      'Un idioma auténtico no tiene texto',
      'Um idioma autêntico não tem texto',
      'An authentic language has no text',
      'Une langue authentique n’a pas de texte',
    ],
    [
      'Falta el texto en {language}.',
      'Falta o texto em {language}.',
      'No text in {language}.',
      'Sans texte : {language}.',
    ],
  ),
  'no-consensus-only-of-texts': reason(
    [
      'Solo un texto puede quedar sin consenso',
      'Só um texto pode ficar sem consenso',
      'Only a text can be left without consensus',
      'Seul un texte peut rester sans consensus',
    ],
    [
      'Este es de otra clase: {kind}.',
      'Este é de outra classe: {kind}.',
      'This one is of another kind: {kind}.',
      'Celui-ci est d’un autre genre : {kind}.',
    ],
  ),
  'no-consensus-of-no-state': reason(
    [
      'La falta de consenso no se atribuye a ningún Estado',
      'A falta de consenso não se atribui a nenhum Estado',
      'That there is no consensus is attributed to no State',
      'L’absence de consensus n’est attribuée à aucun État',
    ],
    [
      'Solo un texto conjunto o de la presidencia queda sin consenso.',
      'Só um texto conjunto ou da presidência fica sem consenso.',
      'Only a text of all together or of the presidency is left without consensus.',
      'Seul un texte commun ou de la présidence reste sans consensus.',
    ],
  ),
  'correction-needs-reason': reason([
    'Para decir otra cosa de lo concluido hace falta el motivo',
    'Para dizer outra coisa do concluído é preciso o motivo',
    'Saying otherwise what was concluded needs a reason',
    'Pour conclure autrement, il faut un motif',
  ]),
  'term-not-later': reason(
    [
      'Esa presidencia no es posterior',
      'Essa presidência não é posterior',
      'That term does not come later',
      'Cette présidence n’est pas postérieure',
    ],
    [
      'Debe venir después de {after}.',
      'Deve vir depois de {after}.',
      'It must come after {after}.',
      'Elle doit venir après {after}.',
    ],
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
};

import { reason, type ReasonWords } from '@acta/nest';

/** What refusals say of a report itself: who submits it, and what it must hold. */
export const reasonsOfReports: Readonly<Record<string, ReasonWords>> = {
  'not-a-submitter': reason(
    [
      'Su función no envía informes de este responsable',
      'Sua função não envia relatórios deste responsável',
      'Your function does not submit reports for this obligor',
      'Votre fonction ne soumet pas de rapports pour ce responsable',
    ],
    [
      'Los de un Estado los envía su coordinación nacional o un punto focal; los de una institución, su punto focal; los de la presidencia, la secretaría.',
      'Os de um Estado são enviados por sua coordenação nacional ou um ponto focal; os de uma instituição, por seu ponto focal; os da presidência, pela secretaria.',
      'For a State its national coordinator or a focal point does; for an institution its focal point; for the presidency the secretariat.',
      'Pour un État, sa coordination nationale ou un point focal le fait ; pour une institution, son point focal ; pour la présidence, le secrétariat.',
    ],
  ),
  'obligor-not-a-state': reason(
    [
      'Solo se transcriben notas de Estados',
      'Só se transcrevem notas de Estados',
      'Only notes of States are transcribed',
      'Seules les notes des États sont transcrites',
    ],
    [
      'Por los demás responsables, la secretaría misma envía el informe.',
      'Pelos demais responsáveis, a própria secretaria envia o relatório.',
      'For other obligors the secretariat submits the report itself.',
      'Pour les autres responsables, le secrétariat soumet lui-même le rapport.',
    ],
  ),
  'document-required': reason(
    [
      'Una transcripción lleva adjunta la nota del Estado',
      'Uma transcrição leva anexa a nota do Estado',
      'A transcription has the State’s note attached',
      'Une transcription porte en annexe la note de l’État',
    ],
    [
      'Cargue el archivo y nómbrelo entre las evidencias.',
      'Carregue o arquivo e nomeie-o entre as evidências.',
      'Upload the file and name it among the evidence.',
      'Téléversez le fichier et nommez-le parmi les preuves.',
    ],
  ),
  'report-empty': reason(
    [
      'El informe no dice nada de lo hecho',
      'O relatório não diz nada do que foi feito',
      'The report says nothing of what was done',
      'Le rapport ne dit rien de ce qui a été fait',
    ],
    [
      'Indique una medición o un hito, cuente lo que se hizo, o diga que no hubo avance y por qué.',
      'Indique uma medição ou um marco, conte o que foi feito, ou diga que não houve progresso e por quê.',
      'State a measurement or a milestone, tell what was done, or say that there was no progress, and why.',
      'Indiquez une mesure ou un jalon, racontez ce qui a été fait, ou dites qu’il n’y a pas eu d’avancement, et pourquoi.',
    ],
  ),
  'statement-repeated': reason(
    [
      'La misma medición aparece dos veces para el mismo día',
      'A mesma medição aparece duas vezes para o mesmo dia',
      'The same measurement stands twice for the same day',
      'La même mesure figure deux fois pour le même jour',
    ],
    [
      '{measure}: deje una sola.',
      '{measure}: deixe uma só.',
      '{measure}: leave only one.',
      '{measure} : n’en laissez qu’une.',
    ],
  ),
  'measure-unknown': reason(
    [
      'El compromiso no se mide con eso',
      'O compromisso não se mede com isso',
      'The commitment is not measured by that',
      'L’engagement ne se mesure pas ainsi',
    ],
    [
      'Use «progress», o la escala o el indicador del compromiso.',
      'Use «progress», ou a escala ou o indicador do compromisso.',
      'Use “progress”, or the scale or the indicator of the commitment.',
      'Utilisez « progress », ou l’échelle ou l’indicateur de l’engagement.',
    ],
  ),
  'progress-not-percent': reason([
    'El avance es un porcentaje, de 0 a 100',
    'O progresso é uma porcentagem, de 0 a 100',
    'Progress is a percentage, from 0 to 100',
    'L’avancement est un pourcentage, de 0 à 100',
  ]),
  'value-not-decimal': reason(
    [
      'El valor debe ser un número decimal',
      'O valor deve ser um número decimal',
      'The value must be a decimal number',
      'La valeur doit être un nombre décimal',
    ],
    [
      'Como 1234.5: con punto, y sin separador de miles.',
      'Como 1234.5: com ponto, e sem separador de milhares.',
      'Such as 1234.5: with a point, and no separator of thousands.',
      'Comme 1234.5 : avec un point, et sans séparateur de milliers.',
    ],
  ),
  'unit-not-used': reason([
    'Esta medición no lleva unidad',
    'Esta medição não leva unidade',
    'This measurement has no unit',
    'Cette mesure n’a pas d’unité',
  ]),
  'unit-differs': reason(
    [
      'La unidad no es la del compromiso',
      'A unidade não é a do compromisso',
      'The unit is not the commitment’s',
      'L’unité n’est pas celle de l’engagement',
    ],
    ['Debe ser {unit}.', 'Deve ser {unit}.', 'It must be {unit}.', 'Ce doit être {unit}.'],
  ),
  'step-unknown': reason(
    [
      'La escala no tiene ese nivel',
      'A escala não tem esse nível',
      'The scale has no such step',
      'L’échelle n’a pas ce niveau',
    ],
    [
      'Los niveles de {scale} están en /api/v1/scales.',
      'Os níveis de {scale} estão em /api/v1/scales.',
      'The steps of {scale} are at /api/v1/scales.',
      'Les niveaux de {scale} sont à /api/v1/scales.',
    ],
  ),
  'evidence-link-or-file': reason(
    [
      'Cada evidencia es un enlace o un archivo, y no ambos',
      'Cada evidência é um link ou um arquivo, e não ambos',
      'Each piece of evidence is a link or a file, and not both',
      'Chaque preuve est un lien ou un fichier, et non les deux',
    ],
    [
      'Indique «url» o «sha256».',
      'Indique «url» ou «sha256».',
      'Give “url” or “sha256”.',
      'Indiquez « url » ou « sha256 ».',
    ],
  ),
  'evidence-not-a-link': reason([
    'El enlace debe empezar por http:// o https://',
    'O link deve começar por http:// ou https://',
    'The link must begin with http:// or https://',
    'Le lien doit commencer par http:// ou https://',
  ]),
  'evidence-unknown': reason(
    [
      'Ese archivo no fue cargado en nombre de quien informa',
      'Esse arquivo não foi carregado em nome de quem informa',
      'That file was not uploaded on behalf of whoever reports',
      'Ce fichier n’a pas été téléversé au nom de qui fait rapport',
    ],
    [
      'Cárguelo antes, y nombre el «sha256» que recibe.',
      'Carregue-o antes, e nomeie o «sha256» que recebe.',
      'Upload it first, and name the “sha256” that you get.',
      'Téléversez-le d’abord, et nommez le « sha256 » que vous recevez.',
    ],
  ),
};

import { reason, type ReasonWords } from '@acta/nest';

/** What refusals say of where a report stands in its review, and of who reviews it. */
export const reasonsOfReviews: Readonly<Record<string, ReasonWords>> = {
  'report-unknown': reason([
    'No existe ese informe de avance',
    'Esse relatório de progresso não existe',
    'There is no such progress report',
    'Ce rapport d’avancement n’existe pas',
  ]),
  'report-submitted': reason(
    [
      'El informe aún no está avalado',
      'O relatório ainda não está endossado',
      'The report is not endorsed yet',
      'Le rapport n’est pas encore avalisé',
    ],
    [
      'Antes debe avalarlo la coordinación nacional del responsable.',
      'Antes, a coordenação nacional do responsável deve endossá-lo.',
      'The obligor’s national coordinator must endorse it first.',
      'La coordination nationale du responsable doit d’abord l’avaliser.',
    ],
  ),
  'report-returned': reason(
    ['El informe fue devuelto', 'O relatório foi devolvido', 'The report was returned', 'Le rapport a été renvoyé'],
    [
      'El responsable debe enviar otro en su lugar.',
      'O responsável deve enviar outro em seu lugar.',
      'The obligor must submit another in its place.',
      'Le responsable doit en soumettre un autre à sa place.',
    ],
  ),
  'report-endorsed': reason(
    [
      'El informe ya está avalado',
      'O relatório já está endossado',
      'The report is endorsed already',
      'Le rapport est déjà avalisé',
    ],
    [
      'Para cambiar lo que dice, el responsable debe corregirlo.',
      'Para mudar o que diz, o responsável deve corrigi-lo.',
      'To change what it says, the obligor must correct it.',
      'Pour changer ce qu’il dit, le responsable doit le corriger.',
    ],
  ),
  'report-verified': reason(
    [
      'El informe ya está verificado',
      'O relatório já está verificado',
      'The report is verified already',
      'Le rapport est déjà vérifié',
    ],
    [
      'Para cambiar lo que dice, el responsable debe corregirlo.',
      'Para mudar o que diz, o responsável deve corrigi-lo.',
      'To change what it says, the obligor must correct it.',
      'Pour changer ce qu’il dit, le responsable doit le corriger.',
    ],
  ),
  'report-contested': reason(
    [
      'La transcripción fue impugnada',
      'A transcrição foi contestada',
      'The transcription was contested',
      'La transcription a été contestée',
    ],
    [
      'Lo impugnado no cuenta; el responsable puede enviar su propio informe.',
      'O que foi contestado não conta; o responsável pode enviar seu próprio relatório.',
      'What was contested counts nowhere; the obligor may submit a report of its own.',
      'Ce qui est contesté ne compte pas ; le responsable peut soumettre son propre rapport.',
    ],
  ),
  'report-superseded': reason(
    [
      'Otro informe ocupó el lugar de este',
      'Outro relatório tomou o lugar deste',
      'Another report took the place of this one',
      'Un autre rapport a pris la place de celui-ci',
    ],
    ['Actúe sobre el más reciente.', 'Aja sobre o mais recente.', 'Act on the latest.', 'Agissez sur le plus récent.'],
  ),
  'report-questioned': reason(
    [
      'El informe está cuestionado',
      'O relatório está questionado',
      'The report is questioned',
      'Le rapport est mis en question',
    ],
    [
      'Fue devuelto después del aval: el responsable debe corregirlo.',
      'Foi devolvido depois do endosso: o responsável deve corrigi-lo.',
      'It was returned after endorsement: the obligor must correct it.',
      'Il a été renvoyé après l’aval : le responsable doit le corriger.',
    ],
  ),
  'report-not-transcribed': reason([
    'Solo se impugna lo que la secretaría transcribió',
    'Só se contesta o que a secretaria transcreveu',
    'Only what the secretariat transcribed can be contested',
    'Seul ce que le secrétariat a transcrit peut être contesté',
  ]),
  'report-transcribed': reason([
    'Una transcripción no se devuelve: se confirma o se impugna',
    'Uma transcrição não se devolve: confirma-se ou contesta-se',
    'A transcription is not returned: it is confirmed or contested',
    'Une transcription ne se renvoie pas : elle se confirme ou se conteste',
  ]),
  'report-pending': reason(
    [
      'El Estado ya envió su propio informe',
      'O Estado já enviou seu próprio relatório',
      'The State has submitted a report of its own',
      'L’État a déjà soumis son propre rapport',
    ],
    [
      'El informe {report} espera el aval de su coordinación nacional.',
      'O relatório {report} aguarda o endosso de sua coordenação nacional.',
      'Report {report} waits for its national coordinator to endorse it.',
      'Le rapport {report} attend l’aval de sa coordination nationale.',
    ],
  ),
  'own-report': reason(
    [
      'Nadie revisa lo que envió',
      'Ninguém revisa o que enviou',
      'Nobody reviews what they submitted',
      'Nul n’examine ce qu’il a soumis',
    ],
    [
      'Debe hacerlo otra persona a la que le corresponda revisarlo.',
      'Deve fazê-lo outra pessoa a quem caiba revisá-lo.',
      'Somebody else who may review it must do this.',
      'Une autre personne habilitée à l’examiner doit le faire.',
    ],
  ),
  'own-state': reason(
    [
      'Nadie verifica los informes de su propio Estado',
      'Ninguém verifica os relatórios de seu próprio Estado',
      'Nobody verifies the reports of their own State',
      'Nul ne vérifie les rapports de son propre État',
    ],
    [
      'Los verifica la secretaría; los del Estado que preside, la coordinación nacional de la presidencia anterior o de la siguiente.',
      'Quem os verifica é a secretaria; os do Estado que preside, a coordenação nacional da presidência anterior ou da seguinte.',
      'The secretariat verifies them; those of the State in the chair, the national coordinator of the presidency before or after.',
      'Le secrétariat les vérifie ; ceux de l’État qui préside, la coordination nationale de la présidence précédente ou suivante.',
    ],
  ),
  'own-office': reason(
    [
      'La secretaría no verifica lo que ella misma envió',
      'A secretaria não verifica o que ela mesma enviou',
      'The secretariat does not verify what it submitted itself',
      'Le secrétariat ne vérifie pas ce qu’il a lui-même soumis',
    ],
    [
      'Lo verifica la coordinación nacional de la presidencia anterior o de la siguiente.',
      'Quem o verifica é a coordenação nacional da presidência anterior ou da seguinte.',
      'The national coordinator of the presidency before or after verifies it.',
      'La coordination nationale de la présidence précédente ou suivante le vérifie.',
    ],
  ),
  'not-a-reviewer': reason(
    [
      'No le corresponde revisar este informe',
      'Não lhe cabe revisar este relatório',
      'This report is not for you to review',
      'Il ne vous revient pas d’examiner ce rapport',
    ],
    [
      'Lo verifica la secretaría; lo que ella envió y lo del Estado que preside, la coordinación nacional de la presidencia anterior o de la siguiente.',
      'Quem o verifica é a secretaria; o que ela enviou e o do Estado que preside, a coordenação nacional da presidência anterior ou da seguinte.',
      'The secretariat verifies it; what it submitted itself, and what is of the State in the chair, the national coordinator of the presidency before or after.',
      'Le secrétariat le vérifie ; ce qu’il a soumis et ce qui relève de l’État qui préside, la coordination nationale de la présidence précédente ou suivante.',
    ],
  ),
};

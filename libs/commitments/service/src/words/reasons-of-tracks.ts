import { reason, type ReasonWords } from '@acta/nest';

/** What the refusals of acts on tracks say to people. */
export const reasonsOfTracks: Readonly<Record<string, ReasonWords>> = {
  'track-unknown': reason([
    'No existe ese seguimiento',
    'Esse acompanhamento não existe',
    'There is no such track',
    'Ce suivi n’existe pas',
  ]),
  'track-closed': reason(
    [
      'El seguimiento está cerrado: el responsable fue liberado o el compromiso, retirado',
      'O acompanhamento está encerrado: o responsável foi liberado ou o compromisso, retirado',
      'The track is closed: its obligor was released, or the commitment withdrawn',
      'Le suivi est clos : le responsable a été libéré ou l’engagement, retiré',
    ],
    [
      'Cerrado desde el {on}; los informes que constan pueden corregirse.',
      'Encerrado desde {on}; os relatórios que constam podem ser corrigidos.',
      'Closed from {on} on; the reports on record can still be corrected.',
      'Clos depuis le {on} ; les rapports enregistrés peuvent encore être corrigés.',
    ],
  ),
  'track-concluded': reason(
    [
      'El seguimiento ya está concluido',
      'O acompanhamento já está concluído',
      'The track is concluded already',
      'Le suivi est déjà conclu',
    ],
    [
      'Concluido el {on}; los informes que constan pueden corregirse.',
      'Concluído em {on}; os relatórios que constam podem ser corrigidos.',
      'Concluded on {on}; the reports on record can still be corrected.',
      'Conclu le {on} ; les rapports enregistrés peuvent encore être corrigés.',
    ],
  ),
  'track-suspended': reason(
    [
      'El seguimiento está suspendido',
      'O acompanhamento está suspenso',
      'The track is suspended',
      'Le suivi est suspendu',
    ],
    [
      'Cuando el Estado vuelva a participar, su coordinación nacional debe retomar el seguimiento o declinarlo.',
      'Quando o Estado voltar a participar, sua coordenação nacional deve retomar o acompanhamento ou decliná-lo.',
      'Once the State takes part again, its national coordinator must take the track up again or decline it.',
      'Lorsque l’État participera de nouveau, sa coordination nationale devra reprendre le suivi ou le décliner.',
    ],
  ),
  'track-not-applicable': reason(
    [
      'El compromiso no aplica a este responsable',
      'O compromisso não se aplica a este responsável',
      'The commitment does not apply to this obligor',
      'L’engagement ne s’applique pas à ce responsable',
    ],
    [
      'La secretaría puede declarar que vuelve a aplicar.',
      'A secretaria pode declarar que ele volta a se aplicar.',
      'The secretariat can declare that it applies again.',
      'Le secrétariat peut déclarer qu’il s’applique de nouveau.',
    ],
  ),
  'other-obligor': reason(
    [
      'Solo quien responde por este seguimiento puede hacerlo',
      'Só quem responde por este acompanhamento pode fazê-lo',
      'Only those who answer for this track may do this',
      'Seuls ceux qui répondent de ce suivi peuvent le faire',
    ],
    [
      'Corresponde al Estado, la institución o la presidencia que es responsable.',
      'Cabe ao Estado, à instituição ou à presidência que é responsável.',
      'It is for the State, the institution or the presidency that is the obligor.',
      'Cela revient à l’État, à l’institution ou à la présidence responsable.',
    ],
  ),
  'not-the-coordinator': reason([
    'Solo la coordinación nacional de ese Estado puede hacerlo',
    'Só a coordenação nacional desse Estado pode fazê-lo',
    'Only the national coordinator of that State may do this',
    'Seule la coordination nationale de cet État peut le faire',
  ]),
  'not-the-secretariat': reason([
    'Solo la secretaría de la presidencia en ejercicio puede hacerlo',
    'Só a secretaria da presidência em exercício pode fazê-lo',
    'Only the secretariat of the presidency in office may do this',
    'Seul le secrétariat de la présidence en exercice peut le faire',
  ]),
  'member-suspended': reason(
    [
      'La participación de ese Estado está suspendida',
      'A participação desse Estado está suspensa',
      'That State’s membership is suspended',
      'La participation de cet État est suspendue',
    ],
    [
      'Podrá hacerlo cuando vuelva a participar.',
      'Poderá fazê-lo quando voltar a participar.',
      'It can do this once it takes part again.',
      'Il pourra le faire lorsqu’il participera de nouveau.',
    ],
  ),
  'nothing-to-take-up': reason(
    [
      'No hay nada que retomar ni declinar',
      'Não há nada a retomar nem a declinar',
      'There is nothing to take up or decline',
      'Il n’y a rien à reprendre ni à décliner',
    ],
    [
      'Un seguimiento se retoma o se declina una sola vez, tras el regreso de un Estado suspendido.',
      'Um acompanhamento é retomado ou declinado uma única vez, após o retorno de um Estado suspenso.',
      'A track is taken up or declined once, after a suspended State returns.',
      'Un suivi se reprend ou se décline une seule fois, après le retour d’un État suspendu.',
    ],
  ),
  'mode-not-voluntary': reason(
    [
      'Un Estado se suma por sí mismo solo a un compromiso voluntario',
      'Um Estado adere por si mesmo só a um compromisso voluntário',
      'A State joins by its own act only a voluntary commitment',
      'Un État ne se joint de lui-même qu’à un engagement volontaire',
    ],
    [
      'La obligación de este es de otra forma: {mode}.',
      'A obrigação deste é de outra forma: {mode}.',
      'The obligation of this one is of another mode: {mode}.',
      'L’obligation de celui-ci est d’un autre mode : {mode}.',
    ],
  ),
  'already-joined': reason([
    'El Estado ya se sumó a este compromiso, en otra fecha o con otro plazo',
    'O Estado já aderiu a este compromisso, em outra data ou com outro prazo',
    'The State has joined this commitment already, on another day or with another due',
    'L’État s’est déjà joint à cet engagement, à une autre date ou avec une autre échéance',
  ]),
  'due-required': reason(
    [
      'Para sumarse después del vencimiento hace falta un plazo propio',
      'Para aderir depois do vencimento é preciso um prazo próprio',
      'Joining after the due needs a due of one’s own',
      'Pour se joindre après l’échéance, il faut une échéance propre',
    ],
    [
      'El plazo del compromiso venció el {to}; indique el del Estado.',
      'O prazo do compromisso venceu em {to}; indique o do Estado.',
      'The commitment was due on {to}; say by when the State will deliver.',
      'L’échéance de l’engagement était le {to} ; indiquez celle de l’État.',
    ],
  ),
  'due-not-over': reason(
    [
      'El plazo del compromiso no ha vencido: solo una reprogramación lo cambia',
      'O prazo do compromisso não venceu: só uma reprogramação o muda',
      'The commitment’s due is not over: only rescheduling moves it',
      'L’échéance de l’engagement n’est pas passée : seule une reprogrammation la déplace',
    ],
    [
      'Envíe la solicitud sin plazo propio.',
      'Envie o pedido sem prazo próprio.',
      'Send the request without a due of one’s own.',
      'Envoyez la demande sans échéance propre.',
    ],
  ),
  'final-report-required': reason([
    'Un seguimiento se concluye solo con un informe final avalado',
    'Um acompanhamento se conclui só com um relatório final endossado',
    'A track is concluded only on an endorsed final report',
    'Un suivi ne se conclut que sur un rapport final avalisé',
  ]),
};

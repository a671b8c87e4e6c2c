import { reason, type ReasonWords } from '@acta/nest';

/** What refusals say of reporting periods. A boundary is the last day of what it ends. */
export const reasonsOfPeriods: Readonly<Record<string, ReasonWords>> = {
  'period-required': reason([
    'Falta el período: solo un informe final puede no tenerlo',
    'Falta o período: só um relatório final pode não tê-lo',
    'The period is missing: only a final report may have none',
    'La période manque : seul un rapport final peut n’en avoir aucune',
  ]),
  'period-unknown': reason(
    [
      'El calendario no tiene ese período',
      'O calendário não tem esse período',
      'The calendar has no such period',
      'Le calendrier n’a pas cette période',
    ],
    [
      '{period} no está en el calendario de informes de este compromiso.',
      '{period} não está no calendário de relatórios deste compromisso.',
      '{period} is not in the reporting calendar of this commitment.',
      '{period} n’est pas dans le calendrier des rapports de cet engagement.',
    ],
  ),
  'period-not-begun': reason(
    [
      'El período aún no empieza',
      'O período ainda não começou',
      'The period has not begun',
      'La période n’a pas commencé',
    ],
    [
      '{period} empieza el {from}.',
      '{period} começa em {from}.',
      '{period} begins on {from}.',
      '{period} commence le {from}.',
    ],
  ),
  'period-not-open': reason(
    [
      'El período aún no se abre',
      'O período ainda não está aberto',
      'The period is not open yet',
      'La période n’est pas encore ouverte',
    ],
    [
      'Los informes de {period} se reciben desde el {opensOn}.',
      'Os relatórios de {period} são recebidos a partir de {opensOn}.',
      'Reports on {period} are taken from {opensOn} on.',
      'Les rapports sur {period} sont reçus à partir du {opensOn}.',
    ],
  ),
  'period-not-expected': reason(
    [
      'No se espera informe de ese período',
      'Não se espera relatório desse período',
      'No report is expected on that period',
      'Aucun rapport n’est attendu pour cette période',
    ],
    [
      '{period} es anterior al primer período de este seguimiento o posterior a su fin.',
      '{period} é anterior ao primeiro período deste acompanhamento ou posterior ao seu fim.',
      '{period} lies before the first period of this track, or after its end.',
      '{period} précède la première période de ce suivi ou en suit la fin.',
    ],
  ),
  'period-void': reason(
    [
      'Ese período quedó sin efecto',
      'Esse período ficou sem efeito',
      'That period is void',
      'Cette période est sans effet',
    ],
    [
      '{period} vence mientras el Estado está suspendido o aún no retoma el seguimiento.',
      '{period} vence enquanto o Estado está suspenso ou ainda não retomou o acompanhamento.',
      '{period} is due while the State is suspended or has not taken the track up again.',
      '{period} échoit alors que l’État est suspendu ou n’a pas encore repris le suivi.',
    ],
  ),
  'period-locked': reason(
    ['El período ya está cerrado', 'O período já está fechado', 'The period is locked', 'La période est fermée'],
    [
      '{period} se cerró al terminar el {locksOn}; la secretaría puede conceder una excepción.',
      '{period} fechou ao fim de {locksOn}; a secretaria pode conceder uma exceção.',
      '{period} was locked at the end of {locksOn}; the secretariat can grant an exception.',
      '{period} a été fermée à la fin du {locksOn} ; le secrétariat peut accorder une exception.',
    ],
  ),
  'period-reported': reason(
    [
      'Ya consta un informe avalado de ese período',
      'Já consta um relatório endossado desse período',
      'An endorsed report on that period stands already',
      'Un rapport avalisé existe déjà pour cette période',
    ],
    [
      'Informe {report}. Para cambiar lo que dice, corríjalo.',
      'Relatório {report}. Para mudar o que diz, corrija-o.',
      'Report {report}. To change what it says, correct it.',
      'Rapport {report}. Pour changer ce qu’il dit, corrigez-le.',
    ],
  ),
  'final-reported': reason(
    [
      'Ya consta un informe final avalado',
      'Já consta um relatório final endossado',
      'An endorsed final report stands already',
      'Un rapport final avalisé existe déjà',
    ],
    [
      'Informe {report}. Para cambiar lo que dice, corríjalo.',
      'Relatório {report}. Para mudar o que diz, corrija-o.',
      'Report {report}. To change what it says, correct it.',
      'Rapport {report}. Pour changer ce qu’il dit, corrigez-le.',
    ],
  ),
  'exception-before-lock': reason(
    [
      'La excepción vencería antes del cierre del período',
      'A exceção venceria antes do fechamento do período',
      'The exception would expire before the period is locked',
      'L’exception expirerait avant la fermeture de la période',
    ],
    [
      'El período se cierra al terminar el {locksOn}; hasta entonces no hace falta excepción.',
      'O período fecha ao fim de {locksOn}; até lá não é preciso exceção.',
      'The period is locked at the end of {locksOn}; until then no exception is needed.',
      'La période se ferme à la fin du {locksOn} ; jusque-là, aucune exception n’est nécessaire.',
    ],
  ),
};

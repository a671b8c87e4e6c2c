import type { Words } from './shell';

export interface Due {
  readonly to?: string;
  readonly words?: string;
}

/** A fact on which a standing rests. */
export interface Because {
  readonly what: string;
  readonly on?: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

type Names = Readonly<Record<string, string>>;

export const standingNames = (words: Words): Names => ({
  'not-fulfilled': words('no cumplido', 'not fulfilled'),
  late: words('vencido', 'late'),
  'no-data': words('sin informe', 'no data'),
  'at-risk': words('en riesgo', 'at risk'),
  'partly-fulfilled': words('cumplido en parte', 'partly fulfilled'),
  'no-consensus': words('sin consenso', 'no consensus'),
  'not-yet-reportable': words('aún no debe informe', 'not yet reportable'),
  'on-track': words('en curso', 'on track'),
  fulfilled: words('cumplido', 'fulfilled'),
  suspended: words('suspendido', 'suspended'),
  'not-applicable': words('no aplica', 'not applicable'),
  withdrawn: words('retirado', 'withdrawn'),
  'without-tracks': words('sin seguimientos', 'without tracks'),
});

export const modeNames = (words: Words): Names => ({
  each: words('cada uno', 'each'),
  joint: words('conjunta', 'joint'),
  presidency: words('de la presidencia', 'of the presidency'),
  voluntary: words('voluntaria', 'voluntary'),
});

export const kindNames = (words: Words): Names => ({
  event: words('un acto', 'an event'),
  text: words('un texto', 'a text'),
  deliverable: words('un producto', 'a deliverable'),
  measured: words('una medición', 'a measured figure'),
  scale: words('una escala', 'a scale'),
  continuing: words('continuo', 'continuing'),
});

const factNames = (words: Words): Names => ({
  'commitment-withdrawn': words('el compromiso se retiró', 'the commitment was withdrawn'),
  'obligor-released': words('el responsable fue liberado', 'the obligor was released'),
  'state-suspended': words('participación suspendida', 'membership suspended'),
  'state-returned': words('el Estado volvió a participar', 'the State takes part again'),
  'not-taken-up': words('aún no lo retoma', 'not taken up yet'),
  'not-applicable-agreed': words('se acordó que no aplica', 'it was agreed that it does not apply'),
  'declined-on-return': words('no lo retomó a su regreso', 'declined on its return'),
  'track-concluded': words('se concluyó el seguimiento', 'the track was concluded'),
  'commitment-concluded': words('se concluyó el compromiso', 'the commitment was concluded'),
  'final-report': words('informe final', 'final report'),
  'due-over': words('el plazo venció', 'the due is over'),
  'milestone-over': words('venció un hito no cumplido', 'an unmet milestone is over'),
  'no-final-report': words('sin informe final avalado', 'no endorsed final report'),
  'no-endorsed-report': words('terminó la gracia sin informe avalado', 'grace is over with no endorsed report'),
  'period-declined': words('declinó informar', 'declined to report'),
  'no-grace-over': words('ningún período ha terminado su gracia', 'no period’s grace is over'),
  'nothing-endorsed': words('nada avalado', 'nothing endorsed'),
  'risk-reported': words('el informe lo dice en riesgo', 'the report says that it is at risk'),
  'behind-straight-line': words('por detrás de la línea recta', 'behind the straight line'),
  'report-endorsed': words('informe avalado', 'report endorsed'),
});

export const dueSaid = (words: Words, { to }: Due): string => to ?? words('sin fecha', 'no date');

/** "el plazo venció (2020-12-31)": ids of reports are for machines. */
export function factSaid(words: Words, { what, on, values = {} }: Because): string {
  const outcomes = standingNames(words);
  const named = Object.entries(values).flatMap(([name, value]) =>
    name === 'reportId' ? [] : [outcomes[value] ?? String(value)],
  );
  const closer = [...named, ...(on === undefined ? [] : [on])].join(', ');
  const fact = factNames(words)[what] ?? what;
  return closer === '' ? fact : `${fact} (${closer})`;
}

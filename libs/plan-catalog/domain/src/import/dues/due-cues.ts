import type { NamedDate } from './dates-in';
import { month } from './date-words';

/** The words that make a date one by or in which something is to be done. */
export interface Cue {
  /** Where its words begin. */
  readonly at: number;
  /** By that date, not within it. */
  readonly until: boolean;
  /** Strictly before it. */
  readonly excludesDay: boolean;
}

/* Looked for in so many characters before a date. */
const cueLengthMax = 80;

/* "el mes de", "o ano de", "los días", "el bienio": between a cue and its date. */
const filler =
  '(?:(?:el|la|los|o|a|os|as|nos|dos) )?(?:proximo )?(?:(?:todo (?:el|o) )?(?:dias?|mes(?:es)? de|ano(?: de)?|periodo|bienio|trienio) )?';
/* "fines de", "mediados del": a part of what follows, whose end is still in time. */
const about =
  '(?:(?:fin(?:es|ales|al|ais|s)?|fim|mediados|meados|principios?|comienzos|inicios?|comeco|termino|cierre|conclusion|conclusao|transcurso|curso|decurso|decorrer|largo|longo) (?:del?|do|da) )?';
const [strictly, until, within] = [
  `(?:antes (?:del?|do|da|de que (?:finalice|termine|concluya))|(?:previ[oa]|previamente|anterior|con anterioridad|com anterioridade) (?:al?|ao)) ${filler}`,
  `(?:(?:a|lo|o|no|ate o) ma(?:s|is) tardar,?(?: (?:en|el|em|no|na|a|ao|al|para|hasta|ate))?|(?:no|nao) mas tarde (?:del?|que)|(?:nao|no) mais tarde (?:que|do que|de)|(?:como|no) maximo,?(?: (?:en|el|em|no|na|hasta|ate))?|(?:no|nao) (?:exceda|supere|ultrapasse)(?: del?)?|no posterior al?|hasta|ate|dentro d[eoa]l?|para|al?|ao|con plazo (?:a|en|hasta)|com prazo (?:a|em|ate)) (?:(?:en|em|a) )?${filler}`,
  `(?:en|em|no|na|nos|nas|durante|entre|ao|al|a lo|a|de aqui a) ${filler}`,
].map((words) => new RegExp(`(?<![\\p{L}\\d])${words}${filler}${about}${filler}$`, 'u')) as [RegExp, RegExp, RegExp];
const mere = /(?<![\p{L}\d])(?:el|los|o|os|al)(?: proximo)?(?: dias?)? $/u;
const ofRange = /(?<![\p{L}\d])(?:del?|do|desde el|de los dias)(?: dias?)? $/u;
const labelled = /(?<![\p{L}])(?:plazo|prazo|fecha|data|cuando|quando)(?: \p{L}{1,12}){0,2}: ?$/u;
const ofDocument =
  /(?<![\p{L}])(?:cumbre|cupula|declaracion|declaracao|resolucion|resolucao|decision|decisao|comunicado|acuerdo|acordo|acta|ata|ley|lei|convenio|convencion|convencao|protocolo|carta|consenso|informe|relatorio|plan|plano|programa)s?(?: [^\s,;:.]{1,30}){0,8},? ?\(?(?:(?:del?|do|da) )?(?:ano )?$/u;

/**
 * `doubtful`: the date stands by itself, and may be a deadline or belong to something. `none`: it belongs to what is
 * named before it, as in "Agenda 2030".
 */
export function cueBefore(folded: string, date: NamedDate): Cue | 'doubtful' | 'none' {
  const start = Math.max(0, date.at - cueLengthMax);
  const before = folded.slice(start, date.at);
  const found = (pattern: RegExp) => {
    const match = pattern.exec(before);
    return match && { at: start + match.index, words: match[0] };
  };
  const by = found(strictly);
  if (by) return { at: by.at, until: true, excludesDay: !endsOf(by.words) };
  const towards = found(until);
  if (towards && !isDayWithin(towards.words, date)) return { at: towards.at, until: true, excludesDay: false };
  const [part, day, range] = [found(within), found(mere), date.range ? found(ofRange) : undefined];
  if (part) return { at: part.at, until: endsOf(part.words), excludesDay: false };
  if (day && date.precision === 'day') return { at: day.at, until: false, excludesDay: false };
  if (range && !ofDocument.test(before.slice(0, range.at - start)))
    return { at: range.at, until: false, excludesDay: false };
  if (labelled.test(before)) return { at: date.at, until: false, excludesDay: false };
  return alone(before, date);
}

/** Behind a comma, in brackets or at the beginning; behind "de" it is the date of something. */
function alone(before: string, { precision, at, days, range }: NamedDate): Cue | 'doubtful' | 'none' {
  if (precision === 'year')
    return /(?<![\p{L}])(?:hacia|rumbo al?|rumo a|cerca de) $/u.test(before) ? 'doubtful' : 'none';
  if (/(?<![\p{L}])(?:del?|do|da) (?:dia |mes de )?$/u.test(before))
    return ofDocument.test(before) ? 'none' : 'doubtful';
  if (days && (before === '' || /[,(:\u2013\u2014] ?$/u.test(before))) {
    return ofDocument.test(before) ? 'doubtful' : { at, until: false, excludesDay: false };
  }
  return days && (precision !== 'day' || range) ? 'doubtful' : 'none';
}

/** "a finales de": its end is what counts, whatever stands before. */
const endsOf = (words: string): boolean =>
  /(?<![\p{L}])(?:fin|fim|fines|final|finales|finais|termino|cierre|conclus\p{L}+|finalice|termine|concluya) ?/u.test(
    words,
  );

/** "al 5 de marzo" and "a marzo" say when; only with a year alone they say by when. */
function isDayWithin(words: string, { precision }: NamedDate): boolean {
  if (/ (?:largo|longo|decorrer|\p{L}{0,5}curso) /u.test(words)) return true;
  return /^(?:al?|ao) /u.test(words) && !/tard/.test(words) && precision !== 'year' && !endsOf(words);
}

const acts =
  'celebr|realiz|adopt|adot|aprob|aprov|firm|assin|acord|emit|efectu|efetu|proclam|cre|cri|lanz|lanc|public|constitu|fund|convoc|sosten|manten|mant|dict|inici|instal|instaur|inaugur|expres|surg|eman|ratific|alcanz|alcanc|present|apresent|establec|estabelec|decid|asum|assum|reun|organiz|llev|lev|ocurr|ocorr|desarroll|desenvolv|conclu|finaliz|recog|plasm|reiter|conten';
const participle = `(?:(?:${acts})(?:ad|id)|suscrit|subscrit|contid|eleit)[oa]s?`;
const finished = `(?:(?:se|que|fue|fueron|foi|foram|ha|han|hubo|houve) )(?:(?:sido|se) )?(?:${acts})(?:o|aron|ieron|io|ou|aram|iram|iu|eu|eram)(?:-se)?|(?:${acts})(?:ou|aram|iu|iram)-se|(?:tuvo|tuvieron|teve|tiveram|tenido|tido) lugar|(?:fue|foi|fueron|foram)(?= )`;
const past = new RegExp(`(?<![\\p{L}])(?:${participle}|${finished})(?![\\p{L}])`, 'gu');
const ahead = new RegExp(
  [
    `(?:a|por|para) (?:ser|serem) (?:${participle})`,
    `(?:a|por|de|para) (?:ser |se )?\\p{L}{2,16}(?:ar|er|ir)(?:se|-se)?(?: \\p{L}{3,14}[ao]s?)?`,
    // Nouns and adjectives that only end like an infinitive.
    `(?!lugar|mujer|hogar|taller|bienestar|familiar|militar|similar|popular|nuclear|escolar|regular|particular|preliminar|auxiliar|mulher)\\p{L}{2,16}(?:ar|er|ir)(?:se|lo|la|los|las)?`,
    `\\p{L}{2,16}(?:ara|aran|era|eran|ira|iran|arao|erao|irao)(?:-se)?(?: (?:${participle}))?`,
    `(?:previst|programad|planificad|prevista|agendad|fijad|calendarizad)[oa]s?`,
  ].join('|'),
  'gu',
);
const anew =
  /,? (?:una|un|la|el|las|los|uma|um|a|o|as|os) (?:\p{L}{1,14} ){0,2}?(?:reunion|reuniao|taller|oficina|encuentro|encontro|foro|forum|seminario|curso|conferencia|cumbre|cupula|sesion|sessao|mesa|ronda|feria|feira|propuesta|proposta|informe|relatorio|estudio|estudo)/u;

/** Whether the nearest verb before a date says that it was. `unclear`: one does, but more stands between. */
export function isPast(before: string): 'past' | 'unclear' | 'no' {
  const done = [...before.matchAll(past)].at(-1);
  if (!done) return 'no';
  const end = done.index + done[0].length;
  const next = [...before.matchAll(ahead)].filter(({ index, 0: words }) => index + words.length >= end).at(-1);
  if (next) return 'no';
  const between = before.slice(end);
  if (anew.test(between)) return 'no';
  return between.split(',').length > 4 ? 'unclear' : 'past';
}

const validity =
  /(?<![\p{L}])(?:vigen\p{L}+|validez|valid[oa]s?|validade|vigor|vigora\p{L}*|rige|rigen|regir\p{L}*|prorrog\p{L}+)(?![\p{L}])[^.;:]{0,60}$/u;
const beginning =
  /(?<![\p{L}])(?:a partir|a contar|desde|despues|depois|apos|tras|luego|posterior(?:mente)?|mas alla|mais alem|alem)(?: (?:de|del|do|da|a|al|en|el|la|o|los))*(?: (?:fines|finales|final|principios|inicios|comienzos) de)? ?$/u;
const ofPlan =
  /(?<![\p{L}])(?:plan|plano|programa|estrategia|agenda|marco|decenio|decada|bienio|trienio|quinquenio|periodo|calendario|cronograma|presupuesto|orcamento|hoja de ruta|metas|objetivos)(?: [^\s,;:.]{1,30}){0,6}$/u;

/** Of how long something holds, of when it begins, or of which years a plan is: no deadlines. */
export function isOfOtherTime(before: string, cueWords: string, { precision, range }: NamedDate): boolean {
  const whole = before.trimEnd();
  if (validity.test(whole) || (!range && beginning.test(before))) return true;
  return precision === 'year' && cueWords.startsWith('para ') && ofPlan.test(whole);
}

/* In letters: "dos mil veintiuno". */
const inLetters =
  /(?<![\p{L}])(?:dos|dois) mil (?:e )?(?:diez|dez|once|onze|doce|doze|trece|treze|catorce|quince|quinze|dieci|deze|veint|vinte|treinta|trinta)/u;

/** A year is named in words, which nobody reads here. */
export const isInLetters = (folded: string): boolean => inLetters.test(folded);

const units = '(?:dias|meses|semanas|anos)';
/* "dentro de los 90 días siguientes", "hasta fines del año", "antes de la próxima Cumbre" */
const sinceSomething = new RegExp(
  `(?<![\\p{L}])(?:dentro de (?:los |las |os |as )?[\\p{L}\\d]{1,12}(?: \\(\\d{1,3}\\))? ${units}|(?:a|en|em) (?:los |las )?\\d{1,3} ${units}|(?:fin|fim|final|fines|finales|finais|cierre|termino) (?:del|do) (?:ano|semestre|trimestre|mes)(?! (?:(?:de|del|do) )?(?:\\d{4}|${month}))|(?:antes de|previ[oa] a|hasta|ate|para|a mas tardar (?:en|para)) (?:la |a )(?:proxima |siguiente |seguinte )?(?:[ivx]{1,6} )?(?:cumbre|cupula))(?![\\p{L}])`,
  'u',
);
const monthComing = new RegExp(`(?<![\\p{L}])${month} (?:proximo|vindouro)`, 'u');
const relative =
  /(?<![\p{L}])(?:(?:el|del|al|no|do|ao) proximo ano|ano proximo|proximo ano|(?:los|nos|dos) proximos [\p{L}\d]{1,12}(?: \(\d{1,3}\))? (?:dias|meses|anos)|plazo (?:maximo |no mayor )?(?:de|a) [\p{L}\d]{1,12}(?: \(\d{1,3}\))? (?:dias|meses|semanas|anos)|prazo (?:maximo )?de [\p{L}\d]{1,12}(?: \(\d{1,3}\))? (?:dias|meses|semanas|anos)|(?:el|del) presente ano|(?:este|deste|neste) ano|ano en curso|ano corriente|corrente ano|proxim[oa] (?:semestre|trimestre|mes))(?![\p{L}])/u;

/** A deadline is meant, but which year it is does not stand in the sentence. */
export function isRelative(folded: string): boolean {
  return relative.test(folded) || monthComing.test(folded) || sinceSomething.test(folded);
}

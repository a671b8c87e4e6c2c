import type { ProposedDue, PlanDoubtCode } from '@acta/contracts';
import { readable } from '../../plan/plan-text';
import { folding } from '../spelling';
import { dayBefore, type Days } from './calendar-days';
import { datesIn, type NamedDate } from './dates-in';
import { cueBefore, isInLetters, isOfOtherTime, isPast, isRelative, type Cue } from './due-cues';
import { placeBeside } from './place-of';

/** What a text says of by when: what is proposed, and what a person has to look at. */
export interface DuesRead {
  readonly dues: readonly ProposedDue[];
  readonly doubts: readonly PlanDoubtCode[];
}

/* What every date has: a text without it needs no closer look. */
const hint =
  /\d{4}|(?:mes|mest|bimest|trimest|semest|quadrimest|cuatrimest)re|mitad|metade|a[ñn]o|plazo|prazo|meses|d[ií]as|semanas|cumbre|c[úu]pula|do[si]s? mil|ene|jan|feb|fev|mar|abr|may|mai|jun|jul|ago|sep|set|oct|out|nov|dic|dez/i;

/* In characters; a longer text is a chapter, and its dates are those of a history. */
const textLengthMax = 20_000;

/**
 * The deadlines that a text states. Dates of what was before, of documents, and of validity are none; what is neither
 * clearly one nor clearly none is doubted and not proposed. `planYear`: what ended before it is past.
 */
export function duesIn(written: string, planYear?: number): DuesRead {
  if (!hint.test(written)) return { dues: [], doubts: [] };
  const text = readable(written);
  if (text.length > textLengthMax) return { dues: [], doubts: ['due-not-read'] };
  const folded = withoutQuoted(foldedDates(text));
  const doubts = new Set<PlanDoubtCode>();
  const dues: ProposedDue[] = [];
  const dates = datesIn(folded);
  for (const date of dates) {
    const read = dueOf(folded, date, { dates, planYear });
    if (typeof read === 'string') doubts.add(read);
    if (typeof read !== 'object') continue;
    const { cue, from, to } = read;
    if (cue.excludesDay && date.precision === 'day') doubts.add('due-excludes-day');
    const words = text.slice(cue.at, date.end);
    const place = placeBeside(text, { at: cue.at, end: date.end });
    dues.push({
      ...(from !== undefined && { from }),
      to,
      precision: date.precision,
      words,
      ...(place !== undefined && { place }),
    });
  }
  if (isInLetters(folded)) doubts.add('due-not-read');
  if (isRelative(folded)) doubts.add('due-without-year');
  if (dues.length > 1) doubts.add('several-dues');
  return { dues, doubts: [...doubts] };
}

interface Due {
  readonly from?: string;
  readonly to: string;
  readonly cue: Cue;
}

/** The due that a date is, why it is doubtful, or nothing where it is plainly none. */
function dueOf(
  folded: string,
  date: NamedDate,
  { dates, planYear }: { readonly dates: readonly NamedDate[]; readonly planYear: number | undefined },
): Due | PlanDoubtCode | undefined {
  const cue = cueBefore(folded, date);
  if (cue === 'none') return undefined;
  const cueAt = cue === 'doubtful' ? date.at : cue.at;
  const start = sentenceStart(folded, date.at);
  const before = folded.slice(start, cueAt);
  const tense = isPast(before);
  if (tense === 'past') {
    // What was has its own date already: this one, by which something is, may be that of the action.
    const another = dates.some(({ at, end }) => at >= start && end <= cueAt);
    return another && cue !== 'doubtful' && cue.until ? 'due-not-read' : undefined;
  }
  if (isOfOtherTime(before, folded.slice(cueAt, date.at), date)) return undefined;
  if (!date.days) return cue === 'doubtful' ? undefined : 'due-without-year';
  if (planYear !== undefined && date.days.to < `${planYear}-01-01`) {
    return cue === 'doubtful' ? undefined : 'due-not-read';
  }
  return cue === 'doubtful' || tense === 'unclear' ? 'due-not-read' : dueIn(date.days, date, cue);
}

function dueIn({ from, to }: Days, { precision }: NamedDate, cue: Cue): Due {
  if (!cue.until) return { from, to, cue };
  return { to: cue.excludesDay && precision !== 'day' ? dayBefore(from) : to, cue };
}

function sentenceStart(folded: string, at: number): number {
  const start = Math.max(0, at - 400);
  const ends = [...folded.slice(start, at).matchAll(/[.;:](?= )/g)].map(({ index }) => start + index + 1);
  return ends.at(-1) ?? start;
}

/** ç stays: without it a March would be a framework. */
function foldedDates(text: string): string {
  return Array.from(folding(text), (letter, index) => (/[çÇ]/.test(text.charAt(index)) ? 'ç' : letter)).join('');
}

/** Titles in quotes hold no dates of the sentence; each letter keeps its place. */
function withoutQuoted(folded: string): string {
  return folded.replace(/[\u201c\u00ab"][^\u201c\u201d\u00ab\u00bb"]{1,300}[\u201d\u00bb"]/gu, (quoted) =>
    '"'.repeat(quoted.length),
  );
}

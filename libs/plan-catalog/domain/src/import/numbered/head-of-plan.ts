import type { PlanLine } from '@acta/contracts';
import type { DraftHead } from '../plan-draft';
import { headOf, takenFromOf } from '../plan-head';
import { folding } from '../spelling';
import { isInCapitals } from './headings-of-actions';
import { beginsLower, isEnded, type WrittenLine } from './written-lines';

export interface ReadHead {
  readonly head: DraftHead;
  readonly preamble: readonly WrittenLine[];
  /** Lines of the title; the rest of what was given may be the first heading. */
  readonly title: readonly PlanLine[];
}

const planPhrase =
  /(?:plan|plano|programa) (?:de )?(?:acc?ion|acao|acciones|acoes|trabajo|trabalho)|agenda (?:estrategica|de trabajo|de trabalho)/;
const preambleName = /^(?:preambulo|introduccion|introducao|considerandos?|presentacion|apresentacao|antecedentes)\W*$/;
const sentenceStart =
  /^(?:las? jef|los? jef|as chef|os chef|nosotr|nos, |en el marco|no marco|en cumplimiento|em cumprimento|reunid|reafirm|consider|reconoc|reconhec|teniendo|tendo|los ministr|os ministr|la comunidad|a comunidade|el presente|o presente|con el|com o)/;

/** The lines above the first heading that has actions: a title, and what goes before the plan's actions. */
export function readHead(lines: readonly WrittenLine[]): ReadHead {
  const takenFrom = lines
    .map(({ text }) => takenFromOf(text))
    .find((address) => address !== undefined && address !== '');
  const said = lines.filter(({ text }) => takenFromOf(text) === undefined);
  const title: WrittenLine[] = [];
  for (const line of said) {
    const next = said[said.indexOf(line) + 1];
    if (title.length >= 12 || !isOfTitle(line, next)) break;
    title.push(line);
  }
  if (title.length === 0 && said[0]) title.push(said[0]);
  const preamble = said.slice(title.length);
  const year = yearOf(title.map(({ text }) => text).join(' '));
  return {
    head: {
      ...headOf(title.map(({ text }) => text)),
      ...(year !== undefined && { year }),
      ...(title[0] && { titleLine: title[0].line }),
      ...(takenFrom !== undefined && { takenFrom }),
    },
    preamble,
    title,
  };
}

/** Whether a heading says that what follows goes before the plan. */
export const namesPreamble = (title: string): boolean => preambleName.test(folding(title));

/** Whether a line names the plan itself, and so is no heading of actions. */
export const namesPlan = (title: string): boolean => planPhrase.test(folding(title));

/** How many of these lines are the title, where nothing stands between it and a heading. */
export function titleCount(lines: readonly WrittenLine[]): number {
  const folded = lines.map(({ text }) => folding(text));
  const named = folded.findIndex((text) => planPhrase.test(text));
  if (named < 0) return 0;
  const dated = folded.findIndex((text, at) => at >= named && /(?:19|20)\d{2}/.test(text));
  const body = folded.findIndex((text, at) => at >= named && /carib(?:enos|enhos|e)$/.test(text));
  return Math.max(named, dated, body) + 1;
}

function isOfTitle({ text, level }: WrittenLine, next: WrittenLine | undefined): boolean {
  const folded = folding(text);
  if (preambleName.test(folded)) return false;
  if (level !== undefined || isInCapitals(text)) return true;
  if (text.length > 130 || beginsLower(text) || sentenceStart.test(folded)) return false;
  if (next && beginsLower(next.text)) return false;
  return !isEnded(text) || planPhrase.test(folded);
}

/** The year that stands with the plan's name, or else the first. */
function yearOf(title: string): number | undefined {
  const folded = folding(title);
  const named = planPhrase.exec(folded);
  const behind = named && /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(folded.slice(named.index))?.[1];
  const year = behind ?? /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(folded)?.[1];
  return year === undefined ? undefined : Number(year);
}

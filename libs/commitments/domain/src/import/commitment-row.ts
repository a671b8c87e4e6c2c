import type { ResolvedDue, Texts } from '@acta/contracts';
import { beginningOf } from '../calendar/cadence';
import { obligorsNamedIn, type AdoptedCommitment } from '../commitment/commitment';
import { wordsOf } from '../commitment/commitment-text';
import { dueIn } from '../commitment/resolve-due';
import { milestonesCell } from './milestones-cell';
import type { columnsByLanguage, SheetRow } from './sheet-columns';

/** A commitment as it stands, as the row of a table. What its own stream does not say in a word is left to its routes. */
export function rowOf(commitment: AdoptedCommitment, version: number): SheetRow {
  const { code, title = {}, authentic, obligation, fulfilment, weight } = commitment;
  return {
    code,
    version: String(version),
    ...placeOfRow(commitment),
    ...byLanguage('title', title),
    ...byLanguage('text', wordsOf(commitment)),
    authentic: authentic.join(' '),
    mode: obligation.mode,
    obligors: obligation.mode === 'each' ? obligorsNow(commitment).join(' ') : '',
    lead: obligation.lead ?? '',
    participants: (obligation.participants ?? []).join(' '),
    kind: fulfilment.kind,
    scale: fulfilment.scale ?? '',
    ...figureOf(commitment),
    ...dueOfRow(dueIn(commitment)),
    milestones: milestonesCell(commitment),
    weight: String(weight),
    ...adoptionOfRow(commitment),
  };
}

function placeOfRow({ source: { plan = '', area = '', project = '', document } }: AdoptedCommitment): SheetRow {
  const { title = '', url = '', line = '' } = document ?? {};
  return { plan, area, project, source_title: title, source_url: url, source_line: String(line) };
}

function adoptionOfRow({ adoption: { instrument, meeting = '', on, basis } }: AdoptedCommitment): SheetRow {
  return { instrument, meeting, adopted_on: on, basis };
}

function dueOfRow(due: ResolvedDue): SheetRow {
  const { precision, to = '', words = '', basis = '' } = due;
  return { due_precision: precision, due_from: saidBeginning(due), due_to: to, due_words: words, due_basis: basis };
}

/** A project that is no commitment yet, as the row that somebody may fill in. */
export interface ProjectToTake {
  readonly code: string;
  readonly plan: string;
  readonly area: string;
  readonly text: Texts;
}

export function templateRowOf({ code, plan, area, text }: ProjectToTake): SheetRow {
  return {
    code,
    plan,
    area,
    project: code,
    ...byLanguage('text', text),
    authentic: Object.keys(text).join(' '),
  };
}

/** Those who must deliver today, of those that the body named: nobody has released them. */
export function obligorsNow({ stints, obligation }: AdoptedCommitment): readonly string[] {
  const now = stints.filter(({ to }) => to === undefined).map(({ obligor }) => obligor);
  const first = obligorsNamedIn(obligation);
  return [...first.filter((key) => now.includes(key)), ...now.filter((key) => !first.includes(key))];
}

function figureOf({ fulfilment: { measured } }: AdoptedCommitment): SheetRow {
  const { indicator = '', name = {}, unit = '', baseline = '', target = '', direction = '' } = measured ?? {};
  return { indicator, ...byLanguage('indicator_name', name), unit, baseline, target, direction };
}

function byLanguage(stem: (typeof columnsByLanguage)[number], texts: Texts): SheetRow {
  return Object.fromEntries(Object.entries(texts).map(([language, text]) => [`${stem}.${language}`, text]));
}

/** Only one that does not follow: whoever moves the end of a month must not leave its beginning behind. */
function saidBeginning({ precision, from = '', to = '' }: ResolvedDue): string {
  if (precision === 'none' || precision === 'term') return from;
  return from === (precision === 'day' ? to : beginningOf(precision, to)) ? '' : from;
}

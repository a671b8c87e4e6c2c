import { milestonesIn } from './milestones-cell';
import { namesIn, textsIn, type SheetRow } from './sheet-columns';

/* Parts of commands as the cells of a row say them. Their contracts judge them: nothing is corrected here. */

/** What is blank is left out. */
function said(fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''));
}

/** Digits alone are a number; anything else stays as it is, for the contract to refuse. */
export const numberIn = (cell: string): number | string => (/^[0-9]{1,9}$/.test(cell) ? Number(cell) : cell);

const listIn = (cell: string | undefined): readonly string[] | undefined => {
  const names = namesIn(cell);
  return names.length > 0 ? names : undefined;
};

export function fulfilmentIn(row: SheetRow): object {
  const name = textsIn(row, 'indicator_name');
  const { kind, scale, indicator, unit, baseline, target, direction } = row;
  const figure = said({ indicator, unit, baseline, target, direction });
  const measured = Object.keys(figure).length > 0 ? { ...figure, name } : undefined;
  return said({ kind, scale, measured });
}

export function dueFrom(row: SheetRow): object {
  const { due_precision: precision, due_from: from, due_to: to, due_words: words, due_basis: basis } = row;
  return said({ precision, from, to, words, basis });
}

export function adoptionIn(row: SheetRow): object {
  const { code, plan, area, project, mode, lead, weight = '' } = row;
  const { instrument, meeting, adopted_on: on, basis } = row;
  const { source_title: title, source_url: url, source_line: line = '' } = row;
  const milestones = milestonesIn(row['milestones'] ?? '') ?? [];
  const [called, text] = [textsIn(row, 'title'), textsIn(row, 'text')];
  const document = said({ title, url, line: line === '' ? '' : numberIn(line) });
  return {
    ...said({ code, weight: weight === '' ? '' : numberIn(weight) }),
    ...(Object.keys(called).length > 0 && { title: called }),
    text,
    authentic: listIn(row['authentic']) ?? Object.keys(text),
    obligation: said({
      mode,
      obligors: listIn(row['obligors']),
      lead,
      participants: listIn(row['participants']),
    }),
    fulfilment: fulfilmentIn(row),
    source: said({ plan, area, project, document: Object.keys(document).length > 0 ? document : undefined }),
    adoption: said({ instrument, meeting, on, basis }),
    due: dueFrom(row),
    ...(milestones.length > 0 && { milestones }),
  };
}

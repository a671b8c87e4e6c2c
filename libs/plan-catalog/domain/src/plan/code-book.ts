import { type PlanImported } from '@acta/contracts';
import { textKey } from './plan-text';

/** An area that once had a title. The same number may stand here under several titles. */
export interface KnownArea {
  readonly number: number;
  readonly key: string;
}

/** A project's code and the text that it once had. `number` counts within the area that gave the code. */
export interface KnownProject {
  readonly code: string;
  readonly area: number;
  readonly number: number;
  readonly key: string;
}

/** rules.md 2.4: codes never change, so those of every edition are remembered. */
export interface CodeBook {
  readonly areas: readonly KnownArea[];
  readonly projects: readonly KnownProject[];
}

export const noCodes: CodeBook = { areas: [], projects: [] };

/** What is known after an edition: each pair of code and text once. */
export function codesAfter(book: CodeBook, edition: PlanImported['data']): CodeBook {
  const areas = edition.areas.map(({ number, title }) => ({ number, key: textKey(title) }));
  const projects = edition.areas.flatMap((area) =>
    area.projects.map(({ code, text }) => ({ ...placeOf(code), key: textKey(text) })),
  );
  return {
    areas: withNew(book.areas, areas, ({ number, key }) => `${number} ${key}`),
    projects: withNew(book.projects, projects, ({ code, key }) => `${code} ${key}`),
  };
}

export const areaCodeOf = (planCode: string, area: number): string => `${planCode}-${twoDigits(area)}`;

export const projectCodeOf = (planCode: string, area: number, number: number): string =>
  `${areaCodeOf(planCode, area)}-${twoDigits(number)}`;

export const isPartCode = (code: string): boolean => /[ab]$/.test(code);

/** The code of the published line that a part's code comes from. */
export const wholeOf = (partCode: string): string => partCode.slice(0, -1);

/** Area and number that a code names; a part's letter does not count. */
function placeOf(code: string): { readonly code: string; readonly area: number; readonly number: number } {
  const [, , area = '', number = ''] = code.split('-');
  return { code, area: Number.parseInt(area, 10), number: Number.parseInt(number, 10) };
}

function withNew<Entry>(known: readonly Entry[], added: readonly Entry[], idOf: (entry: Entry) => string): Entry[] {
  return [...new Map([...known, ...added].map((entry) => [idOf(entry), entry])).values()];
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

import { type AreaContent, type ImportedArea, type ProjectContent } from '@acta/contracts';
import { areaCodeOf, isPartCode, projectCodeOf, wholeOf, type CodeBook } from './code-book';
import type { Plan } from './plan';
import { textKey } from './plan-text';

/**
 * rules.md 2.4: an area keeps its number while its title, or else most of its projects, are those that were known; a
 * project keeps its code while its text does, also in another area. What is new gets the next number never given.
 */
export function giveCodes(
  planCode: string,
  areas: readonly AreaContent[],
  { codes, splits }: Pick<Plan, 'codes' | 'splits'>,
): ImportedArea[] {
  const numbers = numberAreas(areas, codes);
  const given = new KnownCodes(codes, splits);
  const lines = areas.flatMap((area, index) =>
    area.projects.map((project) => ({ project, key: textKey(project.text), area: numbers[index] as number })),
  );
  const kept = new Map<ProjectContent, string>();
  const keep = (find: (line: (typeof lines)[number]) => string | undefined) => {
    for (const line of lines) {
      const code = kept.has(line.project) ? undefined : find(line);
      if (code !== undefined) kept.set(line.project, code);
    }
  };
  keep(({ key, area }) => given.take(key, area));
  keep(({ key }) => given.take(key));
  keep(({ key }) => given.takePart(key));
  return areas.map(({ projects, ...area }, index) => {
    const number = numbers[index] as number;
    return {
      number,
      code: areaCodeOf(planCode, number),
      ...area,
      projects: projects.map((project) => {
        const code = kept.get(project) ?? projectCodeOf(planCode, number, given.nextNumber(number));
        return { id: code.toLowerCase(), code, ...project };
      }),
    };
  });
}

/** Codes by text, each taken at most once in an edition. */
class KnownCodes {
  private readonly byKey = new Map<string, { readonly code: string; readonly area: number }[]>();
  private readonly parts = new Map<string, { readonly code: string; readonly whole: string }[]>();
  private readonly highest = new Map<number, number>();
  private readonly taken = new Set<string>();

  constructor({ projects }: CodeBook, splits: Plan['splits']) {
    for (const { key, code, area, number } of projects) {
      if (isPartCode(code)) put(this.parts, key, { code, whole: wholeOf(code) });
      else put(this.byKey, key, { code, area });
      this.highest.set(area, Math.max(number, this.highest.get(area) ?? 0));
    }
    for (const { code: whole, parts } of splits) {
      for (const { code, text } of parts) put(this.parts, textKey(text), { code, whole });
    }
  }

  /** The code that a text has had, in one area or in any; parts come after all whole lines. */
  take(key: string, area?: number): string | undefined {
    const known = this.byKey.get(key) ?? [];
    return this.mark(known.find((one) => !this.taken.has(one.code) && (area === undefined || one.area === area))?.code);
  }

  /** A part's code, for an edition that publishes the parts on lines of their own instead of the whole. */
  takePart(key: string): string | undefined {
    const known = this.parts.get(key) ?? [];
    return this.mark(known.find(({ code, whole }) => !this.taken.has(code) && !this.taken.has(whole))?.code);
  }

  nextNumber(area: number): number {
    const next = (this.highest.get(area) ?? 0) + 1;
    this.highest.set(area, next);
    return next;
  }

  private mark(code: string | undefined): string | undefined {
    if (code !== undefined) this.taken.add(code);
    return code;
  }
}

function numberAreas(areas: readonly AreaContent[], book: CodeBook): number[] {
  const numbers = new Map<number, number>();
  const free = new Set(book.areas.map(({ number }) => number));
  const give = (index: number, number: number | undefined) => {
    if (number === undefined || !free.delete(number)) return;
    numbers.set(index, number);
  };
  const titled = new Map<string, number[]>();
  for (const { key, number } of book.areas) put(titled, key, number);
  areas.forEach(({ title }, index) =>
    give(
      index,
      titled.get(textKey(title))?.find((number) => free.has(number)),
    ),
  );
  const areaOfProject = new Map(book.projects.map(({ key, area }) => [key, area]));
  areas.forEach((area, index) => {
    if (!numbers.has(index)) give(index, areaOfMost(area, areaOfProject));
  });
  let highest = Math.max(0, ...book.areas.map(({ number }) => number));
  return areas.map((_, index) => numbers.get(index) ?? ++highest);
}

/** The known area of more than half of the projects. */
function areaOfMost({ projects }: AreaContent, areaOfProject: ReadonlyMap<string, number>): number | undefined {
  const votes = new Map<number, number>();
  for (const { text } of projects) {
    const area = areaOfProject.get(textKey(text));
    if (area !== undefined) votes.set(area, (votes.get(area) ?? 0) + 1);
  }
  return [...votes].find(([, count]) => count * 2 > projects.length)?.[0];
}

function put<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

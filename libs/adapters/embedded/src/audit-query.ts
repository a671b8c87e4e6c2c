import { auditKinds, type AuditFilter } from '@acta/kernel';
import { dayNumber, nearFromMs, nearToMs, placeAfter } from './audit-rows';
import { bitOf, foundBy, indexOf, type FoundBy } from './audit-tables';
import type { AuditWords } from './audit-words';

/** What a statement asks of entries, and the index that finds them in the order of the trail. */
export interface AuditCondition {
  readonly indexedBy: string;
  readonly where: readonly string[];
  readonly values: readonly (string | number)[];
}

const fields: Readonly<Record<FoundBy, keyof AuditFilter>> = {
  causation: 'causationId',
  report: 'report',
  correlation: 'correlationId',
  commitment: 'commitment',
  actor: 'actorId',
  member: 'member',
  on_behalf_of: 'onBehalfOf',
  type: 'type',
  plan: 'plan',
};
const asTexts: readonly FoundBy[] = ['causation', 'report', 'correlation'];

/**
 * Parts that together find what a filter asks, none of it twice; none where a word of it stands in no entry. Each part
 * is read in the order of the trail, or is small: what happened on some days was recorded near them, and what was
 * recorded before an instant stands before it, and the exceptions to both have indexes of their own.
 */
export function conditionsOf(filter: AuditFilter, words: AuditWords, build: number): readonly AuditCondition[] {
  const found = foundIn(filter, words);
  const { kinds = [], marks = [] } = filter;
  if (!found || filter.kinds?.length === 0) return [];
  if (kinds.length > 1 && !kinds.includes('event') && found.length + marks.length === 0) {
    /* Few among all events: each kind has its own place in their index. */
    return kinds.flatMap((kind) => conditionsOf({ ...filter, kinds: [kind] }, words, build));
  }
  const rest = otherConditions(filter, words);
  const where = [...found.map(({ by }) => `${by} = ?`), ...rest.where];
  const values = [...found.map(({ value }) => value), ...rest.values];
  const best = found[0]?.by ?? indexOfOthers(filter);
  const all = { indexedBy: indexedBy(build, best), where, values };
  if (found.some(({ by }) => selective.includes(by))) return [all];
  return byDay(all, filter, build).flatMap((part) => byInstant(part, filter, build));
}

const selective: readonly FoundBy[] = ['causation', 'report', 'correlation', 'commitment'];

const indexedBy = (build: number, name: string | undefined): string =>
  name === undefined ? 'NOT INDEXED' : `INDEXED BY ${indexOf(build, name)}`;

function byDay(all: AuditCondition, { happenedFrom, happenedTo }: AuditFilter, build: number): AuditCondition[] {
  if (happenedFrom === undefined && happenedTo === undefined) return [all];
  const near = ['far = 0'];
  if (happenedFrom !== undefined) near.push(`at >= ${nearFromMs(happenedFrom)}`);
  if (happenedTo !== undefined) near.push(`at < ${nearToMs(happenedTo)}`);
  return [narrowed(all, near), narrowed(all, ['far = 1'], indexedBy(build, 'happened'))];
}

function byInstant(all: AuditCondition, { recordedBefore }: AuditFilter, build: number): AuditCondition[] {
  if (recordedBefore === undefined) return [all];
  return [
    narrowed(all, ['at = recorded', `at < ${Date.parse(recordedBefore)}`]),
    narrowed(all, ['at <> recorded'], indexedBy(build, 'shifted')),
  ];
}

function narrowed({ where, ...all }: AuditCondition, more: readonly string[], by = all.indexedBy): AuditCondition {
  return { ...all, indexedBy: by, where: [...where, ...more] };
}

function foundIn(
  filter: AuditFilter,
  words: AuditWords,
): readonly { readonly by: FoundBy; readonly value: string | number }[] | undefined {
  const found: { by: FoundBy; value: string | number }[] = [];
  for (const by of foundBy) {
    const asked = filter[fields[by]] as string | undefined;
    if (asked === undefined) continue;
    const value = asTexts.includes(by) ? asked : words.known(asked);
    if (value === undefined) return undefined;
    found.push({ by, value });
  }
  return found;
}

/** A mark has an index of its own, and so has what is no event. */
function indexOfOthers({ marks: [mark] = [], kinds }: AuditFilter): string | undefined {
  if (mark !== undefined) return `mark_${bitOf(mark)}`;
  return kinds?.length === 1 && kinds[0] !== 'event' ? 'kind' : undefined;
}

function otherConditions(filter: AuditFilter, words: AuditWords): Omit<AuditCondition, 'indexedBy'> {
  const { kinds, marks = [], happenedFrom, happenedTo, recordedFrom, recordedBefore, owners, upTo } = filter;
  const where: string[] = [];
  const values: number[] = [];
  const ask = (condition: string, ...of: readonly number[]) => {
    where.push(condition);
    values.push(...of);
  };
  if (kinds) ask(`kind IN (${kinds.map((kind) => auditKinds.indexOf(kind)).join(', ')})`);
  /* As the index says it: a value that is bound would not be known to be it. */
  if (kinds?.length === 1 && kinds[0] !== 'event') ask('kind <> 0');
  for (const mark of marks) ask(`marks & ${bitOf(mark)}`);
  if (happenedFrom !== undefined) ask('happened >= ?', dayNumber(happenedFrom));
  if (happenedTo !== undefined) ask('happened <= ?', dayNumber(happenedTo));
  if (recordedFrom !== undefined) ask('recorded >= ?', Date.parse(recordedFrom));
  /* An entry never stands before the instant at which it was recorded. */
  if (recordedFrom !== undefined) ask('at >= ?', Date.parse(recordedFrom));
  if (recordedBefore !== undefined) ask('recorded < ?', Date.parse(recordedBefore));
  if (owners) {
    const known = owners.flatMap((owner) => words.known(owner) ?? []);
    ask(`(owner IS NULL OR owner IN (${known.join(', ')}))`);
  }
  if (upTo) ask(placesUpTo(upTo, words));
  return { where, values };
}

function placesUpTo(upTo: NonNullable<AuditFilter['upTo']>, words: AuditWords): string {
  const ends = Object.entries(upTo).flatMap(([log, position]) => {
    const known = words.known(log);
    return known === undefined ? [] : `WHEN ${known} THEN ${placeAfter(position)}`;
  });
  return ends.length === 0 ? '0' : `place < CASE log ${ends.join(' ')} ELSE 0 END`;
}

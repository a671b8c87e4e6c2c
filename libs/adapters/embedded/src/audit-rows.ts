import { auditKinds, auditMarks, type AuditEntry } from '@acta/kernel';
import { bitOf } from './audit-tables';
import type { AuditWords } from './audit-words';
import { literal, number, text, textOf, type TextBytes } from './sqlite';

const dayMs = 86_400_000;
/** No commit has so many events: each takes some bytes of its 512 KiB. */
const eventsMax = 65_536;
const farDays = 31;

/** Where the first event after a position would stand. */
export const placeAfter = (position: number): number => (position + 1) * eventsMax;

const texts = ['id', 'report', 'correlation', 'causation'] as const;
const numbers = [
  'at',
  'log',
  'place',
  'kind',
  'stream',
  'version',
  'type',
  'command',
  'actor_kind',
  'actor',
  'acted_as',
  'on_behalf_of',
  'member',
  'commitment',
  'plan',
  'owner',
  'happened',
  'far',
  'recorded',
  'reason',
  'marks',
] as const;

export type AuditRow = Record<(typeof texts)[number], TextBytes> & {
  readonly [Column in (typeof numbers)[number]]: number | null;
} & { readonly at: number; readonly log: number; readonly place: number };

export const auditColumns = [...texts.map(text), ...numbers.map(number)].join(', ');
const rowsAtOnce = 500;

export function insertInto(table: string, entries: readonly AuditEntry[], words: AuditWords): readonly string[] {
  const rows = entries.map((entry) => `(${rowOf(entry, words).map(literalOrNull).join()})`);
  const chunks = Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, index) =>
    rows.slice(index * rowsAtOnce, (index + 1) * rowsAtOnce),
  );
  const into = `INSERT OR REPLACE INTO ${table} (${[...texts, ...numbers].join(', ')})`;
  return chunks.map((chunk) => `${into} VALUES ${chunk.join()}`);
}

const literalOrNull = (value: string | number | null): string => (value === null ? 'NULL' : literal(value));

/** `2020-01-08` → 20200108: in the same order, and shorter. */
export const dayNumber = (day: string): number => Number(day.replaceAll('-', ''));
export const dayOfNumber = (day: number): string =>
  String(day)
    .padStart(8, '0')
    .replace(/(....)(..)(..)/, '$1-$2-$3');

/** Of entries near the day on which they happened: between which instants those of a range of days were recorded. */
export const nearFromMs = (day: string): number => Date.parse(day) - farDays * dayMs;
export const nearToMs = (day: string): number => Date.parse(day) + (farDays + 1) * dayMs;

const isFar = ({ effectiveOn, orderedAt }: AuditEntry): boolean => {
  const at = Date.parse(orderedAt);
  return !(at >= nearFromMs(effectiveOn) && at < nearToMs(effectiveOn));
};

function rowOf(entry: AuditEntry, words: AuditWords): readonly (string | number | null)[] {
  const word = (value: string | undefined) => (value === undefined ? null : words.numberOf(value));
  const values: Record<(typeof texts)[number] | (typeof numbers)[number], string | number | null> = {
    id: entry.id,
    report: entry.report ?? null,
    correlation: entry.correlationId,
    causation: entry.causationId ?? null,
    at: Date.parse(entry.orderedAt),
    log: word(entry.log),
    place: entry.position * eventsMax + entry.n,
    kind: auditKinds.indexOf(entry.kind),
    stream: word(entry.stream),
    version: entry.version,
    type: word(entry.type),
    command: word(entry.command),
    actor_kind: word(entry.actorKind),
    actor: word(entry.actorId),
    acted_as: word(entry.as),
    on_behalf_of: word(entry.onBehalfOf),
    member: word(entry.member),
    commitment: word(entry.commitment),
    plan: word(entry.plan),
    owner: word(entry.owner),
    happened: dayNumber(entry.effectiveOn),
    far: isFar(entry) ? 1 : 0,
    recorded: Date.parse(entry.recordedAt),
    reason: word(entry.reason),
    marks: entry.marks.reduce((bits, mark) => bits | bitOf(mark), 0),
  };
  return [...texts, ...numbers].map((column) => values[column]);
}

export function entryOf(row: AuditRow, words: AuditWords): AuditEntry {
  const optional = <Name extends string>(name: Name, value: string | undefined) =>
    value === undefined ? {} : { [name]: value };
  const word = (id: number | null) => (id === null ? undefined : words.wordOf(id));
  const said = (bytes: TextBytes) => (bytes === null ? undefined : textOf(bytes));
  return {
    id: textOf(row.id),
    kind: auditKinds[row.kind ?? 0] ?? 'event',
    log: words.wordOf(row.log),
    position: Math.floor(row.place / eventsMax),
    n: row.place % eventsMax,
    stream: word(row.stream) ?? '',
    version: row.version ?? 0,
    orderedAt: new Date(row.at).toISOString(),
    type: word(row.type) ?? '',
    ...optional('command', word(row.command)),
    actorKind: word(row.actor_kind) ?? '',
    actorId: word(row.actor) ?? '',
    ...optional('as', word(row.acted_as)),
    ...optional('onBehalfOf', word(row.on_behalf_of)),
    ...optional('member', word(row.member)),
    ...optional('commitment', word(row.commitment)),
    ...optional('plan', word(row.plan)),
    ...optional('report', said(row.report)),
    ...optional('owner', word(row.owner)),
    effectiveOn: dayOfNumber(row.happened ?? 0),
    recordedAt: new Date(row.recorded ?? 0).toISOString(),
    correlationId: textOf(row.correlation),
    ...optional('causationId', said(row.causation)),
    ...optional('reason', word(row.reason)),
    marks: auditMarks.filter((mark) => ((row.marks ?? 0) & bitOf(mark)) !== 0),
  };
}

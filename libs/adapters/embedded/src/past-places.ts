import { setImmediate } from 'node:timers/promises';
import { CorruptRecord, type Checkpoint } from '@acta/kernel';
import type { GroupRow, Statements } from './event-store-tables';
import { textOf, type TextBytes } from './sqlite';

/** Groups are dense and what they were sealed at never falls, so the last one of an instant is found by halves. */
export function placeSealedBy(statements: Statements, log: string, instant: string): Checkpoint | undefined {
  const last = statements.lastGroup.get([log]) as GroupRow | undefined;
  let place: Checkpoint | undefined;
  let [sealed, later] = [0, (last?.n ?? 0) + 1];
  while (later - sealed > 1) {
    const n = Math.floor((sealed + later) / 2);
    const group = statements.groupAt.get([log, n]) as GroupRow | undefined;
    if (!group) throw new CorruptRecord(`log ${log} has no group ${n}`);
    if (textOf(group.sealed_at) <= instant) [sealed, place] = [n, String(group.to_position)];
    else later = n;
  }
  return place;
}

interface Place {
  readonly log: string;
  readonly position: number;
  /** Every stream where none is named. */
  readonly stream?: string;
}

interface SinceRow {
  readonly stream: TextBytes;
  readonly version: number;
}

/** Of `few` commits each is read; of more so many are looked through before others have their turn. */
const usual = { few: 500, page: 20_000 };

type Read = <Result>(query: () => Result) => Result;

/** What goes on at a version was at the one before. */
export async function versionsAt(
  place: Place,
  statements: Statements,
  read: Read,
  { few, page } = usual,
): Promise<ReadonlyMap<string, number>> {
  const { log, position, stream } = place;
  if (stream !== undefined) {
    const { version } = read(() => statements.versionSince.get([log, stream, position])) as { version: number | null };
    return new Map(version === null ? [] : [[stream, version - 1]]);
  }
  const rows = read(() => statements.since.all([log, position, few])) as SinceRow[];
  if (rows.length === few) return versionsOfAll(place, statements, read, page);
  const versions = new Map<string, number>();
  for (const row of rows) {
    const name = textOf(row.stream);
    if (!versions.has(name)) versions.set(name, row.version - 1);
  }
  return versions;
}

/**
 * Of many, the rows themselves are not read, which are long: the index of streams holds what is asked, and each row's
 * number, which grows with the position as nothing is ever taken out. A page comes as one text: rows take longer.
 */
async function versionsOfAll(
  { log, position }: Place,
  { rowAfter, streamAfter, sinceByStream }: Statements,
  read: Read,
  pageMax: number,
): Promise<ReadonlyMap<string, number>> {
  const versions = new Map<string, number>();
  const first = read(() => rowAfter.get([log, position])) as { row: number } | undefined;
  if (!first) return versions;
  for (let [after, isLast] = ['', false]; !isLast;) {
    const from: string = after;
    const end = read(() => streamAfter.get([log, from, pageMax])) as Pick<SinceRow, 'stream'> | undefined;
    isLast = end === undefined;
    after = end ? textOf(end.stream) : afterAllStreams;
    const { page } = read(() => sinceByStream.get([log, from, after, first.row])) as { page: TextBytes };
    for (const [name, version] of pairsIn(textOf(page))) versions.set(name, version - 1);
    await setImmediate();
  }
  return versions;
}

/** No name begins with it. */
const afterAllStreams = '\u{10ffff}';

function pairsIn(page: string): readonly (readonly [string, number])[] {
  try {
    return JSON.parse(page) as readonly (readonly [string, number])[];
  } catch {
    throw new CorruptRecord('the index of streams is damaged');
  }
}

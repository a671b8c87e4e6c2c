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
  readonly position: number;
}

const pageMax = 2_000;

/** What goes on at a version was at the one before. Between pages others have their turn. */
export async function versionsAt(
  { log, position, stream }: Place,
  { since, versionSince }: Statements,
  read: <Result>(query: () => Result) => Result,
): Promise<ReadonlyMap<string, number>> {
  const versions = new Map<string, number>();
  if (stream !== undefined) {
    const { version } = read(() => versionSince.get([log, stream, position])) as { version: number | null };
    return version === null ? versions : versions.set(stream, version - 1);
  }
  for (let after: number | undefined = position; after !== undefined;) {
    const from: number = after;
    const page = read(() => since.all([log, from, pageMax])) as SinceRow[];
    for (const row of page) {
      const name = textOf(row.stream);
      if (!versions.has(name)) versions.set(name, row.version - 1);
    }
    after = page.at(-1)?.position;
    await setImmediate();
  }
  return versions;
}

import { groupContent, type Surroundings } from '@acta/kernel';
import { groupColumns, groupOf, type GroupRow } from './event-store-tables';
import type { Sqlite } from './sqlite';
import { breakAt, type LogCounts } from './verification';
import { verifyCommit, wholeColumns, type WholeRow } from './verify-commit';

const pageSize = 500;

/** Every commit and every group of a log, in order. Throws `BreakFound` at the first that is not as it was written. */
export function verifyLog(database: Sqlite, log: string, surroundings: Surroundings): LogCounts {
  const groups = rowsOf<GroupRow>(database, groupColumns, 'groups', 'n', log);
  const versions = new Map<string, number>();
  const chain = new Chain(log, surroundings);
  let digests: string[] = [];
  let group = nextGroup(groups, chain);
  let position = 0;
  let redacted = 0;
  for (const row of rowsOf<WholeRow>(database, wholeColumns, 'commits', 'position', log)) {
    position += 1;
    if (row.position !== position) breakAt(`log ${log}, position ${position}`, 'there is no commit at this position');
    const verified = verifyCommit(row, log, surroundings.hashing);
    const { id, stream, version } = verified.content;
    const expected = (versions.get(stream) ?? 0) + 1;
    if (version !== expected) {
      breakAt(
        `log ${log}, position ${position}, commit ${id}`,
        `stream ${stream} goes on with version ${version} instead of ${expected}`,
      );
    }
    versions.set(stream, version);
    redacted += verified.redacted;
    digests.push(verified.digest);
    if (!group) breakAt(`log ${log}, position ${position}, commit ${id}`, 'no group seals it');
    if (position === group.to) {
      chain.add(group, digests);
      digests = [];
      group = nextGroup(groups, chain);
    }
  }
  if (group)
    breakAt(`log ${log}, group ${group.n}`, `it seals up to position ${group.to}, the log ends at ${position}`);
  return { commits: position, streams: versions.size, groups: chain.length, redacted };
}

/** Groups follow each other without a hole, each hashed on the last, and `sealedAt` never falls. */
class Chain {
  length = 0;
  private to = 0;
  private sealedAt = '';
  private hash = '';

  constructor(
    private readonly log: string,
    private readonly surroundings: Surroundings,
  ) {}

  /** Before its commits are read. */
  checkBounds(row: GroupRow): ReturnType<typeof groupOf> {
    const group = groupOf(row);
    const where = `log ${this.log}, group ${this.length + 1}`;
    if (group.n !== this.length + 1) breakAt(where, 'there is no group with this number');
    if (group.from !== this.to + 1) breakAt(where, `it begins at position ${group.from} instead of ${this.to + 1}`);
    if (!(group.to >= group.from)) breakAt(where, 'it ends before it begins');
    if (group.sealedAt < this.sealedAt) breakAt(where, 'it was sealed before the group that it follows');
    return group;
  }

  add({ hash, ...bounds }: ReturnType<typeof groupOf>, digests: readonly string[]): void {
    const { hashing, canonicalisation } = this.surroundings;
    const content = groupContent(bounds, this.log, digests, this.hash);
    if (hashing.sha256(canonicalisation.canonicalise(content)) !== hash) {
      breakAt(`log ${this.log}, group ${bounds.n}`, 'its hash is not that of its commits and the group before');
    }
    this.length += 1;
    this.to = bounds.to;
    this.sealedAt = bounds.sealedAt;
    this.hash = hash;
  }
}

function nextGroup(groups: Iterator<GroupRow>, chain: Chain): ReturnType<typeof groupOf> | undefined {
  const next = groups.next();
  return next.done === true ? undefined : chain.checkBounds(next.value);
}

/** In order, page by page. */
export function* rowsOf<Row>(
  database: Sqlite,
  columns: string,
  table: string,
  order: string,
  log: string,
): Generator<Row> {
  const statement = database.prepare(
    `SELECT ${columns} FROM ${table} WHERE log = ? AND ${table}.${order} > ? ORDER BY ${table}.${order} LIMIT ${pageSize}`,
  );
  for (let after = -1; ;) {
    const page = statement.all([log, after]) as Row[];
    yield* page;
    if (page.length < pageSize) return;
    after = (page.at(-1) as Record<string, number>)[order] as number;
  }
}

import type { AuditCount, AuditEntry, AuditFilter, AuditPage, AuditReached } from '@acta/kernel';
import { conditionsOf, type AuditCondition } from './audit-query';
import { auditColumns, entryOf, insertInto, type AuditRow } from './audit-rows';
import { dropsOfBuild, entriesOf, indexesOfBuild, indexOf, tablesOfBuild } from './audit-tables';
import type { AuditWords } from './audit-words';
import type { AuditWriter } from './audit-writer';
import { literal, number, text, textOf, type Sqlite, type Statement, type TextBytes } from './sqlite';

const dayMs = 86_400_000;

interface CountRow {
  readonly key: number;
  readonly count: number;
}

/** One build of the index: a table of entries, and how far it has come. */
export class AuditBuild {
  private readonly table: string;
  private readonly selectReached: Statement;
  private readonly byId: Statement;
  private readonly byStream: Statement;

  constructor(
    private readonly database: Sqlite,
    private readonly writer: AuditWriter,
    private readonly words: AuditWords,
    private readonly n: number,
  ) {
    this.table = entriesOf(n);
    this.selectReached = database.prepare(
      `SELECT ${number('position')}, ${text('after')} FROM reached_${n} WHERE log = ?`,
    );
    const select = `SELECT ${auditColumns} FROM ${this.table}`;
    this.byId = database.prepare(`${select} INDEXED BY ${indexOf(n, 'id')} WHERE id = ?`);
    this.byStream = database.prepare(
      `${select} INDEXED BY ${indexOf(n, 'stream')} WHERE stream = ? AND version = ? AND log = ? ORDER BY ${this.table}.place LIMIT 1`,
    );
  }

  static async make(database: Sqlite, writer: AuditWriter, words: AuditWords, n: number): Promise<AuditBuild> {
    await writer.write(() => [tablesOfBuild(n), `INSERT INTO builds (n, is_live) VALUES (${n}, 0)`]);
    return new AuditBuild(database, writer, words, n);
  }

  /** One after another: each stands in the way of what else is written while it is made. */
  async makeIndexes(): Promise<void> {
    for (const index of indexesOfBuild(this.n)) await this.writer.write(() => [index]);
  }

  makeLive(): Promise<void> {
    return this.writer.write(() => [`UPDATE builds SET is_live = (n = ${this.n})`]);
  }

  drop(): Promise<void> {
    return this.writer.write(() => [dropsOfBuild(this.n)]);
  }

  put(entries: readonly AuditEntry[], reached: AuditReached): Promise<void> {
    return this.writer.write(
      () => this.insertions(entries, reached),
      () => this.words.load(),
    );
  }

  private insertions(entries: readonly AuditEntry[], { log, position, after }: AuditReached): readonly string[] {
    /* So that logs whose entries are equal in all else stand in the order in which they were first put. */
    this.words.numberOf(log);
    const rows = insertInto(this.table, entries, this.words);
    const place = `${literal(log)}, ${position}, ${after === undefined ? 'NULL' : literal(after)}`;
    const reach = `INSERT OR REPLACE INTO reached_${this.n} (log, position, after) VALUES (${place})`;
    return [...this.words.toWrite(), ...rows, reach];
  }

  reached(log: string): AuditReached | undefined {
    const row = this.selectReached.get([log]) as { position: number; after: TextBytes } | undefined;
    return row && { log, position: row.position, ...(row.after !== null && { after: textOf(row.after) }) };
  }

  get(id: string): AuditEntry | undefined {
    const row = this.byId.get([id]) as AuditRow | undefined;
    return row && entryOf(row, this.words);
  }

  ofStream(log: string, stream: string, version: number): AuditEntry | undefined {
    const [ofLog, ofStream] = [this.words.known(log), this.words.known(stream)];
    if (ofLog === undefined || ofStream === undefined) return undefined;
    const row = this.byStream.get([ofStream, version, ofLog]) as AuditRow | undefined;
    return row && entryOf(row, this.words);
  }

  page(filter: AuditFilter, { beside, direction, limit }: AuditPage): readonly AuditEntry[] {
    const start = beside === undefined ? undefined : (this.byId.get([beside]) as AuditRow | undefined);
    if (beside !== undefined && !start) return [];
    const forward = direction === 'forward';
    const conditions = conditionsOf(filter, this.words, this.n);
    const rows = conditions.flatMap((condition) => this.rows(condition, start, { forward, limit }));
    if (conditions.length > 1) rows.sort((one, other) => (forward ? byPlace(one, other) : byPlace(other, one)));
    return rows.slice(0, limit).map((row) => entryOf(row, this.words));
  }

  counts(filter: AuditFilter, by: 'type' | 'day'): readonly AuditCount[] {
    const key = by === 'type' ? 'type' : `recorded / ${dayMs}`;
    const counted = new Map<string, number>();
    for (const condition of conditionsOf(filter, this.words, this.n)) {
      const indexed =
        by === 'type' && condition.where.length === 0 ? `INDEXED BY ${indexOf(this.n, 'type')}` : undefined;
      const sql = `SELECT CAST(${key} AS INTEGER) AS key, CAST(count(*) AS INTEGER) AS count FROM ${this.table} ${indexed ?? condition.indexedBy}${whereOf(condition.where)} GROUP BY ${key}`;
      for (const row of this.database.prepare(sql).all([...condition.values]) as CountRow[]) {
        const name = by === 'type' ? this.words.wordOf(row.key) : new Date(row.key * dayMs).toISOString().slice(0, 10);
        counted.set(name, (counted.get(name) ?? 0) + row.count);
      }
    }
    return [...counted]
      .map(([name, count]) => ({ key: name, count }))
      .sort((one, other) => (one.key < other.key ? -1 : 1));
  }

  private rows(
    { indexedBy, where, values }: AuditCondition,
    start: AuditRow | undefined,
    { forward, limit }: { readonly forward: boolean; readonly limit: number },
  ): AuditRow[] {
    const [beyond, order] = forward ? ['>', 'ASC'] : ['<', 'DESC'];
    const place = ['at', 'log', 'place'].map((column) => `${this.table}.${column}`);
    const all = start ? [...where, `(${place.join(', ')}) ${beyond} (?, ?, ?)`] : where;
    const ordered = place.map((column) => `${column} ${order}`).join(', ');
    const sql = `SELECT ${auditColumns} FROM ${this.table} ${indexedBy}${whereOf(all)} ORDER BY ${ordered} LIMIT ${limit}`;
    const bound = start ? [...values, start.at, start.log, start.place] : [...values];
    return this.database.prepare(sql).all(bound) as AuditRow[];
  }
}

const whereOf = (conditions: readonly string[]): string =>
  conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;

const byPlace = (one: AuditRow, other: AuditRow): number =>
  one.at - other.at || one.log - other.log || one.place - other.place;

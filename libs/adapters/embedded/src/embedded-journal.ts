import type { DiscardNote, Journal, JournalEntry, JournalPage } from '@acta/kernel';
import { checksumOf } from './row-checksum';
import { number, onFile, text, textOf, type Sqlite, type Statement, type TextBytes } from './sqlite';

interface NotedRow {
  readonly n: number;
  readonly entry: TextBytes;
}

/** The journal in `operations.sqlite`. On power loss the last notes may be gone, in order. */
export class EmbeddedJournal implements Journal {
  private readonly insert: Statement;
  private readonly select: Statement;

  constructor(operations: Sqlite) {
    this.insert = operations.prepare('INSERT INTO journal (kind, entry, crc) VALUES (?, ?, ?)');
    this.select = operations.prepare(
      `SELECT ${number('n')}, ${text('entry')} FROM journal WHERE kind = ? AND journal.n > ? ORDER BY journal.n LIMIT ?`,
    );
  }

  async note(entry: JournalEntry | DiscardNote): Promise<void> {
    const kept = JSON.stringify(entry);
    onFile('the journal', () => this.insert.run([entry.kind, kept, checksumOf([entry.kind, kept])]));
  }

  async list(kind: JournalEntry['kind'], after: string | undefined, countMax: number): Promise<JournalPage> {
    return this.page(kind, after, countMax);
  }

  async discards(after: string | undefined, countMax: number): Promise<JournalPage<DiscardNote>> {
    return this.page('discard', after, countMax);
  }

  private page<Entry>(kind: string, after: string | undefined, countMax: number): JournalPage<Entry> {
    const rows = this.select.all([kind, Number(after ?? 0), countMax]) as NotedRow[];
    const next = rows.at(-1)?.n.toString() ?? after;
    return {
      entries: rows.map(({ entry }) => JSON.parse(textOf(entry)) as Entry),
      ...(next !== undefined && { next }),
    };
  }
}

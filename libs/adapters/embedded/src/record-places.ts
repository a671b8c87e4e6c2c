import type { Group } from '@acta/kernel';
import { groupColumns, groupOf, type GroupRow } from './event-store-tables';
import { number, type Sqlite, type Statement } from './sqlite';

/** What the record was when a log ended at an earlier position. */
export class RecordPlaces {
  private readonly group: Statement;
  private readonly version: Statement;

  constructor(record: Sqlite) {
    this.group = record.prepare(
      `SELECT ${groupColumns} FROM groups WHERE log = ? AND groups.to_position >= ? ORDER BY groups.n LIMIT 1`,
    );
    this.version = record.prepare(
      `SELECT ${number('version')} FROM commits WHERE log = ? AND stream = ? AND position <= ?
       ORDER BY commits.version DESC LIMIT 1`,
    );
  }

  /** The group that holds a position; nothing beyond the end. */
  groupAt(log: string, position: number): Group | undefined {
    const row = this.group.get([log, position]) as GroupRow | undefined;
    return row && groupOf(row);
  }

  /** The version of a stream when its log ended there; 0 where it had not begun. */
  versionAt(log: string, stream: string, position: number): number {
    const row = this.version.get([log, stream, position]) as { version: number } | undefined;
    return row?.version ?? 0;
  }
}

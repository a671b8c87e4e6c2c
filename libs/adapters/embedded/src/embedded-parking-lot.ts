import { commitFrom, sealedTextsFrom, type MessageKey, type ParkedMessage, type ParkingLot } from '@acta/kernel';
import { number, onFile, text, textOf, type Sqlite, type Statement, type TextBytes } from './sqlite';

const textColumns = ['id', 'handler', 'log', 'stream', 'reason', 'parked_at', 'text', 'digest', 'sealed'] as const;
const columns = `${textColumns.map(text)}, ${['version', 'attempts'].map(number)}`;

type ParkedRow = Record<(typeof textColumns)[number], TextBytes> & {
  readonly version: number;
  readonly attempts: number;
};

/** In place of why it could not be processed. No schema knows it: an older Acta reads such a row as one that waits. */
const discarded = 'discarded';
const waits = `reason <> '${discarded}'`;

/** Parked messages in `operations.sqlite`, each with the bytes of its commit. */
export class EmbeddedParkingLot implements ParkingLot {
  private readonly insert: Statement;
  private readonly all: Statement;
  private readonly ofStream: Statement;
  private readonly anyOfStream: Statement;
  private readonly delete: Statement;
  private readonly giveUp: Statement;
  private readonly reasonOf: Statement;

  constructor(operations: Sqlite) {
    this.insert = operations.prepare(
      `INSERT INTO parked (id, handler, log, stream, version, reason, attempts, parked_at, text, digest, sealed)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    );
    const ordered = 'ORDER BY parked.handler, parked.log, parked.stream, parked.version';
    this.all = operations.prepare(`SELECT ${columns} FROM parked WHERE ${waits} ${ordered}`);
    this.ofStream = operations.prepare(
      `SELECT ${columns} FROM parked WHERE handler = ? AND stream = ? AND ${waits} ${ordered}`,
    );
    this.anyOfStream = operations.prepare(`SELECT 1 FROM parked WHERE handler = ? AND stream = ? AND ${waits} LIMIT 1`);
    this.delete = operations.prepare('DELETE FROM parked WHERE id = ?');
    this.giveUp = operations.prepare('UPDATE parked SET reason = ? WHERE id = ?');
    this.reasonOf = operations.prepare('SELECT 1 FROM parked WHERE id = ? AND reason = ?');
  }

  async park({ commit, ...message }: Omit<ParkedMessage, 'id'>): Promise<void> {
    const { handler, log, stream, version, reason, attempts, parkedAt } = message;
    const id = idOf(message);
    const bytes = [commit.text, commit.digest, JSON.stringify(commit.sealed)];
    const row = [id, handler, log, stream, version, reason, attempts, parkedAt, ...bytes];
    onFile('the parking lot', () => this.insert.run(row));
  }

  async list(of?: { readonly handler: string; readonly stream: string }): Promise<readonly ParkedMessage[]> {
    const rows = (of ? this.ofStream.all([of.handler, of.stream]) : this.all.all([])) as ParkedRow[];
    return rows.map(messageOf);
  }

  async isParked(handler: string, stream: string): Promise<boolean> {
    return this.anyOfStream.get([handler, stream]) !== undefined;
  }

  async discard(id: string): Promise<void> {
    onFile('the parking lot', () => this.giveUp.run([discarded, id]));
  }

  async isDiscarded(message: MessageKey): Promise<boolean> {
    return this.reasonOf.get([idOf(message), discarded]) !== undefined;
  }

  async remove(id: string): Promise<void> {
    this.delete.run([id]);
  }
}

/** It says which message it is, so that parking it twice is parking it once. */
const idOf = ({ handler, log, stream, version }: MessageKey): string => `${handler}~${log}~${stream}~${version}`;

function messageOf(row: ParkedRow): ParkedMessage {
  const commit = commitFrom(textOf(row.text), textOf(row.digest), sealedTextsFrom(textOf(row.sealed)));
  const { version, attempts } = row;
  const [id, handler, log, stream] = [textOf(row.id), textOf(row.handler), textOf(row.log), textOf(row.stream)];
  const [reason, parkedAt] = [textOf(row.reason), textOf(row.parked_at)];
  return { id, handler, log, stream, version, commit, reason, attempts, parkedAt };
}

import { commitFrom, type ParkedMessage, type ParkingLot, type SealedTexts } from '@acta/kernel';
import type { Sqlite, Statement } from './sqlite';

interface ParkedRow extends Pick<
  ParkedMessage,
  'id' | 'handler' | 'log' | 'stream' | 'version' | 'reason' | 'attempts'
> {
  readonly parked_at: string;
  readonly text: string;
  readonly digest: string;
  readonly sealed: string;
}

/** Parked messages in `operations.sqlite`, each with the bytes of its commit. */
export class EmbeddedParkingLot implements ParkingLot {
  private readonly insert: Statement;
  private readonly all: Statement;
  private readonly ofStream: Statement;
  private readonly anyOfStream: Statement;
  private readonly delete: Statement;

  constructor(operations: Sqlite) {
    this.insert = operations.prepare(
      `INSERT INTO parked (id, handler, log, stream, version, reason, attempts, parked_at, text, digest, sealed)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    );
    const ordered = 'ORDER BY handler, log, stream, version';
    this.all = operations.prepare(`SELECT * FROM parked ${ordered}`);
    this.ofStream = operations.prepare(`SELECT * FROM parked WHERE handler = ? AND stream = ? ${ordered}`);
    this.anyOfStream = operations.prepare('SELECT 1 FROM parked WHERE handler = ? AND stream = ? LIMIT 1');
    this.delete = operations.prepare('DELETE FROM parked WHERE id = ?');
  }

  async park({ commit, ...message }: Omit<ParkedMessage, 'id'>): Promise<void> {
    const { handler, log, stream, version, reason, attempts, parkedAt } = message;
    /* The id says which message it is, so that parking it twice is parking it once. */
    const id = `${handler}~${log}~${stream}~${version}`;
    const bytes = [commit.text, commit.digest, JSON.stringify(commit.sealed)];
    this.insert.run([id, handler, log, stream, version, reason, attempts, parkedAt, ...bytes]);
  }

  async list(of?: { readonly handler: string; readonly stream: string }): Promise<readonly ParkedMessage[]> {
    const rows = (of ? this.ofStream.all([of.handler, of.stream]) : this.all.all([])) as ParkedRow[];
    return rows.map(({ parked_at: parkedAt, text, digest, sealed, ...message }) => {
      return { ...message, parkedAt, commit: commitFrom(text, digest, JSON.parse(sealed) as SealedTexts) };
    });
  }

  async isParked(handler: string, stream: string): Promise<boolean> {
    return this.anyOfStream.get([handler, stream]) !== undefined;
  }

  async remove(id: string): Promise<void> {
    this.delete.run([id]);
  }
}

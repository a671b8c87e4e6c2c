import type { Checkpoint, CheckpointStore } from '@acta/kernel';
import { onFile, text, textOf, type Sqlite, type Statement, type TextBytes } from './sqlite';

/** Checkpoints in `operations.sqlite`. */
export class EmbeddedCheckpoints implements CheckpointStore {
  private readonly select: Statement;
  private readonly upsert: Statement;

  constructor(operations: Sqlite) {
    this.select = operations.prepare(`SELECT ${text('checkpoint')} FROM checkpoints WHERE consumer = ? AND log = ?`);
    this.upsert = operations.prepare(
      `INSERT INTO checkpoints (consumer, log, checkpoint) VALUES (?, ?, ?)
       ON CONFLICT DO UPDATE SET checkpoint = excluded.checkpoint`,
    );
  }

  async get(consumer: string, log: string): Promise<Checkpoint | undefined> {
    const row = this.select.get([consumer, log]) as { checkpoint: TextBytes } | undefined;
    return row && textOf(row.checkpoint);
  }

  async set(consumer: string, log: string, checkpoint: Checkpoint): Promise<void> {
    onFile('the checkpoints', () => this.upsert.run([consumer, log, checkpoint]));
  }
}

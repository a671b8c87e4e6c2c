import type { Checkpoint, Projection, ReadModelSnapshots, RestoredModel } from '@acta/kernel';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureFolder, inFolder, syncNamesIn } from './data-folder';
import type { EmbeddedReadModels } from './embedded-read-models';
import { positionOf } from './log-position';
import type { RecordPlaces } from './record-places';
import type { Scrub } from './scrub';
import { readSnapshot, writeSnapshot, type LogPlace, type Snapshot } from './snapshot-file';

type Logs = Readonly<Record<string, LogPlace>>;
type Checkpoints = Readonly<Record<string, Checkpoint>>;

const extension = '.snapshot';

/** A record of less is folded in a second. */
const commitsMin = 5_000;

/**
 * Read models as they stood, a file each in `read-models`. A redaction takes all of them away before it takes texts
 * from the record, and none is written until the next start has folded what is left: those in memory may still hold it.
 */
export class EmbeddedSnapshots implements ReadModelSnapshots {
  private readonly folder: string;
  /** By projection, how many commits the last one had seen. */
  private readonly savedAt = new Map<string, number>();
  private hasRedacted = false;

  constructor(
    dataFolder: string,
    private readonly places: RecordPlaces,
    private readonly readModels: EmbeddedReadModels,
    private readonly by: { readonly scrub: Scrub; readonly savedFrom?: number },
  ) {
    this.folder = inFolder(dataFolder, 'snapshots');
    /* What a crash left half-written. */
    this.remove((file) => !file.endsWith(extension));
  }

  async restore(projection: Projection, buildId: string): Promise<RestoredModel | undefined> {
    const snapshot = await readSnapshot(this.fileOf(projection));
    if (!snapshot || this.hasRedacted || !this.fits(snapshot, projection)) return undefined;
    const { logs } = snapshot.head;
    this.readModels.collectionOf(buildId).restore(snapshot.documents);
    this.savedAt.set(projection.name, commitsIn(logs));
    for (const [log, { position }] of Object.entries(logs)) this.by.scrub.upTo(log, position);
    return {
      checkpoints: Object.fromEntries(Object.entries(logs).map(([log, { position }]) => [log, String(position)])),
      versionOf: async (log, stream) => this.places.versionAt(log, stream, logs[log]?.position ?? 0),
    };
  }

  async save(projection: Projection, buildId: string, checkpoints: Checkpoints): Promise<void> {
    const { name, version } = projection;
    const logs = this.placesOf(checkpoints);
    if (this.hasRedacted || commitsIn(logs) < (this.savedAt.get(name) ?? 0) + (this.by.savedFrom ?? commitsMin)) return;
    const { count, line } = this.readModels.collectionOf(buildId).content();
    try {
      ensureFolder(this.folder);
      const head = { format: 2, name, version, logs, count } as const;
      const isWritten = await writeSnapshot(this.fileOf(projection), head, line, () => !this.hasRedacted);
      if (isWritten) this.savedAt.set(name, commitsIn(logs));
    } catch {
      /* A full disk, say: the next start takes longer, and the record has its own words for it. */
    }
  }

  /** Durably, before a text goes from the record. */
  discard(): void {
    this.hasRedacted = true;
    this.remove(() => true);
  }

  private remove(isMeant: (file: string) => boolean): void {
    if (!existsSync(this.folder)) return;
    for (const file of readdirSync(this.folder).filter(isMeant)) rmSync(join(this.folder, file), { force: true });
    syncNamesIn(this.folder);
  }

  /** Whether it is of this projection, and the record has the very groups that it had seen. */
  private fits({ head: { name, version, logs } }: Snapshot, projection: Projection): boolean {
    if (name !== projection.name || version !== projection.version) return false;
    if (!Object.keys(logs).every((log) => projection.logs.includes(log))) return false;
    return Object.entries(logs).every(([log, { position, group, hash }]) => {
      const found = this.places.groupAt(log, position);
      return found?.n === group && found.hash === hash;
    });
  }

  private placesOf(checkpoints: Checkpoints): Logs {
    const entries = Object.entries(checkpoints).flatMap(([log, checkpoint]) => {
      const position = positionOf(checkpoint);
      const group = this.places.groupAt(log, position);
      return group ? [[log, { position, group: group.n, hash: group.hash }] as const] : [];
    });
    return Object.fromEntries(entries);
  }

  private fileOf({ name }: Projection): string {
    return join(this.folder, `${name}${extension}`);
  }
}

const commitsIn = (logs: Logs): number => Object.values(logs).reduce((sum, { position }) => sum + position, 0);

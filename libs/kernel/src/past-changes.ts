import type { Checkpoint, EventStore } from './event-store';
import { partsOf } from './past-document';

/** After all that was ever sealed. */
const endOfTime = '9999-12-31T23:59:59.999Z';

interface Found {
  readonly versions: Map<string, number>;
  /** Up to where the log was looked through. */
  upTo: Checkpoint;
  turn: Promise<unknown>;
}

/**
 * What streams had come to at a moment that have gone on since, as `<log>/<stream>`. A log is looked through once for
 * all read models; whoever asks later is told also of what came meanwhile.
 */
export class ChangedStreams {
  private readonly found = new Map<string, Found>();

  constructor(
    private readonly store: EventStore,
    private readonly places: ReadonlyMap<string, Checkpoint | undefined>,
  ) {}

  /** Of logs, all. */
  async inLogs(logs: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const found: ReadonlyMap<string, number>[] = [];
    for (const log of logs) {
      const place = this.places.get(log);
      if (place !== undefined) found.push(await this.inLog(log, place));
    }
    const [only, ...others] = found;
    return only && others.length === 0 ? only : new Map(found.flatMap((versions) => [...versions]));
  }

  /** Of some streams. */
  async amongSources(sources: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const changed = new Map<string, number>();
    for (const source of sources) {
      const [log, stream] = partsOf(source);
      const place = this.places.get(log);
      const since = place === undefined ? undefined : await this.store.changedSince(log, place, stream);
      const version = since?.get(stream);
      if (version !== undefined) changed.set(source, version);
    }
    return changed;
  }

  /** One after another. */
  private inLog(log: string, place: Checkpoint): Promise<ReadonlyMap<string, number>> {
    const found = this.found.get(log) ?? { versions: new Map<string, number>(), upTo: place, turn: Promise.resolve() };
    this.found.set(log, found);
    const told = found.turn.then(() => this.lookedThrough(log, found));
    found.turn = told.catch(() => undefined);
    return told;
  }

  /** What is told of a stream first holds: later it is told what it had come to since. */
  private async lookedThrough(log: string, found: Found): Promise<ReadonlyMap<string, number>> {
    const end = (await this.store.sealedBy(log, endOfTime)) ?? found.upTo;
    for (const [stream, version] of await this.store.changedSince(log, found.upTo)) {
      const source = `${log}/${stream}`;
      if (!found.versions.has(source)) found.versions.set(source, version);
    }
    found.upTo = end;
    return found.versions;
  }
}

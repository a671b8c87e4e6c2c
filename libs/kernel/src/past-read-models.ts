import { ChangedStreams } from './past-changes';
import { StreamsThen } from './past-document';
import { PastModel, Turns, type PastPorts, type Places } from './past-model';
import type { Checkpoint } from './event-store';
import type { Projection } from './projection';
import type { Projector } from './projector';
import type { Collection, ReadModelStore } from './read-model-store';

export type { PastPorts } from './past-model';

const pastsMax = 4;
/** Characters of commits that were folded again for all instants that are kept: the last one is kept whatever it took. */
const readSizeMax = 256 * 1024 * 1024;
const seenMs = 2_000;

/**
 * What the record said at an instant (rules.md 1.13): per log, the last group sealed at or before it. A document whose
 * streams have not gone on since is the live one; else it is the version that the store remembers, or is folded again
 * from its own streams. Only what is asked for is made, once for all who ask, and the last few instants are kept.
 */
export class PastReadModels {
  /** The one that was asked for last stands last. */
  private readonly pasts = new Map<string, Past>();
  private readonly turns = new Turns();

  constructor(
    private readonly projectors: readonly Pick<Projector, 'projection' | 'liveBuildId' | 'seen'>[],
    private readonly ports: PastPorts,
  ) {}

  /** Throws `Unavailable` while the read models have not seen all that was sealed by then. */
  async at(instant: string): Promise<Past> {
    const places = await this.placesAt(instant);
    /* A rebuild forgets what was redacted since: nobody is shown what was read before it. */
    const key = JSON.stringify([...places, ...this.projectors.map(({ liveBuildId }) => liveBuildId)]);
    const past = this.pasts.get(key) ?? this.pastAt(places);
    this.pasts.delete(key);
    this.pasts.set(key, past);
    this.forgetOldest();
    try {
      await past.isSeen;
    } catch (error) {
      this.pasts.delete(key);
      throw error;
    }
    return past;
  }

  private pastAt(places: Places): Past {
    const projections = this.projectors.map(({ projection }) => projection);
    return new Past(projections, places, this.seen(places), this.ports, this.turns);
  }

  private async seen(places: Places): Promise<void> {
    const waits = this.projectors.flatMap((projector) =>
      projector.projection.logs.map((log) => {
        const place = places.get(log);
        return place === undefined ? undefined : projector.seen(log, place, seenMs);
      }),
    );
    await Promise.all(waits);
  }

  private async placesAt(instant: string): Promise<Places> {
    const logs = new Set(this.projectors.flatMap(({ projection }) => projection.logs));
    const places = new Map<string, Checkpoint | undefined>();
    for (const log of logs) places.set(log, await this.ports.store.sealedBy(log, instant));
    return places;
  }

  private forgetOldest(): void {
    for (const [key, past] of this.pasts) {
      const readSize = [...this.pasts.values()].reduce((sum, kept) => sum + kept.readSize, 0);
      if (this.pasts.size === 1 || (this.pasts.size <= pastsMax && readSize <= readSizeMax)) return;
      this.pasts.delete(key);
      past.discard();
    }
  }
}

/** All read models as they were. The same object for the same moment while it is kept: caches go by it. */
export class Past implements Pick<ReadModelStore, 'live'> {
  private readonly models: ReadonlyMap<string, PastModel>;
  private readonly streams: StreamsThen;

  constructor(
    projections: readonly Projection[],
    places: Places,
    readonly isSeen: Promise<void>,
    ports: PastPorts,
    turns: Turns,
  ) {
    this.streams = new StreamsThen(ports.store, ports.registry);
    const moment = { places, streams: this.streams, changed: new ChangedStreams(ports.store, places), turns };
    const modelOf = (projection: Projection) => new PastModel(projection, moment, ports);
    this.models = new Map(projections.map((projection) => [projection.name, modelOf(projection)]));
  }

  get readSize(): number {
    return this.streams.readSize;
  }

  live<Document>(name: string): Collection<Document> {
    const model = this.models.get(name);
    if (!model) throw new Error(`there is no read model ${name}`);
    return model as unknown as Collection<Document>;
  }

  /** Whoever is being answered from it still is; nothing of it is kept. */
  discard(): void {
    for (const model of this.models.values()) model.discard();
  }
}

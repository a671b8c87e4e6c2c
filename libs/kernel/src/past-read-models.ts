import { Unavailable } from './errors';
import type { EventRegistry } from './event-definition';
import type { Checkpoint, EventStore } from './event-store';
import { partsOf, rememberedAt, StreamsThen, type Versions } from './past-document';
import type { Projection } from './projection';
import type { Projector } from './projector';
import type { Collection, Filter, FindOptions, ReadModelStore, Remembered, Stored } from './read-model-store';

export interface PastPorts {
  readonly store: EventStore;
  readonly registry: EventRegistry;
  readonly readModels: ReadModelStore;
  /** Lets others have their turn: what was is work for the processor alone. */
  readonly giveWay: () => Promise<void>;
}

const pastsMax = 4;
/** Characters of commits that were folded again for all instants that are kept: the last one is kept whatever it took. */
const readSizeMax = 256 * 1024 * 1024;
/** Whole read models that are waited for: some instants, of each of which several are asked. */
const waitingMax = 64;
const seenMs = 2_000;
const foldedInOneGo = 200;

/** Where a log had come to at an instant; nothing where nothing had been sealed. */
type Places = ReadonlyMap<string, Checkpoint | undefined>;

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
    const modelOf = (projection: Projection) => new PastModel(projection, places, this.streams, ports, turns);
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

type Kept = Stored<object | undefined>;
const noBuild = (): void => undefined;

class PastModel implements Collection<object> {
  private readonly one = new Map<string, Promise<Kept | undefined>>();
  private isDiscarded = false;
  private whole: Promise<{ readonly buildId: string; readonly collection: Collection<object> }> | undefined;

  constructor(
    private readonly projection: Projection,
    private readonly places: Places,
    private readonly streams: StreamsThen,
    private readonly ports: PastPorts,
    private readonly turns: Turns,
  ) {}

  load(id: string): Promise<Kept | undefined> {
    const known = this.one.get(id) ?? this.loaded(id);
    this.one.set(id, known);
    known.catch(() => this.one.delete(id));
    return known;
  }

  async get(id: string): Promise<object | undefined> {
    return this.whole ? (await this.whole).collection.get(id) : (await this.load(id))?.document;
  }

  async remembered(id?: string): Promise<readonly Remembered<object | undefined>[]> {
    return (await this.all()).remembered(id);
  }

  async find(filter: Filter, options?: FindOptions): Promise<readonly object[]> {
    return (await this.all()).find(filter, options);
  }

  async count(filter: Filter): Promise<number> {
    return (await this.all()).count(filter);
  }

  write(): never {
    throw new Error(`nobody writes what ${this.projection.name} was`);
  }

  discard(): void {
    this.isDiscarded = true;
    void this.whole?.then(({ buildId }) => this.ports.readModels.discard(buildId), noBuild);
  }

  private live(): Collection<object> {
    return this.ports.readModels.live<object>(this.projection.name);
  }

  /** What is live is read first: whatever of it came after the moment is then seen to have. */
  private async loaded(id: string): Promise<Kept | undefined> {
    const [found] = await this.live().remembered(id);
    if (!found) return undefined;
    const changed = new Map<string, number>();
    for (const source of Object.keys(found.stored.sources)) {
      const [log, stream] = partsOf(source);
      const place = this.places.get(log);
      const since = place === undefined ? undefined : await this.ports.store.changedSince(log, place, stream);
      const version = since?.get(stream);
      if (version !== undefined) changed.set(source, version);
    }
    return this.then(found, changed);
  }

  private async all(): Promise<Collection<object>> {
    this.whole ??= this.turns.take(() => this.built());
    this.whole.catch(() => (this.whole = undefined));
    const { buildId, collection } = await this.whole;
    if (this.isDiscarded) await this.ports.readModels.discard(buildId);
    return collection;
  }

  private async built() {
    const found = await this.live().remembered();
    const changed = await this.changedSince();
    const made = await this.ports.readModels.build<object>(`${this.projection.name} then`, this.projection.version);
    for (let from = 0; from < found.length; from += foldedInOneGo) {
      const documents = found.slice(from, from + foldedInOneGo).map((one) => this.then(one, changed));
      const writes = (await Promise.all(documents)).flatMap((kept) => {
        if (kept?.document === undefined) return [];
        return [{ id: kept.id, document: kept.document, source: { stream: 'then', from: 0, to: 1 } }];
      });
      await made.collection.write(writes);
      await this.ports.giveWay();
    }
    this.streams.forget();
    this.one.clear();
    return made;
  }

  private async changedSince(): Promise<ReadonlyMap<string, number>> {
    const changed = new Map<string, number>();
    for (const log of this.projection.logs) {
      const place = this.places.get(log);
      if (place === undefined) continue;
      for (const [stream, version] of await this.ports.store.changedSince(log, place)) {
        changed.set(`${log}/${stream}`, version);
      }
    }
    return changed;
  }

  /** `changed`: what streams had come to that have gone on since. Nothing where there was no such document yet. */
  private async then(found: Remembered<object | undefined>, changed: ReadonlyMap<string, number>) {
    const then = this.versionsThen(found.stored, changed);
    const known = rememberedAt(found, then);
    if (known) return Object.keys(known.sources).length === 0 ? undefined : known;
    const { id } = found.stored;
    const document = await this.streams.fold(this.projection, id, then);
    return { id, document, sources: then };
  }

  /** Never above what the live document has seen: what is parked of a stream is shown at no time. */
  private versionsThen({ sources }: Kept, changed: ReadonlyMap<string, number>): Versions {
    const versions = Object.entries(sources).map(([source, seen]) => {
      const began = this.places.get(partsOf(source)[0]) !== undefined;
      return [source, began ? Math.min(seen, changed.get(source) ?? seen) : 0];
    });
    return Object.fromEntries(versions) as Versions;
  }
}

/** Whole read models are made one after another, and not for everybody who asks (G22). */
class Turns {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.waiting >= waitingMax) throw new Unavailable('busy', 1);
    this.waiting += 1;
    const result = this.last.then(work);
    this.last = result.catch(() => undefined);
    try {
      return await result;
    } finally {
      this.waiting -= 1;
    }
  }
}

import { Unavailable } from './errors';
import type { EventRegistry } from './event-definition';
import type { Checkpoint, EventStore } from './event-store';
import { frozen } from './frozen';
import type { ChangedStreams } from './past-changes';
import { isOf, rememberedAt, type StreamsThen } from './past-document';
import type { Projection, Versions } from './projection';
import type { Collection, Filter, FindOptions, ReadModelStore, Remembered, Stored } from './read-model-store';

export interface PastPorts {
  readonly store: EventStore;
  readonly registry: EventRegistry;
  readonly readModels: ReadModelStore;
  /** Lets others have their turn: what was is work for the processor alone. */
  readonly giveWay: () => Promise<void>;
}

/** Whole read models that are waited for: some instants, of each of which several are asked. */
const waitingMax = 64;
const foldedInOneGo = 200;

/** Where a log had come to at an instant; nothing where nothing had been sealed. */
export type Places = ReadonlyMap<string, Checkpoint | undefined>;

type Kept = Stored<object | undefined>;
type Changed = ReadonlyMap<string, number>;
const noBuild = (): void => undefined;

/** All documents of a model, as they were. */
interface Whole {
  readonly kept: readonly Kept[];
  readonly documents: readonly object[];
}

/** What all models of a moment go by. */
export interface MomentThen {
  readonly places: Places;
  readonly streams: StreamsThen;
  readonly changed: ChangedStreams;
  readonly turns: Turns;
}

export class PastModel implements Collection<object> {
  private readonly one = new Map<string, Promise<Kept | undefined>>();
  private isDiscarded = false;
  private whole: Promise<Whole> | undefined;
  private byId: Promise<ReadonlyMap<string, Kept>> | undefined;
  private built: Promise<{ readonly buildId: string; readonly collection: Collection<object> }> | undefined;

  constructor(
    private readonly projection: Projection,
    private readonly of: MomentThen,
    private readonly ports: PastPorts,
  ) {}

  load(id: string): Promise<Kept | undefined> {
    const known = this.one.get(id) ?? this.loaded(id);
    this.one.set(id, known);
    known.catch(() => this.one.delete(id));
    return known;
  }

  async get(id: string): Promise<object | undefined> {
    if (!this.whole) return (await this.load(id))?.document;
    this.byId ??= this.whole.then(({ kept }) => new Map(kept.map((each) => [each.id, each])));
    this.byId.catch(() => (this.byId = undefined));
    return (await this.byId).get(id)?.document;
  }

  async remembered(id?: string): Promise<readonly Remembered<object | undefined>[]> {
    const { kept } = await this.all();
    return kept.filter((each) => id === undefined || each.id === id).map((stored) => ({ stored, earlier: [] }));
  }

  async find(filter: Filter, options: FindOptions = {}): Promise<readonly object[]> {
    const isForAll = Object.keys(filter).length === 0 && Object.keys(options).length === 0;
    return isForAll ? (await this.all()).documents : (await this.asked()).find(filter, options);
  }

  async count(filter: Filter): Promise<number> {
    return (await this.asked()).count(filter);
  }

  write(): never {
    throw new Error(`nobody writes what ${this.projection.name} was`);
  }

  discard(): void {
    this.isDiscarded = true;
    void this.built?.then(({ buildId }) => this.ports.readModels.discard(buildId), noBuild);
  }

  private live(): Collection<object> {
    return this.ports.readModels.live<object>(this.projection.name);
  }

  /** What is live is read first: whatever of it came after the moment is then seen to have. */
  private async loaded(id: string): Promise<Kept | undefined> {
    const [found] = await this.live().remembered(id);
    return found && this.then(found, await this.of.changed.amongSources(Object.keys(found.stored.sources)));
  }

  private all(): Promise<Whole> {
    this.whole ??= this.of.turns.take(() => this.made());
    this.whole.catch(() => (this.whole = undefined));
    return this.whole;
  }

  private async made(): Promise<Whole> {
    const found = await this.live().remembered();
    const changed = await this.of.changed.inLogs(this.projection.logs);
    const kept: Kept[] = [];
    for (let from = 0; from < found.length; from += foldedInOneGo) {
      const documents = found.slice(from, from + foldedInOneGo).map((one) => this.then(one, changed));
      for (const each of await Promise.all(documents)) if (each?.document !== undefined) kept.push(each);
      await this.ports.giveWay();
    }
    this.of.streams.forget();
    this.one.clear();
    return { kept, documents: Object.freeze(kept.map(({ document }) => document as object)) };
  }

  /** Where it is asked for more than all: by what the store has to find documents with. */
  private async asked(): Promise<Collection<object>> {
    this.built ??= this.all().then((whole) => this.of.turns.take(() => this.build(whole)));
    this.built.catch(() => (this.built = undefined));
    const { buildId, collection } = await this.built;
    if (this.isDiscarded) await this.ports.readModels.discard(buildId);
    return collection;
  }

  private async build({ kept }: Whole) {
    const made = await this.ports.readModels.build<object>(`${this.projection.name} then`, this.projection.version);
    for (let from = 0; from < kept.length; from += foldedInOneGo) {
      const writes = kept.slice(from, from + foldedInOneGo).map(({ id, document }) => {
        return { id, document, source: { stream: 'then', from: 0, to: 1 } };
      });
      await made.collection.write(writes);
      await this.ports.giveWay();
    }
    return made;
  }

  /** `changed`: what streams had come to that have gone on since. Nothing where there was no such document yet. */
  private then(found: Remembered<object | undefined>, changed: Changed): Kept | undefined | Promise<Kept | undefined> {
    const { stored } = found;
    const then = this.versionsThen(stored, changed);
    if (!then) return stored;
    const known = rememberedAt(found, then);
    if (known) return Object.keys(known.sources).length === 0 ? undefined : known;
    const told = stored.document && this.projection.then?.(stored.document, then);
    if (told) return { id: stored.id, document: frozen(told.document), sources: then };
    return this.folded(stored.id, then);
  }

  private async folded(id: string, then: Versions): Promise<Kept> {
    return { id, document: frozen(await this.of.streams.fold(this.projection, id, then)), sources: then };
  }

  /**
   * Nothing where it has not changed since. Never above what the live document has seen: what is parked of a stream is
   * shown at no time.
   */
  private versionsThen({ sources }: Kept, changed: Changed): Versions | undefined {
    let then: Record<string, number> | undefined;
    for (const source in sources) {
      const seen = sources[source] as number;
      const version = this.hasBegun(source) ? (changed.get(source) ?? seen) : 0;
      if (version < seen) (then ??= { ...sources })[source] = version;
    }
    return then;
  }

  private hasBegun(source: string): boolean {
    return this.projection.logs.some((log) => this.of.places.get(log) !== undefined && isOf(log, source));
  }
}

/** Whole read models are made one after another, and not for everybody who asks (G22). */
export class Turns {
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

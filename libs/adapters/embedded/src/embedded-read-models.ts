import {
  frozen,
  type Collection,
  type Filter,
  type FindOptions,
  type GuardedWrite,
  type ReadModelStore,
  type Remembered,
  type Stored,
} from '@acta/kernel';
import { Query } from 'mingo';

type Document = object;

/** Read models in memory, rebuilt from the log at each start and asked in MongoDB's query language. */
export class EmbeddedReadModels implements ReadModelStore {
  private readonly builds = new Map<string, { readonly name: string; readonly collection: InMemoryCollection }>();
  private readonly liveBuilds = new Map<string, InMemoryCollection>();
  private built = 0;

  live<Document>(name: string): Collection<Document> {
    const now = () => this.liveBuilds.get(name) ?? nothing;
    return {
      load: (id) => now().load(id),
      get: (id) => now().get(id),
      remembered: (id) => now().remembered(id),
      find: (filter, options) => now().find(filter, options),
      count: (filter) => now().count(filter),
      write: (writes) => now().write(writes as readonly GuardedWrite<object>[]),
    } as Collection<Document>;
  }

  async build<Document>(name: string, version: number) {
    const buildId = `${name}@${version}.${(this.built += 1)}`;
    const collection = new InMemoryCollection();
    this.builds.set(buildId, { name, collection });
    return { buildId, collection: collection as unknown as Collection<Document> };
  }

  async switchTo(name: string, buildId: string): Promise<void> {
    const build = this.builds.get(buildId);
    if (build?.name !== name) throw new Error(`${buildId} is no build of ${name}`);
    this.liveBuilds.set(name, build.collection);
    for (const [id, other] of this.builds) if (other.name === name && id !== buildId) this.builds.delete(id);
  }

  async discard(buildId: string): Promise<void> {
    this.builds.delete(buildId);
  }
}

type StoredDocument = Stored<Document | undefined>;

interface Kept {
  stored: StoredDocument;
  earlier: readonly StoredDocument[];
  /** Among all documents. */
  readonly place: number;
}

class InMemoryCollection implements Collection<Document> {
  private readonly kept = new Map<string, Kept>();
  /** What is kept, one after another: the board asks for every track whenever somebody looks at it. */
  private readonly all: (Document | undefined)[] = [];
  private goneCount = 0;

  async load(id: string): Promise<Stored<Document | undefined> | undefined> {
    return this.kept.get(id)?.stored;
  }

  async get(id: string): Promise<Document | undefined> {
    return this.kept.get(id)?.stored.document;
  }

  async remembered(id?: string): Promise<readonly Remembered<Document | undefined>[]> {
    if (id === undefined) return Array.from(this.kept.values(), ({ stored, earlier }) => ({ stored, earlier }));
    const kept = this.kept.get(id);
    return kept ? [{ stored: kept.stored, earlier: kept.earlier }] : [];
  }

  async find(filter: Filter, options: FindOptions = {}): Promise<readonly Document[]> {
    if (isEmpty(filter) && isEmpty(options)) return this.documents();
    const { sort, skip, limit } = options;
    let found = queryOf(filter).find<Document>(this.documents());
    if (sort) found = found.sort({ ...sort });
    if (skip !== undefined) found = found.skip(skip);
    if (limit !== undefined) found = found.limit(limit);
    return found.all();
  }

  async count(filter: Filter): Promise<number> {
    const query = queryOf(filter);
    return this.documents().reduce((count, document) => (query.test(document) ? count + 1 : count), 0);
  }

  async write(writes: readonly GuardedWrite<Document>[]): Promise<readonly ('written' | 'stale')[]> {
    return writes.map(({ id, document, source }) => {
      const sources = this.kept.get(id)?.stored.sources ?? {};
      if ((sources[source.stream] ?? 0) !== source.from) return 'stale';
      this.keep(frozen({ id, document, sources: { ...sources, [source.stream]: source.to } }));
      return 'written';
    });
  }

  private keep(stored: StoredDocument): void {
    const known = this.kept.get(stored.id);
    if (known && known.stored.document === undefined) this.goneCount -= 1;
    if (stored.document === undefined) this.goneCount += 1;
    const place = known?.place ?? this.all.length;
    this.all[place] = stored.document;
    if (known) Object.assign(known, { stored, earlier: earlierWith(known) });
    else this.kept.set(stored.id, { stored, place, earlier: noneEarlier });
  }

  private documents(): Document[] {
    return this.goneCount === 0
      ? (this.all.slice() as Document[])
      : this.all.filter((document) => document !== undefined);
  }
}

/** A document that is written again and again must not keep all that it ever was. */
const rememberedMax = 32;
const noneEarlier: readonly StoredDocument[] = Object.freeze([{ id: '', document: undefined, sources: {} }]);

/** Appended to in place, for it is the same history for whoever holds it. */
function earlierWith({ earlier, stored }: Kept): readonly StoredDocument[] {
  const remembered = (earlier === noneEarlier ? [...noneEarlier] : earlier) as StoredDocument[];
  remembered.push(stored);
  if (remembered.length > rememberedMax) remembered.shift();
  return remembered;
}

const isEmpty = (value: object): boolean => Object.keys(value).length === 0;

const nothing: Pick<InMemoryCollection, keyof Collection> = new InMemoryCollection();

/** Filters come from code, yet none may run code of its own. */
function queryOf(filter: Filter): Query<Document> {
  return new Query<Document>(filter, { scriptEnabled: false });
}

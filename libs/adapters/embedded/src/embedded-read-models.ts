import type { Collection, GuardedWrite, ReadModelStore, WrittenCollection } from '@acta/kernel';
import { InMemoryCollection } from './in-memory-collection';

/** A document that is written again and again must not keep all that it ever was. */
const rememberedMax = 32;

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

  async build<Document>(name: string, version: number, remembering: 'remembers' | 'forgets' = 'remembers') {
    const buildId = `${name}@${version}.${(this.built += 1)}`;
    const collection = new InMemoryCollection(remembering === 'forgets' ? 0 : rememberedMax);
    this.builds.set(buildId, { name, collection });
    return { buildId, collection: collection as unknown as WrittenCollection<Document> };
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

  /** Throws for a build that is gone. */
  collectionOf(buildId: string): InMemoryCollection {
    const build = this.builds.get(buildId);
    if (!build) throw new Error(`there is no build ${buildId}`);
    return build.collection;
  }
}

const nothing: Pick<InMemoryCollection, keyof Collection> = new InMemoryCollection(0);

import { readCommit, type ReadCommit } from './commit';
import type { EventRegistry } from './event-definition';
import type { EventStore } from './event-store';
import type { Projection, Versions } from './projection';
import type { Remembered, Stored } from './read-model-store';

type Kept = Stored<object | undefined>;

/**
 * What a document was when its sources had come to these versions, none above its own: nothing where the store
 * remembers too little of it to tell.
 */
export function rememberedAt({ stored, earlier }: Remembered<object | undefined>, then: Versions): Kept | undefined {
  if (fits(stored, then)) return stored;
  let later = stored;
  for (let place = earlier.length - 1; place >= 0; place--) {
    const known = earlier[place] as Kept;
    /* Written by a log that was slower: what is below has not seen it. */
    if (!isAllAfter(later, known, then)) return undefined;
    if (fits(known, then)) return known;
    later = known;
  }
  return undefined;
}

const fits = ({ sources }: Kept, then: Versions): boolean =>
  Object.keys(sources).every((source) => (sources[source] ?? 0) <= (then[source] ?? 0));

/** Whether what made one version of the other came after the moment. */
function isAllAfter(later: Kept, known: Kept, then: Versions): boolean {
  return Object.keys(later.sources).every((source) => {
    const to = later.sources[source] ?? 0;
    return to === (known.sources[source] ?? 0) || to > (then[source] ?? 0);
  });
}

const streamsMax = 1_000;

/** Reads commits of a stream up to a version, and decodes them once for all documents that they feed. */
export class StreamsThen {
  private readonly known = new Map<string, Promise<readonly ReadCommit[]>>();
  /** Characters of what was decoded, the measure of what is kept. */
  readSize = 0;

  constructor(
    private readonly store: EventStore,
    private readonly registry: EventRegistry,
  ) {}

  /** Folded from the first commit: the same under any interleaving of streams (rules.md 1.11). */
  async fold(projection: Projection, id: string, then: Versions): Promise<object | undefined> {
    let document: object | undefined;
    for (const [source, version] of Object.entries(then)) {
      if (version === 0) continue;
      for (const commit of await this.of(source, version)) {
        if (commit.version > version) break;
        if (projection.documentsOf(commit).includes(id)) document = projection.fold(document, commit, id);
      }
    }
    return document;
  }

  forget(): void {
    this.known.clear();
  }

  private of(source: string, version: number): Promise<readonly ReadCommit[]> {
    const key = `${source}@${version}`;
    const known = this.known.get(key) ?? this.read(source, version);
    this.known.set(key, known);
    if (this.known.size > streamsMax) this.known.delete(this.known.keys().next().value as string);
    return known;
  }

  private async read(source: string, version: number): Promise<readonly ReadCommit[]> {
    const [log, stream] = partsOf(source);
    const commits = await this.store.readStream(log, stream, 0);
    return commits
      .filter((commit) => commit.version <= version)
      .map((commit) => {
        this.readSize += commit.text.length;
        return readCommit(commit, this.registry);
      });
  }
}

/** The log and the stream of `<log>/<stream>`. */
export function partsOf(source: string): readonly [log: string, stream: string] {
  const slash = source.indexOf('/');
  return [source.slice(0, slash), source.slice(slash + 1)];
}

/** Whether a stream, as `<log>/<stream>`, is of the log. */
export const isOf = (log: string, source: string): boolean =>
  source.charCodeAt(log.length) === slashCode && source.startsWith(log);

const slashCode = '/'.charCodeAt(0);

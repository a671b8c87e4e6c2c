import type { ReadCommit } from './commit';
import { isOfTheMoment } from './errors';
import type { PassedCommit } from './log-pass';
import type { Projection } from './projection';
import type { GuardedWrite, Stored, WrittenCollection } from './read-model-store';

interface Touching {
  readonly passed: PassedCommit;
  readonly read: ReadCommit;
  readonly place: number;
  readonly ids: readonly string[];
}

/**
 * Folds commits into their documents and writes all of it at once. Answers how many of the commits are done: the one
 * behind them needs care, by itself.
 */
export async function foldPage(
  projection: Projection,
  collection: WrittenCollection<object>,
  page: readonly PassedCommit[],
): Promise<number> {
  const { touching, end } = touchedBy(projection, page);
  if (touching.length === 0) return end;
  try {
    const folded = new PageFold(await standingOf(touching, collection));
    const failedAt = touching.find((each) => !folded.take(each, projection))?.place ?? end;
    const results = await collection.write(folded.writes);
    const stale = results.indexOf('stale');
    return stale === -1 ? failedAt : (folded.places[stale] as number);
  } catch (error) {
    if (isOfTheMoment(error)) throw error;
    return 0;
  }
}

function touchedBy(projection: Projection, page: readonly PassedCommit[]): { touching: Touching[]; end: number } {
  const touching: Touching[] = [];
  for (const [place, passed] of page.entries()) {
    const ids = idsOf(projection, passed);
    if (!ids) return { touching, end: place };
    if (ids.length > 0) touching.push({ passed, read: passed.read as ReadCommit, place, ids });
  }
  return { touching, end: page.length };
}

function idsOf(projection: Projection, { read }: PassedCommit): readonly string[] | undefined {
  try {
    return read && projection.documentsOf(read);
  } catch {
    return undefined;
  }
}

async function standingOf(
  touching: readonly Touching[],
  collection: WrittenCollection<object>,
): Promise<Map<string, Standing>> {
  const ids = new Set<string>();
  for (const each of touching) for (const id of each.ids) ids.add(id);
  const stored = await collection.loadAll([...ids]);
  const standing = new Map<string, Standing>();
  for (const id of ids) standing.set(id, new Standing(stored[standing.size]));
  return standing;
}

/** A document on its way through a page. Most have one source there. */
class Standing {
  document: object | undefined;
  private readonly sources: Stored<unknown>['sources'];
  private source = '';
  private version = 0;
  private others: Map<string, number> | undefined;

  constructor(stored: Stored<object | undefined> | undefined) {
    this.document = stored?.document;
    this.sources = stored?.sources ?? {};
  }

  versionOf(source: string): number {
    if (source === this.source) return this.version;
    return this.others?.get(source) ?? this.sources[source] ?? 0;
  }

  stands(document: object | undefined, source: string, version: number): void {
    this.document = document;
    if (source !== this.source && this.source !== '') {
      this.others ??= new Map();
      this.others.set(this.source, this.version);
    }
    this.source = source;
    this.version = version;
  }
}

class PageFold {
  readonly writes: GuardedWrite<object>[] = [];
  /** Of the commit that each write comes from, in the page. */
  readonly places: number[] = [];

  constructor(private readonly standing: Map<string, Standing>) {}

  /** All that a commit says or, where its fold throws, nothing. */
  take({ passed, read, place, ids }: Touching, projection: Projection): boolean {
    const { source, commit } = passed;
    const count = this.writes.length;
    try {
      for (const id of ids) {
        const standing = this.standing.get(id) as Standing;
        const from = standing.versionOf(source);
        if (from >= commit.version) continue;
        const document = projection.fold(standing.document, read, id);
        this.writes.push({ id, document, source: { stream: source, from, to: commit.version } });
        this.places.push(place);
        standing.stands(document, source, commit.version);
      }
      return true;
    } catch {
      this.writes.length = count;
      this.places.length = count;
      return false;
    }
  }
}

import {
  frozen,
  type Filter,
  type FindOptions,
  type GuardedWrite,
  type Remembered,
  type Stored,
  type WrittenCollection,
} from '@acta/kernel';
import { Query } from 'mingo';
import { lineOf, type SavedDocuments } from './saved-documents';

type Document = object;
type StoredDocument = Stored<Document | undefined>;
type Sources = StoredDocument['sources'];

interface Kept {
  stored: StoredDocument;
  earlier: readonly StoredDocument[];
  /** Among all documents. */
  readonly place: number;
}

/** Documents in memory; those of a snapshot are parsed when they are first wanted. */
export class InMemoryCollection implements WrittenCollection<Document> {
  private readonly kept = new Map<string, Kept>();
  /** What is kept, one after another: the board asks for every track whenever somebody looks at it. */
  private readonly all: (Document | undefined)[] = [];
  private goneCount = 0;
  /** What a snapshot holds and nobody has wanted yet. */
  private saved: SavedDocuments | undefined;

  /** Of each document, so many earlier versions are remembered. */
  constructor(private readonly rememberedMax: number) {}

  /** Of an empty collection. */
  restore(saved: SavedDocuments): void {
    this.saved = saved;
    this.all.length = saved.count;
  }

  /** All that it holds now, in the order in which it came: documents, and lines of a snapshot as they are. */
  content(): { readonly count: number; line(place: number): Buffer | string } {
    const { saved } = this;
    const stored = new Array<StoredDocument | undefined>(this.all.length);
    for (const { stored: each, place } of this.kept.values()) stored[place] = each;
    return {
      count: stored.length,
      line: (place) => {
        const each = stored[place];
        return each ? lineOf(each) : (saved as SavedDocuments).line(place);
      },
    };
  }

  async load(id: string): Promise<StoredDocument | undefined> {
    return this.known(id)?.stored;
  }

  async loadAll(ids: readonly string[]): Promise<readonly (StoredDocument | undefined)[]> {
    return ids.map((id) => this.known(id)?.stored);
  }

  async get(id: string): Promise<Document | undefined> {
    return this.known(id)?.stored.document;
  }

  async remembered(id?: string): Promise<readonly Remembered<Document | undefined>[]> {
    if (id === undefined) return this.allKept().map(({ stored, earlier }) => ({ stored, earlier }));
    const kept = this.known(id);
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
      const known = this.known(id);
      const sources = known?.stored.sources;
      if ((sources?.[source.stream] ?? 0) !== source.from) return 'stale';
      const stored = Object.freeze({ id, document: frozen(document), sources: withSource(sources, source) });
      if (known) this.keep(known, stored);
      else this.keepAt(this.all.length, stored, noneEarlier);
      return 'written';
    });
  }

  private known(id: string): Kept | undefined {
    const known = this.kept.get(id);
    if (known || !this.saved) return known;
    const place = this.saved.take(id);
    return place === undefined ? undefined : this.keepAt(place, this.saved.read(place), unknownEarlier);
  }

  private keep(known: Kept, stored: StoredDocument): void {
    if (known.stored.document === undefined) this.goneCount -= 1;
    if (stored.document === undefined) this.goneCount += 1;
    this.all[known.place] = stored.document;
    known.earlier = this.rememberedMax === 0 ? unknownEarlier : earlierWith(known, this.rememberedMax);
    known.stored = stored;
  }

  private keepAt(place: number, stored: StoredDocument, earlier: readonly StoredDocument[]): Kept {
    const kept = { stored, place, earlier };
    if (stored.document === undefined) this.goneCount += 1;
    this.all[place] = stored.document;
    this.kept.set(stored.id, kept);
    return kept;
  }

  private readAll(saved: SavedDocuments): void {
    for (const place of saved.takeAll()) this.keepAt(place, saved.read(place), unknownEarlier);
    this.saved = undefined;
  }

  /** In the order in which they first came. */
  private allKept(): readonly Kept[] {
    if (this.saved) this.readAll(this.saved);
    const all = new Array<Kept>(this.all.length);
    for (const kept of this.kept.values()) all[kept.place] = kept;
    return all;
  }

  private documents(): Document[] {
    if (this.saved) this.readAll(this.saved);
    return this.goneCount === 0
      ? (this.all.slice() as Document[])
      : this.all.filter((document) => document !== undefined);
  }
}

/** Where there is but one, without gathering them. */
function withSource(sources: Sources | undefined, { stream, to }: GuardedWrite<Document>['source']): Sources {
  return Object.freeze(sources === undefined ? { [stream]: to } : { ...sources, [stream]: to });
}

const noneEarlier: readonly StoredDocument[] = Object.freeze([{ id: '', document: undefined, sources: {} }]);
/** Of a snapshot, or where nothing is remembered: what it was before has to be told or folded again. */
const unknownEarlier: readonly StoredDocument[] = Object.freeze([]);

/** Appended to in place, for it is the same history for whoever holds it. */
function earlierWith({ earlier, stored }: Kept, rememberedMax: number): readonly StoredDocument[] {
  /* Of the first no list with room for more: most documents are written but a few times. */
  if (Object.isFrozen(earlier)) return [...earlier, stored];
  const remembered = earlier as StoredDocument[];
  remembered.push(stored);
  if (remembered.length > rememberedMax) remembered.shift();
  return remembered;
}

const isEmpty = (value: object): boolean => Object.keys(value).length === 0;

/** Filters come from code, yet none may run code of its own. */
function queryOf(filter: Filter): Query<Document> {
  return new Query<Document>(filter, { scriptEnabled: false });
}

import type { Collection, Filter } from '@acta/kernel';
import { IsOptional, Length } from 'class-validator';
import { IsWholeNumberText } from './query-values';
import type { SortKey } from './cursor';

export const pageLimitDefault = 50;
export const pageLimitMax = 200;

/** What every list may be asked; the class of a list's own filters extends it. */
export class PageQuery {
  @IsOptional()
  @IsWholeNumberText({ min: 1, max: pageLimitMax })
  readonly limit?: number;

  /** From the `Link` of the page before. */
  @IsOptional()
  @Length(1, 2_000)
  readonly cursor?: string;
}

export interface Ending<Row> {
  /** What rows are sorted by, and an id that tells apart those who are equal in it. */
  readonly keyOf: (row: Row) => SortKey;
  /** Orders texts; code units where nothing is said. Names want `collatorOf(language).compare`. */
  readonly compare?: (one: string, other: string) => number;
}

/** A list that is answered by pages: `Answers` asks it for the one that the caller is at. */
export interface Listing {
  /** Members of the answer that stand beside `items`, the same on every page. */
  readonly beside?: object;
  /** At most `countMax` items that come after `end`, each with the key that it ends at. */
  after(end: SortKey | undefined, countMax: number): Promise<readonly Entry[]>;
}

export interface Entry {
  readonly item: unknown;
  readonly end: SortKey;
}

export class RowsListing<Row> implements Listing {
  constructor(
    private readonly rows: readonly Row[],
    private readonly by: Ending<Row>,
    private readonly show: (row: Row) => unknown,
    readonly beside: object = {},
  ) {}

  async after(end: SortKey | undefined, countMax: number): Promise<readonly Entry[]> {
    const entries = this.rows.map((row) => ({ row, end: this.by.keyOf(row) }));
    const later = end === undefined ? entries : entries.filter((entry) => this.order(entry.end, end) > 0);
    return later
      .sort((one, other) => this.order(one.end, other.end))
      .slice(0, countMax)
      .map(({ row, end: reached }) => ({ item: this.show(row), end: reached }));
  }

  private order([one, oneId]: SortKey, [other, otherId]: SortKey): number {
    const bySortKey =
      typeof one === 'string' && typeof other === 'string' && this.by.compare
        ? this.by.compare(one, other)
        : byCodeUnits(one, other);
    return bySortKey || byCodeUnits(oneId, otherId);
  }
}

function byCodeUnits(one: string | number, other: string | number): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Rows that are in memory, sorted here. `show` turns a row into what is answered; `beside` stands beside `items`. */
export function listing<Row>(
  rows: readonly Row[],
  by: Ending<Row>,
  show: (row: Row) => unknown = (row) => row,
  beside: object = {},
): Listing {
  return new RowsListing(rows, by, show, beside);
}

export interface FoundBy<Document> {
  readonly filter: Filter;
  /** Fields of the document: what it is sorted by, ascending, and its id. */
  readonly sortedBy: keyof Document & string;
  readonly id: keyof Document & string;
}

/** Documents of a read model, sorted by one of their fields in the store itself. */
export class FoundListing<Document extends object> implements Listing {
  constructor(
    private readonly collection: Collection<Document>,
    private readonly by: FoundBy<Document>,
    private readonly show: (document: Document) => unknown,
  ) {}

  async after(end: SortKey | undefined, countMax: number): Promise<readonly Entry[]> {
    const { filter, sortedBy, id } = this.by;
    const documents = await this.collection.find(end === undefined ? filter : { $and: [filter, this.later(end)] }, {
      sort: { [sortedBy]: 1, [id]: 1 },
      limit: countMax,
    });
    return documents.map((document) => ({
      item: this.show(document),
      end: [document[sortedBy], document[id]] as unknown as SortKey,
    }));
  }

  private later([key, lastId]: SortKey): Filter {
    const { sortedBy, id } = this.by;
    return { $or: [{ [sortedBy]: { $gt: key } }, { [sortedBy]: key, [id]: { $gt: lastId } }] };
  }
}

export function found<Document extends object>(
  collection: Collection<Document>,
  by: FoundBy<Document>,
  show: (document: Document) => unknown = (document) => document,
): Listing {
  return new FoundListing(collection, by, show);
}

export function isListing(answer: unknown): answer is Listing {
  return answer instanceof RowsListing || answer instanceof FoundListing;
}

import { validateAs } from '@acta/contracts';
import type { ActaRequest } from '../acta-request';
import { Problem } from '../problem';
import { invalid } from '../validation.pipe';
import { cursorFor, endOf } from './cursor';
import { PageQuery, pageLimitDefault } from './listing';

/** Of a list that is paged in both directions: the id of the row beside the page, and on which side of it the page is. */
interface Beside {
  readonly id: string;
  readonly direction: 'forward' | 'back';
}

export interface AskedRows {
  /** The list's beginning where none is named. */
  readonly beside?: Beside;
  readonly countMax: number;
  readonly moment: string;
}

/** A list that can be read on and back from any of its rows: too long to be held, and something new comes all the time. */
export class TwoWayListing {
  constructor(
    /**
     * How far the list has come, in whatever words `rows` understands. All pages that follow from one are of the moment
     * of the first: whoever goes through them misses nothing and meets nothing twice, whatever is recorded meanwhile.
     */
    readonly moment: string,
    /** At most `countMax` rows that come after the one named, or before it, the nearest first. */
    readonly rows: (asked: AskedRows) => Promise<readonly { readonly id: string }[]>,
    readonly show: (rows: readonly { readonly id: string }[]) => Promise<readonly unknown[]>,
  ) {}
}

export interface TwoWayPage {
  readonly items: readonly unknown[];
  /** Addresses of the pages beside this one. */
  readonly links: readonly { readonly rel: 'prev' | 'next'; readonly at: string }[];
}

/** `list` names the list with its filters: a cursor of another is refused. */
export async function pageOfTwoWay(
  listing: TwoWayListing,
  request: ActaRequest,
  { list, key }: { readonly list: string; readonly key: string },
): Promise<TwoWayPage> {
  const { limit: asked, cursor } = request.query;
  const query = validateAs(PageQuery, { ...(asked && { limit: asked }), ...(cursor && { cursor }) });
  if (!query.ok) throw invalid(query.violations);
  const limit = query.value.limit ?? pageLimitDefault;
  const { beside, moment } =
    query.value.cursor === undefined
      ? { beside: undefined, moment: listing.moment }
      : pageIn(endOf(key, list, query.value.cursor));
  const found = await listing.rows({ countMax: limit + 1, moment, ...(beside && { beside }) });
  const isBack = beside?.direction === 'back';
  const rows = isBack ? found.slice(0, limit).toReversed() : found.slice(0, limit);
  const isMore = found.length > limit;
  const linkTo = (rel: 'prev' | 'next', id: string) => {
    const at = new URL(request.originalUrl, 'http://acta.invalid');
    at.searchParams.set('cursor', cursorFor(key, list, [`${rel === 'next' ? 'forward' : 'back'} ${moment}`, id]));
    return { rel, at: `${at.pathname}${at.search}` };
  };
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    items: await listing.show(rows),
    links: [
      ...(first && (isBack ? isMore : beside !== undefined) ? [linkTo('prev', first.id)] : []),
      ...(last && (isBack || isMore) ? [linkTo('next', last.id)] : []),
    ],
  };
}

function pageIn([sortedBy, id]: readonly [string | number, string]) {
  const [, direction, moment] = /^(forward|back) (.*)$/s.exec(String(sortedBy)) ?? [];
  if (direction === undefined || moment === undefined) throw new Problem(400, 'cursor-malformed');
  return { beside: { id, direction: direction as Beside['direction'] }, moment };
}

import { Injectable, type HttpServer } from '@nestjs/common';
import { validateAs } from '@acta/contracts';
import type { Response } from 'express';
import { Answered } from '../commands';
import { sayUnpublished } from '../http/first-steps';
import { apiPrefix } from '../http/route-table';
import { Installation } from '../installation';
import type { ActaRequest } from '../acta-request';
import { journalEntryOf } from '../journal-entry';
import { permissions } from '../permissions';
import { invalid } from '../validation.pipe';
import { cursorFor, endOf } from './cursor';
import { FileAnswer, fileAnswer } from './file-answer';
import { isListing, PageQuery, pageLimitDefault, type Listing } from './listing';
import { pageOfTwoWay, TwoWayListing } from './two-way-listing';
import { Unpublished } from './unpublished';
import { Versioned } from './versioned';

/**
 * Gives what controllers return its status and headers, in one place for all of them, where Nest hands it to Express:
 * an interceptor could do no more, and each costs every request a pipeline of its own.
 */
@Injectable()
export class Answers {
  constructor(private readonly installation: Installation) {}

  /** From now on what is sent goes through here; what fails on the way is a problem like any other. */
  standBefore(sender: Pick<HttpServer, 'reply'>): void {
    const reply = sender.reply.bind(sender);
    sender.reply = async (response: Response, answer: unknown, status?: number): Promise<void> => {
      const request = response.req as ActaRequest;
      const answered = await this.answer(answer, request, response);
      if (isGuardedRead(request)) await this.note(request);
      reply(response, answered, status);
    };
  }

  /** rules.md 6.4: who read what is not public is noted before it is shown. */
  private async note(request: ActaRequest): Promise<void> {
    const entry = journalEntryOf('read', request, this.installation);
    if (entry) await this.installation.journal.note(entry);
  }

  private async answer(answer: unknown, request: ActaRequest, response: Response): Promise<unknown> {
    if (answer instanceof Answered) return commandAnswer(answer, request, response);
    if (answer instanceof Versioned) return readAnswer(answer, request, response);
    if (answer instanceof FileAnswer) return fileAnswer(answer, request, response);
    if (answer instanceof Unpublished) {
      request.unpublished = true;
      sayUnpublished(response);
      return this.answer(answer.answer, request, response);
    }
    if (isListing(answer)) return this.page(answer, request, response);
    if (answer instanceof TwoWayListing) return this.pageBothWays(answer, request, response);
    // Nest's 201 for whatever is posted would say that something was created.
    if (response.statusCode === 201) response.status(200);
    return answer;
  }

  private async page(list: Listing, request: ActaRequest, response: Response): Promise<object> {
    const { cursorKey } = this.installation.settings;
    const { limit: asked, cursor } = request.query;
    const query = validateAs(PageQuery, { ...(asked && { limit: asked }), ...(cursor && { cursor }) });
    if (!query.ok) throw invalid(query.violations);
    const limit = query.value.limit ?? pageLimitDefault;
    const name = nameOfList(request);
    const start = query.value.cursor === undefined ? undefined : endOf(cursorKey, name, query.value.cursor);
    const entries = await list.after(start, limit + 1);
    const page = entries.slice(0, limit);
    const last = page.at(-1);
    if (last && entries.length > limit) {
      const next = new URL(request.originalUrl, 'http://acta.invalid');
      next.searchParams.set('cursor', cursorFor(cursorKey, name, last.end));
      response.append('Link', `<${next.pathname}${next.search}>; rel="next"`);
    }
    return { ...list.beside, items: page.map(({ item }) => item) };
  }

  private async pageBothWays(listing: TwoWayListing, request: ActaRequest, response: Response): Promise<object> {
    const by = { list: nameOfList(request), key: this.installation.settings.cursorKey };
    const { items, links } = await pageOfTwoWay(listing, request, by);
    for (const { rel, at } of links) response.append('Link', `<${at}>; rel="${rel}"`);
    return { items };
  }
}

function isGuardedRead({ action, found, unpublished }: ActaRequest): boolean {
  if (action === undefined || permissions[action].kind !== 'read') return false;
  return found?.publicRead === false || unpublished === true;
}

/** A cursor belongs to a route, its filters, the instant that is shown, and the language that its rows are sorted in. */
function nameOfList({ path, query, language, asOf }: ActaRequest): string {
  const filters = Object.entries(query).filter(([name]) => name !== 'cursor' && name !== 'limit');
  return JSON.stringify([path, language, asOf ?? null, filters.sort(([one], [other]) => (one < other ? -1 : 1))]);
}

/** 201 for what a command created, said again as it was said first; 200 where nothing is new. */
function commandAnswer({ answer, kind, extra }: Answered, { found, params }: ActaRequest, response: Response): object {
  const creates = found?.command?.creates === true && kind !== 'unchanged';
  response.status(creates ? 201 : 200);
  response.setHeader('ETag', `"${answer.version}"`);
  const at = found?.command?.at;
  if (creates && at !== undefined) response.setHeader('Location', `${apiPrefix}/${placeOf(at, params, answer.id)}`);
  return { ...answer, ...extra };
}

/** A place that ends in a part of the route's own path is that of the new thing; others are those of a list of such. */
function placeOf(at: string, params: ActaRequest['params'], id: string): string {
  const path = at.replace(/:([A-Za-z]+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  return /:[A-Za-z]+$/.test(at) ? path : `${path}/${id}`;
}

/**
 * Express compares the tag with `If-None-Match` when it sends, and makes the answer a 304. A version as it was has a tag
 * of its own: it is not the one of another instant, and nothing that stands now is changed by it.
 */
function readAnswer({ version, body, moves }: Versioned, request: ActaRequest, response: Response): object {
  if (moves) delete request.headers['if-none-match'];
  response.setHeader('ETag', request.asOf === undefined ? `"${version}"` : `"${version}@${request.asOf}"`);
  return body;
}

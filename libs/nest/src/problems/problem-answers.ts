import type { JournalEntry } from '@acta/kernel';
import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { Metrics } from '../health/metrics';
import { endWhereUnread } from '../http/request-body';
import { Installation } from '../installation';
import { LogTarget } from '../log-target';
import { journalEntryOf } from '../journal-entry';
import { Problem } from '../problem';
import type { ActaRequest } from '../acta-request';
import { problemDocument } from './problem-document';
import { problemFrom } from './problem-from';

/** Writes every answer that is an error, wherever in the request's way it came up (RFC 9457). */
@Injectable()
export class ProblemAnswers {
  constructor(
    private readonly installation: Installation,
    private readonly metrics: Metrics,
    private readonly log: LogTarget,
  ) {}

  async answer(error: unknown, request: ActaRequest, response: Response): Promise<void> {
    const problem = problemFrom(error);
    if (problem.status >= 500) this.report(error, problem, request);
    if (problem.status === 400 || problem.status === 415) this.metrics.malformed.inc({ reason: problem.reason });
    await this.note(problem, request);
    if (response.headersSent) return void response.destroy();
    this.write(problem, request, response);
  }

  private write(problem: Problem, request: ActaRequest, response: Response): void {
    const { language, traceId, path: instance } = request;
    const { status, details } = problem;
    const document = problemDocument(problem, { language, traceId, instance });
    endWhereUnread(request, response);
    response.removeHeader('ETag');
    response.removeHeader('Link');
    response.setHeader('Cache-Control', 'no-store');
    for (const [name, value] of Object.entries(details.headers ?? {})) response.setHeader(name, value);
    response.status(status).type('application/problem+json');
    // A text: Nest's Express adapter resets the content type for object bodies of errors.
    response.send(JSON.stringify(document));
  }

  /** A refusal of a known actor is found again; of one whose shape was wrong only the count is kept. */
  private async note({ status, reason }: Problem, request: ActaRequest): Promise<void> {
    if (![403, 404, 409, 422].includes(status)) return;
    const entry: JournalEntry | undefined = journalEntryOf('refusal', request, this.installation, reason);
    if (!entry) return;
    try {
      await this.installation.journal.note(entry);
    } catch (error) {
      this.report(error, new Problem(500, 'journal-failed'), request);
    }
  }

  private report(error: unknown, { reason }: Problem, { traceId, found }: ActaRequest): void {
    // A reader who waited in vain is told so; for those who run Acta it is no defect, and a stack says nothing.
    const level = reason === 'not-yet-visible' ? 'info' : 'error';
    const err = reason === 'not-yet-visible' ? undefined : error;
    this.log.logger[level]({ traceId, route: found?.path, ...(err !== undefined && { err }) }, reason);
  }
}

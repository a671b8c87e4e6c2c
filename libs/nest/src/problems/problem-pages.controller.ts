import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Describe } from '../openapi/describe';
import { Problem } from '../problem';
import type { ActaRequest } from '../acta-request';
import { OutsideApi } from '../route-metadata';
import { knownReasons, wordsOf } from './problem-catalogue';

/** The addresses that `type` of a problem names: they answer, as a page or as JSON (conventions.md, HTTP 2). */
@OutsideApi()
@Controller('api/problems')
export class ProblemPagesController {
  @Get()
  @Describe({ summary: 'Every reason that a problem may have' })
  list(@Req() { language }: ActaRequest): object {
    return { items: knownReasons().map((reason) => ({ reason, title: wordsOf(reason)?.title[language] })) };
  }

  @Get(':reason')
  @Describe({ summary: 'What a reason means, as a page or as JSON' })
  show(@Param('reason') reason: string, @Req() request: ActaRequest, @Res() response: Response): void {
    const known = wordsOf(reason);
    if (!known) throw new Problem(404, 'not-found');
    const { language } = request;
    const title = known.title[language];
    const detail = known.detail?.[language];
    response.setHeader('Cache-Control', 'public, max-age=3600');
    if (request.accepts(['json', 'html']) !== 'html') return void response.json({ reason, title, detail });
    response.type('html').send(pageOf(language, reason, title, detail ?? ''));
  }
}

/** All of it are words of our own: nothing that a caller sent. */
function pageOf(language: string, reason: string, title: string, detail: string): string {
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><main><h1>${title}</h1><p>${detail}</p><p><code>${reason}</code></p></main></html>\n`;
}

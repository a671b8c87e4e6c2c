import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import type { ActaRequest } from '../acta-request';
import { ProblemAnswers } from './problem-answers';

/** Everything that is thrown on a request's way ends here. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly answers: ProblemAnswers) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    await this.answers.answer(error, http.getRequest<ActaRequest>(), http.getResponse<Response>());
  }
}

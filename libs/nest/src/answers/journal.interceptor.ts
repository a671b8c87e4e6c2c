import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { from, mergeMap, type Observable } from 'rxjs';
import { Installation } from '../installation';
import { journalEntryOf } from '../journal-entry';
import { permissions } from '../permissions';
import type { ActaRequest } from '../acta-request';

/** rules.md 6.4: who read what is not public is noted before it is shown. */
@Injectable()
export class JournalInterceptor implements NestInterceptor {
  constructor(private readonly installation: Installation) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<ActaRequest>();
    return next.handle().pipe(mergeMap((answer) => from(this.noted(answer, request))));
  }

  private async noted(answer: unknown, request: ActaRequest): Promise<unknown> {
    const entry = isGuardedRead(request) && journalEntryOf('read', request, this.installation);
    if (entry) await this.installation.journal.note(entry);
    return answer;
  }
}

function isGuardedRead({ action, found, unpublished }: ActaRequest): boolean {
  if (action === undefined || permissions[action].kind !== 'read') return false;
  return found?.publicRead === false || unpublished === true;
}

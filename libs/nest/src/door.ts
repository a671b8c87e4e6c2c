import { Injectable } from '@nestjs/common';
import type { ActaRequest } from './acta-request';
import { CallerDirectory, thePublic, type Caller } from './caller';
import { RateLimit } from './http/rate-limit';
import { Installation } from './installation';
import type { Action } from './permissions';
import { permitAtDoor } from './permit';
import { Problem } from './problem';

/** Who asks, and may they do this to anything at all? */
@Injectable()
export class Door {
  constructor(
    private readonly directory: CallerDirectory,
    private readonly installation: Installation,
    private readonly limit: RateLimit,
  ) {}

  /** Leaves the caller on the request. Throws 401 and 403; whoever was let in is not looked up again. */
  async admit(request: ActaRequest, action: Action): Promise<void> {
    if (request.action === action) return;
    const caller = await this.callerOf(request);
    Object.assign(request, { caller, action });
    permitAtDoor(caller, action);
  }

  private async callerOf(request: ActaRequest): Promise<Caller> {
    if (request.header('Authorization') === undefined) return thePublic;
    const { tokenHash, receivedAt } = request;
    if (tokenHash !== undefined) {
      const caller = await this.callerWith(tokenHash, receivedAt);
      this.limit[caller ? 'proven' : 'disproven'](tokenHash, receivedAt);
      if (caller) return caller;
    }
    throw new Problem(401, 'token-unknown', {
      headers: { 'WWW-Authenticate': 'Bearer realm="acta", error="invalid_token"' },
    });
  }

  private async callerWith(tokenHash: string, now: string): Promise<Caller | undefined> {
    if (tokenHash === this.installation.settings.operatorTokenHash) return theOperator;
    return this.directory.callerOf(tokenHash, now);
  }
}

/** Whoever holds the machine that Acta runs on: recorded as such, never as a person. */
const theOperator: Caller = { actor: { kind: 'operator', id: 'operator' }, held: [], scopes: ['read', 'write'] };

import { Injectable } from '@nestjs/common';
import type { ActaRequest } from './acta-request';
import { CallerDirectory, thePublic, type Caller } from './caller';
import { bearerIn, RateLimit } from './http/rate-limit';
import { Installation } from './installation';
import type { Action } from './permissions';
import { permitAtDoor } from './permit';
import { Problem } from './problem';
import { nodeSha256 } from './sha256';

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
    const caller = await this.callerOf(request.header('Authorization'));
    Object.assign(request, { caller, action });
    permitAtDoor(caller, action);
  }

  private async callerOf(authorization: string | undefined): Promise<Caller> {
    if (authorization === undefined) return thePublic;
    const token = bearerIn(authorization);
    const hash = token === undefined ? undefined : nodeSha256(token);
    const caller = hash === undefined ? undefined : await this.callerWith(hash);
    if (hash !== undefined) this.limit[caller ? 'proven' : 'disproven'](hash);
    if (caller) return caller;
    throw new Problem(401, 'token-unknown', {
      headers: { 'WWW-Authenticate': 'Bearer realm="acta", error="invalid_token"' },
    });
  }

  private async callerWith(hash: string): Promise<Caller | undefined> {
    if (hash === this.installation.settings.operatorTokenHash) return theOperator;
    return this.directory.callerOf(hash, this.installation.surroundings.clock.now());
  }
}

/** Whoever holds the machine that Acta runs on: recorded as such, never as a person. */
const theOperator: Caller = { actor: { kind: 'operator', id: 'operator' }, held: [], scopes: ['read', 'write'] };

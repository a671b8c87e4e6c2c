import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { CallerDirectory, thePublic, type Caller } from './caller';
import { bearerIn, RateLimit } from './http/rate-limit';
import { Installation } from './installation';
import { permitAtDoor } from './permit';
import { Problem } from './problem';
import type { ActaRequest } from './acta-request';
import { actionKey, openKey } from './route-metadata';
import { nodeSha256 } from './sha256';
import type { Action } from './permissions';

/** At the door of every route: who asks, and may they do this to anything at all. A route without an action is closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly directory: CallerDirectory,
    private readonly installation: Installation,
    private readonly limit: RateLimit,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.get<boolean | undefined>(openKey, context.getClass())) return true;
    const action = this.reflector.get<Action | undefined>(actionKey, context.getHandler());
    if (!action) throw new Problem(403, 'not-permitted');
    const request = context.switchToHttp().getRequest<ActaRequest>();
    request.action = action;
    request.caller = await this.callerOf(request.header('Authorization'));
    permitAtDoor(request.caller, action);
    return true;
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

import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Door } from './door';
import { Problem } from './problem';
import type { ActaRequest } from './acta-request';
import { actionKey, openKey } from './route-metadata';
import type { Action } from './permissions';

/** Every route goes through the door. A route without an action is closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly door: Door,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.get<boolean | undefined>(openKey, context.getClass())) return true;
    const action = this.reflector.get<Action | undefined>(actionKey, context.getHandler());
    if (!action) throw new Problem(403, 'not-permitted');
    await this.door.admit(context.switchToHttp().getRequest<ActaRequest>(), action);
    return true;
  }
}

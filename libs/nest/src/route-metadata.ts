import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { Json, Meta } from '@acta/kernel';
import type { Request } from 'express';
import type { Caller } from './caller';
import { metaOf } from './command-meta';
import type { Action } from './permissions';

/** What the guard leaves on a request for those who come after it. */
export interface ActaRequest extends Request {
  caller: Caller;
  action: Action;
  traceId: string;
}

/** The meta of a command that came in over HTTP, and what the shell needs beside it. */
export interface HttpMeta extends Meta {
  readonly action: Action;
  readonly caller: Caller;
  /** The whole request, to tell a repeat from another request under the same key. */
  readonly request: Json;
  /** From `If-Match`; absent where the command creates, or for `*`. */
  readonly expectedVersion?: number;
}

export const actionKey = 'acta:action';

/** The row of the permission table that a route asks. Every route has one; a test walks them all. */
export const May = (action: Action): MethodDecorator => SetMetadata(actionKey, action);

/** Who asks. */
export const AskedBy = createParamDecorator(
  (_: unknown, context: ExecutionContext): Caller => requestOf(context).caller,
);

/** Actor, now, ids, key and version of a command: made once, here. `creates`: there is nothing yet to match a version with. */
export const CommandMeta = createParamDecorator(
  ({ creates = false }: { readonly creates?: boolean } = {}, context: ExecutionContext): HttpMeta =>
    metaOf(requestOf(context), creates),
);

function requestOf(context: ExecutionContext): ActaRequest {
  return context.switchToHttp().getRequest<ActaRequest>();
}

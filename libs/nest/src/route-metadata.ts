import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { Json, Meta } from '@acta/kernel';
import type { Request } from 'express';
import type { Caller } from './caller';
import { metaOf } from './command-meta';
import type { Language } from './http/language';
import type { Route } from './http/route-table';
import type { Action } from './permissions';

/** What those at the door leave on a request for those who come after them. */
export interface ActaRequest extends Request {
  traceId: string;
  /** By the installation's clock. */
  receivedAt: string;
  language: Language;
  /** The route that will answer, where there is one. */
  found?: Route;
  caller: Caller;
  action: Action;
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
export const openKey = 'acta:open';
export const outsideKey = 'acta:outside-api';
export const textBodyKey = 'acta:text-body';

/** The row of the permission table that a route asks. Every route has one; a test walks them all. */
export const May = (action: Action): MethodDecorator => SetMetadata(actionKey, action);

/** For controllers that stand outside `/api/v1` and are no business of the permission table: pages, health, metrics. */
export const OutsideApi = (): ClassDecorator =>
  applyDecorators(SetMetadata(outsideKey, true), SetMetadata(openKey, true)) as ClassDecorator;

/** The route takes a file as `text/plain`; its `@Body()` is the raw bytes, at most `bytesMax`. */
export const TakesText = ({ bytesMax }: { readonly bytesMax: number }): MethodDecorator =>
  SetMetadata(textBodyKey, bytesMax);

/** Who asks. */
export const AskedBy = createParamDecorator(
  (_: unknown, context: ExecutionContext): Caller => requestOf(context).caller,
);

/** `creates`: there is nothing yet to match a version with, and the answer is 201. `at`: where the new thing is then found. */
export interface CommandRoute {
  readonly creates?: boolean;
  /** A path under the API: `plans` → `Location: /api/v1/plans/<id>`. */
  readonly at?: string;
}

/** Told from other decorators by its identity: a route with it is a command. */
export const commandMetaFactory = ({ creates = false }: CommandRoute = {}, context: ExecutionContext): HttpMeta =>
  metaOf(requestOf(context), creates);

/** Actor, now, ids, key and version of a command: made once, here. */
export const CommandMeta = createParamDecorator(commandMetaFactory);

function requestOf(context: ExecutionContext): ActaRequest {
  return context.switchToHttp().getRequest<ActaRequest>();
}

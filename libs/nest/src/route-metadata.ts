import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { ActaRequest, HttpMeta } from './acta-request';
import type { Caller } from './caller';
import { metaOf } from './command-meta';
import type { Language } from './http/language';
import type { CommandRoute, TakenDocument } from './http/route';
import type { Action } from './permissions';

export const actionKey = 'acta:action';
export const openKey = 'acta:open';
export const outsideKey = 'acta:outside-api';
export const textBodyKey = 'acta:text-body';
export const bytesBodyKey = 'acta:bytes-body';
export const eventsBodyKey = 'acta:events-body';

/** The row of the permission table that a route asks. Every route has one; a test walks them all. */
export const May = (action: Action): MethodDecorator => SetMetadata(actionKey, action);

/** For controllers that stand outside `/api/v1` and are no business of the permission table: pages, health, metrics. */
export const OutsideApi = (): ClassDecorator =>
  applyDecorators(SetMetadata(outsideKey, true), SetMetadata(openKey, true)) as ClassDecorator;

/**
 * The route takes a file as `text/plain`; its `@Body()` is the raw bytes, at most `bytesMax`. `document`: of another
 * media type that it takes as well.
 */
export const TakesText = (text: { readonly bytesMax: number; readonly document?: TakenDocument }): MethodDecorator =>
  SetMetadata(textBodyKey, text);

/**
 * The route takes a file, of any type; its `@Body()` is an `IncomingBytes`, at most `bytesMax`. Its command is run with
 * `withBytes`, so that a repeat is told from another file under the same key.
 */
export const TakesBytes = ({ bytesMax }: { readonly bytesMax: number }): MethodDecorator =>
  SetMetadata(bytesBodyKey, bytesMax);

/**
 * The route takes CloudEvents over HTTP, one or a batch; its `@Body()` is the raw bytes, at most `bytesMax`, and headers
 * may be a part of the event.
 */
export const TakesEvents = ({ bytesMax }: { readonly bytesMax: number }): MethodDecorator =>
  SetMetadata(eventsBodyKey, bytesMax);

/** The language in which the caller is answered. */
export const ReaderLanguage = createParamDecorator(
  (_: unknown, context: ExecutionContext): Language => requestOf(context).language,
);

/** Who asks. */
export const AskedBy = createParamDecorator(
  (_: unknown, context: ExecutionContext): Caller => requestOf(context).caller,
);

/** Told from other decorators by its identity: a route with it is a command. */
export const commandMetaFactory = ({ creates = false }: CommandRoute = {}, context: ExecutionContext): HttpMeta =>
  metaOf(requestOf(context), creates);

/** Actor, now, ids, key and version of a command: made once, here. */
export const CommandMeta = createParamDecorator(commandMetaFactory);

function requestOf(context: ExecutionContext): ActaRequest {
  return context.switchToHttp().getRequest<ActaRequest>();
}

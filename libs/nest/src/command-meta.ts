import { commitIdOf, type Actor, type Json, type JsonObject } from '@acta/kernel';
import type { Held } from './caller';
import { IncomingBytes } from './http/incoming-bytes';
import { heldFor, type Owner } from './permissions';
import { Problem, problemAt } from './problem';
import type { ActaRequest, HttpMeta } from './acta-request';
import { nodeSha256 } from './sha256';

const keyShape = /^[\x21-\x7e]{1,255}$/;

/** Throws the problems of conventions.md, HTTP 3 and 4: no key, no version, a version that is none. */
export function metaOf(request: ActaRequest, creates: boolean): HttpMeta {
  const { caller, action } = request;
  const { actor } = caller;
  if (!actor) throw new Problem(401, 'token-required', { headers: { 'WWW-Authenticate': 'Bearer realm="acta"' } });
  const held = heldFor(caller, action);
  const expectedVersion = creates ? undefined : versionOf(request.header('If-Match'));
  return {
    commitId: commitIdOf({ hashing: { sha256: nodeSha256 } }, actor.id, keyOf(request)),
    ...actingAs(actor, held),
    ...whyOf(request.body),
    now: request.receivedAt,
    correlationId: request.traceId,
    action,
    caller,
    request: requestContent(request),
    ...(expectedVersion !== undefined && { expectedVersion }),
  };
}

/** The same command once it is known whose things it touches: a person may hold several functions. */
export function onBehalfOf(meta: HttpMeta, owner: Owner): HttpMeta {
  return { ...meta, ...actingAs(meta.actor, heldFor(meta.caller, meta.action, owner)) };
}

/** The same command once the file that came with it was read, and is known by its digest. */
export function withBytes(meta: HttpMeta, sha256: string): HttpMeta {
  return { ...meta, request: { ...(meta.request as JsonObject), body: { sha256 } } };
}

function actingAs({ kind, id }: Actor, held: Held | undefined): Pick<HttpMeta, 'actor' | 'onBehalfOf'> {
  return {
    actor: { kind, id, ...(held && { as: held.role }) },
    ...(held?.onBehalfOf !== undefined && { onBehalfOf: held.onBehalfOf }),
  };
}

/** A weak tag, or one that Acta never gave, is well formed and matches nothing (RFC 9110 §13.1.1). */
const noVersion = -1;

/** `If-Match: "7"` → 7; `*` → whatever is there. One tag: a version is changed, not any of several. */
function versionOf(header: string | undefined): number | undefined {
  if (header === undefined) throw new Problem(428, 'if-match-required');
  const tag = header.trim();
  if (tag === '*') return undefined;
  if (!/^(W\/)?"[\x21\x23-\x7e]*"$/.test(tag)) throw problemAt('/header/If-Match', 400, 'if-match-malformed');
  const version = /^"(0|[1-9][0-9]{0,9})"$/.exec(tag)?.[1];
  return version === undefined ? noVersion : Number(version);
}

/** A dry run records nothing, so nothing can be recorded twice: it needs no key. */
function keyOf(request: ActaRequest): string {
  const header = request.header('Idempotency-Key');
  if (request.query['dryRun'] === 'true') return header ?? request.traceId;
  if (header === undefined) throw problemAt('/header/Idempotency-Key', 400, 'idempotency-key-required');
  if (!keyShape.test(header)) throw problemAt('/header/Idempotency-Key', 400, 'idempotency-key-malformed');
  return header;
}

/** A command's own reason is the commit's `why`. */
function whyOf(body: unknown): { readonly why?: string } {
  const reason = body !== null && typeof body === 'object' && 'reason' in body ? body.reason : undefined;
  return typeof reason === 'string' ? { why: reason } : {};
}

function requestContent({ params, query, body }: ActaRequest): Json {
  return { params: { ...params }, query: { ...query } as Json, body: contentOf(body) };
}

function contentOf(body: unknown): Json {
  if (body instanceof Uint8Array) return { sha256: nodeSha256(body) };
  // Not read yet: `withBytes` says it.
  if (body instanceof IncomingBytes) return null;
  return (body ?? null) as Json;
}

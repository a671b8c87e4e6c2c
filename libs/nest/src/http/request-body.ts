import type { Response } from 'express';
import { Problem, problemAt } from '../problem';
import type { ActaRequest } from '../acta-request';
import { busy, IncomingBytes, tooLarge } from './incoming-bytes';
import type { BodyKind, Route } from './route';
import { parseJsonStrictly } from './strict-json';

/** How long a refused sender may go on before the connection is cut: it must get to read why. */
const lingerMs = 2_000;

/** Reads what a route takes into `request.body`: an object, or for a text route the raw bytes; a file is left to its reader. */
export async function readBody(request: ActaRequest, { body }: Route): Promise<void> {
  if (body.kind === 'bytes') return takeFile(request, body.bytesMax);
  if (!hasBody(request)) {
    request.body = isRaw(body.kind) ? Buffer.alloc(0) : {};
    return;
  }
  if (body.kind === 'none') throw problemAt('', 400, 'body-unexpected');
  const { bytesMax } = documentIn(request, body) ?? body;
  const bytes = await bytesOf(request, bytesMax);
  request.body = isRaw(body.kind) || bytes.length === 0 ? bytes : parseJsonStrictly(bytes);
  if (!isRaw(body.kind) && bytes.length === 0) request.body = {};
}

export function hasBody({ headers }: ActaRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function takeFile(request: ActaRequest, bytesMax: number): void {
  const { headers } = request;
  if (hasBody(request)) refuseForms(headers);
  refuseTooLarge(headers, bytesMax);
  request.body = new IncomingBytes(request, bytesMax);
}

/** Any file may be sent, under any type; but as it is, not inside something else. */
function refuseForms(headers: ActaRequest['headers']): void {
  const [media = ''] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const isFile = !/^(multipart\/|application\/merge-patch\+json$)/.test(media.trim());
  if (isFile && isPlain(headers)) return;
  throw new Problem(415, 'body-not-a-file', {
    headers: { Accept: 'application/octet-stream, */*', 'Accept-Encoding': 'identity' },
  });
}

const isPlain = (headers: ActaRequest['headers']): boolean =>
  (headers['content-encoding'] ?? 'identity') === 'identity';

/** Handed over as it came. */
const isRaw = (kind: BodyKind): boolean => kind === 'text' || kind === 'events';

type ReadKind = Exclude<BodyKind, 'none' | 'bytes'>;

const accepted: Readonly<Record<ReadKind, { readonly matches: RegExp; readonly says: string }>> = {
  json: { matches: /^application\/(json|(?!merge-patch\+)[a-z0-9.-]+\+json)$/, says: 'application/json' },
  'merge-patch': { matches: /^application\/merge-patch\+json$/, says: 'application/merge-patch+json' },
  text: { matches: /^text\/plain$/, says: 'text/plain' },
  events: {
    matches: /^[a-z0-9!#$&^_.+-]+\/(json|(?!merge-patch\+)[a-z0-9!#$&^_.+-]+\+json)$/,
    says: 'application/cloudevents+json, application/cloudevents-batch+json, application/json',
  },
};

/** The document that a text route takes as well, where one is sent; throws 415 for what it does not take. */
function documentIn(request: ActaRequest, { kind, document }: Route['body']): Route['body']['document'] {
  const [media = ''] = (request.headers['content-type'] ?? '').toLowerCase().split(';');
  if (document && media.trim() === document.media && isPlain(request.headers)) return document;
  refuseOtherMedia(request, kind as ReadKind, document?.media);
  return undefined;
}

function refuseOtherMedia({ headers }: ActaRequest, kind: ReadKind, document?: string): void {
  const { matches, says: first } = accepted[kind];
  const says = document === undefined ? first : `${first}, ${document}`;
  const [media = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const charset = parameters.map((part) => part.trim()).find((part) => part.startsWith('charset='));
  const known = charset === undefined || /^charset="?(utf-8|utf8)"?$/.test(charset);
  if (matches.test(media.trim()) && known && isPlain(headers)) return;
  throw new Problem(415, 'media-type-unsupported', {
    headers: { [kind === 'merge-patch' ? 'Accept-Patch' : 'Accept']: says, 'Accept-Encoding': 'identity' },
    extra: { accepted: says },
  });
}

/** Of all bodies that are under way at once: beyond that a sender is told to come back (G22). */
export const bodiesBytesMax = 64 * 1024 * 1024;
let bytesUnderWay = 0;

function bytesOf(request: ActaRequest, bytesMax: number): Promise<Buffer> {
  refuseTooLarge(request.headers, bytesMax);
  if (request.destroyed) throw new Problem(400, 'body-incomplete');
  const chunks: Buffer[] = [];
  let byteCount = 0;
  return new Promise<Buffer>((resolve, reject) => {
    const take = (chunk: Buffer): void => {
      byteCount += chunk.length;
      bytesUnderWay += chunk.length;
      const refusal = byteCount > bytesMax ? tooLarge(bytesMax) : bytesUnderWay > bodiesBytesMax ? busy() : undefined;
      if (!refusal) return void chunks.push(chunk);
      request.off('data', take);
      reject(refusal);
    };
    request.on('data', take);
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('close', () => request.complete || reject(new Problem(400, 'body-incomplete')));
    request.once('error', reject);
  }).finally(() => {
    bytesUnderWay -= byteCount;
  });
}

function refuseTooLarge(headers: ActaRequest['headers'], bytesMax: number): void {
  if (Number(headers['content-length'] ?? 0) > bytesMax) throw tooLarge(bytesMax);
}

/** Refused senders may send so much in vain before the connection is rather given up. */
const unreadBytesMax = 64 * 1024;

/**
 * For an answer that comes before its request was read: the connection ends with it where much is still to come.
 * Node would destroy the socket as soon as the answer is written, and bytes still coming in would turn that into a
 * reset that eats the answer; so the end is a slow one.
 */
export function endWhereUnread(request: ActaRequest, response: Response): void {
  const { headers, complete, socket } = request;
  const announced = headers['transfer-encoding'] === undefined ? Number(headers['content-length'] ?? 0) : Infinity;
  if (complete || announced <= unreadBytesMax) return;
  response.setHeader('Connection', 'close');
  socket.destroySoon = () => {
    socket.end();
    setTimeout(() => socket.destroy(), lingerMs).unref();
  };
}

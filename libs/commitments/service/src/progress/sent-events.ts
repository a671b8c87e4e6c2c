import { jsonElements, jsonObjectIn, Problem, type ActaRequest, type JsonElement } from '@acta/nest';
import type { JsonObject, Violation } from '@acta/kernel';

/** At most so many events in one batch. */
export const batchEventsMax = 1_000;

const structured = 'application/cloudevents+json';
const batch = 'application/cloudevents-batch+json';

/** What came in, whichever of the three modes of CloudEvents over HTTP it came in: each event as its JSON format has it. */
export interface SentEvents {
  readonly isBatch: boolean;
  readonly events: readonly JsonElement[];
}

/** Throws 400 where there is no telling events apart, and 413 where there are too many. */
export function sentEvents(request: Pick<ActaRequest, 'headers'>, bytes: Uint8Array): SentEvents {
  const [media = ''] = (request.headers['content-type'] ?? '').toLowerCase().split(';');
  if (media.trim() === batch) return { isBatch: true, events: jsonElements(bytes, batchEventsMax) };
  const event = media.trim() === structured ? jsonObjectIn(bytes) : eventInHeaders(request.headers, bytes);
  if ('problem' in event && !isOfOneEvent(event.problem)) throw event.problem;
  return { isBatch: false, events: [event] };
}

/** What is no JSON at all is no event that could be rejected. */
const isOfOneEvent = ({ reason }: Problem): boolean => !['json-malformed', 'body-not-utf8'].includes(reason);

/* In headers they would say again what the body and its type say. */
const ofBody = ['data', 'data_base64', 'datacontenttype'];

/** Binary mode: attributes in headers `ce-…`, which may hold no more than JSON may; the data alone in the body. */
function eventInHeaders(headers: ActaRequest['headers'], bytes: Uint8Array): JsonElement {
  const attributes = Object.entries(headers).flatMap(([header, value]) => {
    const name = header.startsWith('ce-') ? header.slice('ce-'.length) : '';
    return name === '' || ofBody.includes(name) || typeof value !== 'string' ? [] : [[name, decoded(value)] as const];
  });
  const { 'content-type': datacontenttype } = headers;
  const said = { ...Object.fromEntries(attributes), ...(datacontenttype !== undefined && { datacontenttype }) };
  const around = jsonObjectIn(JSON.stringify(said));
  if (bytes.length === 0 || 'problem' in around) return around;
  const data = jsonObjectIn(bytes);
  return 'value' in data
    ? { value: { ...around.value, data: data.value } }
    : { problem: inData(data.problem), unsafe: said };
}

/**
 * As CloudEvents over HTTP has it: a quoted string is what it quotes, then what is percent-encoded is decoded once. What is
 * not encoded so stays as it is.
 */
function decoded(value: string): string {
  const quoted = /^"((?:[^"\\]|\\.)*)"$/.exec(value)?.[1];
  const text = quoted?.replace(/\\(.)/g, '$1') ?? value;
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}

function inData({ status, reason, details }: Problem): Problem {
  const errors = details.errors?.map((violation) => ({ ...violation, pointer: `/data${violation.pointer}` }));
  return new Problem(status, reason, { ...details, ...(errors && { errors }) });
}

/**
 * The data of an event as its JSON format has it: as JSON, or as the bytes of a JSON text in base64, and never both. Or what
 * is wrong with it.
 */
export function dataIn({ data, data_base64: encoded }: JsonObject): { readonly data: unknown } | readonly Violation[] {
  if (encoded === undefined || encoded === null) return { data };
  if ((data ?? undefined) !== undefined || typeof encoded !== 'string' || !base64Pattern.test(encoded)) return notTaken;
  const read = jsonObjectIn(Buffer.from(encoded, 'base64'));
  return 'value' in read ? { data: read.value } : (inData(read.problem).details.errors ?? notTaken);
}

export const base64Pattern = /^[A-Za-z0-9+/]+={0,2}$/;
const notTaken: readonly Violation[] = [
  { pointer: '/data_base64', code: 'matches', message: 'must be JSON in base64' },
];

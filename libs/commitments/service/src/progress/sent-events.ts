import { jsonElements, jsonObjectIn, Problem, type ActaRequest, type JsonElement } from '@acta/nest';
import type { JsonObject } from '@acta/kernel';

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

/** Binary mode: attributes in headers `ce-…`, the data alone in the body. */
function eventInHeaders(headers: ActaRequest['headers'], bytes: Uint8Array): JsonElement {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (name.startsWith('ce-') && typeof value === 'string') attributes[name.slice('ce-'.length)] = decoded(value);
  }
  const { 'content-type': datacontenttype } = headers;
  const around = { ...attributes, ...(datacontenttype !== undefined && { datacontenttype }) };
  if (bytes.length === 0) return { value: around };
  const data = jsonObjectIn(bytes);
  return 'value' in data ? { value: { ...around, data: data.value } } : { problem: inData(data.problem) };
}

/** Of HTTP headers: RFC 3986 percent-encoding of what they cannot hold. What is not encoded so stays as it is. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function inData({ status, reason, details }: Problem): Problem {
  const errors = details.errors?.map((violation) => ({ ...violation, pointer: `/data${violation.pointer}` }));
  return new Problem(status, reason, { ...details, ...(errors && { errors }) });
}

/** The data of an event as its JSON format has it: as JSON, or as the bytes of a JSON text in base64. */
export function dataIn({ data, data_base64: encoded }: JsonObject): unknown {
  if (data !== undefined || typeof encoded !== 'string') return data;
  const read = jsonObjectIn(Buffer.from(encoded, 'base64'));
  return 'value' in read ? read.value : undefined;
}

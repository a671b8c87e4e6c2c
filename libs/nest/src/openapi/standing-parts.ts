import type { Schema } from './rule-schemas';

const text: Schema = { type: 'string' };

const header = (name: string, required: boolean, description: string, schema: Schema = text) => ({
  name,
  in: 'header',
  required,
  description,
  schema,
});

/** Parameters that several routes take, by the name under which they refer to them. */
export const parameters = {
  AcceptLanguage: header('Accept-Language', false, 'es (where nothing is said), pt, en or fr'),
  AsOf: {
    ...header(
      'asOf',
      false,
      'A moment in UTC that is over: what the record said then, late entries not yet made and statuses as of then. Not with Acta-After',
    ),
    in: 'query',
  },
  ActaAfter: header(
    'Acta-After',
    false,
    'The token of a write: the answer shows it or a later state, or is 503 not-yet-visible',
  ),
  IdempotencyKey: header(
    'Idempotency-Key',
    true,
    'Chosen by the client, 1 to 255 visible ASCII characters; the same request with the same key has the same answer for ever',
    { type: 'string', minLength: 1, maxLength: 255 },
  ),
  IfMatch: header('If-Match', true, 'The ETag of what is changed, or *'),
  IfNoneMatch: header('If-None-Match', false, 'The ETag that the reader has already: 304 where it is still so'),
};

export const headers = {
  ETag: { description: 'The version of the aggregate, in quotes', schema: text },
  ActaAsOf: { description: 'The instant that is shown, where asOf was asked', schema: text },
  Link: {
    description:
      'rel="next" leads to the next page, where there is one; rel="prev" back, in lists that are read in both directions',
    schema: text,
  },
  Location: { description: 'Where what was created is found', schema: text },
  ContentDisposition: { description: 'attachment, with a name for the file', schema: text },
  ContentLanguage: { description: 'The language of the answer', schema: text },
};

/** rules.md 1.8. */
export const answerSchema: Schema = {
  type: 'object',
  description: 'What was recorded; version and token are those of the stream where nothing changed',
  properties: {
    commitId: text,
    id: text,
    stream: text,
    version: { type: 'integer', minimum: 0 },
    token: { ...text, description: 'For Acta-After' },
  },
  required: ['commitId', 'id', 'stream', 'version', 'token'],
};

/** RFC 9457, and the members that every problem of Acta has. */
export const problemSchema: Schema = {
  type: 'object',
  properties: {
    type: { ...text, format: 'uri-reference', description: 'An address that answers' },
    title: text,
    status: { type: 'integer' },
    detail: text,
    instance: text,
    reason: { ...text, description: 'A machine word that never changes' },
    traceId: text,
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { pointer: { ...text, description: 'JSON Pointer' }, code: text, message: text },
        required: ['pointer', 'code', 'message'],
      },
    },
  },
  required: ['type', 'title', 'status', 'detail', 'instance', 'reason', 'traceId'],
};

const titles: Readonly<Record<number, string>> = {
  400: 'Malformed: shape, parameter, cursor or key',
  401: 'No token, or one that is not valid',
  403: 'Visible, but not permitted',
  404: 'Not there, or not for the caller to see',
  409: 'In conflict with what others did',
  412: 'Not the current version',
  413: 'The body is too large',
  415: 'The media type is not accepted',
  422: 'A rule says no, or the key was used for another request',
  428: 'If-Match is missing',
  429: 'Too many requests; Retry-After says when to come back',
  431: 'The address and the headers are too long',
  500: 'A defect; traceId names it',
  503: 'Not now; Retry-After says when to come back',
};

export type ProblemStatus = 400 | 401 | 403 | 404 | 409 | 412 | 413 | 415 | 422 | 428 | 429 | 431 | 500 | 503;

export const problemResponses = Object.fromEntries(
  Object.entries(titles).map(([status, description]) => [
    `Problem${status}`,
    {
      description,
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  ]),
);

export function refersToProblems(statuses: readonly ProblemStatus[]): Readonly<Record<string, object>> {
  return Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]));
}

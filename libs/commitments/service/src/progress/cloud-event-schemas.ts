import { progressTypes } from '@acta/contracts';
import { schemaPathOf } from './read-event';

const text = { type: 'string' } as const;

/** The JSON format of CloudEvents 1.0, as far as Acta reads it. Its data is described by type, at addresses of its own. */
export const cloudEventSchema = {
  type: 'object',
  properties: {
    specversion: { const: '1.0' },
    id: { ...text, minLength: 1, maxLength: 200 },
    source: { ...text, format: 'uri-reference', minLength: 1, maxLength: 300 },
    type: { enum: progressTypes },
    subject: { ...text, description: 'commitments/CELAC-2020-06-01/tracks/MEX', minLength: 1, maxLength: 300 },
    time: { ...text, format: 'date-time' },
    dataschema: { ...text, description: progressTypes.map(schemaPathOf).join(' ') },
    datacontenttype: { ...text, description: 'JSON' },
    data: { type: 'object', description: 'As the schema of the type says' },
  },
  required: ['specversion', 'id', 'source', 'type', 'subject', 'time'],
  description: 'Any other attributes are extensions: they pass, and are kept.',
} as const;

/** By the media types of the three modes: a single event whole, its data alone with its attributes in headers, a batch. */
export const cloudEventSchemas: Readonly<Record<string, object>> = {
  'application/cloudevents+json': cloudEventSchema,
  'application/json': {
    type: 'object',
    description: 'The data of one event, whose attributes are in headers ce-specversion, ce-id, ce-source …',
  },
  'application/cloudevents-batch+json': { type: 'array', items: cloudEventSchema, maxItems: 1_000 },
};

import { jsonMediaPattern, ProgressEnvelope, progressTypes, type ProgressType } from '@acta/contracts';
import { jsonSchemaOf, textPatternOf } from '@acta/nest';
import { schemaPathOf } from './read-event';
import { base64Pattern } from './sent-events';

type Schema = Readonly<Record<string, unknown>>;

/** Absent, or as good as absent. */
const nullable = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
const text = { type: 'string' } as const;

/** The JSON format of CloudEvents 1.0, as far as Acta reads it: of whichever of these types, with data as it is described. */
export function cloudEventSchemaOf(types: readonly ProgressType[], data: Schema): Schema {
  const { properties, required } = jsonSchemaOf(ProgressEnvelope) as {
    readonly properties: Schema;
    readonly required: readonly string[];
  };
  const schemaPaths = types.map((type) => schemaPathOf(type).replaceAll('.', '[.]')).join('|');
  return {
    type: 'object',
    properties: {
      ...properties,
      source: { ...(properties['source'] as Schema), description: 'A URI-reference, and nobody’s own address' },
      subject: { ...(properties['subject'] as Schema), description: 'commitments/CELAC-2020-06-01/tracks/MEX' },
      type: { enum: types },
      dataschema: nullable({ ...text, maxLength: 500, pattern: `^(https?://[^/?#]+)?(${schemaPaths})$` }),
      datacontenttype: nullable({ ...text, maxLength: 200, pattern: jsonMediaPattern.source }),
    },
    required,
    additionalProperties: { anyOf: [{ ...text, pattern: textPatternOf('') }, { not: text }] },
    anyOf: [
      { type: 'object', properties: { data, data_base64: { type: 'null' } }, required: ['data'] },
      {
        type: 'object',
        properties: {
          data: { type: 'null' },
          data_base64: { ...text, pattern: base64Pattern.source, contentEncoding: 'base64', contentSchema: data },
        },
        required: ['data_base64'],
      },
    ],
    description: 'Any other attributes are extensions: they pass, and are kept.',
  };
}

/** Its data is described by type, at addresses of its own. */
export const cloudEventSchema = cloudEventSchemaOf(progressTypes, {
  type: 'object',
  description: 'As the schema of the type says',
});

/** By the media types of the three modes: a single event whole, its data alone with its attributes in headers, a batch. */
export const cloudEventSchemas: Readonly<Record<string, object>> = {
  'application/cloudevents+json': cloudEventSchema,
  'application/json': {
    type: 'object',
    description: 'The data of one event, whose attributes are in headers ce-specversion, ce-id, ce-source …',
  },
  'application/cloudevents-batch+json': { type: 'array', items: cloudEventSchema, maxItems: 1_000 },
};

import { allEvents, progressDataOf, progressTypes, type ContractClass } from '@acta/contracts';
import { apiPrefix, jsonSchemaOf } from '@acta/nest';
import { cloudEventSchemaOf } from './cloud-event-schemas';

/* Kafka carries one record for each commit (rules.md 1.11): many streams to a partition, each in its order. */
const partitions = 12;
const retentionMs = 7 * 24 * 3_600 * 1_000;

/** `acta.plan-catalog.committed.v1`: the topic of a context, and the type of its messages. */
const committedOf = (context: string): string => `acta.${context}.committed.v1`;

/** AsyncAPI 3 of what Acta takes from systems and of what it tells of commits: the same contracts always give the same document. */
export function asyncApiDocument(version: string): object {
  const contexts = [...new Set(allEvents.map(({ type }) => contextOf(type)))];
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Acta',
      version,
      description:
        'Progress events that systems of secretariats and ministries send, and the commits that Acta tells others of.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    defaultContentType: 'application/json',
    servers: {
      http: { host: 'acta.example', protocol: 'https', description: 'An installation of Acta' },
      kafka: { host: 'kafka.example:9092', protocol: 'kafka', description: 'The broker of a cluster' },
    },
    channels: {
      'progress-events': inboundChannel,
      ...Object.fromEntries(contexts.map((context) => [committedOf(context), committedChannel(context)])),
    },
    operations: {
      'progress-events': inboundOperation,
      ...Object.fromEntries(contexts.map((context) => [committedOf(context), committedOperation(context)])),
    },
    components: {
      messages: Object.fromEntries([
        ...progressTypes.map((type) => [type, inboundMessage(type)] as const),
        ...contexts.map((context) => [committedOf(context), committedMessage(context)] as const),
      ]),
    },
  };
}

const contextOf = (type: string): string => type.split('.')[0] ?? type;
const refTo = (path: string) => ({ $ref: `#/${path}` });

const inboundChannel = {
  address: `${apiPrefix}/progress-events`,
  description:
    'CloudEvents 1.0 over HTTP: binary, structured, or a batch of up to a thousand; each is answered on its own.',
  servers: [refTo('servers/http')],
  messages: Object.fromEntries(progressTypes.map((type) => [type, refTo(`components/messages/${type}`)])),
};

const inboundOperation = {
  action: 'receive',
  channel: refTo('channels/progress-events'),
  messages: progressTypes.map((type) => refTo(`channels/progress-events/messages/${type}`)),
  bindings: { http: { method: 'POST', bindingVersion: '0.3.0' } },
};

function inboundMessage(type: keyof typeof progressDataOf): object {
  const data = embedded(jsonSchemaOf(progressDataOf[type] as ContractClass));
  return {
    name: type,
    contentType: 'application/cloudevents+json',
    payload: cloudEventSchemaOf([type], data),
  };
}

/** Definitions stand where they are used: pointers of a schema inside a document are those of the document. */
function embedded({ $defs = {}, ...schema }: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const held = $defs as Readonly<Record<string, object>>;
  const inline = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inline);
    if (value === null || typeof value !== 'object') return value;
    const { $ref, ...fields } = value as Readonly<Record<string, unknown>>;
    const of = typeof $ref === 'string' ? held[$ref.replace('#/$defs/', '')] : undefined;
    return Object.fromEntries(Object.entries({ ...of, ...fields }).map(([name, one]) => [name, inline(one)]));
  };
  return inline(schema) as Readonly<Record<string, unknown>>;
}

const committedChannel = (context: string): object => ({
  address: committedOf(context),
  description: `Each commit of ${context}, at least once, in order within its stream.`,
  servers: [refTo('servers/kafka')],
  messages: { committed: refTo(`components/messages/${committedOf(context)}`) },
  bindings: {
    kafka: {
      topic: committedOf(context),
      partitions,
      topicConfiguration: { 'cleanup.policy': ['delete'], 'retention.ms': retentionMs },
      bindingVersion: '0.5.0',
    },
  },
});

const committedOperation = (context: string): object => ({
  action: 'send',
  channel: refTo(`channels/${committedOf(context)}`),
  messages: [refTo(`channels/${committedOf(context)}/messages/committed`)],
});

function committedMessage(context: string): object {
  const types = allEvents.filter(({ type }) => contextOf(type) === context);
  const text = { type: 'string' };
  return {
    name: committedOf(context),
    contentType: 'application/json',
    bindings: { kafka: { key: { ...text, description: 'The stream' }, bindingVersion: '0.5.0' } },
    headers: {
      type: 'object',
      properties: {
        ce_specversion: { const: '1.0' },
        ce_id: { ...text, description: 'The id of the commit' },
        ce_type: { const: committedOf(context) },
        ce_subject: { ...text, description: 'The stream' },
        ce_time: { ...text, format: 'date-time', description: 'When it happened' },
        ce_recordedtime: { ...text, format: 'date-time' },
        ce_streamversion: text,
      },
    },
    payload: {
      type: 'object',
      properties: {
        id: { ...text, format: 'uuid' },
        stream: text,
        version: { type: 'integer', minimum: 1 },
        recordedAt: { ...text, format: 'date-time' },
        effectiveOn: { ...text, format: 'date' },
        events: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              type: { enum: types.map(({ type }) => type) },
              schemaVersion: { type: 'integer', minimum: 1 },
              data: { type: 'object' },
            },
            required: ['type', 'schemaVersion', 'data'],
          },
        },
      },
      required: ['id', 'stream', 'version', 'recordedAt', 'effectiveOn', 'events'],
    },
  };
}

import {
  instantOf,
  jsonMediaPattern,
  progressDataOf,
  ProgressEnvelope,
  validateAs,
  type ContractClass,
  type ProgressType,
} from '@acta/contracts';
import type { ProgressEvent } from '@acta/commitments/domain';
import type { Canonicalisation, Json, JsonObject, Violation } from '@acta/kernel';
import { apiPrefix, type JsonElement } from '@acta/nest';
import { dataIn } from './sent-events';

/** Why an event is rejected, and where in it. */
export interface Rejection {
  readonly reason: string;
  readonly pointer?: string;
  /** Where it is not in the required form: all that is wrong. */
  readonly errors?: readonly Violation[];
  readonly values?: Readonly<Record<string, string | number>>;
}

/** What an answer is about; nothing where the event does not say. */
export interface Named {
  readonly source?: string;
  readonly id?: string;
}

/** An event in the required form. */
export interface InboundEvent extends ProgressEvent<object> {
  readonly type: ProgressType;
  readonly subject: string;
  /** All that it says, to tell a repeat from another under the same id. */
  readonly content: Json;
}

export type ReadEvent = Named & ({ readonly event: InboundEvent } | { readonly rejection: Rejection });

/* Of the way that an event took: they differ when it is sent again. */
const ofTransport = ['traceparent', 'tracestate', 'datacontenttype', 'data', 'data_base64'];

/** Reads one event: its envelope, then its data by its type. Extensions pass. */
export function readEvent(element: JsonElement, canonicalisation: Canonicalisation): ReadEvent {
  if ('problem' in element) {
    const { reason, details } = element.problem;
    const errors = details.errors ?? [{ pointer: '', code: reason, message: reason }];
    return { ...namedIn(element.unsafe), rejection: malformed(errors) };
  }
  const attributes = element.value;
  const named = namedIn(attributes);
  const envelope = validateAs(ProgressEnvelope, attributesOf(attributes));
  if (!envelope.ok) return { ...named, rejection: rejectionOf(envelope.violations, attributes) };
  const { type, source, id, subject, time, dataschema, datacontenttype } = envelope.value;
  if (datacontenttype !== undefined && !jsonMediaPattern.test(datacontenttype)) {
    return { ...named, rejection: { reason: 'data-not-json', pointer: '/datacontenttype' } };
  }
  if (dataschema !== undefined && !isSchemaOf(type, dataschema)) {
    return { ...named, rejection: { reason: 'schema-differs', pointer: '/dataschema' } };
  }
  const sent = dataIn(attributes);
  if (!('data' in sent)) return { ...named, rejection: malformed(sent) };
  const data = validateAs(progressDataOf[type] as ContractClass, sent.data);
  if (!data.ok) return { ...named, rejection: malformed(data.violations.map(inData)) };
  const { data: _data, data_base64: _encoded, ...around } = attributes;
  const at = instantOf(time) as string;
  return {
    ...named,
    event: {
      type,
      source,
      id,
      subject,
      time: at,
      envelope: canonicalisation.canonicalise(around),
      data: data.value,
      content: { ...saidIn(attributes), time: at, data: sent.data } as Json,
    },
  };
}

/** The same in whatever mode it came: headers know texts alone, and in the JSON format `null` is as good as absent. */
function saidIn(attributes: JsonObject): object {
  const said = Object.entries(attributes).filter(([name, value]) => value !== null && !ofTransport.includes(name));
  return Object.fromEntries(
    said.map(([name, value]) => [name, typeof value === 'object' ? value : String(value)] as const),
  );
}

/** Where the schema of the data of a type is published. */
export const schemaPathOf = (type: string): string => `${apiPrefix}/schemas/${type}.json`;

/** Under whatever name this installation is reached. */
const isSchemaOf = (type: string, address: string): boolean =>
  address.replace(/^https?:\/\/[^/?#]+/, '') === schemaPathOf(type);

const known = ['specversion', 'id', 'source', 'type', 'subject', 'time', 'dataschema', 'datacontenttype'] as const;

/** `null` is as good as absent in the JSON format. */
function attributesOf(attributes: JsonObject): object {
  const present = known.filter((name) => attributes[name] !== undefined && attributes[name] !== null);
  return Object.fromEntries(present.map((name) => [name, attributes[name]]));
}

/** For its sender to know it again: as it says, if not too long to be said back. */
function namedIn(unsafe: unknown): Named {
  const { source, id } = (unsafe ?? {}) as { readonly source?: unknown; readonly id?: unknown };
  return {
    ...(typeof source === 'string' && source.length <= 2 * 300 && { source }),
    ...(typeof id === 'string' && id.length <= 2 * 200 && { id }),
  };
}

function rejectionOf(violations: readonly Violation[], { type }: JsonObject): Rejection {
  const ofType = typeof type === 'string' && violations.every(({ pointer }) => pointer === '/type');
  return ofType ? { reason: 'event-type-unknown', pointer: '/type' } : malformed(violations);
}

function malformed(errors: readonly Violation[]): Rejection {
  return { reason: 'event-malformed', pointer: errors[0]?.pointer ?? '', errors };
}

const inData = (violation: Violation): Violation => ({ ...violation, pointer: `/data${violation.pointer}` });

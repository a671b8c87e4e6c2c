import { progressDataOf, progressTypes, type ContractClass, type ProgressType } from '@acta/contracts';
import { jsonObjectIn, jsonSchemaOf } from '@acta/nest';
import { surroundingsWith } from '@acta/testing';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { asyncApiDocument } from './async-api';
import { cloudEventSchema } from './cloud-event-schemas';
import { readEvent } from './read-event';

/* What a foreign client may make of the published schemas: what they take is taken, what they do not take is not. */

const samples: Readonly<Record<ProgressType, Readonly<Record<string, unknown>>>> = {
  'acta.progress.reported.v1': {
    statements: [{ measure: 'indicator:camas', value: '12.5', unit: 'camas', observedOn: '2020-06-20' }],
    narrative: 'Hecho',
    noProgress: 'Nada',
    risk: 'at-risk',
    riskNote: 'Lluvia',
    milestones: [{ milestone: 'inscripcion', outcome: 'met', on: '2020-06-20' }],
    evidence: [{ title: 'Acta', url: 'https://ppt-celac.org/acta', visibility: 'public' }],
    effectiveOn: '2020-06-20',
  },
  'acta.progress.corrected.v1': { corrects: 'a', reason: 'Error', narrative: 'Hecho' },
  'acta.progress.withdrawn.v1': { withdraws: 'a', reason: 'Error' },
  'acta.milestone.reached.v1': { milestone: 'inscripcion', outcome: 'met', on: '2020-06-20' },
  'acta.evidence.attached.v1': { title: 'Acta', sha256: '0'.repeat(64), visibility: 'parties' },
};

const lengths = [41, 81, 201, 301, 501, 2_001, 2_085, 20_001].map((length) => 'x'.repeat(length));
const moments = ['2020-06-20', '2020-02-30', '2016-12-31T23:59:60Z', '2016-12-31T23:58:60Z', '2020-06-20T24:00:00Z'];
const offsets = ['0000-01-01T00:00:00+14:00', '9999-12-31T23:59:59-14:00', '2020-06-20 12:00:00.12345678901z'];
const sources = [
  '{x}',
  '%zz',
  'a b',
  'mailto:ana@example.org',
  'TEL:1',
  'Acct:ana@example.org',
  'urn:mx:salud',
  '../x',
  '/',
];
const media = ['text/json', 'application/vnd.a_b+json; charset=utf-8', 'text/plain', 'application/jsonx'];
const addresses = ['https://x.mx', 'HTTP://x.mx:8080/á?b#c', 'http://localhost/x', 'ftp://x.mx', 'https://u:p@x.mx/'];
const numbers = [5, 1.5, -1, 100, 2 ** 53, 1e300, '1'.repeat(16), '-5', '12.50', '+1', '1e5', 'paso-1'];
const texts = [
  '',
  ' ',
  'x',
  'é',
  '😀'.repeat(200),
  '😀'.repeat(201),
  'a\tb',
  'a\nb',
  'a\u0000b',
  'a\u007fb',
  'a\u202eb',
  '\ud800',
];
const schemas = ['reported.v1', 'corrected.v1'].map(
  (name) => `http://acta.mx/api/v1/schemas/acta.progress.${name}.json`,
);
const others = [null, true, [], {}, [null], [{}], ['x'], 'A'.repeat(64), 'met', 'public', 'eyJhIjoxfQ==', 'e!'];
const tried = [undefined, ...lengths, ...moments, ...offsets, ...sources, ...media, ...addresses, ...numbers, ...texts];
const values: readonly unknown[] = [...tried, ...schemas, ...others];

const ajv = addFormats(new Ajv2020({ strict: true, strictRequired: false }));
const takesEnvelope = ajv.compile(cloudEventSchema);
const dataTakers = new Map(
  progressTypes.map((type) => [type, ajv.compile(jsonSchemaOf(progressDataOf[type] as ContractClass))]),
);
const { components } = asyncApiDocument('0') as {
  readonly components: { readonly messages: Readonly<Record<string, { readonly payload: object }>> };
};
const ajvOfAsyncApi = addFormats(new Ajv({ strict: false }));
const messageTakers = new Map(
  progressTypes.map((type) => [type, ajvOfAsyncApi.compile(components.messages[type]!.payload)]),
);

const { canonicalisation } = surroundingsWith();
const isTaken = (event: object): boolean => 'event' in readEvent(jsonObjectIn(JSON.stringify(event)), canonicalisation);

function eventOf(type: ProgressType, data: unknown, changes: object = {}) {
  const event = {
    specversion: '1.0',
    id: 'a',
    source: 'urn:mx',
    type,
    subject: 'a/b',
    time: '2020-06-20T12:00:00Z',
    data,
  };
  return JSON.parse(JSON.stringify({ ...event, ...changes })) as Readonly<Record<string, unknown>>;
}

/** Of what a name should hold and did not, the published schemas and Acta think otherwise. */
function differences(name: string, type: ProgressType, eventWith: (value: unknown) => ReturnType<typeof eventOf>) {
  return values.flatMap((value) => {
    const event = eventWith(value);
    const published = takesEnvelope(event) && (event['data'] === undefined || dataTakers.get(type)!(event['data']));
    const said = [published, messageTakers.get(type)!(event), isTaken(event)];
    return new Set(said).size === 1 ? [] : [[name, JSON.stringify(value)?.slice(0, 60), ...said]];
  });
}

test.each(['specversion', 'id', 'source', 'subject', 'time', 'datacontenttype', 'dataschema', 'data', 'extension'])(
  'the published schema of the envelope takes of %s what Acta takes, and nothing else',
  (name) => {
    const type = 'acta.progress.reported.v1';
    const found = differences(name, type, (value) => eventOf(type, samples[type], { [name]: value }));
    /* That the schema of another type is named, only the message of the type tells. */
    expect(found.filter(([of, value]) => of !== 'dataschema' || !String(value).includes('corrected'))).toEqual([]);
  },
);

test.each(progressTypes)('the published schema of %s takes what Acta takes, and nothing else', (type) => {
  for (const [name, sample] of Object.entries(samples[type])) {
    expect(differences(name, type, (value) => eventOf(type, { ...samples[type], [name]: value }))).toEqual([]);
    if (!Array.isArray(sample)) continue;
    for (const inner of Object.keys(sample[0] as object)) {
      const within = (value: unknown) => [{ ...(sample[0] as object), [inner]: value }];
      const found = differences(inner, type, (value) => eventOf(type, { ...samples[type], [name]: within(value) }));
      expect(found).toEqual([]);
    }
  }
  expect(differences('other', type, (value) => eventOf(type, { ...samples[type], other: value }))).toEqual([]);
});

test('data in base64 is described as it is taken: alone, and base64', () => {
  const type = 'acta.progress.withdrawn.v1';
  const encoded = Buffer.from(JSON.stringify(samples[type])).toString('base64');
  for (const [data, value, taken] of [
    [undefined, encoded, true],
    [null, encoded, true],
    [samples[type], encoded, false],
    [samples[type], null, true],
    [undefined, `!${encoded}`, false],
    [undefined, 5, false],
    [undefined, null, false],
  ] as const) {
    const event = eventOf(type, data, { data_base64: value });
    expect([takesEnvelope(event), messageTakers.get(type)!(event), isTaken(event)]).toEqual([taken, taken, taken]);
  }
});

import { allEvents, progressDataOf, progressTypes, type ContractClass } from '@acta/contracts';
import { jsonSchemaOf, version } from '@acta/nest';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asyncApiDocument } from './async-api';

const root = join(__dirname, '../../../../..');
const document = asyncApiDocument(version) as {
  readonly channels: Readonly<Record<string, { readonly address: string }>>;
};

test('is a document of AsyncAPI 3', () => {
  const ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
  const schema = readFileSync(join(root, 'node_modules/@asyncapi/specs/schemas/3.0.0-without-$id.json'), 'utf8');
  const validate = ajv.compile(JSON.parse(schema) as object);
  validate(document);
  expect(validate.errors ?? []).toEqual([]);
});

test('tells of each context the types of its events, and of each type of progress event', () => {
  const text = JSON.stringify(document);
  for (const { type } of allEvents) expect(text).toContain(`"${type}"`);
  for (const type of progressTypes) expect(text).toContain(`"${type}"`);
  expect(Object.values(document.channels).map(({ address }) => address)).toEqual([
    '/api/v1/progress-events',
    'acta.access.committed.v1',
    'acta.plan-catalog.committed.v1',
    'acta.commitments.committed.v1',
  ]);
});

test('is committed as it is made: docs/asyncapi.json', () =>
  expect(JSON.parse(readFileSync(join(root, 'docs/asyncapi.json'), 'utf8'))).toEqual(
    JSON.parse(JSON.stringify(document)),
  ));

test.each(progressTypes)('the schema of %s takes what the contract takes, and nothing else', (type) => {
  const ajv = addFormats(new Ajv2020({ strict: false }));
  const validate = ajv.compile(jsonSchemaOf(progressDataOf[type] as ContractClass));
  const taken: Readonly<Record<string, object>> = {
    'acta.progress.reported.v1': { statements: [{ measure: 'progress', value: 40, observedOn: '2020-06-20' }] },
    'acta.progress.corrected.v1': { corrects: 'a', narrative: 'Hecho' },
    'acta.progress.withdrawn.v1': { withdraws: 'a' },
    'acta.milestone.reached.v1': { milestone: 'inscripcion', on: '2020-06-20' },
    'acta.evidence.attached.v1': { title: 'Acta', url: 'https://ppt-celac.org/acta' },
  };
  expect(validate(taken[type])).toBe(true);
  expect(validate({ ...taken[type], algo: 1 })).toBe(false);
});

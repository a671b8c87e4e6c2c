import type { ContractClass } from '@acta/contracts';
import { PageQuery } from '../answers/listing';
import type { BodyKind, Route, RouteArgument } from '../http/route';
import type { ContractSchemas, Field } from './contract-schemas';
import { descriptionKey, type Description } from './describe';
import type { Schema } from './rule-schemas';
import { headers, refersToProblems, type parameters, type ProblemStatus } from './standing-parts';

const bodyKind = 3;
const queryKind = 4;
const pathKind = 5;
const mediaTypes = {
  json: 'application/json',
  'merge-patch': 'application/merge-patch+json',
  text: 'text/plain',
  bytes: 'application/octet-stream',
  events: 'application/cloudevents+json',
};
const fileSchema: Schema = { type: 'string', format: 'binary' };

/** One route as OpenAPI describes it. */
export function operationOf(route: Route, schemas: ContractSchemas): object {
  const description = Reflect.getMetadata(descriptionKey, route.handler) as Description | undefined;
  const body = requestBodyOf(route, description, schemas);
  return {
    operationId: operationIdOf(route),
    tags: [tagOf(route)],
    summary: description?.summary ?? sentenceOf(route.handlerName),
    ...(securityOf(route) && { security: securityOf(route) }),
    parameters: [
      ...pathParameters(route, schemas),
      ...queryParameters(route, schemas),
      ...headerNamesOf(route).map((name) => ({ $ref: `#/components/parameters/${name}` })),
    ],
    ...(body && { requestBody: body }),
    responses: { ...successOf(route, description, schemas), ...refersToProblems(problemsOf(route)) },
  };
}

/** `/api/v1/plans/:planId` → `/api/v1/plans/{planId}`. */
export const templateOf = (path: string): string => path.replace(/[:*]([A-Za-z0-9]+)/g, '{$1}');

export function tagOf({ path, outsideApi }: Route): string {
  return outsideApi ? 'operations' : (path.split('/')[3] ?? 'operations');
}

function operationIdOf({ controller, handlerName }: Route): string {
  const noun = controller.replace(/Controller$/, '');
  return `${noun.charAt(0).toLowerCase()}${noun.slice(1)}.${handlerName}`;
}

/** `setPublicDetail` → `Set public detail`. */
function sentenceOf(name: string): string {
  const spaced = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** None where the standing requirement of a bearer holds. */
function securityOf({ publicRead, outsideApi, action }: Route): readonly object[] | undefined {
  if (outsideApi || action === undefined) return [];
  return publicRead ? [{}, { bearer: [] }] : undefined;
}

function pathParameters({ path, arguments: taken }: Route, schemas: ContractSchemas): readonly object[] {
  const fields = taken.filter(({ kind }) => kind === pathKind).flatMap((argument) => fieldsOf(argument, schemas));
  return [...path.matchAll(/[:*]([A-Za-z0-9]+)/g)].map(([, name]) => {
    const schema = fields.find((field) => field.name === name)?.schema ?? { type: 'string' };
    return { name, in: 'path', required: true, schema };
  });
}

function queryParameters({ arguments: taken }: Route, schemas: ContractSchemas): readonly object[] {
  return taken
    .filter(({ kind }) => kind === queryKind)
    .flatMap((argument) => fieldsOf(argument, schemas))
    .map(({ name, required, schema }) => {
      // A parameter comes once: values of a list stand between commas.
      const separated = schema['type'] === 'array' && { style: 'form', explode: false };
      return { name, in: 'query', required, schema, ...separated };
    });
}

function fieldsOf({ data, type }: RouteArgument, schemas: ContractSchemas) {
  if (typeof data === 'string') return [{ name: data, required: false, schema: { type: 'string' } as Schema }];
  return schemas.fieldsOf(type as ContractClass);
}

/** A route that takes pages answers with one. */
function isList({ arguments: taken, handler }: Route): boolean {
  const described = Reflect.getMetadata(descriptionKey, handler) as Description | undefined;
  return described?.list ?? taken.some(({ kind, type }) => kind === queryKind && isPageQuery(type));
}

/** A read of one thing has its version. */
function isVersioned(route: Route): boolean {
  return route.method === 'GET' && hasParameters(route) && !isList(route);
}

const hasParameters = ({ path }: Route): boolean => /[:*]/.test(path);

function isPageQuery(type: unknown): boolean {
  return typeof type === 'function' && (type === PageQuery || type.prototype instanceof PageQuery);
}

function headerNamesOf(route: Route): readonly (keyof typeof parameters)[] {
  if (route.outsideApi) return [];
  const { command } = route;
  const reads = isVersioned(route) ? (['IfNoneMatch'] as const) : [];
  const writes = command && ([...(command.creates ? [] : ['IfMatch' as const]), 'IdempotencyKey'] as const);
  const past = route.showsPast ? (['AsOf'] as const) : [];
  return [...past, ...(writes ?? reads), 'ActaAfter', 'AcceptLanguage'];
}

function requestBodyOf(
  { body, arguments: taken }: Route,
  description: Description | undefined,
  schemas: ContractSchemas,
): object | undefined {
  const argument = taken.find(({ kind }) => kind === bodyKind);
  if (body.kind === 'none' || !argument) return undefined;
  const takes = Object.entries(description?.takes ?? {});
  if (takes.length > 0) {
    return { required: true, content: Object.fromEntries(takes.map(([media, schema]) => [media, { schema }])) };
  }
  return { required: true, content: { [mediaTypes[body.kind]]: { schema: bodySchema(body.kind, argument, schemas) } } };
}

function bodySchema(kind: BodyKind, { type }: RouteArgument, schemas: ContractSchemas): Schema {
  if (kind === 'bytes') return fileSchema;
  return kind === 'text' ? { type: 'string' } : schemas.refTo(type as ContractClass);
}

function successOf(route: Route, description: Description | undefined, schemas: ContractSchemas): object {
  if (route.outsideApi) return { 200: { description: 'As asked' } };
  if (route.command) return commandAnswers(route, description, schemas);
  const item = description?.answers ? schemas.refTo(description.answers) : { type: 'object' };
  const list = isList(route);
  const versioned = isVersioned(route);
  const tagged = list ? (['Link'] as const) : versioned ? (['ETag'] as const) : [];
  const also = [...tagged, ...(route.showsPast ? (['ActaAsOf'] as const) : [])];
  const read = { headers: referred('ContentLanguage', ...also) };
  if (!list) {
    const held = versioned && { 304: { description: 'As the reader has it', headers: referred('ETag') } };
    if (description?.file) return { 200: fileResponse, ...held };
    return { 200: { description: 'As asked', ...read, ...jsonOf(item) }, ...held };
  }
  const page = pageOf(item, description?.beside ? schemas.fieldsOf(description.beside) : []);
  return { 200: { description: 'One page', ...read, ...jsonOf(page) } };
}

const fileResponse = {
  description: 'The file, to be kept: never shown in place. Its ETag is its SHA-256',
  headers: referred('ETag', 'ContentDisposition'),
  content: { '*/*': { schema: fileSchema } },
};

function pageOf(item: Schema, beside: readonly Field[]): Schema {
  const items = { name: 'items', required: true, schema: { type: 'array', items: item } };
  const fields = [...beside, items];
  const required = fields.filter((field) => field.required).map(({ name }) => name);
  return { type: 'object', properties: Object.fromEntries(fields.map(({ name, schema }) => [name, schema])), required };
}

function commandAnswers({ command }: Route, description: Description | undefined, schemas: ContractSchemas): object {
  const answer = { $ref: '#/components/schemas/Answer' };
  const extra = Object.entries(description?.extra ?? {});
  const properties = Object.fromEntries(extra.map(([name, says]) => [name, { type: 'string', description: says }]));
  const schema = extra.length > 0 ? { allOf: [answer, { type: 'object', properties }] } : answer;
  const dry = description?.dryRun && schemas.refTo(description.dryRun);
  const unchanged = {
    description: dry ? 'A dry run, or nothing was left to change' : 'Nothing was left to change',
    headers: referred('ETag'),
    ...jsonOf(dry ? { anyOf: [answer, dry] } : answer),
  };
  if (!command?.creates) return { 200: { description: 'Recorded', headers: referred('ETag'), ...jsonOf(schema) } };
  const created = referred('ETag', ...(command.at === undefined ? [] : (['Location'] as const)));
  return { 200: unchanged, 201: { description: 'Recorded', headers: created, ...jsonOf(schema) } };
}

const jsonOf = (schema: Schema): object => ({ content: { 'application/json': { schema } } });

function referred(...names: readonly (keyof typeof headers)[]): object {
  const spelt = (name: string) => name.replace(/(?<=[a-z])(?=[A-Z])/g, '-');
  return Object.fromEntries(names.map((name) => [spelt(name), { $ref: `#/components/headers/${name}` }]));
}

function problemsOf(route: Route): readonly ProblemStatus[] {
  const { outsideApi, publicRead, method, command, body } = route;
  if (outsideApi) return [404, 431, 503];
  const changes = method !== 'GET' && command?.creates !== true;
  return [
    400,
    401,
    ...(publicRead ? [] : ([403] as const)),
    // What is changed may be named in the body.
    ...(changes || hasParameters(route) ? ([404] as const) : []),
    ...(command ? ([409, 422] as const) : body.kind === 'events' ? ([422] as const) : []),
    ...(command && changes ? ([412, 428] as const) : []),
    ...(body.kind === 'none' ? [] : ([413, 415] as const)),
    429,
    431,
    500,
    503,
  ];
}

import { openApiDocument, routesOf } from '@acta/nest';
import fc from 'fast-check';
import type { AddressInfo } from 'node:net';
import { authorizationMatrix } from './fixture/authorization-matrix';
import { DescribedRoutes, type OpenApi } from './fixture/described-routes';
import {
  hostileKeys,
  hostileHeaders,
  hostileMediaTypes,
  hostileQueries,
  hostileSteps,
  hostileValues,
  hostileVersions,
} from './fixture/hostile-addresses';
import { NewCommits } from './fixture/hostile-answers';
import { spoiltBodies, strangeBodies } from './fixture/hostile-bodies';
import { HostileRoute, type HostileCase, type Sending } from './fixture/hostile-route';
import { RawClient } from './fixture/raw-client';
import { runningActa, type RunningActa } from './fixture/running-acta';
import { Things } from './fixture/things';

const operator = 'the-operator-of-the-hostile-suite';
let acta: RunningActa;
let sending: Sending;
let described: DescribedRoutes;

beforeAll(async () => {
  acta = await runningActa({ ACTA_ADMIN_TOKEN: operator, ACTA_REQUESTS_PER_MINUTE: '10000000' });
  described = new DescribedRoutes(openApiDocument(acta.app) as OpenApi);
  const { port } = acta.app.getHttpServer().address() as AddressInfo;
  const { administrator, secretariat, 'coordinator-mex': coordinator, 'focal-point-mex': focalPoint } = acta.tokens;
  sending = {
    client: new RawClient(port),
    things: new Things(acta),
    commits: new NewCommits(acta.installation.store, ['access', 'plan-catalog', 'commitments']),
    tokens: {
      secretariat: secretariat!,
      administrator: administrator!,
      'coordinator of MEX': coordinator!,
      'focal point of MEX': focalPoint!,
      'system of MEX': acta.tokens['system-mex']!,
    },
    operator,
    described,
  };
});
afterAll(async () => {
  sending.client.close();
  await acta.close();
});

const routes = Object.keys(authorizationMatrix);
const changes = routes.filter((key) => !key.startsWith('GET '));

describe.each(routes)('%s', (key) => {
  test('is the address of nothing where a part of its path is hostile, and takes no query that it does not know', async () => {
    const route = await HostileRoute.at(key, sending);
    const cases = [...hostilePaths(route), ...hostileQueriesOf(route), ...strangeQueries(route)];
    expect(await route.complaints(cases)).toEqual([]);
  });

  test('heeds no header that is not in order', async () => {
    const route = await HostileRoute.at(key, sending);
    const cases = hostileHeaders.map((headers) => ({
      name: nameOf(headers),
      perhapsInOrder: true,
      request: { headers },
    }));
    expect(await route.complaints(cases)).toEqual([]);
  });
});

describe.each(changes)('%s', (key) => {
  test('takes no spoilt body, and points at what is wrong', async () => {
    const route = await HostileRoute.at(key, sending);
    if (!route.document) return;
    const bodies = spoiltBodies(route.document, described.fieldsOf(route));
    const cases = bodies.map(({ name, body }) => ({ name, pointer: true as const, request: { body } }));
    expect(await route.complaints(cases)).toEqual([]);
  });

  test('answers strange values in a body as it answers all', async () => {
    const route = await HostileRoute.at(key, sending);
    if (!route.document) return;
    const bodies = fc.sample(strangeBodies(route.document, described.fieldsOf(route)), 60);
    const cases = bodies.map((body) => ({ name: body.slice(0, 300), perhapsInOrder: true, request: { body } }));
    expect(await route.complaints(cases)).toEqual([]);
  });

  test('takes no other media type, no body that is too large, no key and no version that is none', async () => {
    const route = await HostileRoute.at(key, sending);
    const types = isFile(route) ? [] : hostileMediaTypes;
    const cases: readonly HostileCase[] = [
      ...types.map((headers) => ({ name: nameOf(headers), status: 415, request: { headers } })),
      ...(described.takesHeader(route, 'IdempotencyKey') ? hostileKeys : []).map(refusedWith),
      ...(described.takesHeader(route, 'IfMatch') ? hostileVersions : []).map(refusedWith),
      ...(route.document
        ? [{ name: 'too large', status: 413, request: { body: ' '.repeat(bytesMaxOf(route) + 1) } }]
        : []),
    ];
    expect(await route.complaints(cases)).toEqual([]);
  });
});

test('a file may hold anything, and a plan only text', async () => {
  const evidence = await HostileRoute.at('POST /api/v1/evidence', sending);
  const plan = await HostileRoute.at('POST /api/v1/plan-imports', sending);
  const bodies = ['\u0000', '%PDF-', 'PK\u0003\u0004', '\ufeff', '\u001b[2J', '-'.repeat(1_048_577)];
  const cases = [...bodies, Buffer.from([0xff, 0xfe, 0x41, 0x00])].map((body, index) => ({
    name: `body ${index}`,
    request: { body },
  }));
  expect(await evidence.complaints(cases.map((one) => ({ ...one, perhapsInOrder: true })))).toEqual([]);
  expect(await plan.complaints(cases)).toEqual([]);
});

test('what stands outside the API is as hard', async () => {
  const outside = described.paths.filter((path) => !path.startsWith('/api/v1/'));
  expect(outside.length).toBeGreaterThan(4);
  for (const path of outside.filter((one) => one !== '/health/ready')) {
    const asked = [
      ...hostileSteps.map((step) => `${path.replace('{reason}', step)}`),
      ...hostileValues.map((value) => `${path.replace('{reason}', 'not-found')}?lang=${value}`),
    ];
    for (const one of asked) {
      const { status } = await sending.client.send({ method: 'GET', path: one });
      expect({ one, failed: status >= 500 }).toEqual({ one, failed: false });
    }
  }
});

test('a method that a path does not know is told which it knows', async () => {
  for (const method of ['PUT', 'DELETE', 'TRACE', 'PROPFIND']) {
    const { status, headers } = await sending.client.send({ method, path: '/api/v1/me' });
    expect({ method, status, allow: headers.allow }).toEqual({ method, status: 405, allow: 'GET, HEAD' });
  }
});

test('after all that, nothing of it reached any other object, and the record is whole', () => {
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect(({} as Record<string, unknown>)['isAdministrator']).toBeUndefined();
  expect(acta.installation.stopped()).toBeUndefined();
});

const isFile = (route: HostileRoute): boolean => described.mediaTypeOf(route) === 'application/octet-stream';
const bytesMaxOf = ({ method, path }: HostileRoute): number =>
  routesOf(acta.app).find((route) => route.method === method && route.path === path)?.body.bytesMax ?? 0;
const refusedWith = (headers: Readonly<Record<string, string>>) => ({ name: nameOf(headers), request: { headers } });
const nameOf = (headers: object): string => JSON.stringify(headers).slice(0, 120);

function hostilePaths(route: HostileRoute): readonly HostileCase[] {
  const steps = route.path.split('/');
  const places = steps.flatMap((step, place) => (step.startsWith(':') ? [place] : []));
  return places.flatMap((place) =>
    hostileSteps.map((hostile) => {
      const path = route.inOrder.path.split('/').with(place, hostile).join('/');
      return { name: `${steps[place]} = ${hostile.slice(0, 60)}`, request: { path } };
    }),
  );
}

function hostileQueriesOf(route: HostileRoute): readonly HostileCase[] {
  const withQuery = (query: string) => ({ path: `${route.inOrder.path}?${query}` });
  const unknown = Object.entries(hostileQueries).map(([query, pointer]) => ({
    name: query,
    pointer,
    request: withQuery(query),
  }));
  const repeated = described.queryOf(route).map((name) => ({
    name: `${name} twice`,
    pointer: `/query/${name}`,
    request: withQuery(`${name}=1&${name}=2`),
  }));
  return [...unknown, ...repeated];
}

function strangeQueries(route: HostileRoute): readonly HostileCase[] {
  // A part of the values for each parameter: all of them are tried on every three.
  const valuesFor = (parameter: number) => hostileValues.filter((_, index) => (index + parameter) % 3 === 0);
  return described.queryOf(route).flatMap((name, parameter) =>
    valuesFor(parameter).map((value) => ({
      name: `${name}=${value.slice(0, 60)}`,
      perhapsInOrder: true,
      request: { path: `${route.inOrder.path}?${name}=${value}` },
    })),
  );
}

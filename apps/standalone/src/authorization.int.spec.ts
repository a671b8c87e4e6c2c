import { routesOf } from '@acta/nest';
import { authorizationMatrix, roleNames, type RoleName, type Verdict } from './fixture/authorization-matrix';
import { runningActa, type Method, type RunningActa } from './fixture/running-acta';
import { Things, type Owner } from './fixture/things';

let acta: RunningActa;
let things: Things;
let tokens: Readonly<Record<RoleName, string | undefined>>;

beforeAll(async () => {
  acta = await runningActa();
  things = new Things(acta);
  const named = acta.tokens;
  tokens = {
    public: undefined,
    administrator: named['administrator'],
    secretariat: named['secretariat'],
    'past secretariat': await things.holder({ function: 'secretariat', for: { term: 'term-12' } }),
    'coordinator of MEX': named['coordinator-mex'],
    'focal point of MEX': named['focal-point-mex'],
    'system of MEX': named['system-mex'],
    'auditor of the body': named['auditor'],
    'auditor of MEX': await things.holder({ function: 'auditor', for: { member: 'MEX' } }),
    reader: await things.holder({ function: 'administrator', for: { body: true } }, ['read']),
  };
});
afterAll(() => acta.close());

const guarded = () => routesOf(acta.app).filter(({ outsideApi }) => !outsideApi);
const keyOf = ({ method, path }: { readonly method: string; readonly path: string }) => `${method} ${path}`;

test('every route of the router stands in the table, and every row has its route', () => {
  expect(guarded().map(keyOf).sort()).toEqual(Object.keys(authorizationMatrix).sort());
  expect(guarded().filter(({ action }) => action === undefined)).toEqual([]);
});

test.each(Object.keys(authorizationMatrix))('%s answers each role as the table says', async (key) => {
  const row = authorizationMatrix[key]!;
  const met: Record<string, Verdict> = {};
  const wanted: Record<string, Verdict> = {};
  for (const role of roleNames) {
    for (const owner of ['MEX', 'ARG'] as const) {
      const said = row[role];
      const name = `${role}, of ${owner}`;
      wanted[name] = typeof said === 'string' ? said : owner === 'MEX' ? said.own : said.foreign;
      met[name] = await verdict(key, owner, tokens[role]);
    }
  }
  expect(met).toEqual(wanted);
});

test('what may not be seen has the shape of what never was', async () => {
  const foreign = await things.designation('ARG');
  const hidden = await acta.asked('get', `/api/v1/designations/${foreign}`, tokens['coordinator of MEX']);
  const missing = await acta.asked(
    'get',
    '/api/v1/designations/00000000-0000-8000-8000-000000000000',
    tokens['coordinator of MEX'],
  );
  const shape = ({ body }: { body: Record<string, unknown> }) => ({ ...body, traceId: '', instance: '' });
  expect(hidden.status).toBe(404);
  expect(shape(hidden)).toEqual(shape(missing));
});

test.each(['people', 'designations'])('a list of %s shows a coordinator only what is of its State', async (list) => {
  const [own, foreign] = [await things.focalPoint('MEX'), await things.focalPoint('ARG')];
  const idOf = ({ person, designation }: typeof own) => (list === 'people' ? person : designation);
  const ids = await things.idsIn(list, tokens['coordinator of MEX']);
  expect(ids).toContain(idOf(own));
  expect(ids).not.toContain(idOf(foreign));
  const all = await things.idsIn(list, tokens.secretariat);
  expect(all).toEqual(expect.arrayContaining([idOf(own), idOf(foreign)]));
});

/** Where a read is none without one. */
const queries: Readonly<Record<string, string>> = {
  '/api/v1/difference': '?from=2020-06-01T00:00:00Z&to=2021-06-01T00:00:00Z&commitment=celac-2020-13-02',
};

async function verdict(key: string, owner: Owner, token: string | undefined): Promise<Verdict> {
  const [method = '', path = ''] = key.split(' ');
  const { url, body, text } = await things.requestFor(path, method, owner);
  const made = acta
    .asked(method.toLowerCase() as Method, url + (queries[path] ?? ''), token)
    .set('Idempotency-Key', things.key());
  if (method !== 'GET') {
    made
      .set('If-Match', '*')
      .type(mediaTypeOf(method, text))
      .send(text ?? JSON.stringify(body));
  }
  const answer = await made;
  return verdictOf(answer.status, JSON.stringify(answer.body));
}

function mediaTypeOf(method: string, text: string | undefined): string {
  if (text !== undefined) return 'text/plain';
  return method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
}

function verdictOf(status: number, said: string): Verdict {
  if (status === 401) return 'unauthenticated';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'absent';
  if (status < 300 || status === 409 || status === 422) return 'allowed';
  throw new Error(`a request of the matrix is wrong: ${status} ${said}`);
}

import { TemporaryFolders } from '@acta/testing';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { acta } from './acta-command';
import { NotStarted, ServerProcess } from './server-process';
import { tokensIn, Visitor, type FirstTokens } from './visitor';

interface Items {
  readonly items: readonly { readonly code: string; readonly counts: object }[];
}

jest.setTimeout(60_000);
const folders = new TemporaryFolders();

describe('the first start', () => {
  const data = folders.fresh();
  let server: ServerProcess;
  let tokens: FirstTokens;

  beforeAll(async () => {
    server = await ServerProcess.start({ ACTA_DATA_DIR: data });
    tokens = tokensIn(data);
  });
  afterAll(async () => {
    await server.stop();
  });

  test('serves the plan of 2020 with its counts, to everybody', async () => {
    const { status, body } = await new Visitor(server.url).get<Items>('/api/v1/plans');
    expect(status).toBe(200);
    expect(body.items.map(({ code, counts }) => ({ code, counts }))).toEqual([
      { code: 'CELAC-2020', counts: { areas: 14, objectives: 18, projects: 36, axes: 4 } },
    ]);
  });

  test('has 33 members and thirteen presidencies', async () => {
    const visitor = new Visitor(server.url);
    const [members, terms] = [
      await visitor.get<Items>('/api/v1/members?limit=200'),
      await visitor.get<Items>('/api/v1/presidencies?limit=200'),
    ];
    expect([members.body.items.length, terms.body.items.length]).toEqual([33, 13]);
  });

  test('writes one token each into a file that only its owner reads', () => {
    expect(statSync(join(data, 'first-run-tokens.json')).mode & 0o777).toBe(0o600);
    expect(Object.keys(tokens).sort()).toEqual(
      [
        'administrator',
        'auditor',
        'coordinator-arg',
        'coordinator-lca',
        'coordinator-mex',
        'focal-point-mex',
        'secretariat',
        'system-mex',
      ].sort(),
    );
    expect(Object.values(tokens)).toEqual(Object.values(tokens).map(() => expect.stringMatching(/^acta_\w{8}_.{43}$/)));
  });

  test.each(['administrator', 'secretariat', 'coordinator-mex', 'focal-point-mex', 'system-mex', 'auditor'])(
    'the token of %s is known',
    async (name) => {
      const { body } = await new Visitor(server.url, tokens[name]).get<{ functions: object[] }>('/api/v1/me');
      expect(body.functions).toHaveLength(1);
    },
  );

  test('says on the front page what this is, and each project beside its source line', async () => {
    const { status, headers, body } = await new Visitor(server.url).get<string>('/', { Accept: 'text/html' });
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toContain('text/html');
    expect(body).toContain('Foro aeroespacial con sede en México.');
    expect(body).toMatch(/lang="es"/);
  });

  test('answers for its health', async () => {
    const visitor = new Visitor(server.url);
    expect((await visitor.get('/health/live')).status).toBe(200);
    expect((await visitor.get('/health/ready')).status).toBe(200);
    expect((await visitor.get<string>('/metrics')).body).toContain('acta_');
  });

  test('says where everything is, and no token', () => {
    const { out, err } = server.said;
    expect(out).toContain(join(data, 'demo'));
    expect(out).toContain('backup');
    expect(Object.values(tokens).filter((token) => (out + err).includes(token))).toEqual([]);
  });

  test('holds its folder: a second process is told plainly who has it', async () => {
    const second = await ServerProcess.start({ ACTA_DATA_DIR: data }).catch((error: unknown) => error);
    expect(second).toBeInstanceOf(NotStarted);
    expect((second as NotStarted).code).toBe(1);
    expect((second as NotStarted).said).toMatch(/in use by .+ \(process \d+, since .+\)/);
    expect((second as NotStarted).said).not.toMatch(/\n\s+at /);
  });
});

describe('a second start', () => {
  test('changes nothing: not the record, not the tokens', async () => {
    const data = folders.fresh();
    const counted = async () => (await acta(['verify', data, '--json'])).out;
    expect(await (await ServerProcess.start({ ACTA_DATA_DIR: data })).stop()).toBe(0);
    const [record, tokens] = [await counted(), tokensIn(data)];
    expect(await (await ServerProcess.start({ ACTA_DATA_DIR: data })).stop()).toBe(0);
    expect([await counted(), tokensIn(data)]).toEqual([record, tokens]);
  });
});

describe('a real record', () => {
  test('begins empty, apart from the demonstration, with one administrator', async () => {
    const data = folders.fresh();
    const server = await ServerProcess.start({ ACTA_DATA_DIR: data, ACTA_DEMO: 'off' });
    const plans = await new Visitor(server.url).get<Items>('/api/v1/plans');
    expect(plans.body.items).toEqual([]);
    expect(plans.headers.get('Acta-Demonstration')).toBeNull();
    expect(Object.keys(tokensIn(join(data, 'record')))).toEqual(['administrator']);
    expect(readdirSync(data)).toEqual(['record']);
    await server.stop();
  });
});

describe('what the environment says', () => {
  test.each([
    ['ACTA_PORT', 'http'],
    ['ACTA_DEMO', 'maybe'],
  ])('%s=%s is refused in one sentence, and nothing is made', async (name, value) => {
    const data = join(folders.fresh(), 'data');
    const refused = await ServerProcess.start({ ACTA_DATA_DIR: data, [name]: value }).catch((error: unknown) => error);
    expect((refused as NotStarted).said).toContain(name);
    expect((refused as NotStarted).said.trim().split('\n')).toHaveLength(1);
    expect(existsSync(data)).toBe(false);
  });
});

afterAll(() => folders.removeAll());

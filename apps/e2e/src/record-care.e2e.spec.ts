import { TemporaryFolders } from '@acta/testing';
import { randomUUID } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { acta } from './acta-command';
import { ServerProcess } from './server-process';
import { tokensIn, Visitor } from './visitor';

jest.setTimeout(60_000);
const folders = new TemporaryFolders();
afterAll(() => folders.removeAll());

describe('while a server runs', () => {
  const data = folders.fresh();
  let server: ServerProcess;
  let env: Record<string, string>;

  beforeAll(async () => {
    server = await ServerProcess.start({ ACTA_DATA_DIR: data });
    env = { ACTA_URL: server.url, ACTA_TOKEN: String(tokensIn(data)['administrator']) };
  });
  afterAll(async () => {
    await server.stop();
  });

  test('the record verifies', async () => {
    expect(await acta(['verify', data])).toMatchObject({ code: 0, out: expect.stringContaining('entero') });
  });

  test('a copy with one byte changed does not, and the break is named', async () => {
    const copy = join(folders.fresh(), 'copy');
    cpSync(join(data, 'demo'), copy, { recursive: true });
    changeOneByte(copy, 'CELAC-2020-01-01');
    const { code, out, err } = await acta(['verify', copy]);
    expect([code, out]).toEqual([1, expect.stringContaining('ROTO')]);
    expect(err).toMatch(/Primera rotura: \S+: /);
  });

  test('a backup is taken, verifies, and comes back as it was', async () => {
    const [into, brought] = [join(folders.fresh(), 'backup'), join(folders.fresh(), 'data')];
    expect(await acta(['backup', into, '--data', data])).toMatchObject({ code: 0 });
    expect(await acta(['restore', into, '--data', brought])).toMatchObject({ code: 0 });
    const restored = await ServerProcess.start({ ACTA_DATA_DIR: brought });
    const token = tokensIn(data)['administrator'];
    const [there, here] = [new Visitor(restored.url, token), new Visitor(server.url, token)];
    for (const path of ['/api/v1/plans/celac-2020', '/api/v1/people?limit=200', '/api/v1/presidencies?limit=200']) {
      expect((await there.get(path)).body).toEqual((await here.get(path)).body);
    }
    await restored.stop();
  });

  test('a command on its folder says who holds it, and changes nothing', async () => {
    const { code, out, err } = await acta(['plans', 'list', '--data', data]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/in use by .+ \(process \d+/);
  });

  test('doctor finds it well', async () => {
    expect(await acta(['doctor'], env)).toMatchObject({ code: 0 });
    expect(await acta(['doctor', '--data', data])).toMatchObject({ code: 0 });
  });

  test('a token is made, works, is revoked, and works no longer', async () => {
    const [, person] = tokenHolder(await acta(['token', 'list', '--json'], env));
    const made = await acta(['token', 'create', '--holder', person, '--scopes', 'read', '--json'], env);
    const { id, secret } = JSON.parse(made.out) as { id: string; secret: string };
    const withIt = { ...env, ACTA_TOKEN: secret };
    expect(await acta(['token', 'list'], withIt)).toMatchObject({ code: 0 });
    expect(await acta(['token', 'revoke', id, '--yes'], env)).toMatchObject({ code: 0 });
    expect(await acta(['token', 'list'], withIt)).toMatchObject({ code: 5 });
  });
});

describe('where no server runs', () => {
  test('commands work on the folder, and a lost administrator is made anew', async () => {
    const data = folders.fresh();
    await (await ServerProcess.start({ ACTA_DATA_DIR: data, ACTA_DEMO: 'off' })).stop();
    expect(await acta(['plans', 'list', '--data', data, '--json'])).toMatchObject({ code: 0 });
    const recover = ['recover-admin', '--name', 'Rita', '--source', 'Nota 7', '--data', data];
    expect(await acta(recover)).toMatchObject({ code: 2 });
    const { code, out } = await acta([...recover, '--yes']);
    expect([code, out]).toEqual([0, expect.stringMatching(/^acta_\w{8}_.{43}\n$/)]);

    const server = await ServerProcess.start({ ACTA_DATA_DIR: data, ACTA_DEMO: 'off' });
    const administrator = new Visitor(server.url, out.trim());
    const { body } = await administrator.get<{ functions: object[] }>('/api/v1/me');
    expect(body.functions).toEqual([{ function: 'administrator' }]);
    await server.stop();
    expect(await acta(['verify', data])).toMatchObject({ code: 0 });
  });

  test('a folder without a record is not begun by a command', async () => {
    expect(await acta(['plans', 'list', '--data', folders.fresh()])).toMatchObject({ code: 3 });
  });

  test('a damaged record is not opened', async () => {
    const data = folders.fresh();
    await (await ServerProcess.start({ ACTA_DATA_DIR: data })).stop();
    changeOneByte(join(data, 'demo'), 'CELAC-2020-01-01');
    await expect(ServerProcess.start({ ACTA_DATA_DIR: data })).rejects.toThrow(/not what was recorded/);
  });
});

describe('an end that was asked for', () => {
  test('finishes what was accepted, and leaves a folder that opens again', async () => {
    const data = folders.fresh();
    const server = await ServerProcess.start({ ACTA_DATA_DIR: data });
    const administrator = new Visitor(server.url, tokensIn(data)['administrator']);
    const register = (name: string) =>
      administrator.post<{ id: string }>(
        '/api/v1/people',
        { name, language: 'es' },
        { 'Idempotency-Key': randomUUID() },
      );
    const sent = Array.from({ length: 20 }, (_, number) => register(`Persona ${number}`).catch(() => undefined));
    await Promise.race(sent);
    expect(await server.stop()).toBe(0);
    const acknowledged = (await Promise.all(sent)).flatMap((seen) => (seen?.status === 201 ? [seen.body.id] : []));

    const again = await ServerProcess.start({ ACTA_DATA_DIR: data });
    const reader = new Visitor(again.url, tokensIn(data)['administrator']);
    for (const id of acknowledged) expect((await reader.get(`/api/v1/people/${id}`)).status).toBe(200);
    expect(acknowledged.length).toBeGreaterThan(0);
    await again.stop();
  });
});

/** Another letter in the first place where the record says this. */
function changeOneByte(folder: string, text: string): void {
  for (const name of ['acta.sqlite', 'acta.sqlite-wal']) {
    const file = join(folder, name);
    const bytes = readFileSync(file);
    const at = bytes.indexOf(text);
    if (at < 0) continue;
    bytes[at] = 'K'.charCodeAt(0);
    writeFileSync(file, bytes);
    return;
  }
  throw new Error(`${text} is not in ${folder}`);
}

function tokenHolder({ out }: { readonly out: string }): readonly [id: string, holder: string] {
  const { items } = JSON.parse(out) as { items: { id: string; holder: string }[] };
  const first = items.find(({ holder }) => holder.startsWith('person-'));
  if (!first) throw new Error('nobody has a token');
  return [first.id, first.holder];
}

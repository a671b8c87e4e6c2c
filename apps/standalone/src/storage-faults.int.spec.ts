import { verifyRecord } from '@acta/adapters/embedded';
import { nodeSurroundings } from '@acta/adapters/node';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, TemporaryFolders } from '@acta/testing';
import request from 'supertest';
import { compose, type Acta } from './compose';
import { configFrom } from './config';
import { FaultyDisk } from './fixture/faulty-disk';
import { firstRun } from './first-run';

const folders = new TemporaryFolders();
let disk: FaultyDisk;
let folder: string;
let acta: Acta;
let token: string;

beforeEach(async () => {
  disk = FaultyDisk.underNext();
  folder = folders.fresh();
  await open();
  await sent(plan('A'));
});
afterEach(async () => {
  await acta.close();
  jest.restoreAllMocks();
});
afterAll(() => folders.removeAll());

async function open(): Promise<void> {
  const config = configFrom({
    ACTA_DATA_DIR: folder,
    ACTA_DEMO: 'off',
    ACTA_PORT: '0',
    ACTA_LOG_LEVEL: 'silent',
  });
  acta = await compose(config);
  await firstRun(acta, config);
  await acta.startReactions();
  await acta.app.listen(0, '127.0.0.1');
  const file = join(folder, 'record', 'first-run-tokens.json');
  token = (JSON.parse(readFileSync(file, 'utf8')) as { administrator: string }).administrator;
}

interface Plan {
  readonly code: string;
  readonly key: string;
  readonly text: string;
}

/** Large enough that a few of them need pages of their own. */
function plan(name: string): Plan {
  const title =
    'Comunidad de Estados Latinoamericanos y Caribeños (CELAC) Presidencia Pro Tempore 2031 – México Plan de trabajo 2031';
  const area = [`Área - Área ${name}`, 'Objetivo', `Lograr ${name}.`, 'Proyectos'];
  const projects = Array.from(
    { length: 30 },
    (_, index) => `Proyecto ${index} de ${name}, con ${'algo '.repeat(20)}más.`,
  );
  return { code: `K${name}-2031`, key: randomUUID(), text: [title, ...area, ...projects].join('\n\n') };
}

function sent({ code, key, text }: Plan): request.Test {
  return request(acta.app.getHttpServer())
    .post(`/api/v1/plan-imports?code=${code}`)
    .set('Authorization', `Bearer ${token}`)
    .set('Idempotency-Key', key)
    .set('Content-Type', 'text/plain; charset=utf-8')
    .send(text);
}

const read = (path: string): request.Test =>
  request(acta.app.getHttpServer()).get(path).set('Authorization', `Bearer ${token}`);

const recorded = async () => {
  const { commits } = await acta.installation.store.readLog('plan-catalog', undefined, 1_000);
  return commits.map(({ id }) => id);
};
const verified = async () => (await verifyRecord(join(folder, 'record'), nodeSurroundings())).firstBreak;
const many = ['B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'].map(plan);

test('a disk that is full in the middle of a group refuses the whole of it, and takes it when there is space', async () => {
  const before = await recorded();
  await disk.hasRoomFor(6);
  const release = disk.hold();
  const appending = jest.spyOn(acta.installation.store, 'appendSeries');
  const first = sent(plan('Z')).then(({ status }) => status);
  await eventually(() => expect(appending).toHaveBeenCalledTimes(1));
  const group = many.map((one) => sent(one).then((answer) => answer));
  await eventually(() => expect(appending).toHaveBeenCalledTimes(1 + many.length));
  release();
  expect(await first).toBe(201);
  const refused = await Promise.all(group);
  for (const { status, body, headers } of refused) {
    expect({ status, reason: body.reason }).toEqual({ status: 503, reason: 'storage-full' });
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  }
  expect(await recorded()).toHaveLength(before.length + 1);
  expect(await verified()).toBeUndefined();
  expect((await read('/api/v1/plans')).body.items).toHaveLength(2);
  expect((await read('/health/ready')).status).toBe(200);

  await disk.hasRoomFor('all');
  const taken = await Promise.all(many.map(sent));
  expect(taken.map(({ status }) => status)).toEqual(many.map(() => 201));
  expect(await recorded()).toHaveLength(before.length + 1 + many.length);
  expect((await read('/api/v1/plans').set('Acta-After', taken[0]?.body.token as string)).status).toBe(200);
  expect(await verified()).toBeUndefined();
});

test('a full disk takes what still fits', async () => {
  await disk.hasRoomFor(9);
  const answers = [];
  for (const one of many) answers.push((await sent(one)).status);
  expect(new Set(answers)).toEqual(new Set([201, 503]));
  expect(answers).toEqual([...answers].sort());
  expect(await recorded()).toHaveLength(1 + answers.filter((status) => status === 201).length);
  expect(await verified()).toBeUndefined();
});

test.each([
  ['had reached the disk all the same is found with its key', 1],
  ['had not reached the disk is recorded with its key', 0],
])('a sync that fails stops all writing until a restart, and then what %s', async (_what, survived) => {
  const before = await recorded();
  const [first, second] = [plan('B'), plan('C')];
  disk.failNextSync();
  const unknown = await sent(first);
  expect(unknown).toMatchObject({ status: 503, body: { reason: 'outcome-unknown' } });
  expect(Number(unknown.headers['retry-after'])).toBeGreaterThan(0);
  for (const one of [first, second]) {
    expect(await sent(one)).toMatchObject({ status: 503, body: { reason: 'outcome-unknown' } });
  }
  expect((await read('/health/ready')).status).toBe(503);
  expect((await read('/health/live')).status).toBe(200);
  expect((await read('/api/v1/plans')).body.items).toHaveLength(1);

  await acta.close();
  if (survived) disk.bringBackUnsynced(join(folder, 'record', 'acta.sqlite'));
  await open();
  expect(await verified()).toBeUndefined();
  const found = await recorded();
  expect(found).toHaveLength(before.length + survived);
  const [again, other] = [await sent(first), await sent(second)];
  expect([again.status, other.status]).toEqual([201, 201]);
  if (survived) expect(again.body.commitId).toBe(found.at(-1));
  expect(await recorded()).toHaveLength(before.length + 2);
});

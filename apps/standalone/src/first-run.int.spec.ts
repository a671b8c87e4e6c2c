import { runningActa, type RunningActa } from './fixture/running-acta';
import { firstRun } from './first-run';
import { configFrom } from './config';

let acta: RunningActa;
beforeAll(async () => {
  acta = await runningActa();
});
afterAll(() => acta.close());

const catalog = async () => (await acta.installation.store.readLog('plan-catalog', undefined, 1_000)).commits;

test('the demonstration is recorded on the days on which it happened, and sealed in their order', async () => {
  const commits = await catalog();
  const days = commits.map(({ recordedAt }) => recordedAt.slice(0, 10));
  expect(days).toEqual([...days].sort());
  expect(days[0]).toBe('2020-01-08');
  expect(days).toEqual(expect.arrayContaining(['2020-09-24', '2023-01-24', '2026-03-01']));
  expect(commits.every(({ recordedAt, effectiveOn }) => effectiveOn <= recordedAt.slice(0, 10))).toBe(true);
  const sealed = (await acta.installation.store.readGroups('plan-catalog', 0, 1_000)).map(({ sealedAt }) => sealedAt);
  expect(sealed).toEqual(commits.map(({ recordedAt }) => recordedAt));
});

test('afterwards the clock is real, and what people do is recorded in their time', async () => {
  const { body } = await acta
    .asked('post', '/api/v1/people', acta.tokens['administrator'])
    .set('Idempotency-Key', 'now')
    .send({ name: 'Alguien', language: 'es' })
    .expect(201);
  const [registered] = await acta.installation.store.readStream('access', body.stream as string, 0);
  expect(Date.now() - Date.parse(registered?.recordedAt ?? '')).toBeLessThan(60_000);
});

test('a second start changes nothing', async () => {
  const before = (await catalog()).length;
  await firstRun(acta, configFrom({ ACTA_DATA_DIR: acta.folder }));
  expect(await catalog()).toHaveLength(before);
});

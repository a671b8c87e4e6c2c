import { verifyRecord } from '@acta/adapters/embedded';
import { nodeSurroundings } from '@acta/adapters/node';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { runningActa, type RunningActa } from './fixture/running-acta';

/* The half-year that ended on 30 June 2026 is due 30 days later, until midnight in Mexico. */
const period = '2026-H1';
const onTime = '2026-07-30T18:00:00.000Z';
const aDayLater = '2026-07-31T18:00:00.000Z';
const aDayEarlier = '2026-07-29T18:00:00.000Z';

let acta: RunningActa;

beforeAll(async () => {
  const timers = ['setTimeout', 'setInterval', 'setImmediate', 'nextTick', 'queueMicrotask', 'performance'] as const;
  jest.useFakeTimers({ now: new Date(onTime), doNotFake: [...timers] });
  acta = await runningActa();
});
afterAll(async () => {
  await acta.close();
  jest.useRealTimers();
});

const clockSetTo = (instant: string) => jest.setSystemTime(new Date(instant));
const path = (number: number) => `/api/v1/commitments/celac-2020-90-0${number}`;

interface Answer {
  readonly commitId: string;
  readonly id: string;
  readonly version: number;
  readonly token: string;
}

async function does(who: string, at: string, body: object, key: string = randomUUID()): Promise<Answer> {
  const asked = acta.asked('post', at, acta.tokens[who]).set('Idempotency-Key', key).set('If-Match', '*').send(body);
  const answer = await asked;
  if (answer.status >= 300) throw new Error(`${at}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as Answer;
}

const adopted = (number: number) =>
  does('secretariat', '/api/v1/commitments', {
    code: `CELAC-2020-90-0${number}`,
    text: { es: `Cada Estado publica su padrón ${number}.` },
    authentic: ['es'],
    obligation: { mode: 'each', obligors: ['MEX'] },
    fulfilment: { kind: 'deliverable' },
    source: { plan: 'CELAC-2020' },
    adoption: { instrument: 'Acta', on: '2026-01-10', basis: 'consenso' },
    due: { precision: 'none' },
  });
const reported = (number: number, key?: string) =>
  does('focal-point-mex', `${path(number)}/tracks/MEX/reports`, { period, narrative: 'Se publicó.' }, key);

test('a clock that is set forward and back by a day loses, reorders and repeats nothing', async () => {
  const logs = ['access', 'plan-catalog', 'commitments'];
  const { store } = acta.installation;
  const before = (await store.readLog('commitments', undefined, 100_000)).commits.length;
  const [keyOfFirst, keyOfLate] = [randomUUID(), randomUUID()];

  for (const number of [1, 2, 3]) await adopted(number);
  const first = await reported(1, keyOfFirst);
  clockSetTo(aDayLater);
  const late = await reported(2, keyOfLate);
  clockSetTo(aDayEarlier);
  const early = await reported(3);
  // What came before is answered as it was, though the clock says that it is yet to come.
  expect(await reported(1, keyOfFirst)).toEqual(first);
  expect(await reported(2, keyOfLate)).toEqual(late);
  const endorsed = await does('coordinator-mex', `${path(2)}/tracks/MEX/reports/${late.id}/endorse`, {});
  const seen = await acta
    .asked('get', `${path(2)}/tracks/MEX/reports/${late.id}`, acta.tokens['coordinator-mex'])
    .set('Acta-After', endorsed.token);
  expect(seen).toMatchObject({ status: 200, body: { status: 'endorsed' } });

  const { commits } = await store.readLog('commitments', undefined, 100_000);
  const added = commits.slice(before);
  const arrivals = added.flatMap(({ id, recordedAt, events }) =>
    events.flatMap(({ type, data }) =>
      type === 'commitments.report-submitted'
        ? [{ id, recordedAt, arrival: (data as { arrival: string }).arrival }]
        : [],
    ),
  );
  expect(arrivals).toEqual([
    { id: first.commitId, recordedAt: onTime, arrival: 'in-time' },
    { id: late.commitId, recordedAt: aDayLater, arrival: 'late' },
    { id: early.commitId, recordedAt: aDayEarlier, arrival: 'in-time' },
  ]);
  // Three adoptions with a track each, three reports, one endorsement: none twice.
  expect(added).toHaveLength(10);
  const ofLate = added.filter(({ stream }) => stream === 'track-celac-2020-90-02-MEX');
  expect(ofLate.map(({ version, recordedAt }) => [version, recordedAt])).toEqual([
    [1, onTime],
    [2, aDayLater],
    [3, aDayEarlier],
  ]);

  clockSetTo(aDayLater);
  await adopted(4);
  for (const log of logs) {
    const sealedAts = (await store.readGroups(log, 0, 100_000)).map(({ sealedAt }) => sealedAt);
    expect(sealedAts).toEqual([...sealedAts].sort());
  }
  expect((await verifyRecord(join(acta.folder, 'demo'), nodeSurroundings())).firstBreak).toBeUndefined();
});

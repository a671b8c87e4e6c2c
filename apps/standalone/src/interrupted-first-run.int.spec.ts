import { TemporaryFolders } from '@acta/testing';
import { Unavailable, type Commit } from '@acta/kernel';
import { compose } from './compose';
import { configFrom } from './config';
import { firstRun } from './first-run';

const folders = new TemporaryFolders();
const config = configFrom({ ACTA_DATA_DIR: folders.fresh(), ACTA_PORT: '0', ACTA_LOG_LEVEL: 'silent' });

/* The first months of the story are enough, and most of its tracks open in them. */
beforeAll(() => {
  const timers = ['setTimeout', 'setInterval', 'setImmediate', 'nextTick', 'queueMicrotask', 'performance'] as const;
  jest.useFakeTimers({ now: new Date('2020-06-15T09:00:00.000Z'), doNotFake: [...timers] });
});
afterAll(() => {
  jest.useRealTimers();
  folders.removeAll();
});

/** A first start that ends as soon as a commit is about to be written that the test names. */
async function endedBefore(named: (commit: Commit) => boolean): Promise<void> {
  const acta = await compose(config);
  const { store } = acta.installation;
  const append = store.appendSeries.bind(store);
  jest.spyOn(store, 'appendSeries').mockImplementation((series) => {
    return series.some(named) ? Promise.reject(new Unavailable('outcome-unknown', 1)) : append(series);
  });
  await expect(firstRun(acta, config)).rejects.toThrow(Unavailable);
  await acta.close();
}

test('a first start that ended between an adoption and its tracks is finished on the days of the story', async () => {
  await endedBefore(({ stream }) => stream.startsWith('track-'));
  await endedBefore(({ stream }) => stream === 'track-celac-2020-14-02-VEN');
  const acta = await compose(config);
  await firstRun(acta, config);
  await acta.startReactions();
  const { commits } = await acta.installation.store.readLog('commitments', undefined, 10_000);
  await acta.close();
  const recorded = commits.map(({ recordedAt }) => recordedAt);
  expect(recorded).toEqual([...recorded].sort());
  const opened = commits.filter(({ stream, version }) => stream.startsWith('track-') && version === 1);
  expect(opened.length).toBeGreaterThan(350);
  expect(opened.every(({ effectiveOn, recordedAt }) => recordedAt.startsWith(effectiveOn))).toBe(true);
});

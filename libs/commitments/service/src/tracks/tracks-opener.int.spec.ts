import { ObligorAdded } from '@acta/contracts';
import { eventually } from '@acta/testing';
import { commitmentsApp, type CommitmentsApp } from '../fixture/commitments-app';
import { adopted } from '../fixture/sample-facts';
import { TracksOpener } from './tracks-opener';

let app: CommitmentsApp;
beforeEach(async () => {
  app = await commitmentsApp();
});
afterEach(() => app.close());

const id = 'celac-2020-01-01';
const obligation = { mode: 'each', obligors: ['MEX', 'ARG'] } as const;
const stream = `commitment-${id}`;
const track = (obligor: string) => app.installation.store.readStream('commitments', `track-${id}-${obligor}`, 0);

test('rules.md 1.14: whatever names an obligor opens its track, also where nobody waits for it', async () => {
  await app.recorded('commitments', stream, adopted('CELAC-2020-01-01', obligation));
  await app.recorded('commitments', stream, ObligorAdded({ obligor: 'CHL', on: '2020-03-01' }));
  const [adoption, addition] = await app.installation.store.readStream('commitments', stream, 0);
  await eventually(async () => {
    expect(await track('MEX')).toMatchObject([{ causationId: adoption?.id, command: 'commitments.track.open' }]);
    expect(await track('ARG')).toMatchObject([{ causationId: adoption?.id }]);
    expect(await track('CHL')).toMatchObject([{ causationId: addition?.id, effectiveOn: addition?.effectiveOn }]);
  });
});

test('rules.md 1.14: what a stopped process left undone is done before a command that needs it, and only once', async () => {
  await Promise.all(app.installation.reactors.map((reactor) => reactor.stop()));
  await app.recorded('commitments', stream, adopted('CELAC-2020-01-01', obligation));
  expect(await track('MEX')).toEqual([]);
  const opener = new TracksOpener(app.installation);
  await Promise.all([opener.openAllOf(id), opener.openAllOf(id)]);
  await opener.openAllOf(id);
  expect(await track('MEX')).toHaveLength(1);
  expect(await track('ARG')).toHaveLength(1);
});

test('one who is named again after a release has the same track, opened anew', async () => {
  await app.recorded('commitments', stream, adopted('CELAC-2020-01-01', obligation));
  await app.recorded('commitments', stream, ObligorAdded({ obligor: 'MEX', on: '2021-03-01' }));
  await new TracksOpener(app.installation).openAllOf(id);
  const opened = (await track('MEX')).flatMap(({ events }) => events.map(({ data }) => [data['on'], data['how']]));
  expect(opened).toEqual([
    ['2020-01-08', 'adopted'],
    ['2021-03-01', 'added'],
  ]);
});

test('all together, the office and nobody in particular', async () => {
  await app.recorded('commitments', 'commitment-celac-2020-02-01', adopted('CELAC-2020-02-01', { mode: 'joint' }));
  await app.recorded('commitments', 'commitment-celac-2020-02-02', adopted('CELAC-2020-02-02', { mode: 'presidency' }));
  await app.recorded('commitments', 'commitment-celac-2020-01-02', adopted('CELAC-2020-01-02', { mode: 'voluntary' }));
  const opener = new TracksOpener(app.installation);
  for (const each of ['celac-2020-02-01', 'celac-2020-02-02', 'celac-2020-01-02']) await opener.openAllOf(each);
  const { commits } = await app.installation.store.readLog('commitments', undefined, 100);
  const opened = commits.map((commit) => commit.stream).filter((name) => name.startsWith('track-'));
  expect(opened.sort()).toEqual(['track-celac-2020-02-01-joint', 'track-celac-2020-02-02-ppt']);
});

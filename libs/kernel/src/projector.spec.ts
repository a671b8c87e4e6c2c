import { commitOf, eventually, NotebookClosed, surroundingsWith } from '@acta/testing';
import { pages, PagesUnderTest } from './fixture/pages-under-test';

const surroundings = surroundingsWith();
let under: PagesUnderTest;
beforeEach(async () => {
  under = await PagesUnderTest.open();
});
afterEach(() => under.close());

test('shows once it has started all that was recorded before, and then what comes', async () => {
  await under.record(5);
  const started = under.projector();
  expect(started.started).toBe(false);
  await started.start();
  expect(await under.shown()).toEqual(await under.foldOfLogs());
  await under.record(5, { from: 6 });
  await started.reached({ log: 'notes', stream: 'notebook-d', version: 10 }, 2_000);
  await eventually(async () => expect(await under.shown()).toEqual(await under.foldOfLogs()));
});

test('lets a document go, and no late event brings it back', async () => {
  const closable = pages({
    documentsOf: ({ stream }) => [stream],
    fold: (document, commit, id) =>
      commit.facts.some(({ type }) => type === NotebookClosed.type) ? undefined : pages().fold(document, commit, id),
  });
  await under.record(2);
  const facts = [NotebookClosed({ pages: 2 })];
  await under.embedded.store.append(commitOf(surroundings, { stream: 'notebook-a', version: 3, facts }));
  await under.projector(closable).start();
  expect(await under.live().get('notebook-a')).toBeUndefined();
  expect(await under.live().count({})).toBe(3);
});

test('parks what it cannot project and shows it after a replay, others being shown meanwhile', async () => {
  let broken = true;
  const brittle = pages({
    fold: (document, commit, id) => {
      if (broken && commit.stream === 'notebook-b' && commit.version === 2) throw new Error('no page for this');
      return pages().fold(document, commit, id);
    },
  });
  await under.record(4);
  const started = under.projector(brittle);
  await started.start();
  await eventually(async () => expect(await under.embedded.lot.list()).toHaveLength(3));
  const waiting = await under.embedded.lot.list({ handler: 'pages', stream: 'notebook-b' });
  expect(waiting.map(({ version, reason }) => `${version} ${reason}`)).toEqual([
    '2 no page for this',
    '3 behind',
    '4 behind',
  ]);
  expect((await under.live().get('notebook-a'))?.said['notes/notebook-a']?.versions).toEqual([1, 2, 3, 4]);
  expect((await under.live().get('notebook-b'))?.said['notes/notebook-b']?.versions).toEqual([1]);
  broken = false;
  expect(await started.replay('notes', 'notebook-b')).toEqual({ replayed: 3 });
  await eventually(async () => expect(await under.shown()).toEqual(await under.foldOfLogs()));
});

test('says that a model which was not started cannot be asked', async () => {
  const idle = under.projector();
  expect(idle.follows('notes')).toBe(true);
  expect(idle.follows('access')).toBe(false);
  await expect(idle.reached({ log: 'notes', stream: 'notebook-a', version: 1 }, 10)).rejects.toThrow('was not started');
});

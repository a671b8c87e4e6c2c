import { commitOf, eventually, surroundingsWith } from '@acta/testing';
import { pages, PagesUnderTest } from './fixture/pages-under-test';
import type { Clock } from './ports';
import type { ReadModelStore } from './read-model-store';
import type { Transport } from './transport';

const surroundings = surroundingsWith();
let under: PagesUnderTest;
beforeEach(async () => {
  under = await PagesUnderTest.open();
});
afterEach(() => under.close());

test('is rebuilt while events arrive, and no reader sees a gap or goes back', async () => {
  await under.record(10);
  const rebuilt = under.projector();
  await rebuilt.start();
  let done = false;
  let rebuilds = 0;
  const writing = under.record(60, { from: 11 }).then(() => (done = true));
  const reading = (async () => {
    const highest = new Map<string, number>();
    while (!done) {
      const { length } = await under.embedded.store.readStream('notes', 'notebook-b', 0);
      await rebuilt.reached({ log: 'notes', stream: 'notebook-b', version: length }, 5_000);
      for (const id of ['notebook-b', 'all']) {
        const versions = (await under.live().get(id))?.said['notes/notebook-b']?.versions ?? [];
        expect(versions).toEqual(Array.from({ length: versions.length }, (_, index) => index + 1));
        expect(versions.length).toBeGreaterThanOrEqual(Math.max(length, highest.get(id) ?? 0));
        highest.set(id, versions.length);
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
  })();
  const rebuilding = (async () => {
    for (; !done; rebuilds++) await rebuilt.rebuild();
  })();
  await Promise.all([writing, reading, rebuilding]);
  expect(rebuilds).toBeGreaterThan(1);
  await rebuilt.reached({ log: 'notes', stream: 'notebook-d', version: 70 }, 5_000);
  await eventually(async () => expect(await under.shown()).toEqual(await under.foldOfLogs()));
}, 20_000);

test('brings a write to a reader who waited for it while the model was rebuilt', async () => {
  await under.record(1);
  const rebuilt = under.projector();
  await rebuilt.start();
  const waiting = rebuilt.reached({ log: 'notes', stream: 'notebook-a', version: 2 }, 5_000);
  await rebuilt.rebuild();
  await under.record(1, { from: 2 });
  await waiting;
});

test('never shows less after the switch than a reader saw before it, however far the new build lags', async () => {
  await under.record(1);
  const gate = new Gate();
  let sawThird: boolean | undefined;
  let opensAtPoll = false;
  /* Whoever waits for the second build polls, with short pauses: that is when it may go on. */
  const clock: Clock = {
    ...surroundings.clock,
    sleep: (durationMs, cutShort) => {
      if (opensAtPoll && durationMs < 100) gate.open();
      return surroundings.clock.sleep(durationMs, cutShort);
    },
  };
  const seen = async (version: number) => {
    await under.embedded.store.append(commitOf(surroundings, { version }));
    return rebuilt.reached({ log: 'notes', stream: 'notebook-a', version }, 100).then(
      () => true,
      () => false,
    );
  };
  /* The first build runs free; the second stands still from the moment at which the first is to stop. */
  const transport: Transport = {
    close: () => under.embedded.transport.close(),
    subscribe: (subscriber) => {
      const isFirst = subscriber.name === 'pages@1.1';
      const subscription = under.embedded.transport.subscribe({
        ...subscriber,
        handle: async (batch) => {
          if (!isFirst) await gate.passed();
          await subscriber.handle(batch);
        },
      });
      const stop = async () => {
        if (isFirst && subscriber.log === 'notes' && !gate.isClosed) {
          gate.close();
          expect(await seen(2)).toBe(true);
          opensAtPoll = true;
        }
        await subscription.stop();
      };
      return { stop };
    },
  };
  const readModels: ReadModelStore = {
    live: (name) => under.embedded.readModels.live(name),
    build: (...of) => under.embedded.readModels.build(...of),
    discard: (buildId) => under.embedded.readModels.discard(buildId),
    switchTo: async (name, buildId) => {
      if (buildId === 'pages@1.2') {
        opensAtPoll = false;
        gate.close();
        sawThird = await seen(3);
      }
      await under.embedded.readModels.switchTo(name, buildId);
    },
  };
  const rebuilt = under.projector(pages(), { transport, readModels, clock });
  await rebuilt.start();
  await rebuilt.rebuild();
  expect(sawThird).toBeDefined();
  expect(await under.versionsShown('notebook-a')).toEqual(sawThird ? [1, 2, 3] : [1, 2]);
  gate.open();
  await rebuilt.reached({ log: 'notes', stream: 'notebook-a', version: 3 }, 2_000);
  expect(await under.versionsShown('notebook-a')).toEqual([1, 2, 3]);
});

test('forgets what was parked when a rebuild can project it', async () => {
  let broken = true;
  const brittle = pages({
    fold: (document, commit, id) => {
      if (broken && commit.stream === 'notebook-b') throw new Error('no page for this');
      return pages().fold(document, commit, id);
    },
  });
  await under.record(2);
  const started = under.projector(brittle);
  await started.start();
  await eventually(async () => expect(await under.embedded.lot.list()).toHaveLength(2));
  broken = false;
  await started.rebuild();
  expect(await under.embedded.lot.list()).toEqual([]);
  expect(await under.shown()).toEqual(await under.foldOfLogs());
});

test('takes one rebuild after the other, and follows the log when both are done', async () => {
  await under.record(1);
  const rebuilt = under.projector();
  await Promise.all([rebuilt.start(), rebuilt.rebuild(), rebuilt.rebuild()]);
  await under.record(1, { from: 2 });
  await rebuilt.reached({ log: 'notes', stream: 'notebook-d', version: 2 }, 2_000);
  expect(await under.shown()).toEqual(await under.foldOfLogs());
});

test('goes on with the old build when the new one cannot take its place', async () => {
  let discarded: string | undefined;
  const { readModels: real } = under.embedded;
  const readModels: ReadModelStore = {
    live: (name) => real.live(name),
    build: (...of) => real.build(...of),
    discard: async (buildId) => real.discard((discarded = buildId)),
    switchTo: (name, buildId) =>
      buildId === 'pages@1.2' ? Promise.reject(new Error('no connection')) : real.switchTo(name, buildId),
  };
  const rebuilt = under.projector(pages(), { readModels });
  await rebuilt.start();
  await expect(rebuilt.rebuild()).rejects.toThrow('no connection');
  expect(discarded).toBe('pages@1.2');
  await under.record(2);
  await rebuilt.reached({ log: 'notes', stream: 'notebook-d', version: 2 }, 2_000);
  expect(await under.shown()).toEqual(await under.foldOfLogs());
});

test('holds nothing back for ever that was replayed while it was rebuilt', async () => {
  let broken = true;
  const gate = new Gate();
  const brittle = pages({
    fold: (document, commit, id) => {
      if (broken && commit.stream === 'notebook-b') throw new Error('no page for this');
      return pages().fold(document, commit, id);
    },
  });
  await under.record(2);
  const { readModels: real } = under.embedded;
  const readModels: ReadModelStore = {
    live: (name) => real.live(name),
    build: (...of) => real.build(...of),
    discard: (buildId) => real.discard(buildId),
    switchTo: async (name, buildId) => {
      await gate.passed();
      await real.switchTo(name, buildId);
    },
  };
  const rebuilt = under.projector(brittle, { readModels });
  await rebuilt.start();
  gate.close();
  const rebuilding = rebuilt.rebuild();
  await eventually(() => expect(gate.someoneWaits).toBe(true));
  broken = false;
  expect(await rebuilt.replay('notes', 'notebook-b')).toEqual({ replayed: 2 });
  gate.open();
  await rebuilding;
  await under.record(1, { from: 3 });
  for (const stream of ['notebook-b', 'notebook-d']) await rebuilt.reached({ log: 'notes', stream, version: 3 }, 2_000);
  expect(await under.embedded.lot.list()).toEqual([]);
  expect(await under.shown()).toEqual(await under.foldOfLogs());
});

class Gate {
  isClosed = false;
  private waiting: (() => void)[] = [];

  close(): void {
    this.isClosed = true;
  }

  open(): void {
    this.isClosed = false;
    for (const pass of this.waiting.splice(0)) pass();
  }

  get someoneWaits(): boolean {
    return this.waiting.length > 0;
  }

  passed(): Promise<void> {
    return this.isClosed ? new Promise((pass) => this.waiting.push(pass)) : Promise.resolve();
  }
}

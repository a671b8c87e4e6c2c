import type { Commit, Delivery, EventStore, Transport } from '@acta/kernel';
import { commitOf, commitsOf } from './builders';
import { eventually } from './eventually';
import { expectDense } from './record-checks';
import { surroundingsWith } from './surroundings';

export interface TransportUnderTest {
  readonly store: EventStore;
  readonly transport: Transport;
  dispose(): Promise<void>;
}

/** What every transport promises (G6, G11 so far as it is the transport's): see `Subscriber`. */
export function transportContract(name: string, make: () => Promise<TransportUnderTest>): void {
  const surroundings = surroundingsWith();

  describe(`${name} as a transport`, () => {
    let tested: TransportUnderTest;
    beforeEach(async () => {
      tested = await make();
    });
    afterEach(() => tested.dispose());

    const record = async (commits: readonly Commit[]) => {
      for (const commit of commits) await tested.store.append(commit);
    };
    const follow = (
      handle: (batch: readonly Delivery[]) => Promise<void> | void,
      after?: string,
      subscriber = 'reader',
    ) =>
      tested.transport.subscribe({
        name: subscriber,
        log: 'notes',
        after,
        handle: async (batch) => handle(batch),
      });
    const commitsIn = (deliveries: readonly Delivery[]) => deliveries.map(({ commit }) => commit);

    test('brings everything from the beginning, and what comes while it follows', async () => {
      const commits = commitsOf(surroundings, 30);
      await record(commits.slice(0, 10));
      const got: Delivery[] = [];
      follow((batch) => void got.push(...batch));
      await eventually(() => expect(got).toHaveLength(10));
      await record(commits.slice(10));
      await eventually(() => expect(commitsIn(got)).toEqual(commits));
    });

    test('keeps the order of each stream when many are written at once', async () => {
      const streams = Array.from({ length: 8 }, (_, index) => `notebook-${index}`);
      const got: Commit[] = [];
      follow((batch) => void got.push(...commitsIn(batch)));
      await Promise.all(streams.map((stream) => record(commitsOf(surroundings, 15, { stream }))));
      await eventually(() => expect(got).toHaveLength(8 * 15));
      expectDense(got);
    });

    test('goes on after any delivery whose checkpoint is given', async () => {
      const commits = commitsOf(surroundings, 6);
      await record(commits);
      const got: Delivery[] = [];
      follow((batch) => void got.push(...batch));
      await eventually(() => expect(got).toHaveLength(6));
      for (const [index, { checkpoint }] of [...got].entries()) {
        const rest: Commit[] = [];
        const subscription = follow((batch) => void rest.push(...commitsIn(batch)), checkpoint, `from-${index}`);
        await record([commitOf(surroundings, { stream: `notebook-after-${index}` })]);
        await eventually(() => expect(rest.at(-1)?.stream).toBe(`notebook-after-${index}`));
        expect(rest.slice(0, 5 - index)).toEqual(commits.slice(index + 1));
        await subscription.stop();
      }
    });

    test('brings a batch again when its handler throws, and then goes on', async () => {
      const commits = commitsOf(surroundings, 3);
      await record(commits.slice(0, 2));
      const tries: Commit[][] = [];
      const done: Commit[] = [];
      follow((batch) => {
        tries.push(commitsIn(batch));
        if (tries.length <= 2) throw new Error('not yet');
        done.push(...commitsIn(batch));
      });
      await eventually(() => expect(done.length).toBeGreaterThanOrEqual(2));
      expect(tries[1]).toEqual(tries[0]);
      expect(tries[2]).toEqual(tries[0]);
      await record(commits.slice(2));
      await eventually(() => expect(done).toEqual(commits));
    });

    test('lets one who throws for ever hold up nobody else', async () => {
      const commits = commitsOf(surroundings, 5);
      follow(() => Promise.reject(new Error('never')), undefined, 'stuck');
      const got: Commit[] = [];
      follow((batch) => void got.push(...commitsIn(batch)));
      await record(commits);
      await eventually(() => expect(got).toEqual(commits));
    });

    test('stops after the batch at hand and brings nothing more', async () => {
      await record(commitsOf(surroundings, 1));
      let release: () => void = () => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      let begun = 0;
      let ended = 0;
      const subscription = follow(async () => {
        begun += 1;
        await held;
        ended += 1;
      });
      await eventually(() => expect(begun).toBe(1));
      let stopped = false;
      const stopping = subscription.stop().then(() => (stopped = true));
      await new Promise((resolve) => setImmediate(resolve));
      expect(stopped).toBe(false);
      release();
      await stopping;
      expect(ended).toBe(1);
      const got: Commit[] = [];
      follow((batch) => void got.push(...commitsIn(batch)), undefined, 'other');
      await record([commitOf(surroundings, { version: 2 })]);
      await eventually(() => expect(got).toHaveLength(2));
      expect(begun).toBe(1);
    });

    test('does not bring the next batch before this one is done', async () => {
      let running = 0;
      let most = 0;
      const got: Commit[] = [];
      follow(async (batch) => {
        most = Math.max(most, (running += 1));
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
        got.push(...commitsIn(batch));
      });
      await record(commitsOf(surroundings, 40));
      await eventually(() => expect(got).toHaveLength(40));
      expect(most).toBe(1);
    });
  });
}

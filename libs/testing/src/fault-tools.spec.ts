import { eventually } from './eventually';
import { HandDrivenClock } from './hand-driven-clock';
import { SeededRandomness } from './seeded-randomness';

test('eventually answers what holds in the end, and throws what still fails when the time is over', async () => {
  let tries = 0;
  const third = () => {
    tries += 1;
    if (tries < 3) throw new Error('not yet');
    return 'done';
  };
  expect(await eventually(third)).toBe('done');
  await expect(eventually(() => Promise.reject(new Error('never')), { withinMs: 20 })).rejects.toThrow('never');
});

test('a clock driven by hand wakes sleepers when their time comes, and can be set back', async () => {
  const clock = new HandDrivenClock('2026-01-01T00:00:00.000Z');
  const woken: string[] = [];
  const first = clock.sleep(1_000).then(() => woken.push('first'));
  const second = clock.sleep(5_000).then(() => woken.push('second'));
  clock.advance(1_000);
  await first;
  expect(woken).toEqual(['first']);
  clock.set('2026-01-01T00:00:05.000Z');
  await second;
  clock.set('2025-12-31T00:00:00.000Z');
  expect(clock.now()).toBe('2025-12-31T00:00:00.000Z');
});

test('the same seed gives the same run, another seed another', () => {
  const run = (seed: number) => new SeededRandomness(seed).shuffled(Array.from({ length: 50 }, (_, index) => index));
  expect(run(1)).toEqual(run(1));
  expect(run(1)).not.toEqual(run(2));
  expect([...run(3)].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index));
  expect(new SeededRandomness(1).hex(8)).toMatch(/^[0-9a-f]{16}$/);
});

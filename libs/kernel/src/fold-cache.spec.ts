import { targetOf, type Aggregate } from './aggregate';
import { FoldCache } from './fold-cache';

const counting: Aggregate<object> = { log: 'notes', kind: 'n', initial: {}, evolve: (state) => state };
const n = (id: string) => targetOf(counting, id);

test('forgets the stream that was not asked for longest', () => {
  const cache = new FoldCache(2);
  cache.set(n('a'), { version: 1, state: { is: 'A' } });
  cache.set(n('b'), { version: 2, state: { is: 'B' } });
  cache.get(n('a'));
  cache.set(n('c'), { version: 3, state: { is: 'C' } });
  expect(cache.get(n('a'))).toEqual({ version: 1, state: { is: 'A' } });
  expect(cache.get(n('b'))).toBeUndefined();
});

test('hands out a state only to the fold that made it, of the log that it is of', () => {
  const cache = new FoldCache();
  cache.set(n('a'), { version: 1, state: {} });
  expect(cache.get(targetOf({ ...counting, log: 'other' }, 'a'))).toBeUndefined();
  expect(cache.get(targetOf({ ...counting, evolve: () => ({}) }, 'a'))).toBeUndefined();
  expect(cache.get(n('a'))).toBeDefined();
});

test('lets nobody change a state that others share', () => {
  const cache = new FoldCache();
  const state = { lines: [{ amount: 1 }] };
  cache.set(n('a'), { version: 1, state });
  expect(() => state.lines.push({ amount: 2 })).toThrow(TypeError);
  expect(() => ((state.lines[0] as { amount: number }).amount = 2)).toThrow(TypeError);
});

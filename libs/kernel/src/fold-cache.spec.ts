import { FoldCache } from './fold-cache';

test('forgets the stream that was not asked for longest', () => {
  const cache = new FoldCache(2);
  cache.set('notes', 'a', 1, 'A');
  cache.set('notes', 'b', 2, 'B');
  cache.get('notes', 'a', '');
  cache.set('notes', 'c', 3, 'C');
  expect(cache.get('notes', 'a', '')).toEqual({ version: 1, state: 'A' });
  expect(cache.get('notes', 'b', '')).toEqual({ version: 0, state: '' });
  expect(cache.get('other', 'a', 'initial')).toEqual({ version: 0, state: 'initial' });
});

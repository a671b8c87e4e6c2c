import type { AuditFilter } from '@acta/kernel';
import { conditionsOf } from './audit-query';
import type { AuditWords } from './audit-words';

const words = { known: () => 1 } as unknown as AuditWords;
const indexes = (filter: AuditFilter) => conditionsOf(filter, words, 1).map(({ indexedBy }) => indexedBy);

test('notes are found among any number of events by their index, of several kinds as of one', () => {
  const byKind = 'INDEXED BY entries_1_by_kind';
  expect(indexes({ kinds: ['refusal'] })).toEqual([byKind]);
  expect(indexes({ kinds: ['refusal', 'discard'] })).toEqual([byKind, byKind]);
  expect(indexes({ kinds: ['event', 'discard'] })).toEqual(['NOT INDEXED']);
});

test('by what is more selective where that is said too', () => {
  expect(indexes({ kinds: ['refusal', 'discard'], member: 'MEX' })).toEqual(['INDEXED BY entries_1_by_member']);
});

import { findInFollowing } from './check-following';
import { findInHistory } from './check-history';
import { findInReads } from './check-reads';
import { findInRecord } from './check-record';
import type { Finding } from './finding';
import type { History } from './history';
import type { RecordFile } from './record-file';

export interface Checked {
  /** What was on record before the first client began: not theirs to explain. */
  readonly before: ReadonlySet<string>;
  readonly history: Pick<History, 'operations' | 'entries'>;
  readonly record: RecordFile;
}

/** Everything that the clients' history and the record say against each other, or the record against itself. */
export function check({ before, history, record }: Checked): readonly Finding[] {
  return [
    ...findInRecord(record),
    ...findInHistory(before, history, record),
    ...findInFollowing(history, record),
    ...findInReads(history.entries, record),
  ];
}

import type { Acknowledged, Entry, History, Operation } from './history';
import { groupBy } from './rows';

/** A command as it ended: its first acknowledgement, and when it was first sent. */
export interface Settled {
  readonly operation: Operation;
  readonly answer: Acknowledged;
  readonly invokedAt: number;
  readonly answeredAt: number;
}

export function settledOf({ operations, entries }: Pick<History, 'operations' | 'entries'>): readonly Settled[] {
  const entriesOf = groupBy(entries, ({ key }) => key);
  return [...operations.values()].flatMap((operation) => settle(operation, entriesOf.get(operation.key) ?? []));
}

function settle(operation: Operation, entries: readonly Entry[]): Settled[] {
  const invoked = entries.find(({ type }) => type === 'invoke');
  const acknowledged = entries.find((entry) => entry.type === 'ok');
  if (!invoked || acknowledged?.type !== 'ok') return [];
  return [{ operation, answer: acknowledged.answer, invokedAt: invoked.at, answeredAt: acknowledged.at }];
}

import type { Finding } from './finding';
import type { History } from './history';
import type { KillPoint } from './kill-point-names';
import type { RecordFile } from './record-file';
import { groupBy } from './rows';

export interface KillFigures {
  readonly kills: number;
  /** Kills under which at least one request lost its connection before it was answered. */
  readonly killsInFlight: number;
  /** Those at named points; the others came at random. */
  readonly atPoints: Readonly<Partial<Record<KillPoint, number>>>;
  readonly startsKilled: number;
  readonly acknowledged: number;
  readonly refused: number;
  /** Commands of which a sending was never answered, and those that were on record when they were sent again. */
  readonly unknown: number;
  readonly unknownRecorded: number;
  /** Reads after a token that were judged. */
  readonly reads: number;
  readonly commits: number;
  /** Commits by the type of their first event. */
  readonly kinds: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
}

type Counted = Pick<KillFigures, 'acknowledged' | 'refused' | 'unknown' | 'unknownRecorded' | 'reads'> &
  Pick<KillFigures, 'commits' | 'kinds'>;

interface Content {
  readonly recordedAt: string;
  readonly events: readonly [{ readonly type: string }];
}

export function figuresOf({ entries }: History, { commits }: RecordFile): Counted {
  const contents = commits.map(({ id, text }) => ({ id, ...(JSON.parse(text) as Content) }));
  const recordedMs = new Map(contents.map(({ id, recordedAt }) => [id, Date.parse(recordedAt)]));
  const byKey = [...groupBy(entries, ({ key }) => key).values()];
  const unanswered = byKey.filter((those) => those.some(({ type }) => type === 'info'));
  const recordedBeforeRetry = unanswered.filter((those) => {
    const index = those.findIndex(({ type }) => type === 'ok');
    const [retry, answered] = [those[index - 1], those[index]];
    if (answered?.type !== 'ok' || !retry) return false;
    return (recordedMs.get(answered.answer.commitId) ?? Infinity) < retry.atMs;
  });
  const kinds = groupBy(contents, ({ events: [{ type }] }) => type);
  return {
    acknowledged: byKey.filter((those) => those.some(({ type }) => type === 'ok')).length,
    refused: byKey.filter((those) => those.some(({ type }) => type === 'fail')).length,
    unknown: unanswered.length,
    unknownRecorded: recordedBeforeRetry.length,
    reads: entries.filter(({ type }) => type === 'read').length,
    commits: commits.length,
    kinds: Object.fromEntries([...kinds].map(([type, those]) => [type, those.length])),
  };
}

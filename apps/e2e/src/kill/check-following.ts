import { finding, type Finding } from './finding';
import type { History } from './history';
import type { RecordedCommit, RecordFile } from './record-file';
import { groupBy, parsed } from './rows';
import { settledOf } from './settled';

interface Caused {
  readonly causationId?: string;
  readonly events: readonly { readonly type: string }[];
}

/** The commit that this one follows from, where it follows from one. */
export function causeOf({ text }: RecordedCommit): string | undefined {
  return parsed<Caused>(text)?.causationId;
}

/** What Acta itself records after a command: all of it, once, and nothing else, whatever died in between. */
export function findInFollowing(
  history: Pick<History, 'operations' | 'entries'>,
  { commits }: RecordFile,
): readonly Finding[] {
  const following = groupBy(
    commits.filter((commit) => causeOf(commit) !== undefined),
    (commit) => causeOf(commit) as string,
  );
  return settledOf(history).flatMap(({ operation: { what, expected }, answer }) => {
    const found = (following.get(answer.commitId) ?? []).map(typesOf);
    const wanted = expected.follows?.count ?? 0;
    const asExpected = found.filter((types) => types === expected.follows?.eventType).length;
    if (found.length > asExpected) return [finding('unexplained', `${what}: ${found.join(', ')} follow from it`)];
    if (asExpected > wanted) return [finding('duplicated', `${what}: ${asExpected} follow from it, not ${wanted}`)];
    return asExpected < wanted ? [finding('lost', `${what}: ${asExpected} of ${wanted} follow from it`)] : [];
  });
}

function typesOf({ text }: RecordedCommit): string {
  return (parsed<Caused>(text)?.events ?? []).map(({ type }) => type).join('+');
}

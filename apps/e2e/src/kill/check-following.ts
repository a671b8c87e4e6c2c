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
function causeOf({ text }: RecordedCommit): string | undefined {
  return parsed<Caused>(text)?.causationId;
}

/** For each commit, the one at the beginning of all that it follows from: itself, where it follows from none. */
export function originsOf(commits: readonly RecordedCommit[]): ReadonlyMap<string, string> {
  const causes = new Map(commits.map((commit) => [commit.id, causeOf(commit)]));
  const originOf = (id: string): string => {
    const cause = causes.get(id);
    return cause === undefined ? id : originOf(cause);
  };
  return new Map(commits.map(({ id }) => [id, originOf(id)]));
}

/** What Acta itself records after a command: all of it, once, and nothing else, whatever died in between. */
export function findInFollowing(
  history: Pick<History, 'operations' | 'entries'>,
  { commits }: RecordFile,
): readonly Finding[] {
  const origins = originsOf(commits);
  const following = groupBy(
    commits.filter(({ id }) => origins.get(id) !== id),
    ({ id }) => origins.get(id) as string,
  );
  return settledOf(history).flatMap(({ operation: { what, expected }, answer }) => {
    const found = groupBy((following.get(answer.commitId) ?? []).map(typesOf), (type) => type);
    const types = new Set([...found.keys(), ...Object.keys(expected.follows ?? {})]);
    return [...types].flatMap((type) => {
      const [count, wanted] = [found.get(type)?.length ?? 0, expected.follows?.[type] ?? 0];
      const words = `${what}: ${count} of ${wanted} ${type} follow from it`;
      if (count < wanted) return [finding('lost', words)];
      return count > wanted ? [finding(wanted === 0 ? 'unexplained' : 'duplicated', words)] : [];
    });
  });
}

function typesOf({ text }: RecordedCommit): string {
  return (parsed<Caused>(text)?.events ?? []).map(({ type }) => type).join('+');
}

import { groupContent, type Commit, type EventStore, type Group, type Surroundings } from '@acta/kernel';

/** All of a log, read in pages as a follower would. */
export async function wholeLog(store: EventStore, log: string, countMax = 100): Promise<Commit[]> {
  const commits: Commit[] = [];
  for (let after: string | undefined; ;) {
    const page = await store.readLog(log, after, countMax);
    if (page.commits.length === 0) return commits;
    commits.push(...page.commits);
    after = page.next;
  }
}

/** Each stream's versions rise by one, from 1, in the order of the log. */
export function expectDense(commits: readonly Commit[]): void {
  const last = new Map<string, number>();
  for (const { stream, version } of commits) {
    expect(`${stream} ${version}`).toBe(`${stream} ${(last.get(stream) ?? 0) + 1}`);
    last.set(stream, version);
  }
}

/** Every digest, and every group: dense, without a hole, chained, `sealedAt` never falling, nothing left out. */
export async function expectSealed(store: EventStore, log: string, surroundings: Surroundings): Promise<void> {
  const commits = await wholeLog(store, log);
  for (const { text, digest } of commits) expect(surroundings.hashing.sha256(text)).toBe(digest);
  const groups = await wholeChain(store, log);
  let previous: Omit<Group, 'from' | 'n'> = { to: 0, sealedAt: '', hash: '' };
  for (const [index, { hash, ...bounds }] of groups.entries()) {
    expect(bounds).toMatchObject({ n: index + 1, from: previous.to + 1 });
    expect(bounds.to).toBeGreaterThanOrEqual(bounds.from);
    expect(bounds.sealedAt >= previous.sealedAt).toBe(true);
    const digests = commits.slice(bounds.from - 1, bounds.to).map(({ digest }) => digest);
    const content = groupContent(bounds, log, digests, previous.hash);
    expect(hash).toBe(surroundings.hashing.sha256(surroundings.canonicalisation.canonicalise(content)));
    previous = { ...bounds, hash };
  }
  expect(previous.to).toBe(commits.length);
}

async function wholeChain(store: EventStore, log: string): Promise<Group[]> {
  const groups: Group[] = [];
  for (;;) {
    const page = await store.readGroups(log, groups.length, 100);
    if (page.length === 0) return groups;
    groups.push(...page);
  }
}

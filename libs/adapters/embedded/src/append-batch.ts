import {
  CorruptRecord,
  groupContent,
  type AppendResult,
  type Commit,
  type Group,
  type Surroundings,
} from '@acta/kernel';
import { groupOf, sealedColumns, type GroupRow, type Statements } from './event-store-tables';
import type { StreamVersions } from './stream-versions';

/** Where a log ends: its last group. */
export type LogHead = Omit<Group, 'from'>;

export const emptyHead: LogHead = { n: 0, to: 0, sealedAt: '', hash: '' };

interface Appending {
  readonly head: LogHead;
  readonly digests: string[];
}

/**
 * The appends of one tick, inside one transaction. What it learns (versions, heads) holds only when the
 * transaction commits: then `keep` hands it on.
 */
export class AppendBatch {
  private readonly logs = new Map<string, Appending>();
  private readonly newHeads = new Map<string, LogHead>();
  private readonly newVersions = new Map<string, number>();

  constructor(
    private readonly statements: Statements,
    private readonly heads: Map<string, LogHead>,
    private readonly versions: StreamVersions,
    private readonly found: (id: string) => Commit | undefined,
  ) {}

  insert(commit: Commit): AppendResult {
    const { log, stream, version } = commit;
    const key = `${log}/${stream}`;
    const currentVersion = this.newVersions.get(key) ?? this.versions.of(log, stream);
    const isNext = version === currentVersion + 1;
    if (isNext && this.insertRow(commit)) {
      this.newVersions.set(key, version);
      return { kind: 'appended' };
    }
    const already = this.found(commit.id);
    if (already) return { kind: 'already', commit: already };
    /* Neither its id nor its version is taken, and yet there is a row in its place. */
    if (isNext) throw new CorruptRecord(`log ${log} has a commit beyond its end`);
    return { kind: 'conflict', currentVersion };
  }

  /** One group for each log that was touched. */
  seal({ hashing, canonicalisation, clock }: Surroundings): void {
    const now = clock.now();
    for (const [log, { head, digests }] of this.logs) {
      const sealedAt = now > head.sealedAt ? now : head.sealedAt;
      const bounds = { n: head.n + 1, from: head.to + 1, to: head.to + digests.length, sealedAt };
      const hash = hashing.sha256(canonicalisation.canonicalise(groupContent(bounds, log, digests, head.hash)));
      this.statements.insertGroup.run([log, bounds.n, bounds.from, bounds.to, sealedAt, hash]);
      this.newHeads.set(log, { ...bounds, hash });
    }
  }

  touches(log: string, stream: string): boolean {
    return this.newVersions.has(`${log}/${stream}`);
  }

  /** After the transaction is durable. Answers the logs that grew. */
  keep(): Iterable<string> {
    for (const [log, head] of this.newHeads) this.heads.set(log, head);
    for (const [key, version] of this.newVersions) this.versions.set(key, version);
    return this.newHeads.keys();
  }

  /** False when the id is taken: nothing else can be, as the version was free. */
  private insertRow({ log, id, stream, version, digest, text, sealed }: Commit): boolean {
    const { head, digests } = this.logs.get(log) ?? { head: this.headOf(log), digests: [] };
    const position = head.to + digests.length + 1;
    const columns = sealedColumns(sealed);
    const { changes } = this.statements.insertCommit.run([
      log,
      position,
      id,
      stream,
      version,
      digest,
      text,
      columns.sealed,
      columns.crc,
    ]);
    if (changes === 0) return false;
    digests.push(digest);
    this.logs.set(log, { head, digests });
    return true;
  }

  private headOf(log: string): LogHead {
    const known = this.heads.get(log);
    if (known) return known;
    const row = this.statements.lastGroup.get([log]) as GroupRow | undefined;
    const head = row ? groupOf(row) : emptyHead;
    const { position } = this.statements.lastPosition.get([log]) as { position: number | null };
    if ((position ?? 0) !== head.to) throw new CorruptRecord(`log ${log} does not end where its last group ends`);
    this.heads.set(log, head);
    return head;
  }
}

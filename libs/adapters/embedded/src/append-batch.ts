import {
  CorruptRecord,
  groupContent,
  type AppendedPage,
  type AppendResult,
  type Commit,
  type Group,
  type Surroundings,
} from '@acta/kernel';
import {
  groupOf,
  insertCommits,
  insertGroups,
  type GroupRow,
  type Placed,
  type Statements,
} from './event-store-tables';
import { textOf, type TextBytes } from './sqlite';
import type { StreamVersions } from './stream-versions';

/** Where a log ends: its last group. */
export type LogHead = Omit<Group, 'from'>;

/** A commit that waits, and its row as `valuesOf` makes it. */
export interface Append {
  readonly commit: Commit;
  readonly values: string;
}

export const emptyHead: LogHead = { n: 0, to: 0, sealedAt: '', hash: '' };

/**
 * What becomes of the appends of one transaction, series by series: what each is answered when it is durable, and what is
 * written.
 */
export class AppendBatch {
  readonly results: readonly (readonly AppendResult[])[];
  private taken: ReadonlySet<string> | undefined;
  private readonly appended = new Map<string, Commit>();
  private readonly newVersions = new Map<string, number>();
  private readonly placed: Placed[] = [];
  private readonly digests = new Map<string, string[]>();
  private readonly newHeads = new Map<string, LogHead>();

  /** Throws `CorruptRecord`. */
  constructor(
    private readonly series: readonly (readonly Append[])[],
    private readonly statements: Statements,
    private readonly heads: Map<string, LogHead>,
    private readonly versions: StreamVersions,
    private readonly recordedIds: {
      found(id: string): Commit | undefined;
      /** Whether one of the ids is taken, as the file said when it refused them. Nearly never: so it is asked then. */
      readonly anyIsTaken: boolean;
    },
  ) {
    this.results = series.map((appends) => this.appendSeries(appends));
  }

  /** Nothing where nothing is appended; else the commits, and one group for each log that grows. */
  statementsToWrite({ hashing, canonicalisation, clock }: Surroundings): Readonly<Record<string, string>> {
    if (this.placed.length === 0) return {};
    const now = clock.now();
    const groups = [...this.digests].map(([log, digests]) => {
      const head = this.headOf(log);
      const sealedAt = now > head.sealedAt ? now : head.sealedAt;
      const bounds = { n: head.n + 1, from: head.to + 1, to: head.to + digests.length, sealedAt };
      const hash = hashing.sha256(canonicalisation.canonicalise(groupContent(bounds, log, digests, head.hash)));
      this.newHeads.set(log, { ...bounds, hash });
      return { log, ...bounds, hash };
    });
    return { inserted: insertCommits(this.placed), sealed: insertGroups(groups) };
  }

  touches(log: string, stream: string): boolean {
    return this.newVersions.has(`${log}/${stream}`);
  }

  /** After the transaction is durable. Answers the logs that grew, and by what. */
  keep(): ReadonlyMap<string, AppendedPage> {
    for (const [log, head] of this.newHeads) this.heads.set(log, head);
    for (const [key, version] of this.newVersions) this.versions.set(key, version);
    return new Map([...this.newHeads].map(([log, { to }]) => [log, this.pageOf(log, to)]));
  }

  private pageOf(log: string, to: number): AppendedPage {
    const kept = [...this.appended.values()].filter((commit) => commit.log === log);
    return { after: String(to - kept.length), kept };
  }

  private appendSeries(appends: readonly Append[]): readonly AppendResult[] {
    let isWhole = true;
    return appends.map((append) => {
      const result = this.append(append, isWhole);
      isWhole &&= result.kind === 'appended';
      return result;
    });
  }

  /** `follows`: all that it was decided on is there. */
  private append({ commit, values }: Append, follows: boolean): AppendResult {
    const { id, log, stream, version, digest } = commit;
    const key = `${log}/${stream}`;
    const currentVersion = this.newVersions.get(key) ?? this.versions.of(log, stream);
    const isNext = follows && version === currentVersion + 1;
    const already = this.appended.get(id) ?? (isNext && !this.recordedIds.anyIsTaken ? undefined : this.recorded(id));
    if (already) return { kind: 'already', commit: already };
    if (!isNext) return { kind: 'conflict', currentVersion };
    const digests = this.digests.get(log) ?? [];
    digests.push(digest);
    this.digests.set(log, digests);
    this.placed.push({ position: this.headOf(log).to + digests.length, values });
    this.appended.set(id, commit);
    this.newVersions.set(key, version);
    return { kind: 'appended' };
  }

  private recorded(id: string): Commit | undefined {
    this.taken ??= this.takenIds();
    return this.taken.has(id) ? this.recordedIds.found(id) : undefined;
  }

  /** Of all at once: where one is a repeat or comes too late, others are. */
  private takenIds(): ReadonlySet<string> {
    const ids = JSON.stringify(this.series.flat().map(({ commit }) => commit.id));
    const rows = this.statements.takenIds.all([ids]) as { id: TextBytes }[];
    return new Set(rows.map(({ id }) => textOf(id)));
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

import { setImmediate } from 'node:timers/promises';
import type {
  AuditEntry,
  AuditIndex,
  AuditReached,
  Commit,
  EventRegistry,
  EventStore,
  Journal,
  JournalPage,
} from '@acta/kernel';
import { entriesOfCommit, entryOfNote, type Before, type Note } from './entries-of';

export interface FillingPorts {
  readonly store: EventStore;
  readonly journal: Journal;
  readonly registry: EventRegistry;
  /** Every log of the record. */
  readonly logs: readonly string[];
}

const pageMax = 200;
const noteKinds: readonly Note['kind'][] = ['refusal', 'read', 'discard'];
/** On power loss the journal may lose its last notes, and the index not: of so many it is looked at again what they are. */
const notesAgain = 1_000;

/** Brings an index to where the record and the journal are: each log page by page, from where it has come to. */
export class Filling {
  private readonly reached = new Map<string, AuditReached>();
  /** Of the journal: places behind what was put, the oldest first. */
  private readonly behind = new Map<string, AuditReached[]>();

  constructor(
    readonly index: Pick<AuditIndex, 'put' | 'reached' | 'ofStream'>,
    private readonly ports: FillingPorts,
  ) {}

  /** The same places, on the index that now answers. */
  over(index: AuditIndex): Filling {
    const moved = new Filling(index, this.ports);
    for (const [log, reached] of this.reached) moved.reached.set(log, reached);
    for (const [log, behind] of this.behind) moved.behind.set(log, behind);
    return moved;
  }

  async isEmpty(): Promise<boolean> {
    const all = await Promise.all(this.ports.logs.map((log) => this.index.reached(log)));
    return all.every((reached) => reached === undefined);
  }

  /** Where it is now, by log and kind of note. */
  async positions(): Promise<Readonly<Record<string, number>>> {
    const logs = [...this.ports.logs, ...noteKinds];
    return Object.fromEntries(await Promise.all(logs.map(async (log) => [log, (await this.from(log)).position])));
  }

  /** Until nothing is left that it has not, or it is told to stop. */
  async goOn(stopping: AbortSignal): Promise<void> {
    /* In one order, whichever is first written to: it orders what is equal in all else. */
    for (const log of [...this.ports.logs].sort()) while (!stopping.aborted && (await this.nextCommits(log)));
    for (const kind of noteKinds) while (!stopping.aborted && (await this.nextNotes(kind)));
  }

  private async nextCommits(log: string): Promise<boolean> {
    const from = await this.from(log);
    const { commits, next } = await this.ports.store.readLog(log, from.after, pageMax);
    if (commits.length === 0) return false;
    const entries: AuditEntry[] = [];
    const last = new Map<string, Before>();
    for (const [index, commit] of commits.entries()) {
      const before = last.get(commit.stream) ?? (await this.before(commit));
      const made = entriesOfCommit(commit, from.position + index + 1, before, this.ports.registry);
      entries.push(...made);
      last.set(commit.stream, made.at(-1) ?? before);
    }
    await this.put(entries, { log, position: from.position + commits.length, after: next });
    return true;
  }

  private before({ log, stream, version }: Commit): Promise<Before> {
    return version === 1 ? Promise.resolve(undefined) : this.index.ofStream(log, stream, version - 1);
  }

  private async nextNotes(kind: Note['kind']): Promise<boolean> {
    const from = await this.from(kind);
    const { entries: notes, next } = await this.notes(kind, from.after);
    if (notes.length === 0 || next === undefined) return false;
    const reached = { log: kind, position: from.position + notes.length, after: next };
    const entries = notes.map((note, index) => entryOfNote(note, from.position + index + 1));
    await this.put(entries, reached, this.behindOf(from, reached));
    return true;
  }

  private notes(kind: Note['kind'], after: string | undefined): Promise<JournalPage<Note>> {
    const { journal } = this.ports;
    return kind === 'discard' ? journal.discards(after, pageMax) : journal.list(kind, after, pageMax);
  }

  private behindOf(from: AuditReached, reached: AuditReached): AuditReached {
    const known = [...(this.behind.get(from.log) ?? [from]), reached];
    const oldest = known.findLastIndex(({ position }) => position <= reached.position - notesAgain);
    const kept = known.slice(Math.max(oldest, 0));
    this.behind.set(from.log, kept);
    return kept[0] ?? reached;
  }

  private async put(entries: readonly AuditEntry[], reached: AuditReached, kept = reached): Promise<void> {
    await this.index.put(entries, kept);
    this.reached.set(reached.log, reached);
    /* Requests are answered between two pages. */
    await setImmediate();
  }

  private async from(log: string): Promise<AuditReached> {
    return this.reached.get(log) ?? (await this.index.reached(log)) ?? { log, position: 0 };
  }
}

import { readCommit, type AuditEntry, type Commit, type ReadCommit, type Recorded } from '@acta/kernel';
import { Installation, tellEvent, type Language } from '@acta/nest';
import { Injectable } from '@nestjs/common';
import { AuditNames, type NamesIn } from './audit-names';
import { AuditTrail } from './audit-trail';
import { commitIdOf } from './audit-sight';
import { tellNote } from './note-sentences';

/** For one answer: what was looked up for one entry is there for the next. */
export class Told {
  private readonly commits = new Map<string, Promise<Commit | undefined>>();
  private readonly periods = new Map<string, Promise<string | undefined>>();

  constructor(
    private readonly installation: Installation,
    private readonly trail: AuditTrail,
    private readonly names: NamesIn,
  ) {}

  commitOf(entry: AuditEntry): Promise<Commit | undefined> {
    const id = commitIdOf(entry);
    const known = this.commits.get(id) ?? this.installation.store.findCommit(id);
    this.commits.set(id, known);
    return known;
  }

  async readOf(entry: AuditEntry): Promise<ReadCommit> {
    const commit = await this.commitOf(entry);
    if (!commit) throw new Error(`${entry.id} is in the trail and not in the record`);
    return readCommit(commit, this.installation.registry);
  }

  async sentence(entry: AuditEntry, language: Language): Promise<string> {
    const nameOf = this.names(language);
    if (entry.kind !== 'event') return tellNote(entry, entry.kind, language, nameOf);
    const commit = await this.readOf(entry);
    const fact = commit.facts[entry.n - 1];
    if (!fact) throw new Error(`${entry.id} is in the trail and not in its commit`);
    const { version, recordedAt, effectiveOn, actor, onBehalfOf } = commit;
    const of = onBehalfOf !== undefined && { onBehalfOf };
    const by: Recorded = { eventId: entry.id, version, recordedAt, effectiveOn, actor, ...of };
    const period = entry.report === undefined ? undefined : await this.periodOf(entry.report);
    const data = fact.data as Readonly<Record<string, unknown>>;
    return tellEvent({ type: fact.type, stream: entry.stream, data, by }, { language, nameOf, periodOf: () => period });
  }

  /** Which only the submission names. */
  private periodOf(report: string): Promise<string | undefined> {
    const known = this.periods.get(report) ?? this.findPeriod(report);
    this.periods.set(report, known);
    return known;
  }

  private async findPeriod(report: string): Promise<string | undefined> {
    const filter = { report, type: 'commitments.report-submitted' };
    const [submitted] = await this.trail.index.page(filter, { direction: 'forward', limit: 1 });
    if (!submitted) return undefined;
    const { period } = (await this.readOf(submitted)).facts[submitted.n - 1]?.data as { readonly period?: string };
    return period;
  }
}

/** Tells entries as sentences. */
@Injectable()
export class AuditTelling {
  constructor(
    private readonly installation: Installation,
    private readonly trail: AuditTrail,
    private readonly names: AuditNames,
  ) {}

  async begin(): Promise<Told> {
    return new Told(this.installation, this.trail, await this.names.get());
  }
}

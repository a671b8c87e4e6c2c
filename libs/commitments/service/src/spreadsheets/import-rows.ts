import {
  commitmentOf,
  commitments,
  importRow,
  rowsIn,
  trackOf,
  undoRow,
  type AcceptedImport,
  type AdoptedCommitment,
  type Commitment,
  type CommitmentFact,
  type RowChanged,
} from '@acta/commitments/domain';
import { isCalendarDate, type RowNotDone } from '@acta/contracts';
import {
  commitIdOf,
  CorruptRecord,
  foldCommit,
  readCommit,
  Unavailable,
  type Commit,
  type Meta,
  type Outcome,
} from '@acta/kernel';
import { Installation } from '@acta/nest';
import { Injectable } from '@nestjs/common';
import { Commitments } from '../commitments/commitments';
import { TracksOpener } from '../tracks/tracks-opener';
import { ImportCheck } from './import-check';
import { rowCommands } from './imports';
import { SheetConversions } from './sheet-conversions';
import type { NumberedRow, SheetFile } from './sheet-file';

/** The rows of an accepted import: what each records, and how it is taken back. Done again, nothing more is done. */
@Injectable()
export class ImportRows {
  constructor(
    private readonly installation: Installation,
    private readonly check: ImportCheck,
    private readonly opener: TracksOpener,
    private readonly commitments: Commitments,
    private readonly conversions: SheetConversions,
  ) {}

  /** Those that change something, as the file has them. */
  async of({ sha256, rows }: AcceptedImport, why: string | undefined): Promise<readonly NumberedRow[]> {
    const bytes = await this.installation.evidence.get(sha256);
    if (!bytes) throw new CorruptRecord(`the file ${sha256} is in the record and its bytes are nowhere`);
    const chunks: Uint8Array[] = [];
    for await (const chunk of bytes) chunks.push(chunk);
    const wanted = new Set(rowsIn(rows));
    const file = await this.fileOf(Buffer.concat(chunks), why, { accepted: true });
    return file.rows.filter(({ row }) => wanted.has(row));
  }

  /** Its rows with the reason of the whole import, where they have none of their own. */
  async fileOf(content: Uint8Array, why: string | undefined, { accepted = false } = {}): Promise<SheetFile> {
    const file = await this.conversions.fileOf(content, { accepted });
    return { ...file, rows: withReason(file.rows, why) };
  }

  /** As whoever sent the file: what they might do was asked when it was accepted. Tracks are there when this answers. */
  async done(accepted: Commit, { row, cells }: NumberedRow): Promise<RowNotDone | undefined> {
    const { code = '', reason = '', adopted_on: on = '', changed_on: changedOn = '' } = cells;
    const target = commitmentOf(code);
    const asked = { command: { row: cells, acceptedAt: accepted.recordedAt }, known: await this.check.knownFor(cells) };
    const isNew = (await this.installation.commands.load(target)).state.status === 'absent';
    const effectiveOn = [isNew ? on : changedOn].find(isCalendarDate) ?? accepted.recordedAt.slice(0, 10);
    const outcome = await this.installation.commands.handle({
      target,
      name: rowCommands.done,
      decide: importRow,
      command: asked,
      request: { import: accepted.id, row },
      meta: {
        ...this.metaOf(accepted, accepted.id, `row ${row}`),
        effectiveOn,
        ...(reason !== '' && { why: reason }),
      },
    });
    const refused = reasonOf(outcome);
    if (refused !== undefined) return { row, code, reason: refused };
    if (outcome.kind === 'committed') await this.opener.openedBy(outcome.answer.commitId);
    return undefined;
  }

  /** Only where nothing else was done to the commitment since. */
  async undone(importId: string, undo: Commit, row: number): Promise<RowNotDone | undefined> {
    const done = await this.commitOf(importId, row);
    if (!done) return undefined;
    const before = await this.stateBefore(done);
    const target = commitmentOf(done.stream.slice('commitment-'.length));
    const { why } = readCommit(undo, this.installation.registry);
    const outcome = await this.installation.commands.handle({
      target,
      name: rowCommands.undone,
      decide: undoRow,
      command: { command: { import: importId }, known: { before } },
      request: { import: importId, row },
      expectedVersion: done.version,
      meta: { ...this.metaOf(undo, importId, `undo ${row}`), ...(why !== undefined && { why }) },
    });
    const reason = reasonOf(outcome);
    return reason === undefined ? undefined : { row, code: target.id.toUpperCase(), reason };
  }

  /** The rows to which something else was done since: to the commitment, or by an obligor to whom the row gave a track. */
  async changedSince(importId: string, { rows }: AcceptedImport): Promise<readonly RowChanged[]> {
    const changed: RowChanged[] = [];
    for (const row of rowsIn(rows)) {
      const done = await this.commitOf(importId, row);
      const code = done?.stream.slice('commitment-'.length).toUpperCase() ?? '';
      if (done && (await this.isChangedSince(done))) changed.push({ row, code });
    }
    return changed;
  }

  commitOf(importId: string, row: number): Promise<Commit | undefined> {
    return this.installation.store.findCommit(this.commitIdOf(importId, `row ${row}`));
  }

  commitIdOf(importId: string, of: string): string {
    return commitIdOf(this.installation.surroundings, `import-${importId}`, of);
  }

  private async isChangedSince(done: Commit): Promise<boolean> {
    const id = done.stream.slice('commitment-'.length);
    const { state, version } = await this.installation.commands.load(commitmentOf(id));
    if (version !== done.version || state.status === 'absent') return true;
    const before = await this.stateBefore(done);
    const known = before.status === 'absent' ? 0 : before.stints.length;
    const joined = before.status === 'absent' ? ((await this.commitments.get(id))?.joined ?? []) : [];
    if (joined.length > 0) return true;
    const obligors = state.stints.slice(known).map(({ obligor }) => obligor);
    for (const obligor of obligors) if (await this.hasActed(state, obligor)) return true;
    return false;
  }

  /** Whether there is more of a track than that it was opened, or a system has written to its draft. */
  private async hasActed({ id }: AdoptedCommitment, obligor: string): Promise<boolean> {
    const { store } = this.installation;
    const track = await store.readStream('commitments', trackOf(id, obligor).stream, 0);
    const acts = track.flatMap(({ events }) => events);
    if (acts.some(({ type }) => type !== 'commitments.track-opened')) return true;
    return (await store.readStream('commitments', `progress-${id}-${obligor}`, 0)).length > 0;
  }

  private async stateBefore({ stream, version }: Commit): Promise<Commitment> {
    const { store, registry } = this.installation;
    const commits = (await store.readStream('commitments', stream, 0)).filter((commit) => commit.version < version);
    return commits.reduce<Commitment>(
      (state, commit) =>
        foldCommit<Commitment, CommitmentFact>(commitments.evolve, state, readCommit(commit, registry)),
      commitments.initial,
    );
  }

  private metaOf({ id, actor, onBehalfOf, correlationId }: Commit, importId: string, of: string): Meta {
    return {
      commitId: this.commitIdOf(importId, of),
      actor,
      ...(onBehalfOf !== undefined && { onBehalfOf }),
      now: this.installation.surroundings.clock.now(),
      correlationId,
      causationId: of.startsWith('row') ? id : importId,
    };
  }
}

function withReason(rows: readonly NumberedRow[], why: string | undefined): readonly NumberedRow[] {
  if (why === undefined) return rows;
  return rows.map(({ row, cells }) => ({ row, cells: { ...cells, reason: cells['reason'] || why } }));
}

/** Why a row could not be done, if so. */
function reasonOf(outcome: Outcome): string | undefined {
  if (outcome.kind === 'conflict') throw new Unavailable('conflict', 1);
  if (outcome.kind === 'stale') return 'row-changed-since';
  return outcome.kind === 'refused' ? outcome.refusal.reason : undefined;
}

import { draftIn, progressOf, reportFrom, submitDraft } from '@acta/commitments/domain';
import type { SubmitDraft } from '@acta/contracts';
import { refuseAsAbsent } from '@acta/kernel';
import { Commands, permitToChange, type Answered, type HttpMeta } from '@acta/nest';
import { Injectable } from '@nestjs/common';
import { ReportCommands } from '../reports/report-commands';
import { ChangedTracks } from '../tracks/changed-tracks';
import type { TrackPath } from '../tracks/track-paths';

const withoutDraft = () => refuseAsAbsent('not-found');

@Injectable()
export class DraftCommands {
  constructor(
    private readonly commands: Commands,
    private readonly tracks: ChangedTracks,
    private readonly reports: ReportCommands,
  ) {}

  /** What systems gathered, as the record has it now, with what the person says beside. Throws 404 where nothing was. */
  async submit(
    { period, ...path }: TrackPath & { readonly period: string },
    { version, final, reason, ...own }: SubmitDraft,
    asked: HttpMeta,
  ): Promise<Answered> {
    const { owner } = await this.tracks.of(path);
    permitToChange(asked.caller, { action: asked.action, seenBy: 'commitment.read' }, owner);
    const { state } = await this.commands.stateOf(progressOf(path.commitmentId, path.obligor));
    const draft = draftIn(state, period);
    /* Withdrawn since, it may have been submitted before: who asks again is told what they were told then. */
    if (!draft) return this.reports.submit(path, withoutDraft, { period }, asked);
    const submission = {
      ...reportFrom(draft, own),
      period,
      draftVersion: draft.version,
      ...(version !== undefined && { readVersion: version }),
      ...(final !== undefined && { final }),
      ...(reason !== undefined && { reason }),
    };
    return this.reports.submit(path, submitDraft, submission, asked);
  }
}

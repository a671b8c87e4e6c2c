import { draftIn, progressOf, reportFrom, submitDraft } from '@acta/commitments/domain';
import type { SubmitDraft } from '@acta/contracts';
import { Commands, permitToChange, Problem, type Answered, type HttpMeta } from '@acta/nest';
import { Injectable } from '@nestjs/common';
import { ReportCommands } from '../reports/report-commands';
import { ChangedTracks } from '../tracks/changed-tracks';
import type { TrackPath } from '../tracks/track-paths';

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
    if (!draft) throw new Problem(404, 'not-found');
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

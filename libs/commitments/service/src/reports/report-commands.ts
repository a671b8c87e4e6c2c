import {
  effectiveOnOf,
  reportIn,
  stands,
  todayFor,
  trackOf,
  verifiersOf,
  type OfReport,
  type Report,
  type SubmissionKnown,
  type Track,
  type TrackFact,
  type TrackKnown,
} from '@acta/commitments/domain';
import type { AskedReport, CorrectReport, SubmitReport } from '@acta/contracts';
import { idCreatedBy } from '@acta/kernel';
import {
  Answered,
  Commands,
  Installation,
  onBehalfOf,
  permitToChange,
  Problem,
  type Caller,
  type HttpMeta,
} from '@acta/nest';
import { Injectable } from '@nestjs/common';
import { ChangedTracks, type ChangedTrack } from '../tracks/changed-tracks';
import { EvidenceFiles } from '../evidence/evidence-files';
import { namingFor } from '../sight/seen-by';
import { isSeen, sightOf } from '../sight/sight';
import type { DecideOnTrack } from '../tracks/track-commands';
import type { ReportPath, TrackPath } from '../tracks/track-paths';

/** Commands on reports. They answer with the report: its id, and the version of its own last change. */
@Injectable()
export class ReportCommands {
  constructor(
    private readonly commands: Commands,
    private readonly tracks: ChangedTracks,
    private readonly files: EvidenceFiles,
    private readonly installation: Installation,
  ) {}

  /** Also a transcription. */
  async submit<Command extends SubmitReport, Event extends TrackFact>(
    path: TrackPath,
    decide: DecideOnTrack<Command, Event, SubmissionKnown>,
    command: Command,
    asked: HttpMeta,
  ): Promise<Answered> {
    const { known, owner } = await this.tracks.of(path);
    permitToChange(asked.caller, { action: asked.action, seenBy: 'commitment.read' }, owner);
    await this.tracks.open(path, { known });
    const meta = { ...onBehalfOf(asked, owner), effectiveOn: effectiveOnOf(command, known, asked.now) };
    const submission = await this.submissionKnown(known, command, meta);
    const answered = await this.commands.run(targetOf(path), decide, { command, known: submission }, meta);
    return withId(answered, submission.newReportId);
  }

  /** Tells of the same day as the report that it corrects, where it names none. */
  async correct<Event extends TrackFact>(
    { reportId, ...path }: ReportPath,
    decide: DecideOnTrack<OfReport<CorrectReport>, Event, SubmissionKnown>,
    command: CorrectReport,
    asked: HttpMeta,
  ): Promise<Answered> {
    const changed = await this.tracks.of(path);
    const { known, owner } = changed;
    const corrected = await this.reportSeen(path, reportId, changed, asked);
    permitToChange(asked.caller, { action: asked.action, seenBy: 'commitment.read' }, owner);
    const { effectiveOn = corrected.submitted.effectiveOn } = command;
    const meta = { ...onBehalfOf(asked, owner), effectiveOn };
    const submission = await this.submissionKnown(known, command, meta);
    const input = { command: { ...command, reportId }, known: submission };
    const answered = await this.commands.run(targetOf(path), decide, input, meta, versionOf(reportId));
    return withId(answered, submission.newReportId);
  }

  /** By those who answer for the track, or by those who may verify what is reported of it. */
  async review<Command extends object, Event extends TrackFact>(
    { reportId, ...path }: ReportPath,
    decide: DecideOnTrack<OfReport<Command>, Event>,
    command: Command,
    asked: HttpMeta,
  ): Promise<Answered> {
    const changed = await this.tracks.of(path);
    const { known } = changed;
    const report = await this.reportSeen(path, reportId, changed, asked);
    const owner = isOfVerifiers(asked, report)
      ? { owners: verifiersOf({ ...known, report, now: asked.now }) }
      : changed.owner;
    permitToChange(asked.caller, { action: asked.action, seenBy: 'commitment.read' }, owner);
    const meta = { ...onBehalfOf(asked, owner), effectiveOn: todayFor(known.states, path.obligor, asked.now) };
    const input = { command: { ...command, reportId }, known };
    const answered = await this.commands.run(targetOf(path), decide, input, meta, versionOf(reportId));
    return withId(answered, reportId, answered.kind === 'unchanged' ? report.version : answered.answer.version);
  }

  /** Throws 404 also where whoever asks may not know of it; a token that may only write acts for one who may see. */
  private async reportSeen(
    path: TrackPath,
    reportId: string,
    { owner, known }: ChangedTrack,
    { caller }: HttpMeta,
  ): Promise<Report> {
    const report = reportIn(await this.tracks.open(path, { known }), reportId);
    const reader: Caller = { ...caller, scopes: ['read'] };
    const sight = sightOf(reader, namingFor(reader), owner);
    if (!report || !isSeen(report, sight)) throw new Problem(404, 'not-found');
    return report;
  }

  private async submissionKnown(
    known: TrackKnown,
    { evidence = [] }: AskedReport,
    { commitId, onBehalfOf: owner }: HttpMeta,
  ): Promise<SubmissionKnown> {
    const named = evidence.flatMap(({ sha256 }) => (sha256 === undefined ? [] : [sha256]));
    return {
      ...known,
      newReportId: idCreatedBy(this.installation.surroundings, commitId, 'report'),
      evidence: owner === undefined ? {} : await this.files.uploadedBy(owner, named),
    };
  }
}

/** rules.md 4.3: before it is endorsed a report is returned by its own people, afterwards by whoever may verify it. */
function isOfVerifiers({ action }: HttpMeta, report: Report): boolean {
  return action === 'report.verify' || (action === 'report.return' && stands(report));
}

const targetOf = ({ commitmentId, obligor }: TrackPath) => trackOf(commitmentId, obligor);

const versionOf =
  (reportId: string) =>
  (track: Track): number | undefined =>
    reportIn(track, reportId)?.version;

function withId({ answer, kind }: Answered, id: string, version = answer.version): Answered {
  return new Answered({ ...answer, id, version }, kind);
}

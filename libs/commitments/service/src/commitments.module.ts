import type { Projection, Reaction } from '@acta/kernel';
import { registerReasons } from '@acta/nest';
import { Module } from '@nestjs/common';
import { BoardController } from './board.controller';
import { CalendarsController } from './calendars.controller';
import { CommitmentActsController } from './commitment-acts.controller';
import { CommitmentCommands } from './commitment-commands';
import { CommitmentReads } from './commitment-reads';
import { ChangedTracks } from './changed-tracks';
import { Commitments, commitmentsProjection } from './commitments';
import { CommitmentsController } from './commitments.controller';
import { DemonstrationLoader } from './demonstration-loader';
import { EvidenceController } from './evidence.controller';
import { EvidenceFiles } from './evidence-files';
import { EvidenceReads } from './evidence-reads';
import { EvidenceUses, evidenceUsesProjection } from './evidence-uses';
import { History, historyProjection } from './history';
import { HistoryController } from './history.controller';
import { HistoryReads } from './history-reads';
import { JudgedTracks } from './judged-tracks';
import { PlanCalendars, planCalendarsProjection } from './plan-calendars';
import { PlansKnown, plansKnownProjection } from './plans-known';
import { Projects } from './projects';
import { ProjectsController } from './projects.controller';
import { reasonsOfCommitments } from './reasons-of-commitments';
import { reasonsOfDates } from './reasons-of-dates';
import { reasonsOfPeriods } from './reasons-of-periods';
import { reasonsOfPlaces } from './reasons-of-places';
import { reasonsOfReports } from './reasons-of-reports';
import { reasonsOfReviews } from './reasons-of-reviews';
import { reasonsOfTracks } from './reasons-of-tracks';
import { ReportCommands } from './report-commands';
import { ReportReads } from './report-reads';
import { ReportReviewController } from './report-review.controller';
import { ReportingBoard } from './reporting-board';
import { ReportsController } from './reports.controller';
import { RollUps } from './roll-ups';
import { ScalesController } from './scales.controller';
import { SeenTracks } from './seen-tracks';
import { StandingController } from './standing.controller';
import { StatesKnown, statesKnownProjection } from './states-known';
import { TrackActsController } from './track-acts.controller';
import { TrackCommands } from './track-commands';
import { KnownTracks } from './track-facts';
import { TrackReads } from './track-reads';
import { Tracks, tracksProjection } from './tracks';
import { TracksController } from './tracks.controller';
import { TracksInScope } from './tracks-in-scope';
import { openTracks, TracksOpener } from './tracks-opener';
import { Triage, triageProjection } from './triage';
import { WholeCommitments } from './whole-commitments';

/** The read models of this context, for the composition root to start. */
export const commitmentsProjections = [
  statesKnownProjection,
  plansKnownProjection,
  planCalendarsProjection,
  triageProjection,
  commitmentsProjection,
  tracksProjection,
  historyProjection,
  evidenceUsesProjection,
] as unknown as readonly Projection[];

/** What follows from its own commits, for the composition root to start after the read models. */
export const commitmentsReactions: readonly Reaction[] = [openTracks];

const readModels = [
  StatesKnown,
  PlansKnown,
  PlanCalendars,
  Triage,
  Commitments,
  Tracks,
  KnownTracks,
  History,
  EvidenceUses,
];

const controllers = [
  CommitmentsController,
  CommitmentActsController,
  ProjectsController,
  CalendarsController,
  ScalesController,
  HistoryController,
  EvidenceController,
  BoardController,
  StandingController,
  TracksController,
  TrackActsController,
  ReportsController,
  ReportReviewController,
];

const commandsAndQueries = [
  TracksOpener,
  CommitmentCommands,
  CommitmentReads,
  WholeCommitments,
  Projects,
  HistoryReads,
  SeenTracks,
  EvidenceFiles,
  EvidenceReads,
  JudgedTracks,
  TracksInScope,
  DemonstrationLoader,
  ChangedTracks,
  TrackCommands,
  TrackReads,
  ReportCommands,
  ReportReads,
];

/** What a page may ask beside the read models. */
const figures = [ReportingBoard, RollUps];

registerReasons({ ...reasonsOfCommitments, ...reasonsOfPlaces, ...reasonsOfDates });
registerReasons({ ...reasonsOfTracks, ...reasonsOfPeriods, ...reasonsOfReports, ...reasonsOfReviews });

@Module({
  controllers,
  providers: [...readModels, ...commandsAndQueries, ...figures],
  exports: [...readModels, ...figures],
})
export class CommitmentsModule {}

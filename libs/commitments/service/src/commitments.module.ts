import type { Projection, Reaction } from '@acta/kernel';
import { registerReasons, registerSentences } from '@acta/nest';
import { Module } from '@nestjs/common';
import { BoardController } from './standing/board.controller';
import { CalendarsController } from './projects/calendars.controller';
import { CommitmentActsController } from './commitments/commitment-acts.controller';
import { CommitmentCommands } from './commitments/commitment-commands';
import { CommitmentReads } from './commitments/commitment-reads';
import { ChangedTracks } from './tracks/changed-tracks';
import { Commitments, commitmentsProjection } from './commitments/commitments';
import { CommitmentsController } from './commitments/commitments.controller';
import { DemonstrationLoader } from './demonstration/demonstration-loader';
import { DifferenceController } from './history/difference.controller';
import { Differences } from './history/differences';
import { EvidenceController } from './evidence/evidence.controller';
import { EvidenceFiles } from './evidence/evidence-files';
import { EvidenceReads } from './evidence/evidence-reads';
import { EvidenceUses, evidenceUsesProjection } from './evidence/evidence-uses';
import { History, historyProjection } from './history/history';
import { HistoryController } from './history/history.controller';
import { sentencesOfCommitments } from './history/told-events';
import { HistoryReads } from './history/history-reads';
import { JudgedTracks } from './standing/judged-tracks';
import { PlanCalendars, planCalendarsProjection } from './projects/plan-calendars';
import { PlansKnown, plansKnownProjection } from './projects/plans-known';
import { Projects } from './projects/projects';
import { ProjectsController } from './projects/projects.controller';
import { CommitmentImports } from './spreadsheets/commitment-imports';
import { CommitmentImportsController } from './spreadsheets/commitment-imports.controller';
import { CommitmentSheets } from './spreadsheets/commitment-sheets';
import { CommitmentSheetsController } from './spreadsheets/commitment-sheets.controller';
import { ImportCheck } from './spreadsheets/import-check';
import { ImportReads } from './spreadsheets/import-reads';
import { ImportRows } from './spreadsheets/import-rows';
import { ImportRunner } from './spreadsheets/import-runner';
import { importedRowsProjection, Imports, importsProjection } from './spreadsheets/imports';
import { SheetConversions } from './spreadsheets/sheet-conversions';
import { reasonsOfCommitments } from './words/reasons-of-commitments';
import { reasonsOfDates } from './words/reasons-of-dates';
import { reasonsOfImports } from './words/reasons-of-imports';
import { reasonsOfPeriods } from './words/reasons-of-periods';
import { reasonsOfPlaces } from './words/reasons-of-places';
import { reasonsOfProgress } from './words/reasons-of-progress';
import { reasonsOfReports } from './words/reasons-of-reports';
import { reasonsOfReviews } from './words/reasons-of-reviews';
import { reasonsOfTracks } from './words/reasons-of-tracks';
import {
  progressControllers,
  progressProjections,
  progressProviders,
  progressReadModels,
} from './progress/progress-parts';
import { ReportCommands } from './reports/report-commands';
import { ReportReads } from './reports/report-reads';
import { ReportReviewController } from './reports/report-review.controller';
import { ReportingBoard } from './standing/reporting-board';
import { ReportsController } from './reports/reports.controller';
import { RollUps } from './standing/roll-ups';
import { ScalesController } from './standing/scales.controller';
import { SeenTracks } from './tracks/seen-tracks';
import { StandingController } from './standing/standing.controller';
import { StateReads } from './history/state-reads';
import { StatesKnown, statesKnownProjection } from './sight/states-known';
import { TrackActsController } from './tracks/track-acts.controller';
import { TrackCommands } from './tracks/track-commands';
import { KnownTracks } from './tracks/track-facts';
import { TrackReads } from './tracks/track-reads';
import { Tracks, tracksProjection } from './tracks/tracks';
import { TracksController } from './tracks/tracks.controller';
import { TracksInScope } from './tracks/tracks-in-scope';
import { openTracks, TracksOpener } from './tracks/tracks-opener';
import { Triage, triageProjection } from './projects/triage';
import { WholeCommitments } from './commitments/whole-commitments';

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
  importsProjection,
  importedRowsProjection,
  ...progressProjections,
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
  Imports,
  ...progressReadModels,
];

const controllers = [
  CommitmentSheetsController,
  CommitmentImportsController,
  CommitmentsController,
  CommitmentActsController,
  ProjectsController,
  CalendarsController,
  ScalesController,
  HistoryController,
  DifferenceController,
  EvidenceController,
  BoardController,
  StandingController,
  TracksController,
  TrackActsController,
  ReportsController,
  ReportReviewController,
  ...progressControllers,
];

const commandsAndQueries = [
  TracksOpener,
  CommitmentCommands,
  CommitmentReads,
  WholeCommitments,
  Projects,
  HistoryReads,
  StateReads,
  Differences,
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
  CommitmentSheets,
  SheetConversions,
  CommitmentImports,
  ImportCheck,
  ImportReads,
  ImportRows,
  ImportRunner,
  ...progressProviders,
];

/** What a page may ask beside the read models. */
const figures = [ReportingBoard, RollUps];

registerSentences(sentencesOfCommitments);
registerReasons({ ...reasonsOfCommitments, ...reasonsOfPlaces, ...reasonsOfDates, ...reasonsOfImports });
registerReasons(reasonsOfProgress);
registerReasons({ ...reasonsOfTracks, ...reasonsOfPeriods, ...reasonsOfReports, ...reasonsOfReviews });

@Module({
  controllers,
  providers: [...readModels, ...commandsAndQueries, ...figures],
  exports: [...readModels, ...figures],
})
export class CommitmentsModule {}

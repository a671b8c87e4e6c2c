import type { Projection, Reaction } from '@acta/kernel';
import { registerReasons } from '@acta/nest';
import { Module } from '@nestjs/common';
import { CalendarsController } from './calendars.controller';
import { CommitmentActsController } from './commitment-acts.controller';
import { CommitmentCommands } from './commitment-commands';
import { Commitments, commitmentsProjection } from './commitments';
import { EvidenceController } from './evidence.controller';
import { EvidenceFiles } from './evidence-files';
import { EvidenceReads } from './evidence-reads';
import { EvidenceUses, evidenceUsesProjection } from './evidence-uses';
import { History, historyProjection } from './history';
import { HistoryController } from './history.controller';
import { HistoryReads } from './history-reads';
import { PlanCalendars, planCalendarsProjection } from './plan-calendars';
import { PlansKnown, plansKnownProjection } from './plans-known';
import { Projects } from './projects';
import { ProjectsController } from './projects.controller';
import { reasonsOfCommitments } from './reasons-of-commitments';
import { reasonsOfDates } from './reasons-of-dates';
import { reasonsOfPlaces } from './reasons-of-places';
import { ScalesController } from './scales.controller';
import { SeenTracks } from './seen-tracks';
import { StatesKnown, statesKnownProjection } from './states-known';
import { KnownTracks } from './track-facts';
import { Tracks, tracksProjection } from './tracks';
import { openTracks, TracksOpener } from './tracks-opener';
import { Triage, triageProjection } from './triage';

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
  CommitmentActsController,
  ProjectsController,
  CalendarsController,
  ScalesController,
  HistoryController,
  EvidenceController,
];

const commandsAndQueries = [
  TracksOpener,
  CommitmentCommands,
  Projects,
  HistoryReads,
  SeenTracks,
  EvidenceFiles,
  EvidenceReads,
];

registerReasons({ ...reasonsOfCommitments, ...reasonsOfPlaces, ...reasonsOfDates });

@Module({ controllers, providers: [...readModels, ...commandsAndQueries], exports: readModels })
export class CommitmentsModule {}

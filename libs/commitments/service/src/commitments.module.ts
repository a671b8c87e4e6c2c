import type { Projection, Reaction } from '@acta/kernel';
import { Module } from '@nestjs/common';
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

@Module({
  controllers: [HistoryController, EvidenceController],
  providers: [...readModels, TracksOpener, HistoryReads, SeenTracks, EvidenceFiles, EvidenceReads],
  exports: readModels,
})
export class CommitmentsModule {}

import { DraftCommands } from './draft-commands';
import { DraftReads } from './draft-reads';
import { DraftsController } from './drafts.controller';
import { ExpectedReads } from './expected-reads';
import { ExpectedController } from './expected.controller';
import { GatheredProgress, progressProjection } from './gathered-progress';
import { ProgressEventReads } from './progress-event-reads';
import { ProgressEventsController } from './progress-events.controller';
import { ProgressIntake } from './progress-intake';
import { ProgressSourceReads } from './progress-source-reads';
import { ProgressSources, progressSourcesProjection } from './progress-sources';
import { ProgressSourcesController } from './progress-sources.controller';
import { ProgressSubjects } from './progress-subjects';
import { RejectedEvents } from './rejected-events';
import { AsyncApiController } from './async-api.controller';
import { SchemasController } from './schemas.controller';
import { TracksOfCaller } from './tracks-of-caller';

/* What the module of this context has for what systems send. */

export const progressProjections = [progressProjection, progressSourcesProjection];

export const progressControllers = [
  ProgressEventsController,
  ProgressSourcesController,
  ExpectedController,
  DraftsController,
  SchemasController,
  AsyncApiController,
];

export const progressReadModels = [GatheredProgress, ProgressSources];

export const progressProviders = [
  ProgressIntake,
  ProgressSubjects,
  ProgressEventReads,
  ProgressSourceReads,
  RejectedEvents,
  TracksOfCaller,
  ExpectedReads,
  DraftReads,
  DraftCommands,
];

import { ObligorAdded } from './add-obligor';
import { CommitmentAdopted } from './adopt-commitment';
import { CommitmentAmended } from './amend-commitment';
import { CommitmentCarriedOver } from './carry-over-commitment';
import { CommitmentConcluded } from './conclude-commitment';
import { TrackConcluded } from './conclude-track';
import {
  AdoptionUndone,
  AmendmentUndone,
  CommitmentImportUndone,
  ImportAccepted,
  ImportFinished,
  ImportUndoAccepted,
} from './import-commitments';
import { NotApplicableAsked, TrackApplicableAgain, TrackNotApplicable } from './mark-not-applicable';
import { TrackOpened } from './open-track';
import { ExceptionGranted, PeriodDeclined, PeriodExcused } from './period-acts';
import { ProgressCorrected, ProgressObserved, ProgressWithdrawn } from './progress-events';
import { EvidenceReceived } from './receive-evidence';
import { ObligorReleased } from './release-obligor';
import { CommitmentRescheduled } from './reschedule-commitment';
import { ReportContested, ReportEndorsed, ReportReturned, ReportVerified } from './review-report';
import { CommitmentCalendarSet, PlanCalendarSet } from './set-calendar';
import { ReportSubmitted } from './submit-report';
import { TrackTakenUp } from './take-up-track';
import { ProjectTriaged } from './triage-project';
import { CommitmentWithdrawn } from './withdraw-commitment';

/** Every event of the log `commitments`. */
export const commitmentsEvents = [
  CommitmentAdopted,
  CommitmentAmended,
  ObligorAdded,
  ObligorReleased,
  CommitmentRescheduled,
  CommitmentWithdrawn,
  CommitmentCarriedOver,
  CommitmentConcluded,
  CommitmentCalendarSet,
  PlanCalendarSet,
  ProjectTriaged,
  TrackOpened,
  TrackTakenUp,
  NotApplicableAsked,
  TrackNotApplicable,
  TrackApplicableAgain,
  ReportSubmitted,
  ReportEndorsed,
  ReportReturned,
  ReportVerified,
  ReportContested,
  PeriodDeclined,
  PeriodExcused,
  ExceptionGranted,
  TrackConcluded,
  EvidenceReceived,
  ProgressObserved,
  ProgressCorrected,
  ProgressWithdrawn,
  ImportAccepted,
  ImportFinished,
  ImportUndoAccepted,
  CommitmentImportUndone,
  AdoptionUndone,
  AmendmentUndone,
] as const;

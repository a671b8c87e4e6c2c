import { MemberAdmitted } from './admit-member';
import { PlanAdopted } from './adopt-plan';
import { TermAssumed } from './assume-term';
import { TermEnded } from './end-term';
import { TermExtended } from './extend-term';
import { PlanImported } from './import-plan';
import { MemberRenamed } from './rename-member';
import { MembershipResumed } from './resume-membership';
import { TermScheduled } from './schedule-term';
import { PublicDetailSet } from './set-public-detail';
import { ProjectSplit } from './split-project';
import { MembershipSuspended } from './suspend-membership';
import { ImportUndone } from './undo-import';

/** Every event of the log `plan-catalog`. */
export const planCatalogEvents = [
  MemberAdmitted,
  MembershipSuspended,
  MembershipResumed,
  MemberRenamed,
  TermScheduled,
  TermAssumed,
  TermExtended,
  TermEnded,
  PlanImported,
  ImportUndone,
  PlanAdopted,
  ProjectSplit,
  PublicDetailSet,
] as const;

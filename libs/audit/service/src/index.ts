export { AuditModule, auditProjections } from './audit.module';
export { AuditTrail, type AuditTrailPorts } from './audit-trail';
export { AuditCountsView, AuditEntryView, AuditEventView, SavedQueryView } from './audit-views';
export { entriesOfCommit, entryOfNote } from './entries-of';

import type { AuditEntry } from '@acta/kernel';

/** The entry of the event of a commit at a position, of nothing in particular unless it is said. */
export function auditEntryOf(position: number, says: Partial<AuditEntry> = {}): AuditEntry {
  const { n = 1, recordedAt = `2026-01-15T12:00:00.${String(position).padStart(3, '0')}Z` } = says;
  return {
    id: `n-${position}.${n}`,
    kind: 'event',
    log: 'notes',
    position,
    n,
    stream: 'notebook-a',
    version: position,
    orderedAt: recordedAt,
    type: 'testing.note-taken',
    actorKind: 'person',
    actorId: 'person-00000000-0000-4000-8000-000000000001',
    effectiveOn: recordedAt.slice(0, 10),
    recordedAt,
    correlationId: `trace-${position}`,
    marks: [],
    ...says,
  };
}

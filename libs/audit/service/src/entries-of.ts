import {
  UnknownEvent,
  type AuditEntry,
  type Commit,
  type DiscardNote,
  type EventRegistry,
  type JournalEntry,
} from '@acta/kernel';
import { isState, marksOf, subjectOf, subjectOfPath, type AuditSubject } from './audit-subject';

/** Of the events of the body alone, those that only they see who see everything (rules.md 6.2). */
const bodysOwnLog = 'access';
export const bodyOwner = 'body';

/** The last entry of the same stream, where there is one. */
export type Before = Pick<AuditEntry, 'orderedAt' | 'member'> | undefined;

/** One entry for each event. */
export function entriesOfCommit(
  commit: Commit,
  position: number,
  before: Before,
  registry: EventRegistry,
): readonly AuditEntry[] {
  const { id, log, stream, version, command, actor, onBehalfOf, effectiveOn, recordedAt, causationId } = commit;
  return commit.events.map((event, index) => {
    const data = readable(event, registry);
    const of = subjectOf(stream, data);
    /* What ends a designation does not say again for whom it was. */
    const member = of.member ?? (log === bodysOwnLog ? before?.member : undefined);
    return {
      id: `${id}.${index + 1}`,
      kind: 'event' as const,
      log,
      position,
      n: index + 1,
      stream,
      version,
      orderedAt: before && before.orderedAt > recordedAt ? before.orderedAt : recordedAt,
      type: event.type,
      command,
      ...actorOf({ ...actor, onBehalfOf }),
      ...concerning({ ...of, ...(member !== undefined && { member }) }, onBehalfOf, log === bodysOwnLog),
      effectiveOn,
      recordedAt,
      correlationId: commit.correlationId,
      ...(causationId !== undefined && { causationId }),
      marks: marksOf(event.type, data, commit),
    };
  });
}

export type Note = JournalEntry | DiscardNote;

/** Of the journal: what was refused, who read what is not public, and what was given up; not in whose words why. */
export function entryOfNote(note: Note, position: number): AuditEntry {
  const { kind, at, actorId, action, target, traceId } = note;
  const reason = note.kind === 'discard' ? undefined : note.reason;
  const about = target ?? action;
  return {
    id: `${kind}-${position}`,
    kind,
    log: kind,
    position,
    n: 1,
    stream: about,
    version: 0,
    orderedAt: at,
    type: action,
    ...actorOf({ kind: actorKindOf(actorId), id: actorId, as: note.as, onBehalfOf: note.onBehalfOf }),
    ...concerning(subjectOfPath(about), note.onBehalfOf, true),
    effectiveOn: at.slice(0, 10),
    recordedAt: at,
    correlationId: traceId,
    ...(reason !== undefined && { reason }),
    marks: [],
  };
}

/** Whom it is about, else for whom it was done; and so whose it is. */
function concerning(
  of: AuditSubject,
  onBehalfOf: string | undefined,
  isOfBody: boolean,
): AuditSubject & Pick<AuditEntry, 'owner'> {
  const member = of.member ?? onBehalfOf;
  const owner = isState(member) ? member : isOfBody ? bodyOwner : undefined;
  return { ...of, ...(member !== undefined && { member }), ...(owner !== undefined && { owner }) };
}

function actorOf(actor: {
  readonly kind: string;
  readonly id: string;
  readonly as?: string | undefined;
  readonly onBehalfOf: string | undefined;
}): Pick<AuditEntry, 'actorKind' | 'actorId' | 'as' | 'onBehalfOf'> {
  const { kind, id, as, onBehalfOf } = actor;
  return {
    actorKind: kind,
    actorId: id,
    ...(as !== undefined && { as }),
    ...(onBehalfOf !== undefined && { onBehalfOf }),
  };
}

const actorKindOf = (id: string): string => /^(person|source)(?=-)/.exec(id)?.[0] ?? 'operator';

/** In the newest schema version; as it stands where this software is too old for it. */
function readable(event: Commit['events'][number], registry: EventRegistry): Readonly<Record<string, unknown>> {
  try {
    return registry.upcast(event).data as Readonly<Record<string, unknown>>;
  } catch (error) {
    if (error instanceof UnknownEvent) return event.data;
    throw error;
  }
}

import { EventName, validateAs } from '@acta/contracts';
import type { JournalEntry } from '@acta/kernel';
import { Installation, may, type ActaRequest, type Caller, type HttpMeta } from '@acta/nest';
import { Injectable } from '@nestjs/common';
import type { Rejected } from './progress-intake';

/** Who sent something under which source, and of whose it was, where that is known. */
export interface SentFor {
  readonly actorId: string;
  readonly onBehalfOf?: string;
  readonly source: string;
}

/** A system is told of what it sent itself, others of what was sent on behalf of those they act for. */
export function isOfCaller({ actorId, onBehalfOf }: SentFor, caller: Caller): boolean {
  if (caller.actor?.kind === 'source') return caller.actor.id === actorId;
  return may(caller, 'progress-event.read', { owners: onBehalfOf === undefined ? [] : [onBehalfOf] });
}

/** An event that was rejected: the last time, as the journal has it. */
export interface RejectedEvent extends SentFor {
  readonly id: string;
  readonly reason: string;
  readonly pointer?: string;
  readonly at: string;
}

/** How many rejections there were, each time counted. */
export interface RejectionTally extends SentFor {
  readonly count: number;
}

/** Of more events nobody is told any more why they were rejected. */
const eventsKeptMax = 20_000;
const pageSize = 1_000;
const action = 'progress-event.send';
const prefix = 'progress-events/';

/** What senders typed into names of fields is not kept. */
const pointerShape = /^(\/[a-zA-Z][a-zA-Z0-9]{0,30}|\/[0-9]{1,4}){0,6}$/;

/**
 * What the journal says of an event that was rejected; nothing of one that does not say in the required form which it is:
 * what was typed in place of a source may be anything, also somebody's address.
 */
export function aboutEvent(
  { source, id, rejection: { pointer = '' }, onBehalfOf }: Rejected,
  meta: HttpMeta,
): ActaRequest['about'] {
  if (source === undefined || id === undefined || !validateAs(EventName, { source, id }).ok) return undefined;
  return {
    target: `${prefix}${encodeURIComponent(source)}/${encodeURIComponent(id)}`,
    onBehalfOf: onBehalfOf ?? meta.onBehalfOf,
    ...(pointer !== '' && pointerShape.test(pointer) && { pointer }),
  };
}

/**
 * Rejections are no state and stand in the journal alone (rules.md 1.9). It is read on from where it was read last, so
 * that whoever asks is told of all.
 */
@Injectable()
export class RejectedEvents {
  /** By sender and target, the last rejected last. */
  private readonly events = new Map<string, RejectedEvent>();
  /** By sender, source and whose they were. */
  private readonly counts = new Map<string, RejectionTally>();
  private readTo: string | undefined;
  private reading: Promise<void> = Promise.resolve();

  constructor(private readonly installation: Installation) {}

  async note(one: Rejected, meta: HttpMeta): Promise<void> {
    const about = aboutEvent(one, meta);
    if (!about) return;
    const { actor, now, correlationId } = meta;
    const { onBehalfOf, ...where } = about;
    await this.installation.journal.note({
      kind: 'refusal',
      at: now,
      actorId: actor.id,
      ...(actor.as !== undefined && { as: actor.as }),
      ...(onBehalfOf !== undefined && { onBehalfOf }),
      action,
      ...where,
      reason: one.rejection.reason,
      traceId: correlationId,
    });
  }

  /** The last first. */
  async of(source: string): Promise<readonly RejectedEvent[]> {
    await this.readOn();
    return [...this.events.values()].filter((rejected) => rejected.source === source).reverse();
  }

  async tallies(): Promise<readonly RejectionTally[]> {
    await this.readOn();
    return [...this.counts.values()];
  }

  /** After a failure it is read on from where it stopped, by whoever asks next. */
  private readOn(): Promise<void> {
    this.reading = this.reading.catch(() => undefined).then(() => this.readPages());
    return this.reading;
  }

  private async readPages(): Promise<void> {
    for (;;) {
      const { entries, next } = await this.installation.journal.list('refusal', this.readTo, pageSize);
      for (const entry of entries) this.take(entry);
      this.readTo = next;
      if (entries.length < pageSize) return;
    }
  }

  private take({ action: of, target = '', actorId, onBehalfOf, reason = '', pointer, at }: JournalEntry): void {
    const [source, id] = target.startsWith(prefix)
      ? target.slice(prefix.length).split('/').map(decodeURIComponent)
      : [];
    if (of !== action || source === undefined || id === undefined) return;
    const sent = { actorId, source, ...(onBehalfOf !== undefined && { onBehalfOf }) };
    const key = `${actorId} ${target}`;
    this.events.delete(key);
    this.events.set(key, { ...sent, id, reason, at, ...(pointer !== undefined && { pointer }) });
    const counted = `${actorId} ${onBehalfOf ?? ''} ${source}`;
    this.counts.set(counted, { ...sent, count: (this.counts.get(counted)?.count ?? 0) + 1 });
    if (this.events.size > eventsKeptMax) this.events.delete(this.events.keys().next().value as string);
  }
}

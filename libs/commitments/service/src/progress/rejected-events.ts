import type { JournalEntry } from '@acta/kernel';
import { Installation, type HttpMeta } from '@acta/nest';
import { Injectable } from '@nestjs/common';
import type { Named, Rejection } from './read-event';

/** An event that was rejected: the last time, as the journal has it. */
export interface RejectedEvent {
  readonly actorId: string;
  readonly onBehalfOf?: string;
  readonly source: string;
  readonly id: string;
  readonly reason: string;
  readonly pointer?: string;
  readonly at: string;
}

/** Of more events nobody is told any more why they were rejected. */
const eventsKeptMax = 20_000;
const pageSize = 1_000;
const action = 'progress-event.send';
const prefix = 'progress-events/';

/** What senders typed into names of fields is not kept. */
const pointerShape = /^(\/[a-zA-Z][a-zA-Z0-9]{0,30}|\/[0-9]{1,4}){0,6}$/;

/** What the journal says of an event that was rejected. */
export function aboutEvent(
  { source, id }: Required<Named>,
  { pointer = '' }: Rejection,
): Pick<JournalEntry, 'target' | 'pointer'> {
  return {
    target: `${prefix}${encodeURIComponent(source)}/${encodeURIComponent(id)}`,
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
  /** By sender and source: how often. */
  private readonly counts = new Map<string, number>();
  private readTo: string | undefined;
  private reading: Promise<void> = Promise.resolve();

  constructor(private readonly installation: Installation) {}

  /** Nothing is noted of what does not even say which event it is. */
  async note({ source, id }: Named, rejection: Rejection, meta: HttpMeta): Promise<void> {
    if (source === undefined || id === undefined) return;
    const { actor, onBehalfOf, now, correlationId } = meta;
    await this.installation.journal.note({
      kind: 'refusal',
      at: now,
      actorId: actor.id,
      ...(actor.as !== undefined && { as: actor.as }),
      ...(onBehalfOf !== undefined && { onBehalfOf }),
      action,
      ...aboutEvent({ source, id }, rejection),
      reason: rejection.reason,
      traceId: correlationId,
    });
  }

  /** The last first. */
  async of(source: string): Promise<readonly RejectedEvent[]> {
    await this.readOn();
    return [...this.events.values()].filter((rejected) => rejected.source === source).reverse();
  }

  async all(): Promise<readonly RejectedEvent[]> {
    await this.readOn();
    return [...this.events.values()];
  }

  /** How many rejections there were of a sender under a source, each time counted. */
  countOf(actorId: string, source: string): number {
    return this.counts.get(`${actorId} ${source}`) ?? 0;
  }

  private readOn(): Promise<void> {
    this.reading = this.reading.then(() => this.readPages());
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
    const key = `${actorId} ${target}`;
    this.events.delete(key);
    this.events.set(key, {
      actorId,
      source,
      id,
      reason,
      at,
      ...(onBehalfOf !== undefined && { onBehalfOf }),
      ...(pointer !== undefined && { pointer }),
    });
    const ofSource = `${actorId} ${source}`;
    this.counts.set(ofSource, (this.counts.get(ofSource) ?? 0) + 1);
    if (this.events.size > eventsKeptMax) this.events.delete(this.events.keys().next().value as string);
  }
}

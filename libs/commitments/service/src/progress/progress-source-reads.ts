import { may, type Caller } from '@acta/nest';
import { Injectable } from '@nestjs/common';
import { trackIn } from './progress-event-reads';
import { progressPrefix, ProgressSources, type ReceivedEvent, type SourceDocument } from './progress-sources';
import { RejectedEvents, type RejectedEvent } from './rejected-events';
import { subjectOf } from './subject';
import type { LagView, ReceivedEventView, RejectedEventView, SourceItemView, SourceView } from './views-of-progress';

const rejectionsShownMax = 100;

/** One that has sent nothing yet that was accepted is known by its rejections. */
type KnownSource = Pick<SourceDocument, 'source' | 'actorId' | 'owners' | 'acceptedCount' | 'recent'>;

@Injectable()
export class ProgressSourceReads {
  constructor(
    private readonly sources: ProgressSources,
    private readonly rejections: RejectedEvents,
  ) {}

  async all(caller: Caller): Promise<readonly SourceItemView[]> {
    const known = knownFrom(await this.sources.all(), await this.rejections.all());
    return known.filter((one) => isOf(one, caller)).map((one) => this.itemOf(one));
  }

  /** Where several send under one source, the one from whom something came last. */
  async get(source: string, caller: Caller): Promise<SourceView | undefined> {
    const rejected = await this.rejections.of(source);
    const known = knownFrom(await this.sources.of(source), rejected).filter((one) => isOf(one, caller));
    const last = known.reduce<KnownSource | undefined>(
      (before, one) => (before && lastIn(before) >= lastIn(one) ? before : one),
      undefined,
    );
    if (!last) return undefined;
    const ofSender = rejected.filter(({ actorId }) => actorId === last.actorId).slice(0, rejectionsShownMax);
    return { ...this.itemOf(last), events: last.recent.map(eventView), rejections: ofSender.map(rejectionView) };
  }

  private itemOf({ source, actorId, acceptedCount, recent }: KnownSource): SourceItemView {
    const [last] = recent;
    return {
      source,
      actor: actorId,
      acceptedCount,
      rejectedCount: this.rejections.countOf(actorId, source),
      ...(last && { lastReceivedAt: last.recordedAt, lag: lagOf(last, recent) }),
    };
  }
}

const lastIn = ({ recent: [last] }: KnownSource): string => last?.recordedAt ?? '';

function knownFrom(documents: readonly SourceDocument[], rejected: readonly RejectedEvent[]): readonly KnownSource[] {
  const known = new Map<string, KnownSource>(documents.map((document) => [document.id, document]));
  for (const { actorId, source, onBehalfOf } of rejected) {
    const id = `${actorId} ${source}`;
    const owners = onBehalfOf === undefined ? [] : [onBehalfOf];
    if (!known.has(id)) known.set(id, { source, actorId, owners, acceptedCount: 0, recent: [] });
  }
  return [...known.values()];
}

function isOf({ actorId, owners }: KnownSource, caller: Caller): boolean {
  return caller.actor?.kind === 'source' ? caller.actor.id === actorId : may(caller, 'progress-event.read', { owners });
}

function lagOf(last: ReceivedEvent, recent: readonly ReceivedEvent[]): LagView {
  const seconds = recent.map(secondsOf).sort((one, other) => one - other);
  return { lastSeconds: secondsOf(last), medianSeconds: seconds[Math.floor(seconds.length / 2)] ?? 0 };
}

const secondsOf = ({ recordedAt, happenedAt }: ReceivedEvent): number =>
  Math.round((Date.parse(recordedAt) - Date.parse(happenedAt)) / 1_000);

function eventView({ track, commitId: _commitId, ...event }: ReceivedEvent): ReceivedEventView {
  const path = trackIn(`${progressPrefix}${track}`);
  return { ...event, subject: path ? subjectOf(path) : track };
}

const rejectionView = ({ id, reason, pointer, at }: RejectedEvent): RejectedEventView => ({
  id,
  reason,
  at,
  ...(pointer !== undefined && { pointer }),
});

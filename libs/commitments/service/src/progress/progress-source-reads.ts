import type { Caller } from '@acta/nest';
import { Injectable } from '@nestjs/common';
import { trackIn } from './progress-event-reads';
import {
  isNewer,
  progressPrefix,
  ProgressSources,
  recentMax,
  type ReceivedEvent,
  type SourceDocument,
} from './progress-sources';
import { isOfCaller, RejectedEvents, type RejectedEvent, type RejectionTally } from './rejected-events';
import { subjectOf } from './subject';
import type { LagView, ReceivedEventView, RejectedEventView, SourceItemView, SourceView } from './views-of-progress';

const rejectionsShownMax = 100;

/** All that a caller may know of one sender under one source, on behalf of whomever it came. */
interface KnownSource {
  readonly source: string;
  readonly actorId: string;
  readonly acceptedCount: number;
  readonly rejectedCount: number;
  /** The newest first. */
  readonly recent: readonly ReceivedEvent[];
}

@Injectable()
export class ProgressSourceReads {
  constructor(
    private readonly sources: ProgressSources,
    private readonly rejections: RejectedEvents,
  ) {}

  async all(caller: Caller): Promise<readonly SourceItemView[]> {
    return knownTo(caller, await this.sources.all(), await this.rejections.tallies()).map(itemOf);
  }

  /** Where several send under one source, the one from whom something came last. */
  async get(source: string, caller: Caller): Promise<SourceView | undefined> {
    const tallies = (await this.rejections.tallies()).filter((tally) => tally.source === source);
    const [last] = knownTo(caller, await this.sources.of(source), tallies).sort((one, other) =>
      lastIn(one) < lastIn(other) ? 1 : -1,
    );
    if (!last) return undefined;
    const rejected = (await this.rejections.of(source))
      .filter((one) => one.actorId === last.actorId && isOfCaller(one, caller))
      .slice(0, rejectionsShownMax);
    return { ...itemOf(last), events: last.recent.map(eventView), rejections: rejected.map(rejectionView) };
  }
}

const lastIn = ({ recent: [last] }: KnownSource): string => last?.recordedAt ?? '';

/** One that has sent nothing yet that was accepted is known by its rejections. */
function knownTo(
  caller: Caller,
  documents: readonly SourceDocument[],
  tallies: readonly RejectionTally[],
): KnownSource[] {
  const known = new Map<string, KnownSource>();
  const parts = [
    ...documents.map((document) => ({ ...document, rejectedCount: 0 })),
    ...tallies.map(({ count, ...sent }) => ({ ...sent, acceptedCount: 0, rejectedCount: count, recent: [] })),
  ];
  for (const part of parts.filter((one) => isOfCaller(one, caller))) {
    const { source, actorId } = part;
    const id = `${actorId} ${source}`;
    const before = known.get(id);
    known.set(id, {
      source,
      actorId,
      acceptedCount: part.acceptedCount + (before?.acceptedCount ?? 0),
      rejectedCount: part.rejectedCount + (before?.rejectedCount ?? 0),
      recent: newestOf(part.recent, before?.recent ?? []),
    });
  }
  return [...known.values()];
}

const newestOf = (one: readonly ReceivedEvent[], other: readonly ReceivedEvent[]): readonly ReceivedEvent[] =>
  [...one, ...other].sort((first, second) => (isNewer(first, second) ? -1 : 1)).slice(0, recentMax);

function itemOf({ source, actorId, acceptedCount, rejectedCount, recent }: KnownSource): SourceItemView {
  const [last] = recent;
  return {
    source,
    actor: actorId,
    acceptedCount,
    rejectedCount,
    ...(last && { lastReceivedAt: last.recordedAt, lag: lagOf(last, recent) }),
  };
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

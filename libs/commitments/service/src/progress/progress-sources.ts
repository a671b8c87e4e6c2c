import type { ProgressFact } from '@acta/commitments/domain';
import type { ProgressEffect } from '@acta/contracts';
import type { Projection, ReadCommit } from '@acta/kernel';
import { Installation } from '@acta/nest';
import { Injectable } from '@nestjs/common';

/** An event that was accepted. */
export interface ReceivedEvent {
  readonly id: string;
  readonly type: string;
  /** The id of the track. */
  readonly track: string;
  readonly effect: ProgressEffect;
  readonly period?: string;
  readonly happenedAt: string;
  readonly recordedAt: string;
  readonly commitId: string;
}

/** What came of one sender under one source on behalf of one: a system of several tells none of them of the others (G13). */
export interface SourceDocument {
  readonly id: string;
  readonly source: string;
  readonly actorId: string;
  readonly onBehalfOf?: string;
  readonly acceptedCount: number;
  /** The newest first. */
  readonly recent: readonly ReceivedEvent[];
}

export const recentMax = 100;
export const progressPrefix = 'progress-';

export const progressSourcesProjection: Projection<SourceDocument> = {
  name: 'progress-sources',
  version: 2,
  logs: ['commitments'],
  documentsOf: (commit) => factsIn(commit).map((fact) => idOf(commit, fact)),
  fold: (document, commit, id) =>
    factsIn(commit)
      .filter((fact) => idOf(commit, fact) === id)
      .reduce<SourceDocument | undefined>((before, fact) => withEvent(before, commit, fact), document),
};

function factsIn({ stream, facts }: ReadCommit): readonly ProgressFact[] {
  return stream.startsWith(progressPrefix) ? (facts as readonly ProgressFact[]) : [];
}

const idOf = ({ actor, onBehalfOf = '' }: ReadCommit, { data }: ProgressFact): string =>
  `${actor.id} ${onBehalfOf} ${data.source}`;

/** Whichever stream comes first, the newest are those that were recorded last. */
function withEvent(before: SourceDocument | undefined, commit: ReadCommit, fact: ProgressFact): SourceDocument {
  const { source, eventId, effect, period, happenedAt } = fact.data;
  const { acceptedCount = 0, recent = [] } = before ?? {};
  const event: ReceivedEvent = {
    id: eventId,
    type: typeOf(fact),
    track: commit.stream.slice(progressPrefix.length),
    effect,
    happenedAt,
    recordedAt: commit.recordedAt,
    commitId: commit.id,
    ...(period !== undefined && { period }),
  };
  return {
    id: idOf(commit, fact),
    source,
    actorId: commit.actor.id,
    ...(commit.onBehalfOf !== undefined && { onBehalfOf: commit.onBehalfOf }),
    acceptedCount: acceptedCount + 1,
    recent: placed(event, recent),
  };
}

/** Whether it is the newer of two. */
export const isNewer = (event: ReceivedEvent, other: ReceivedEvent): boolean =>
  event.recordedAt === other.recordedAt ? event.commitId > other.commitId : event.recordedAt > other.recordedAt;

/** Nearly always in front: nothing is sorted anew for it. */
function placed(event: ReceivedEvent, recent: readonly ReceivedEvent[]): readonly ReceivedEvent[] {
  const found = recent.findIndex((other) => isNewer(event, other));
  const place = found < 0 ? recent.length : found;
  return [...recent.slice(0, place), event, ...recent.slice(place)].slice(0, recentMax);
}

export function typeOf(fact: ProgressFact): string {
  if (fact.type === 'commitments.progress-observed') return fact.data.type;
  return fact.type === 'commitments.progress-corrected' ? 'acta.progress.corrected.v1' : 'acta.progress.withdrawn.v1';
}

@Injectable()
export class ProgressSources {
  constructor(private readonly installation: Installation) {}

  all(): Promise<readonly SourceDocument[]> {
    return this.collection().find({});
  }

  /** Of whichever senders. */
  of(source: string): Promise<readonly SourceDocument[]> {
    return this.collection().find({ source });
  }

  private collection() {
    return this.installation.readModels.live<SourceDocument>(progressSourcesProjection.name);
  }
}

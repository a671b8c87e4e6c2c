import { answerersOf, type ProgressFact } from '@acta/commitments/domain';
import { commitIdOf, readCommit, tokenOf, type Commit } from '@acta/kernel';
import { Installation, may, Problem, type Caller, type Language, type Owner } from '@acta/nest';
import { Injectable } from '@nestjs/common';
import { Commitments } from '../commitments/commitments';
import type { TrackPath } from '../tracks/track-paths';
import { effectIn, rejectionIn } from './progress-answers';
import { progressKeyOf } from './progress-intake';
import { progressPrefix, ProgressSources, typeOf } from './progress-sources';
import type { Named } from './read-event';
import { isOfCaller, RejectedEvents } from './rejected-events';
import { subjectOf } from './subject';
import type { KeptAnswerView } from './views-of-progress';

type EventName = Required<Named>;

/** What became of events, said again: of those that were accepted from the record, of others from the journal. */
@Injectable()
export class ProgressEventReads {
  constructor(
    private readonly installation: Installation,
    private readonly sources: ProgressSources,
    private readonly rejections: RejectedEvents,
    private readonly commitments: Commitments,
  ) {}

  /** Throws 404, also for what another sent and is not the caller's to see. */
  async get(name: EventName, caller: Caller, language: Language): Promise<KeptAnswerView> {
    for (const actorId of await this.sendersOf(name, caller)) {
      const commit = await this.commitOf(actorId, name);
      const answer = commit && (await this.accepted(commit, name, caller));
      if (answer) return answer;
    }
    const rejected = (await this.rejections.of(name.source)).find(
      (one) => one.id === name.id && isOfCaller(one, caller),
    );
    if (!rejected) throw new Problem(404, 'not-found');
    const { reason, pointer, at } = rejected;
    const rejection = { reason, ...(pointer !== undefined && { pointer }) };
    return { ...name, status: 'rejected', ...rejectionIn(rejection, language), recordedAt: at };
  }

  /** A system is told of its own alone. */
  private async sendersOf({ source }: EventName, { actor }: Caller): Promise<readonly string[]> {
    if (actor?.kind === 'source') return [actor.id];
    return [...new Set((await this.sources.of(source)).map(({ actorId }) => actorId))];
  }

  private commitOf(actorId: string, { source, id }: EventName): Promise<Commit | undefined> {
    return this.installation.store.findCommit(
      commitIdOf(this.installation.surroundings, actorId, progressKeyOf(source, id)),
    );
  }

  private async accepted(commit: Commit, name: EventName, caller: Caller): Promise<KeptAnswerView | undefined> {
    const path = trackIn(commit.stream);
    const owner = path && (await this.ownerOf(path));
    if (!path || !owner || !may(caller, 'progress-event.read', owner)) return undefined;
    const { facts } = readCommit(commit, this.installation.registry);
    const [fact] = facts as readonly ProgressFact[];
    if (!fact) return undefined;
    const { log, stream, version, id: commitId, recordedAt } = commit;
    return {
      ...name,
      status: 'accepted',
      ...effectIn([fact]),
      type: typeOf(fact),
      subject: subjectOf(path),
      happenedAt: fact.data.happenedAt,
      recordedAt,
      commitId,
      token: tokenOf({ log, stream, version, commitId }),
      ...(may(caller, 'draft.read', owner) && { envelope: envelopeIn(fact) }),
    };
  }

  private async ownerOf({ commitmentId, obligor }: TrackPath): Promise<Owner | undefined> {
    const known = await this.commitments.get(commitmentId);
    return known && { owners: answerersOf(obligor, known.commitment) };
  }
}

/** Of what was redacted nothing is left to show. */
function envelopeIn({ data }: ProgressFact): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(data.envelope) as Record<string, unknown>;
  } catch {
    return {};
  }
}

export function trackIn(stream: string): TrackPath | undefined {
  const [, commitmentId, obligor] = trackShape.exec(stream.slice(progressPrefix.length)) ?? [];
  return commitmentId === undefined || obligor === undefined ? undefined : { commitmentId, obligor };
}

const trackShape = /^([a-z]+-[0-9]{4}[a-z]?-[0-9]+-[0-9]+[ab]?)-(.+)$/;

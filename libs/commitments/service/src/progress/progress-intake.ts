import { dayOf, progressOf, type Progress, type ProgressFact } from '@acta/commitments/domain';
import {
  answersRequest,
  commitIdOf,
  isRefusal,
  readCommit,
  tokenOf,
  type Commit,
  type EventRegistry,
  type Fact,
  type Meta,
  type Refusal,
} from '@acta/kernel';
import { Commands, Installation, type HttpMeta } from '@acta/nest';
import { Injectable } from '@nestjs/common';
import { EvidenceFiles } from '../evidence/evidence-files';
import { decisionsByType, filesNamedIn, reasonIn } from './progress-decisions';
import { actingOn, ProgressSubjects, type ProgressSubject } from './progress-subjects';
import type { InboundEvent, Named, ReadEvent, Rejection } from './read-event';

export interface Accepted extends Named {
  readonly status: 'accepted' | 'duplicate';
  /** What was recorded of it. */
  readonly facts: readonly Fact[];
  readonly commitId?: string;
  readonly token?: string;
}

export interface Rejected extends Named {
  readonly status: 'rejected';
  /** Whose track it is about, where that is known. */
  readonly onBehalfOf?: string;
  readonly rejection: Rejection;
}

/** What became of one event. */
export type Taken = Accepted | Rejected;

/** The commit of an event derives from its sender, its source and its id. No `Idempotency-Key` has a space in it. */
export const progressKeyOf = (source: string, id: string): string => `progress-event ${JSON.stringify([source, id])}`;

interface Waiting {
  readonly event: InboundEvent;
  readonly subject: ProgressSubject;
  readonly meta: HttpMeta;
}

/** Takes events of systems: each is a command of its own, and answered on its own. */
@Injectable()
export class ProgressIntake {
  constructor(
    private readonly commands: Commands,
    private readonly subjects: ProgressSubjects,
    private readonly files: EvidenceFiles,
    private readonly installation: Installation,
  ) {}

  /** In the order in which they were sent. Those of one track go one after another, those of several side by side. */
  async take(events: readonly ReadEvent[], asked: HttpMeta): Promise<readonly Taken[]> {
    return this.each(events, asked, (waiting) => this.record(waiting));
  }

  /** What would become of them, one after another; nothing is recorded. */
  async rehearse(events: readonly ReadEvent[], asked: HttpMeta): Promise<readonly Taken[]> {
    const seen: Rehearsed = { states: new Map(), contents: new Map() };
    return this.each(events, asked, (waiting) => this.decideOnly(waiting, seen));
  }

  private async each(
    events: readonly ReadEvent[],
    asked: HttpMeta,
    handle: (waiting: Waiting) => Promise<Taken>,
  ): Promise<readonly Taken[]> {
    const find = this.subjects.finder(asked.caller);
    const subjects = await Promise.all(events.map((read) => ('event' in read ? find(read.event.subject) : undefined)));
    const before = new Map<string, Promise<unknown>>();
    /* A promise that fails is awaited at the end, with all others: none is left to itself. */
    const taken = events.map((read, index): Promise<Taken> => {
      if ('rejection' in read) return Promise.resolve({ ...read, status: 'rejected' });
      const { event } = read;
      const subject = subjects[index];
      const { source, id } = event;
      if (!subject)
        return Promise.resolve({ source, id, ...rejected({ reason: 'subject-unknown', pointer: '/subject' }) });
      const meta = this.metaOf(event, subject, asked);
      const keys = [`track ${subject.path.commitmentId} ${subject.path.obligor}`, meta.commitId];
      const earlier = Promise.all(keys.map((key) => before.get(key)));
      const now = earlier.then(() => handle({ event, subject, meta }));
      for (const key of keys) before.set(key, now);
      return now;
    });
    const settled = await Promise.allSettled(taken);
    return settled.map((one) => {
      if (one.status === 'rejected') throw one.reason;
      return one.value;
    });
  }

  private metaOf(
    { source, id, time, data, content }: InboundEvent,
    subject: ProgressSubject,
    asked: HttpMeta,
  ): HttpMeta {
    const { effectiveOn = dayOf(subject.facts, time) } = data as { readonly effectiveOn?: string };
    return {
      ...actingOn(asked, subject),
      ...reasonIn(data),
      commitId: commitIdOf(this.installation.surroundings, asked.actor.id, progressKeyOf(source, id)),
      effectiveOn,
      request: content,
    };
  }

  private async record({ event, subject, meta }: Waiting): Promise<Taken> {
    const { source, id } = event;
    const { path, facts } = subject;
    const input = { command: event, known: { facts, evidence: await this.evidenceFor(event, meta) } };
    let decided: readonly ProgressFact[] = [];
    const outcome = await this.commands.outcomeOf(
      progressOf(path.commitmentId, path.obligor),
      (state: Progress, command: typeof input, at: Meta) => {
        const decision = decisionsByType[event.type](state, command, at);
        decided = isRefusal(decision) ? [] : decision;
        return decision;
      },
      input,
      meta,
    );
    if (outcome.kind === 'refused') return { source, id, ...rejected(rejectionBy(outcome.refusal), meta) };
    /* Said before, the commit is found; else others were faster all the time. */
    if (outcome.kind !== 'committed') return { source, id, ...rejected({ reason: 'conflict' }, meta) };
    if (outcome.replayed) return { source, id, ...(await this.before(meta.commitId)) };
    const { commitId, token } = outcome.answer;
    return { source, id, status: 'accepted', facts: decided, commitId, token };
  }

  private async evidenceFor({ data }: InboundEvent, { onBehalfOf: owner }: HttpMeta) {
    const named = filesNamedIn(data);
    return owner === undefined || named.length === 0 ? {} : this.files.uploadedBy(owner, named);
  }

  /** As it was accepted first. */
  private async before(commitId: string): Promise<Pick<Accepted, 'status' | 'facts' | 'commitId' | 'token'>> {
    const commit = await this.installation.store.findCommit(commitId);
    if (!commit) throw new Error(`commit ${commitId} is not where it was recorded`);
    return { status: 'duplicate', ...acceptedAs(commit, this.installation.registry) };
  }

  private async decideOnly({ event, subject, meta }: Waiting, seen: Rehearsed): Promise<Taken> {
    const { source, id } = event;
    const { path, facts } = subject;
    const { surroundings, store } = this.installation;
    const commit = await store.findCommit(meta.commitId);
    if (commit) {
      const same = answersRequest(commit, meta.request, surroundings);
      return { source, id, ...(same ? await this.before(meta.commitId) : rejected(reused)) };
    }
    const content = surroundings.canonicalisation.canonicalise(meta.request);
    if ((seen.contents.get(meta.commitId) ?? content) !== content) return { source, id, ...rejected(reused) };
    seen.contents.set(meta.commitId, content);
    const target = progressOf(path.commitmentId, path.obligor);
    const state = seen.states.get(target.stream) ?? (await this.commands.stateOf(target)).state;
    const input = { command: event, known: { facts, evidence: await this.evidenceFor(event, meta) } };
    const decision = decisionsByType[event.type](state, input, meta);
    if (isRefusal(decision)) return { source, id, ...rejected(rejectionBy(decision)) };
    const by = { eventId: `${meta.commitId}.1`, version: 0, recordedAt: meta.now, effectiveOn: '', actor: meta.actor };
    seen.states.set(
      target.stream,
      decision.reduce((folded, fact) => target.aggregate.evolve(folded, fact, by), state),
    );
    return { source, id, status: decision.length > 0 ? 'accepted' : 'duplicate', facts: decision };
  }
}

/** What a commit of an event came to. */
export function acceptedAs(commit: Commit, registry: EventRegistry): Pick<Accepted, 'facts' | 'commitId' | 'token'> {
  const { log, stream, version, id: commitId } = commit;
  return { facts: readCommit(commit, registry).facts, commitId, token: tokenOf({ log, stream, version, commitId }) };
}

/** What a dry run has decided so far, by stream and by the commits that there would be. */
interface Rehearsed {
  readonly states: Map<string, Progress>;
  readonly contents: Map<string, string>;
}

const reused: Rejection = { reason: 'event-id-reused', pointer: '/id' };

const rejected = (rejection: Rejection, { onBehalfOf }: Partial<HttpMeta> = {}) => ({
  status: 'rejected' as const,
  rejection,
  ...(onBehalfOf !== undefined && { onBehalfOf }),
});

function rejectionBy({ reason, field, values }: Refusal): Rejection {
  if (reason === 'idempotency-key-reused') return reused;
  return { reason, ...(field !== undefined && { pointer: field }), ...(values && { values }) };
}

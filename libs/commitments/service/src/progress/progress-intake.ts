import { dayOf, progressOf, trackIdOf, type Progress, type ProgressFact } from '@acta/commitments/domain';
import {
  answersRequest,
  commitBytesMax,
  commitIdOf,
  exceedsBytes,
  isRefusal,
  makeCommit,
  readCommit,
  tokenOf,
  type Commit,
  type EventRegistry,
  type Fact,
  type Meta,
  type Outcome,
  type Refusal,
} from '@acta/kernel';
import { Commands, Installation, type HttpMeta } from '@acta/nest';
import { Injectable } from '@nestjs/common';
import { setImmediate } from 'node:timers/promises';
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

  /** In the order in which they were sent. Those of one track are a series, those of several go side by side. */
  async take(events: readonly ReadEvent[], asked: HttpMeta): Promise<readonly Taken[]> {
    const found = await this.found(events, asked);
    const taken = new Map<Waiting, Taken>();
    for (const sideBySide of inTurns(found.flatMap((one) => ('event' in one ? [one] : [])))) {
      const failures: unknown[] = [];
      const recorded: Promise<unknown>[] = [];
      for (const series of sideBySide) {
        recorded.push(this.record(series, taken).catch((error: unknown) => failures.push(error)));
        /* So that one is written while the next is decided, and others get their turn. */
        await setImmediate();
      }
      await Promise.all(recorded);
      if (failures.length > 0) throw failures[0];
    }
    return found.map((one) => ('event' in one ? (taken.get(one) as Taken) : one));
  }

  /** What would become of them, one after another; nothing is recorded. */
  async rehearse(events: readonly ReadEvent[], asked: HttpMeta): Promise<readonly Taken[]> {
    const seen: Rehearsed = { states: new Map(), contents: new Map() };
    const taken: Taken[] = [];
    for (const one of await this.found(events, asked)) {
      taken.push('event' in one ? await this.decideOnly(one, seen) : one);
    }
    return taken;
  }

  private async found(events: readonly ReadEvent[], asked: HttpMeta): Promise<readonly (Waiting | Rejected)[]> {
    const find = this.subjects.finder(asked.caller);
    return Promise.all(
      events.map(async (read): Promise<Waiting | Rejected> => {
        if ('rejection' in read) return { ...read, status: 'rejected' };
        const { event } = read;
        const { source, id } = event;
        const subject = await find(event.subject);
        if (subject) return { event, subject, meta: this.metaOf(event, subject, asked) };
        return { source, id, ...rejected({ reason: 'subject-unknown', pointer: '/subject' }) };
      }),
    );
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

  /** Of one track. */
  private async record(series: readonly Waiting[], taken: Map<Waiting, Taken>): Promise<void> {
    const [{ subject }] = series as [Waiting];
    const facts = new Map<Waiting, readonly ProgressFact[]>();
    const commands = series.map(async (waiting) => {
      const { event, meta } = waiting;
      const command = {
        command: event,
        known: { facts: subject.facts, evidence: await this.evidenceFor(event, meta) },
      };
      const decide = (state: Progress, input: typeof command, at: Meta) => {
        const decision = decisionsByType[event.type](state, input, at);
        facts.set(waiting, isRefusal(decision) ? [] : decision);
        return decision;
      };
      return { decide, command, meta };
    });
    const target = progressOf(subject.path.commitmentId, subject.path.obligor);
    const outcomes = await this.commands.outcomesOf(target, await Promise.all(commands));
    for (const [index, waiting] of series.entries()) {
      taken.set(waiting, await this.takenAs(waiting, outcomes[index] as Outcome, facts.get(waiting) ?? []));
    }
  }

  private async takenAs(
    { event: { source, id }, meta }: Waiting,
    outcome: Outcome,
    facts: readonly ProgressFact[],
  ): Promise<Taken> {
    if (outcome.kind === 'refused') return { source, id, ...rejected(rejectionBy(outcome.refusal), meta) };
    /* Said before, the commit is found; else others were faster all the time. */
    if (outcome.kind !== 'committed') return { source, id, ...rejected({ reason: 'conflict' }, meta) };
    if (outcome.replayed) return { source, id, ...(await this.before(meta.commitId)) };
    const { commitId, token } = outcome.answer;
    return { source, id, status: 'accepted', facts, commitId, token };
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
    if (this.isTooLarge(decision, target, meta)) return { source, id, ...rejected({ reason: 'commit-too-large' }) };
    const by = { eventId: `${meta.commitId}.1`, version: 0, recordedAt: meta.now, effectiveOn: '', actor: meta.actor };
    seen.states.set(
      target.stream,
      decision.reduce((folded, fact) => target.aggregate.evolve(folded, fact, by), state),
    );
    return { source, id, status: decision.length > 0 ? 'accepted' : 'duplicate', facts: decision };
  }

  /** As it would be found when it is recorded. */
  private isTooLarge(facts: readonly ProgressFact[], { stream }: { readonly stream: string }, meta: HttpMeta): boolean {
    if (facts.length === 0) return false;
    const { registry, surroundings } = this.installation;
    const { request, ...of } = meta;
    const draft = { log: 'commitments', stream, version: 1, command: meta.action, request, facts, meta: of };
    return exceedsBytes(makeCommit(draft, registry, surroundings), commitBytesMax);
  }
}

/**
 * Series of one track each, some at a time. An id that comes again under another track comes to what the first left of it:
 * that one, and all behind it, wait until all before it are done.
 */
function* inTurns(all: readonly Waiting[]): Iterable<Iterable<readonly Waiting[]>> {
  let series = new Map<string, Waiting[]>();
  let trackOf = new Map<string, string>();
  for (const waiting of all) {
    const { subject, meta } = waiting;
    const track = trackIdOf(subject.path.commitmentId, subject.path.obligor);
    if ((trackOf.get(meta.commitId) ?? track) !== track) {
      yield series.values();
      [series, trackOf] = [new Map(), new Map()];
    }
    trackOf.set(meta.commitId, track);
    const ofTrack = series.get(track) ?? [];
    ofTrack.push(waiting);
    series.set(track, ofTrack);
  }
  if (series.size > 0) yield series.values();
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

import { foldCommit, type Target } from './aggregate';
import {
  answersRequest,
  commitFrom,
  exceedsBytes,
  commitBytesMax,
  makeCommit,
  readCommit,
  type Commit,
  type KeptCommit,
} from './commit';
import { tokenOf } from './consistency-token';
import { isRefusal, refuse, type Decide, type Refusal } from './decision';
import type { EventRegistry, Fact } from './event-definition';
import type { EventStore } from './event-store';
import { frozen } from './frozen';
import { FoldCache, type Loaded, type Remembered } from './fold-cache';
import type { Json } from './json';
import type { Meta } from './meta';
import type { Surroundings } from './ports';

/** All that a command answers (rules.md 1.8). `commitId` is the stream's last where nothing changed. */
export interface Answer {
  readonly commitId: string;
  readonly id: string;
  readonly stream: string;
  readonly version: number;
  /** To be sent as `Acta-After` by one who wants to read this write. */
  readonly token: string;
}

export type Outcome =
  | { readonly kind: 'committed'; readonly answer: Answer; readonly replayed: boolean }
  | { readonly kind: 'unchanged'; readonly answer: Answer }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** The caller named a version that is not the current one. */
  | { readonly kind: 'stale'; readonly currentVersion: number }
  /** Others were faster, again and again. */
  | { readonly kind: 'conflict'; readonly currentVersion: number };

export interface CommandRequest<State, Command, Event extends Fact> {
  readonly target: Target<State, Event>;
  /** Recorded: `plan-catalog.plan.import`. */
  readonly name: string;
  readonly decide: Decide<State, Command, Event>;
  readonly command: Command;
  /** What the caller asked, whole: the same key with another request is refused. */
  readonly request: Json;
  readonly meta: Meta;
  readonly expectedVersion?: number;
  /** Of what `expectedVersion` is the version, where that is a part of the stream's state and not the whole. */
  readonly versionOf?: (state: State) => number | undefined;
}

/** Enough for a hundred who write to one stream at once: each round lets one of them through. */
const attemptsMax = 100;

/** Idempotency, load, fold, decide, append, answer: the one way in which anything is recorded. */
export class CommandHandling {
  private readonly cache = new FoldCache();

  constructor(
    private readonly store: EventStore,
    private readonly registry: EventRegistry,
    private readonly surroundings: Surroundings,
  ) {}

  /**
   * Whether the command was answered before is asked last: an append finds it out by itself, and nearly every command
   * is new. All that does not end in an append may be a repeat, decided on the result of the first.
   */
  async handle<State, Command, Event extends Fact>(asked: CommandRequest<State, Command, Event>): Promise<Outcome> {
    let outcome: Outcome;
    try {
      outcome = await this.decideAndAppend(asked);
    } catch (error) {
      const before = await this.answeredBefore(asked);
      if (before) return before;
      throw error;
    }
    if (outcome.kind === 'committed') return outcome;
    return (await this.answeredBefore(asked)) ?? outcome;
  }

  private async answeredBefore<State, Command, Event extends Fact>(
    asked: CommandRequest<State, Command, Event>,
  ): Promise<Outcome | undefined> {
    const known = await this.store.findCommit(asked.meta.commitId);
    return known && this.firstAnswer(known, asked);
  }

  private async decideAndAppend<State, Command, Event extends Fact>(
    asked: CommandRequest<State, Command, Event>,
  ): Promise<Outcome> {
    let currentVersion = 0;
    for (let attempt = 1; attempt <= attemptsMax; attempt++) {
      const loaded = await this.load(asked.target);
      currentVersion = loaded.version;
      const shown = asked.versionOf?.(loaded.state) ?? loaded.version;
      if (asked.expectedVersion !== undefined && asked.expectedVersion !== shown) {
        return { kind: 'stale', currentVersion: shown };
      }
      const decision = asked.decide(loaded.state, asked.command, asked.meta);
      if (isRefusal(decision)) return { kind: 'refused', refusal: decision };
      if (decision.length === 0) return this.unchanged(asked.target, loaded);
      const commit = this.commitOf(asked, decision, loaded.version + 1);
      if (exceedsBytes(commit, commitBytesMax)) {
        return { kind: 'refused', refusal: refuse('commit-too-large', undefined, { bytesMax: commitBytesMax }) };
      }
      const appended = await this.store.append(commit);
      if (appended.kind === 'appended') {
        this.cache.set(asked.target, loaded, commit);
        return { kind: 'committed', answer: answerOf(commit, asked.target.id), replayed: false };
      }
      if (appended.kind === 'already') return this.firstAnswer(appended.commit, asked);
      currentVersion = appended.currentVersion;
    }
    return { kind: 'conflict', currentVersion };
  }

  /** The state of a stream now, its version (0: nothing recorded) and its last commit's id. */
  async load<State, Event extends Fact>(target: Target<State, Event>): Promise<Loaded<State>> {
    const { aggregate, stream } = target;
    const known: Remembered<State> = this.cache.get(target) ?? { version: 0, state: frozen(aggregate.initial) };
    /* As it would be read: what was decided may hold what no text holds, such as a member that is undefined. */
    const appended = known.appended ? [asRead(known.appended)] : [];
    const later = await this.store.readStream(aggregate.log, stream, known.version + appended.length);
    const commits = [...appended, ...later];
    let { state, version, commitId } = known;
    for (const commit of commits) {
      state = foldCommit(aggregate.evolve, state, readCommit(commit, this.registry));
      version = commit.version;
      commitId = commit.id;
    }
    const loaded = { version, state, ...(commitId !== undefined && { commitId }) };
    if (commits.length > 0) this.cache.set(target, loaded);
    return loaded;
  }

  private commitOf<State, Command, Event extends Fact>(
    { target, name, request, meta }: CommandRequest<State, Command, Event>,
    facts: readonly Event[],
    version: number,
  ): Commit {
    const { log } = target.aggregate;
    return makeCommit(
      { log, stream: target.stream, version, command: name, request, facts, meta },
      this.registry,
      this.surroundings,
    );
  }

  private firstAnswer<State, Command, Event extends Fact>(
    commit: Commit,
    { name, target, request }: CommandRequest<State, Command, Event>,
  ): Outcome {
    if (commit.command !== name || !answersRequest(commit, request, this.surroundings)) {
      return { kind: 'refused', refusal: refuse('idempotency-key-reused') };
    }
    const id = commit.stream === target.stream ? target.id : commit.stream.slice(target.aggregate.kind.length + 1);
    return { kind: 'committed', answer: answerOf(commit, id), replayed: true };
  }

  private unchanged<State, Event extends Fact>(
    target: Target<State, Event>,
    { version, commitId }: Loaded<State>,
  ): Outcome {
    const { aggregate, id, stream } = target;
    const token = tokenOf({ log: aggregate.log, stream, version, ...(commitId !== undefined && { commitId }) });
    const answer = { commitId: commitId ?? '', id, stream, version, token };
    return { kind: 'unchanged', answer };
  }
}

function answerOf(commit: Commit, id: string): Answer {
  const { log, stream, version } = commit;
  const token = tokenOf({ log, stream, version, commitId: commit.id });
  return { commitId: commit.id, id, stream, version, token };
}

const asRead = ({ text, digest, sealed }: KeptCommit): Commit => commitFrom(text, digest, sealed);

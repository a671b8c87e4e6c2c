import type { Target } from './aggregate';
import { readCommit, type Commit, type ReadCommit } from './commit';
import type { CheckpointStore } from './checkpoint-store';
import type { Decide } from './decision';
import { Unavailable } from './errors';
import type { EventRegistry, Fact } from './event-definition';
import { Follower, type FollowerPorts, type Replayed } from './follower';
import type { CommandHandling } from './handle-command';
import type { Json } from './json';
import { commitIdOf } from './meta';
import type { Surroundings } from './ports';
import type { Subscription, Transport } from './transport';

/** A command that follows from a commit. */
export interface Consequence<State = unknown, Command = unknown, Event extends Fact = Fact> {
  readonly target: Target<State, Event>;
  readonly name: string;
  readonly decide: Decide<State, Command, Event>;
  readonly command: Command;
}

/** What follows from the commits of a log, inside the context that owns the result (rules.md 1.14). Pure. */
export interface Reaction {
  readonly name: string;
  readonly log: string;
  reactTo(commit: ReadCommit): readonly Consequence[];
}

/** Types a consequence, whose state and command only its own decider knows. */
export function consequence<State, Command, Event extends Fact>(of: Consequence<State, Command, Event>): Consequence {
  return of as unknown as Consequence;
}

export interface ReactorPorts extends FollowerPorts {
  readonly commands: CommandHandling;
  readonly checkpoints: CheckpointStore;
  readonly registry: EventRegistry;
  readonly surroundings: Surroundings;
  readonly transport: Transport;
}

/** Runs a reaction for each commit of its log. Its commits derive their ids, so running it again changes nothing. */
export class Reactor {
  private subscription: Subscription | undefined;
  private readonly follower: Follower;

  constructor(
    readonly reaction: Reaction,
    private readonly ports: ReactorPorts,
  ) {
    this.follower = new Follower(reaction.name, ports, (commit) => this.run(commit));
  }

  async start(): Promise<void> {
    const { name, log } = this.reaction;
    const after = await this.ports.checkpoints.get(name, log);
    await this.follower.resume(after !== undefined);
    this.subscription = this.ports.transport.subscribe({
      name,
      log,
      after,
      handle: async (batch) => {
        await this.follower.handle(batch);
        const last = batch.at(-1);
        if (last) await this.ports.checkpoints.set(name, log, last.checkpoint);
      },
    });
  }

  get started(): boolean {
    return this.subscription !== undefined;
  }

  async stop(): Promise<void> {
    await this.subscription?.stop();
  }

  replay(stream: string): Promise<Replayed> {
    return this.follower.replay(this.reaction.log, stream);
  }

  /** Gives up the message that a stream waits for: see `Follower`. */
  discard(stream: string, version: number): Promise<Replayed | undefined> {
    return this.follower.discard(this.reaction.log, stream, version);
  }

  /** For a command that needs the result at once. */
  async run(commit: Commit): Promise<void> {
    const read = readCommit(commit, this.ports.registry);
    for (const { target, name, decide, command } of this.reaction.reactTo(read)) {
      const outcome = await this.ports.commands.handle({
        target,
        name,
        decide,
        command,
        request: command as Json,
        meta: {
          commitId: commitIdOf(this.ports.surroundings, this.reaction.name, `${commit.id}\n${target.stream}\n${name}`),
          actor: { kind: 'reaction', id: this.reaction.name },
          effectiveOn: commit.effectiveOn,
          now: this.ports.surroundings.clock.now(),
          correlationId: commit.correlationId,
          causationId: commit.id,
        },
      });
      /* The consequence is on record already, in the words of an earlier version of this reaction. */
      if (outcome.kind === 'refused' && outcome.refusal.reason === 'idempotency-key-reused') continue;
      if (outcome.kind === 'refused') throw new Error(`${name} was refused: ${outcome.refusal.reason}`);
      if (outcome.kind === 'conflict' || outcome.kind === 'stale') throw new Unavailable('conflict', 1);
    }
  }
}

import type { Target } from './aggregate';
import { folded, planOf, type CommandPlan, type CommitPorts } from './command-plan';
import { answerOf, type CommandRequest, type Outcome } from './command-request';
import { answersRequest, asRead, type Commit } from './commit';
import { refuse } from './decision';
import type { EventRegistry, Fact } from './event-definition';
import type { AppendResult, EventStore } from './event-store';
import { FoldCache, type Loaded, type Remembered } from './fold-cache';
import { frozen } from './frozen';
import type { Surroundings } from './ports';

/** Enough for a hundred who write to one stream at once: each round lets one of them through. */
const attemptsMax = 100;
/** Of a series. Nobody else gets a turn while they are decided, and what is decided in vain is decided again. */
const togetherMax = 100;

/** Idempotency, load, fold, decide, append, answer: the one way in which anything is recorded. */
export class CommandHandling {
  private readonly cache = new FoldCache();
  private readonly ports: CommitPorts;

  constructor(
    private readonly store: EventStore,
    private readonly registry: EventRegistry,
    private readonly surroundings: Surroundings,
  ) {
    this.ports = { registry, surroundings };
  }

  async handle<State, Command, Event extends Fact>(asked: CommandRequest<State, Command, Event>): Promise<Outcome> {
    const [outcome] = await this.handleSeries([asked]);
    return outcome as Outcome;
  }

  /**
   * Commands on one stream, recorded and answered as one after another would be; but each is decided on what those
   * before it would record, and what they record is appended together. What is not taken is decided again. Throws where
   * one of them does: those before it are recorded, those behind it are not tried.
   */
  async handleSeries<State, Command, Event extends Fact>(
    series: readonly CommandRequest<State, Command, Event>[],
  ): Promise<readonly Outcome[]> {
    const outcomes = new Array<Outcome>(series.length);
    let left = series.map((asked, place) => ({ asked, place }));
    for (let attempt = 1; left.length > 0; attempt++) {
      const next = left.slice(0, togetherMax).map(({ asked }) => asked);
      const settled = attempt > attemptsMax ? await this.conflicts(next) : await this.attempt(next);
      const countBefore = left.length;
      left = left.filter(({ place }, index) => {
        const outcome = settled[index];
        if (outcome) outcomes[place] = outcome;
        return !outcome;
      });
      if (left.length < countBefore) attempt = 0;
    }
    return outcomes;
  }

  /** The state of a stream now, its version (0: nothing recorded) and its last commit's id. */
  async load<State, Event extends Fact>(target: Target<State, Event>): Promise<Loaded<State>> {
    const { aggregate, stream } = target;
    const known: Remembered<State> = this.cache.get(target) ?? { version: 0, state: frozen(aggregate.initial) };
    const appended = known.appended ? [asRead(known.appended)] : [];
    const later = await this.store.readStream(aggregate.log, stream, known.version + appended.length);
    const loaded = folded(target, known, [...appended, ...later], this.registry);
    if (loaded.version > known.version) this.cache.set(target, loaded);
    return loaded;
  }

  /**
   * What became of each; nothing of those that are to be decided again. Whether a command was answered before is asked
   * last: an append finds it out by itself, and nearly every command is new. All that does not end in an append may be a
   * repeat, decided on the result of the first.
   */
  private async attempt<State, Command, Event extends Fact>(
    series: readonly CommandRequest<State, Command, Event>[],
  ): Promise<readonly (Outcome | undefined)[]> {
    const [{ target }] = series as [CommandRequest<State, Command, Event>];
    try {
      const plan = planOf(series, await this.load(target), this.ports);
      const commits = plan.planned.flatMap((each) => ('commit' in each ? each.commit : []));
      const results = commits.length > 0 ? await this.store.appendSeries(commits) : [];
      const isWhole = results.every(({ kind }) => kind === 'appended');
      if (isWhole && commits.length > 0) this.cache.set(target, plan.loaded, plan.last);
      return await this.settled(plan, results);
    } catch (error) {
      /* What a store says that cannot even be asked is another story: what came first is what is told. */
      const before = await Promise.all(series.map((asked) => this.answeredBefore(asked).catch(() => undefined)));
      if (before.every((outcome) => outcome === undefined)) throw error;
      return before;
    }
  }

  /** Behind a commit that was not appended nothing holds that was decided on it. */
  private async settled<State, Command, Event extends Fact>(
    { planned }: CommandPlan<State, Command, Event>,
    results: readonly AppendResult[],
  ): Promise<readonly (Outcome | undefined)[]> {
    const outcomes: (Outcome | undefined)[] = [];
    const next = results.values();
    let holds = true;
    for (const each of planned) {
      if ('commit' in each) {
        const result = next.next().value as AppendResult;
        holds &&= result.kind === 'appended';
        outcomes.push(this.outcomeOf(each.asked, each.commit, result));
      } else outcomes.push(holds ? ((await this.answeredBefore(each.asked)) ?? each.outcome) : undefined);
    }
    return outcomes;
  }

  private outcomeOf<State, Command, Event extends Fact>(
    asked: CommandRequest<State, Command, Event>,
    commit: Commit,
    result: AppendResult,
  ): Outcome | undefined {
    if (result.kind === 'conflict') return undefined;
    if (result.kind === 'already') return this.firstAnswer(result.commit, asked);
    return { kind: 'committed', answer: answerOf(commit, asked.target.id), replayed: false };
  }

  private conflicts<State, Command, Event extends Fact>(
    series: readonly CommandRequest<State, Command, Event>[],
  ): Promise<readonly Outcome[]> {
    return Promise.all(
      series.map(async (asked) => {
        const { version: currentVersion } = await this.load(asked.target);
        return (await this.answeredBefore(asked)) ?? { kind: 'conflict', currentVersion };
      }),
    );
  }

  private async answeredBefore<State, Command, Event extends Fact>(
    asked: CommandRequest<State, Command, Event>,
  ): Promise<Outcome | undefined> {
    const known = await this.store.findCommit(asked.meta.commitId);
    return known && this.firstAnswer(known, asked);
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
}

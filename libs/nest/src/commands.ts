import type { Answer, Decide, Fact, Outcome, Refusal, Target } from '@acta/kernel';
import { Injectable } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Metrics } from './health/metrics';
import { Installation } from './installation';
import { Problem } from './problem';
import type { HttpMeta } from './acta-request';

/** What a command route answers; `Answers` sets status and ETag from it. `extra` is shown once, never recorded. */
export class Answered {
  constructor(
    readonly answer: Answer,
    readonly kind: 'recorded' | 'replayed' | 'unchanged',
    readonly extra: Readonly<Record<string, string>> = {},
  ) {}
}

class Execute extends Command<readonly Outcome[]> {
  constructor(readonly handle: () => Promise<readonly Outcome[]>) {
    super();
  }
}

@CommandHandler(Execute)
export class ExecuteHandler implements ICommandHandler<Execute> {
  execute({ handle }: Execute): Promise<readonly Outcome[]> {
    return handle();
  }
}

/** One of several commands on a stream. */
export interface InSeries<State, Input, Event extends Fact> {
  readonly decide: Decide<State, Input, Event>;
  readonly command: Input;
  readonly meta: HttpMeta;
  /** What `If-Match` is the version of, where that is a part of the stream and not the whole. */
  readonly versionOf?: (state: State) => number | undefined;
}

/** The shell of every command: the bus, the kernel's handling, and outcomes as answers or problems. */
@Injectable()
export class Commands {
  constructor(
    private readonly bus: CommandBus,
    private readonly installation: Installation,
    private readonly metrics: Metrics,
  ) {}

  /** `versionOf`: what `If-Match` is the version of, where that is a part of the stream and not the whole. */
  async run<State, Input, Event extends Fact>(
    target: Target<State, Event>,
    decide: Decide<State, Input, Event>,
    command: Input,
    meta: HttpMeta,
    versionOf?: (state: State) => number | undefined,
  ): Promise<Answered> {
    const [outcome] = await this.outcomesOf(target, [{ decide, command, meta, ...(versionOf && { versionOf }) }]);
    return answeredOf(outcome as Outcome);
  }

  /** Several, as if one came after another. For one who answers for each: a refusal is one of the outcomes. */
  async outcomesOf<State, Input, Event extends Fact>(
    target: Target<State, Event>,
    series: readonly InSeries<State, Input, Event>[],
  ): Promise<readonly Outcome[]> {
    const asked = series.map(({ meta, ...of }) => {
      const { action, caller: _caller, request, expectedVersion, ...kernelMeta } = meta;
      const name = `${target.aggregate.log}.${action}`;
      const version = expectedVersion === undefined ? {} : { expectedVersion };
      return { target, name, request, meta: kernelMeta, ...of, ...version };
    });
    const outcomes = await this.bus.execute(new Execute(() => this.installation.commands.handleSeries(asked)));
    outcomes.forEach((outcome, index) => {
      this.metrics.commands.inc({ command: asked[index]?.name ?? '', outcome: outcome.kind });
    });
    return outcomes;
  }

  /** The state of a stream, for a controller that must tell what is there from what is not. */
  async stateOf<State, Event extends Fact>(target: Target<State, Event>): Promise<{ state: State; version: number }> {
    return this.installation.commands.load(target);
  }
}

function answeredOf(outcome: Outcome): Answered {
  switch (outcome.kind) {
    case 'committed':
      return new Answered(outcome.answer, outcome.replayed ? 'replayed' : 'recorded');
    case 'unchanged':
      return new Answered(outcome.answer, 'unchanged');
    case 'refused':
      throw problemOf(outcome.refusal);
    case 'stale':
      // Of what was never there no version can be stale.
      if (outcome.currentVersion === 0) throw new Problem(404, 'not-found');
      throw new Problem(412, 'version-stale', { extra: { currentVersion: outcome.currentVersion } });
    case 'conflict':
      throw new Problem(409, 'conflict', {
        extra: { currentVersion: outcome.currentVersion },
        headers: { 'Retry-After': '1' },
      });
    default:
      return outcome satisfies never;
  }
}

const statusOf = { rule: 422, conflict: 409, absent: 404 } as const;

export function problemOf({ refused, reason, field, values }: Refusal): Problem {
  const pointer = field === undefined ? undefined : field.startsWith('/') ? field : `/${field}`;
  return new Problem(statusOf[refused], reason, {
    ...(pointer !== undefined && { errors: [{ pointer, code: reason, message: reason }] }),
    ...(values && { extra: values }),
  });
}

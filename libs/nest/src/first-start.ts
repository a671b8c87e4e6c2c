import { commitIdOf, type Actor, type Answer, type Decide, type Fact, type Json, type Target } from '@acta/kernel';
import type { Installation } from './installation';

export interface FirstAct<State, Command, Event extends Fact> {
  /** Names the act for ever, so that no start records it twice. */
  readonly key: string;
  /** The command's row in the permission table. */
  readonly action: string;
  readonly target: Target<State, Event>;
  readonly decide: Decide<State, Command, Event>;
  readonly command: Command;
  /** What is asked, where the command carries what is known beside it. */
  readonly request?: object;
  readonly effectiveOn?: string;
  /** Whose act it is in the story that a demonstration tells; the operator's where nobody is named. */
  readonly by?: { readonly actor: Actor; readonly onBehalfOf?: string };
  readonly why?: string;
}

/** What the operator records when an installation first starts: by commands, like everything else. */
export class FirstStart {
  constructor(private readonly installation: Installation) {}

  /** Throws where the act is refused: what is loaded at the first start comes with the software. */
  async record<State, Command, Event extends Fact>(act: FirstAct<State, Command, Event>): Promise<Answer> {
    const { key, action, target, decide, command, effectiveOn, why } = act;
    const { actor, onBehalfOf } = act.by ?? operator;
    const outcome = await this.installation.commands.handle({
      target,
      name: `${target.aggregate.log}.${action}`,
      decide,
      command,
      request: (act.request ?? command) as Json,
      meta: {
        commitId: this.commitIdOf(key),
        actor,
        ...(onBehalfOf !== undefined && { onBehalfOf }),
        ...(why !== undefined && { why }),
        now: this.installation.surroundings.clock.now(),
        correlationId: this.commitIdOf('all'),
        ...(effectiveOn !== undefined && { effectiveOn }),
      },
    });
    if (outcome.kind === 'committed' || outcome.kind === 'unchanged') return outcome.answer;
    throw new Error(`the first start could not record ${key}: ${JSON.stringify(outcome)}`);
  }

  /** Whether an act was recorded, by this start or an earlier one. */
  async recorded(key: string): Promise<boolean> {
    return (await this.installation.store.findCommit(this.commitIdOf(key))) !== undefined;
  }

  commitIdOf(key: string): string {
    return commitIdOf(this.installation.surroundings, 'first-start', key);
  }
}

const operator: NonNullable<FirstAct<unknown, unknown, Fact>['by']> = { actor: { kind: 'operator', id: 'operator' } };

import {
  addObligor,
  adoptCommitment,
  codeAskedFor,
  commitmentOf,
  planAskedFor,
  triageOf,
  type Commitment,
  type CommitmentFact,
  type Knowing,
  type KnownStates,
} from '@acta/commitments/domain';
import type { AddObligor, AdoptCommitment } from '@acta/contracts';
import type { Decide } from '@acta/kernel';
import { Commands, type Answered, type HttpMeta } from '@acta/nest';
import { Injectable } from '@nestjs/common';
import { PlansKnown } from '../projects/plans-known';
import { StatesKnown } from '../sight/states-known';
import { TracksOpener } from '../tracks/tracks-opener';

/** Commands on commitments: resolves what a decision relies on, and opens tracks before it answers (rules.md 1.14, 1.15). */
@Injectable()
export class CommitmentCommands {
  constructor(
    private readonly commands: Commands,
    private readonly opener: TracksOpener,
    private readonly plans: PlansKnown,
    private readonly states: StatesKnown,
  ) {}

  /** Where no code is said and none follows, the decision refuses. */
  async adopt(command: AdoptCommitment, meta: HttpMeta): Promise<Answered> {
    const [planCode, { project }] = [planAskedFor(command), command.source];
    const [plan, triage, states] = await Promise.all([
      planCode === undefined ? undefined : this.plans.get(planCode),
      project === undefined ? undefined : this.commands.stateOf(triageOf(project)),
      this.states.get(),
    ]);
    const input = { command, known: { plan, triage: triage?.state, states } };
    const target = commitmentOf(codeAskedFor(command) ?? '');
    return this.opened(
      await this.commands.run(target, adoptCommitment, input, { ...meta, effectiveOn: command.adoption.on }),
    );
  }

  async addObligor(id: string, command: AddObligor, meta: HttpMeta): Promise<Answered> {
    return this.opened(await this.changeKnowing(id, addObligor, command, { ...meta, effectiveOn: command.on }));
  }

  change<Command, Event extends CommitmentFact>(
    id: string,
    decide: Decide<Commitment, Command, Event>,
    command: Command,
    meta: HttpMeta,
  ): Promise<Answered> {
    return this.commands.run(commitmentOf(id), decide, command, meta);
  }

  /** A change whose decision asks what States and terms there are. */
  async changeKnowing<Command, Event extends CommitmentFact>(
    id: string,
    decide: Decide<Commitment, Knowing<Command, { readonly states: KnownStates }>, Event>,
    command: Command,
    meta: HttpMeta,
  ): Promise<Answered> {
    const states = await this.states.get();
    return this.commands.run(commitmentOf(id), decide, { command, known: { states } }, meta);
  }

  private async opened(answered: Answered): Promise<Answered> {
    await this.opener.openedBy(answered.answer.commitId);
    return answered;
  }
}

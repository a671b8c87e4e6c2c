import {
  amendCommitment,
  carryOverCommitment,
  concludeCommitment,
  releaseObligor,
  rescheduleCommitment,
  setCommitmentCalendar,
  withdrawCommitment,
} from '@acta/commitments/domain';
import {
  AddObligor,
  AdoptCommitment,
  AmendCommitment,
  CarryOverCommitment,
  ConcludeCommitment,
  ReleaseObligor,
  RescheduleCommitment,
  SetCalendar,
  WithdrawCommitment,
} from '@acta/contracts';
import { CommandMeta, Describe, May, type Answered, type HttpMeta } from '@acta/nest';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommitmentCommands } from './commitment-commands';
import { CommitmentPath } from './commitment-path';

/** What the body and its secretariat do with commitments. */
@Controller('commitments')
export class CommitmentActsController {
  constructor(private readonly commands: CommitmentCommands) {}

  @Post()
  @May('commitment.adopt')
  @Describe({ summary: 'The body takes a commitment on; its tracks are there when this answers' })
  adopt(
    @Body() command: AdoptCommitment,
    @CommandMeta({ creates: true, at: 'commitments' }) meta: HttpMeta,
  ): Promise<Answered> {
    return this.commands.adopt(command, meta);
  }

  @Post(':commitmentId/amend')
  @May('commitment.amend')
  @Describe({ summary: 'Says what is different from now on, and why; never the due' })
  amend(
    @Param() { commitmentId }: CommitmentPath,
    @Body() command: AmendCommitment,
    @CommandMeta() meta: HttpMeta,
  ): Promise<Answered> {
    return this.commands.changeKnowing(commitmentId, amendCommitment, command, meta);
  }

  @Post(':commitmentId/obligors')
  @May('commitment.add-obligor')
  @Describe({ summary: 'One more must deliver; its track is there when this answers' })
  addObligor(
    @Param() { commitmentId }: CommitmentPath,
    @Body() command: AddObligor,
    @CommandMeta() meta: HttpMeta,
  ): Promise<Answered> {
    return this.commands.addObligor(commitmentId, command, meta);
  }

  @Post(':commitmentId/release')
  @May('commitment.release-obligor')
  @Describe({ summary: 'Closes the track of one obligor from a day on' })
  release(
    @Param() { commitmentId }: CommitmentPath,
    @Body() command: ReleaseObligor,
    @CommandMeta() meta: HttpMeta,
  ): Promise<Answered> {
    return this.commands.change(commitmentId, releaseObligor, command, { ...meta, effectiveOn: command.on });
  }

  @Post(':commitmentId/reschedule')
  @May('commitment.reschedule')
  @Describe({ summary: 'Moves the due of the commitment, or of one milestone; the old one stays shown' })
  reschedule(
    @Param() { commitmentId }: CommitmentPath,
    @Body() command: RescheduleCommitment,
    @CommandMeta() meta: HttpMeta,
  ): Promise<Answered> {
    return this.commands.changeKnowing(commitmentId, rescheduleCommitment, command, meta);
  }

  @Post(':commitmentId/withdraw')
  @May('commitment.withdraw')
  @Describe({ summary: 'From a day on it binds nobody' })
  withdraw(
    @Param() { commitmentId }: CommitmentPath,
    @Body() command: WithdrawCommitment,
    @CommandMeta() meta: HttpMeta,
  ): Promise<Answered> {
    return this.commands.change(commitmentId, withdrawCommitment, command, { ...meta, effectiveOn: command.on });
  }

  @Post(':commitmentId/carry-over')
  @May('commitment.carry-over')
  @Describe({ summary: 'A new presidency inherits it, with its tracks, code and due' })
  carryOver(
    @Param() { commitmentId }: CommitmentPath,
    @Body() command: CarryOverCommitment,
    @CommandMeta() meta: HttpMeta,
  ): Promise<Answered> {
    return this.commands.changeKnowing(commitmentId, carryOverCommitment, command, {
      ...meta,
      effectiveOn: command.on,
    });
  }

  @Post(':commitmentId/conclude')
  @May('commitment.conclude')
  @Describe({ summary: 'The body says by its instrument what became of it as a whole' })
  conclude(
    @Param() { commitmentId }: CommitmentPath,
    @Body() command: ConcludeCommitment,
    @CommandMeta() meta: HttpMeta,
  ): Promise<Answered> {
    return this.commands.change(commitmentId, concludeCommitment, command, { ...meta, effectiveOn: command.on });
  }

  @Post(':commitmentId/calendar')
  @May('commitment.set-calendar')
  @Describe({ summary: 'A reporting calendar of its own; periods that have begun keep theirs' })
  setCalendar(
    @Param() { commitmentId }: CommitmentPath,
    @Body() command: SetCalendar,
    @CommandMeta() meta: HttpMeta,
  ): Promise<Answered> {
    return this.commands.change(commitmentId, setCommitmentCalendar, command, meta);
  }
}

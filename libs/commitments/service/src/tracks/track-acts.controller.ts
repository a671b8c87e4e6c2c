import {
  ConcludeTrack,
  DeclinePeriod,
  ExcusePeriod,
  GrantException,
  JoinCommitment,
  NotApplicable,
  TakeUpTrack,
} from '@acta/contracts';
import {
  askNotApplicable,
  concludeTrack,
  declineOnReturn,
  declinePeriod,
  excusePeriod,
  grantException,
  joinCommitment,
  markApplicable,
  markNotApplicable,
  takeUpTrack,
} from '@acta/commitments/domain';
import { CommandMeta, Describe, May, type Answered, type HttpMeta } from '@acta/nest';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { TrackCommands } from './track-commands';
import { TrackPath } from './track-paths';

/** What is done to a track beside reporting on it. */
@Controller('commitments/:commitmentId/tracks/:obligor')
export class TrackActsController {
  constructor(private readonly commands: TrackCommands) {}

  @Post('join')
  @May('track.join')
  @Describe({ summary: 'A State joins a voluntary commitment' })
  join(
    @Param() track: TrackPath,
    @Body() command: JoinCommitment,
    @CommandMeta({ creates: true, at: 'commitments/:commitmentId/tracks/:obligor' }) meta: HttpMeta,
  ): Promise<Answered> {
    return this.commands.join(track, joinCommitment, command, meta);
  }

  @Post('take-up')
  @May('track.take-up')
  @Describe({ summary: 'A State that was suspended takes its track up again' })
  takeUp(@Param() track: TrackPath, @Body() command: TakeUpTrack, @CommandMeta() meta: HttpMeta): Promise<Answered> {
    return this.commands.act(track, takeUpTrack, command, meta);
  }

  @Post('decline-on-return')
  @May('track.decline-on-return')
  @Describe({ summary: 'A State that was suspended does not take its track up again' })
  declineOnReturn(
    @Param() track: TrackPath,
    @Body() command: NotApplicable,
    @CommandMeta() meta: HttpMeta,
  ): Promise<Answered> {
    return this.commands.act(track, declineOnReturn, command, meta);
  }

  @Post('decline')
  @May('period.decline')
  @Describe({ summary: 'The obligor says that it does not report for a period' })
  decline(@Param() track: TrackPath, @Body() command: DeclinePeriod, @CommandMeta() meta: HttpMeta): Promise<Answered> {
    return this.commands.act(track, declinePeriod, command, meta);
  }

  @Post('excuse')
  @May('period.excuse')
  @Describe({ summary: 'The secretariat excuses an obligor from reporting for a period' })
  excuse(@Param() track: TrackPath, @Body() command: ExcusePeriod, @CommandMeta() meta: HttpMeta): Promise<Answered> {
    return this.commands.act(track, excusePeriod, command, meta);
  }

  @Post('exception')
  @May('period.grant-exception')
  @Describe({ summary: 'A first report is taken after the lock, until a day' })
  exception(
    @Param() track: TrackPath,
    @Body() command: GrantException,
    @CommandMeta() meta: HttpMeta,
  ): Promise<Answered> {
    return this.commands.act(track, grantException, command, meta);
  }

  @Post('ask-not-applicable')
  @May('track.ask-not-applicable')
  @Describe({ summary: 'The obligor asks that the commitment be held not applicable to it' })
  askNotApplicable(
    @Param() track: TrackPath,
    @Body() command: NotApplicable,
    @CommandMeta() meta: HttpMeta,
  ): Promise<Answered> {
    return this.commands.act(track, askNotApplicable, command, meta);
  }

  @Post('not-applicable')
  @May('track.mark-not-applicable')
  @Describe({ summary: 'The secretariat agrees that the commitment is not applicable to the obligor' })
  notApplicable(
    @Param() track: TrackPath,
    @Body() command: NotApplicable,
    @CommandMeta() meta: HttpMeta,
  ): Promise<Answered> {
    return this.commands.act(track, markNotApplicable, command, meta);
  }

  @Post('applicable')
  @May('track.mark-applicable')
  @Describe({ summary: 'The commitment is applicable to the obligor again' })
  applicable(
    @Param() track: TrackPath,
    @Body() command: NotApplicable,
    @CommandMeta() meta: HttpMeta,
  ): Promise<Answered> {
    return this.commands.act(track, markApplicable, command, meta);
  }

  /** By whoever may verify it. */
  @Post('conclude')
  @May('track.conclude')
  @Describe({ summary: 'Says what became of the track, on its final report' })
  conclude(
    @Param() track: TrackPath,
    @Body() command: ConcludeTrack,
    @CommandMeta() meta: HttpMeta,
  ): Promise<Answered> {
    return this.commands.conclude(track, concludeTrack, command, meta);
  }
}

import { ContestReport, CorrectReport, EndorseReport, ReturnReport, VerifyReport } from '@acta/contracts';
import { contestReport, correctReport, endorseReport, returnReport, verifyReport } from '@acta/commitments/domain';
import { CommandMeta, Describe, May, type Answered, type HttpMeta } from '@acta/nest';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ReportCommands } from './report-commands';
import { ReportPath } from '../tracks/track-paths';

/** What becomes of a report: `If-Match` names the version of its own last change. */
@Controller('commitments/:commitmentId/tracks/:obligor/reports/:reportId')
export class ReportReviewController {
  constructor(private readonly commands: ReportCommands) {}

  @Post('endorse')
  @May('report.endorse')
  @Describe({ summary: 'The coordinator makes a report the word of the State' })
  endorse(
    @Param() report: ReportPath,
    @Body() command: EndorseReport,
    @CommandMeta() meta: HttpMeta,
  ): Promise<Answered> {
    return this.commands.review(report, endorseReport, command, meta);
  }

  @Post('return')
  @May('report.return')
  @Describe({ summary: 'Gives a report back, with the reason' })
  return(@Param() report: ReportPath, @Body() command: ReturnReport, @CommandMeta() meta: HttpMeta): Promise<Answered> {
    return this.commands.review(report, returnReport, command, meta);
  }

  @Post('verify')
  @May('report.verify')
  @Describe({ summary: 'Says that an endorsed report is complete and evidenced' })
  verify(@Param() report: ReportPath, @Body() command: VerifyReport, @CommandMeta() meta: HttpMeta): Promise<Answered> {
    return this.commands.review(report, verifyReport, command, meta);
  }

  @Post('contest')
  @May('report.contest')
  @Describe({ summary: 'A State says that what was transcribed is not its word' })
  contest(
    @Param() report: ReportPath,
    @Body() command: ContestReport,
    @CommandMeta() meta: HttpMeta,
  ): Promise<Answered> {
    return this.commands.review(report, contestReport, command, meta);
  }

  @Post('correct')
  @May('report.correct')
  @Describe({ summary: 'The obligor says again what a report says; the answer names the new report' })
  correct(
    @Param() report: ReportPath,
    @Body() command: CorrectReport,
    @CommandMeta() meta: HttpMeta,
  ): Promise<Answered> {
    return this.commands.correct(report, correctReport, command, meta);
  }
}

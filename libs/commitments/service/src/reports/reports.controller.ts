import { SubmitReport, TranscribeReport } from '@acta/contracts';
import { submitReport, transcribeReport } from '@acta/commitments/domain';
import {
  AskedBy,
  CommandMeta,
  Describe,
  May,
  PageQuery,
  type Answered,
  type Caller,
  type HttpMeta,
  type Listing,
  type Unpublished,
  type Versioned,
} from '@acta/nest';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ReportCommands } from './report-commands';
import { ReportReads } from './report-reads';
import { ReportPath, TrackPath } from '../tracks/track-paths';
import { ReportView } from './views-of-reports';

const reports = 'commitments/:commitmentId/tracks/:obligor/reports';

/** What obligors state for their periods. */
@Controller('commitments/:commitmentId/tracks/:obligor')
export class ReportsController {
  constructor(
    private readonly commands: ReportCommands,
    private readonly reports: ReportReads,
  ) {}

  @Get('reports')
  @May('commitment.read')
  @Describe({
    summary: 'Reports of a track, in the order in which they were submitted',
    answers: ReportView,
    list: true,
  })
  list(
    @Param() track: TrackPath,
    @Query() _query: PageQuery,
    @AskedBy() caller: Caller,
  ): Promise<Listing | Unpublished<Listing>> {
    return this.reports.ofTrack(track, caller);
  }

  @Get('reports/:reportId')
  @May('commitment.read')
  @Describe({ summary: 'One report', answers: ReportView })
  get(@Param() report: ReportPath, @AskedBy() caller: Caller): Promise<Versioned | Unpublished<Versioned>> {
    return this.reports.get(report, caller);
  }

  @Post('reports')
  @May('report.submit')
  @Describe({ summary: 'The obligor reports for a period' })
  submit(
    @Param() track: TrackPath,
    @Body() command: SubmitReport,
    @CommandMeta({ creates: true, at: reports }) meta: HttpMeta,
  ): Promise<Answered> {
    return this.commands.submit(track, submitReport, command, meta);
  }

  @Post('transcriptions')
  @May('report.transcribe')
  @Describe({ summary: 'The secretariat records in the name of a State what its note reports' })
  transcribe(
    @Param() track: TrackPath,
    @Body() command: TranscribeReport,
    @CommandMeta({ creates: true, at: reports }) meta: HttpMeta,
  ): Promise<Answered> {
    return this.commands.submit(track, transcribeReport, command, meta);
  }
}

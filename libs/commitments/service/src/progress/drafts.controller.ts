import { IsPeriod, SubmitDraft } from '@acta/contracts';
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
  type Versioned,
} from '@acta/nest';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { TrackPath } from '../tracks/track-paths';
import { DraftCommands } from './draft-commands';
import { DraftReads } from './draft-reads';
import { DraftItemView, DraftView } from './views-of-drafts';

class DraftPath extends TrackPath {
  @IsPeriod() readonly period!: string;
}

const reports = 'commitments/:commitmentId/tracks/:obligor/reports';

/** What systems gathered, for a person to submit: one draft for each track and period. */
@Controller()
export class DraftsController {
  constructor(
    private readonly reads: DraftReads,
    private readonly commands: DraftCommands,
  ) {}

  @Get('drafts')
  @May('draft.read')
  @Describe({ summary: 'Drafts that wait for the caller, those due first', answers: DraftItemView, list: true })
  waiting(@Query() _query: PageQuery, @AskedBy() caller: Caller): Promise<Listing> {
    return this.reads.waitingFor(caller);
  }

  @Get('commitments/:commitmentId/tracks/:obligor/drafts')
  @May('draft.read')
  @Describe({ summary: 'Drafts of a track, by period', answers: DraftItemView, list: true })
  list(@Param() track: TrackPath, @Query() _query: PageQuery, @AskedBy() caller: Caller): Promise<Listing> {
    return this.reads.ofTrack(track, caller);
  }

  @Get('commitments/:commitmentId/tracks/:obligor/drafts/:period')
  @May('draft.read')
  @Describe({ summary: 'One draft', answers: DraftView })
  get(@Param() draft: DraftPath, @AskedBy() caller: Caller): Promise<Versioned> {
    return this.reads.get(draft, caller);
  }

  @Post('commitments/:commitmentId/tracks/:obligor/drafts/:period/submit')
  @May('draft.submit')
  @Describe({ summary: 'A person submits a draft as the report of its period' })
  submit(
    @Param() draft: DraftPath,
    @Body() command: SubmitDraft,
    @CommandMeta({ creates: true, at: reports }) meta: HttpMeta,
  ): Promise<Answered> {
    return this.commands.submit(draft, command, meta);
  }
}

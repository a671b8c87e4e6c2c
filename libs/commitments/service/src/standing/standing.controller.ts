import {
  AskedBy,
  Describe,
  May,
  ReaderLanguage,
  type Caller,
  type Language,
  type Listing,
  type Unpublished,
} from '@acta/nest';
import { Controller, Get, Query } from '@nestjs/common';
import { StandingQuery } from './board-query';
import { RollUps } from './roll-ups';
import { BesideStandingView, StandingGroupView } from './views-of-standing';

/** The roll-up of rules.md §5, of the whole and of each of its parts. */
@Controller('standing')
export class StandingController {
  constructor(private readonly rollUps: RollUps) {}

  @Get()
  @May('commitment.read')
  @Describe({
    summary: 'How commitments stand, rolled up at a level, each figure explained',
    answers: StandingGroupView,
    beside: BesideStandingView,
    list: true,
  })
  groups(
    @Query() query: StandingQuery,
    @AskedBy() caller: Caller,
    @ReaderLanguage() language: Language,
  ): Promise<Listing | Unpublished<Listing>> {
    return this.rollUps.groups(query, caller, language);
  }
}

import {
  AskedBy,
  Describe,
  May,
  PageQuery,
  ReaderLanguage,
  type Caller,
  type Language,
  type Listing,
  type Unpublished,
} from '@acta/nest';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { HistoryReads } from './history-reads';
import { HistoryItemView } from './history-view';
import { CommitmentPath } from '../commitments/commitment-path';

@Controller('commitments/:commitmentId/history')
export class HistoryController {
  constructor(private readonly history: HistoryReads) {}

  @Get()
  @May('commitment.read')
  @Describe({
    summary:
      'What happened to a commitment and its tracks, each act as a sentence, in the order in which it was recorded',
    answers: HistoryItemView,
    list: true,
  })
  list(
    @Param() { commitmentId }: CommitmentPath,
    @Query() _query: PageQuery,
    @AskedBy() caller: Caller,
    @ReaderLanguage() language: Language,
  ): Promise<Listing | Unpublished<Listing>> {
    return this.history.of(commitmentId, caller, language);
  }
}

import {
  AskedBy,
  Describe,
  May,
  PresentOnly,
  ReaderLanguage,
  type Caller,
  type Language,
  type Unpublished,
} from '@acta/nest';
import { Controller, Get, Query } from '@nestjs/common';
import { Differences } from './differences';
import { DifferenceQuery, DifferenceView } from './difference-view';

@Controller('difference')
export class DifferenceController {
  constructor(private readonly differences: Differences) {}

  @Get()
  @May('commitment.read')
  @PresentOnly()
  @Describe({
    summary: 'What differs between two instants of a commitment, an obligor or a plan: as sentences and as data',
    answers: DifferenceView,
  })
  between(
    @Query() query: DifferenceQuery,
    @AskedBy() caller: Caller,
    @ReaderLanguage() language: Language,
  ): Promise<DifferenceView | Unpublished<DifferenceView>> {
    return this.differences.between(query, caller, language);
  }
}

import { AskedBy, Describe, May, ReaderLanguage, type Caller, type Language, type Listing } from '@acta/nest';
import { Controller, Get, Query } from '@nestjs/common';
import { BoardCellsQuery, BoardQuery } from './board-query';
import { ReportingBoard } from './reporting-board';
import { BesideBoardView, BoardRowView, ListedCellView } from './views-of-board';

/** Member × commitment × period: who has not reported, in one request (`?status=no-report`). */
@Controller('board')
export class BoardController {
  constructor(private readonly board: ReportingBoard) {}

  @Get()
  @May('commitment.read')
  @Describe({
    summary: 'Who has reported on what, and who has not: a row for each obligor',
    answers: BoardRowView,
    beside: BesideBoardView,
    list: true,
  })
  rows(@Query() query: BoardQuery, @AskedBy() caller: Caller, @ReaderLanguage() language: Language): Promise<Listing> {
    return this.board.rows(query, caller, language);
  }

  @Get('cells')
  @May('commitment.read')
  @Describe({
    summary: 'Every cell of the board, by obligor and commitment',
    answers: ListedCellView,
    beside: BesideBoardView,
    list: true,
  })
  cells(
    @Query() query: BoardCellsQuery,
    @AskedBy() caller: Caller,
    @ReaderLanguage() language: Language,
  ): Promise<Listing> {
    return this.board.cells(query, caller, language);
  }
}

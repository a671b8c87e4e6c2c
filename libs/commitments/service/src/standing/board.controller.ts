import {
  AskedBy,
  Describe,
  May,
  ReaderLanguage,
  unpublished,
  type Caller,
  type Language,
  type Listing,
  type Unpublished,
} from '@acta/nest';
import { Controller, Get, Query } from '@nestjs/common';
import { BoardCellsQuery, BoardQuery } from './board-query';
import { ReportingBoard, type BoardListing } from './reporting-board';
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
  async rows(
    @Query() query: BoardQuery,
    @AskedBy() caller: Caller,
    @ReaderLanguage() language: Language,
  ): Promise<Listing | Unpublished<Listing>> {
    return noted(await this.board.rows(query, caller, language));
  }

  @Get('cells')
  @May('commitment.read')
  @Describe({
    summary: 'Every cell of the board, by obligor and commitment',
    answers: ListedCellView,
    beside: BesideBoardView,
    list: true,
  })
  async cells(
    @Query() query: BoardCellsQuery,
    @AskedBy() caller: Caller,
    @ReaderLanguage() language: Language,
  ): Promise<Listing | Unpublished<Listing>> {
    return noted(await this.board.cells(query, caller, language));
  }
}

const noted = (list: BoardListing) => (list.toFew ? unpublished<Listing>(list) : list);

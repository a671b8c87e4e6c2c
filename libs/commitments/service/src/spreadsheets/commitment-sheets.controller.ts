import { MayBeAbsent, planCodePattern } from '@acta/contracts';
import {
  AskedBy,
  Describe,
  FileAnswer,
  May,
  ReaderLanguage,
  type Caller,
  type Language,
  type Unpublished,
} from '@acta/nest';
import { Controller, Get, Query } from '@nestjs/common';
import { Matches } from 'class-validator';
import { AsCode } from '../commitments/code-text';
import { CommitmentSheets } from './commitment-sheets';

class SheetQuery {
  /** Those of one plan; all of them where nothing is said. */
  @MayBeAbsent() @AsCode() @Matches(planCodePattern) readonly plan?: string;
}

/** Commitments as a table, and beside them the projects that wait: what an import takes back. */
@Controller()
export class CommitmentSheetsController {
  constructor(private readonly sheets: CommitmentSheets) {}

  @Get('commitments.csv')
  @May('commitment.read')
  @Describe({ summary: 'Commitments as a table for spreadsheet programs, as an import takes it back', file: true })
  csv(
    @Query() { plan }: SheetQuery,
    @AskedBy() caller: Caller,
    @ReaderLanguage() language: Language,
  ): Promise<FileAnswer | Unpublished<FileAnswer>> {
    return this.sheets.of(plan, 'csv', { caller, language });
  }

  @Get('commitments.xlsx')
  @May('commitment.read')
  @Describe({ summary: 'The same as a workbook, with a second row that says to people what columns are', file: true })
  xlsx(
    @Query() { plan }: SheetQuery,
    @AskedBy() caller: Caller,
    @ReaderLanguage() language: Language,
  ): Promise<FileAnswer | Unpublished<FileAnswer>> {
    return this.sheets.of(plan, 'xlsx', { caller, language });
  }
}

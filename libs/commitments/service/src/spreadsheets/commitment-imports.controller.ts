import { MayBeAbsent, UndoRequest } from '@acta/contracts';
import {
  CommandMeta,
  Describe,
  IncomingBytes,
  IsTrueOrFalseText,
  May,
  PageQuery,
  ReaderLanguage,
  TakesBytes,
  type Answered,
  type HttpMeta,
  type Language,
  type Listing,
  type Versioned,
} from '@acta/nest';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { IsUUID, Length } from 'class-validator';
import { CommitmentImports } from './commitment-imports';
import { ImportReads } from './import-reads';
import { sheetBytesMax } from './sheet-table';
import { CommitmentImportView, ImportDryRunView, ImportedRowView } from './views-of-imports';

class ImportQuery {
  /** Tells what every row would do, and what stands against it; records nothing. */
  @MayBeAbsent() @IsTrueOrFalseText() readonly dryRun?: boolean;
  /** Why the commitments are to be otherwise, for rows that do not say it themselves. */
  @MayBeAbsent() @Length(1, 2_000) readonly reason?: string;
}

class ImportPath {
  @IsUUID() readonly importId!: string;
}

/** Commitments from a table: CSV, or the first sheet of an XLSX workbook, as the export has it. */
@Controller('commitment-imports')
export class CommitmentImportsController {
  constructor(
    private readonly imports: CommitmentImports,
    private readonly reads: ImportReads,
  ) {}

  @Post()
  @May('commitment.import')
  @Describe({ summary: 'Adopts and changes commitments row by row: all rows, or none', dryRun: ImportDryRunView })
  @TakesBytes({ bytesMax: sheetBytesMax })
  import(
    @Body() bytes: IncomingBytes,
    @Query() { dryRun, reason }: ImportQuery,
    @CommandMeta({ creates: true, at: 'commitment-imports' }) asked: HttpMeta,
    @ReaderLanguage() language: Language,
  ): Promise<Answered | object> {
    const meta = { ...asked, ...(reason !== undefined && { why: reason }) };
    return dryRun === true ? this.imports.dryRun(bytes, meta, language) : this.imports.receive(bytes, meta);
  }

  @Get()
  @May('commitment-import.read')
  @Describe({ summary: 'Imports, oldest first', answers: CommitmentImportView, list: true })
  list(@Query() _query: PageQuery): Promise<Listing> {
    return this.reads.list();
  }

  @Get(':importId')
  @May('commitment-import.read')
  @Describe({ summary: 'One import, and how far it is', answers: CommitmentImportView })
  get(@Param() { importId }: ImportPath): Promise<Versioned> {
    return this.reads.get(importId);
  }

  @Get(':importId/rows')
  @May('commitment-import.read')
  @Describe({ summary: 'The rows that are recorded, with their commits', answers: ImportedRowView, list: true })
  rows(@Param() { importId }: ImportPath, @Query() _query: PageQuery): Promise<Listing> {
    return this.reads.rowsOf(importId);
  }

  @Post(':importId/undo')
  @May('commitment.undo-import')
  @Describe({ summary: 'Takes all its rows back, where nothing else was done to any of them since' })
  undo(
    @Param() { importId }: ImportPath,
    @Body() _request: UndoRequest,
    @CommandMeta() meta: HttpMeta,
  ): Promise<Answered> {
    return this.imports.undo(importId, meta);
  }
}

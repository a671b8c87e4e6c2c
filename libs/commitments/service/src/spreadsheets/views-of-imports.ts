import { importStatuses, type ImportStatus } from '@acta/commitments/domain';
import {
  AreNested,
  IsCommitmentCode,
  IsInstant,
  IsNested,
  MayBeAbsent,
  RowNotDone,
  sheetFormats,
} from '@acta/contracts';
import type { SheetFormat } from '@acta/contracts';
import { Equals, IsArray, IsIn, IsInt, IsString, IsUUID, Min } from 'class-validator';
import { ActView } from '../commitments/act-view';

/* What the routes of imports answer. */

export class CellErrorView {
  /** As a spreadsheet program numbers it: the header is 1. */
  @IsInt() @Min(1) readonly row!: number;
  /** As the header calls it. */
  @IsString() readonly column!: string;
  @IsString() readonly code!: string;
  @IsString() readonly message!: string;
  @IsString() readonly pointer!: string;
}

export class ImportChangeView {
  @IsInt() @Min(1) readonly row!: number;
  @IsCommitmentCode() readonly code!: string;
  @IsIn(['adopt', 'change']) readonly what!: 'adopt' | 'change';
  /** What the row says otherwise than the record. */
  @MayBeAbsent() @IsArray() @IsString({ each: true }) readonly columns?: readonly string[];
}

/** What an import would do; nothing where there is an error. */
export class ImportDryRunView {
  @Equals(true) readonly dryRun!: true;
  @IsIn(sheetFormats) readonly format!: SheetFormat;
  @IsInt() @Min(0) readonly rowCount!: number;
  @IsInt() @Min(0) readonly adoptCount!: number;
  @IsInt() @Min(0) readonly changeCount!: number;
  @IsInt() @Min(0) readonly unchangedCount!: number;
  /** Rows of projects that nobody filled in. */
  @IsInt() @Min(0) readonly waitingCount!: number;
  /** The first two hundred of them. */
  @AreNested(() => ImportChangeView) readonly changes!: readonly ImportChangeView[];
  @IsInt() @Min(0) readonly errorCount!: number;
  /** The first two hundred of them. */
  @AreNested(() => CellErrorView) readonly errors!: readonly CellErrorView[];
}

export class ImportEndView {
  @IsInstant() readonly at!: string;
  @IsInt() @Min(0) readonly notDoneCount!: number;
  /** Rows that others had made impossible between their check and their turn: the first hundred. */
  @AreNested(() => RowNotDone) readonly notDone!: readonly RowNotDone[];
}

export class ImportUndoView {
  @IsNested(() => ActView) readonly accepted!: ActView;
  @MayBeAbsent() @IsNested(() => ImportEndView) readonly ended?: ImportEndView;
}

export class CommitmentImportView {
  @IsUUID() readonly id!: string;
  @IsIn(importStatuses) readonly status!: ImportStatus;
  @IsIn(sheetFormats) readonly format!: SheetFormat;
  @IsString() readonly sha256!: string;
  @IsInt() @Min(1) readonly rowCount!: number;
  /** Rows that change something. */
  @IsInt() @Min(1) readonly changeCount!: number;
  /** Of those, how many are recorded. */
  @IsInt() @Min(0) readonly doneCount!: number;
  @IsNested(() => ActView) readonly accepted!: ActView;
  @MayBeAbsent() @IsNested(() => ImportEndView) readonly ended?: ImportEndView;
  @MayBeAbsent() @IsNested(() => ImportUndoView) readonly undo?: ImportUndoView;
}

/** What became of a row that changes something. */
export class ImportedRowView {
  @IsInt() @Min(1) readonly row!: number;
  @IsCommitmentCode() readonly code!: string;
  @IsUUID() readonly commitId!: string;
  @MayBeAbsent() @IsUUID() readonly undoneBy?: string;
}

import { type FactOf } from '@acta/kernel';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { defineEvent } from '../define-event';
import { languageTagShape } from '../language-tag';
import { AreNested, IsNested } from '../nested';
import { MayBeAbsent } from '../optional';
import { IsTexts, type Texts } from '../texts';
import { Milestone } from './adopt-commitment';
import { ResolvedDue } from './due';
import { Fulfilment } from './fulfilment';
import { IsCommitmentCode } from './keys';

/** Rows as a spreadsheet program numbers them, the header being the first: `2-4,9`. */
export const rowRangesPattern = /^[0-9]+(-[0-9]+)?(,[0-9]+(-[0-9]+)?)*$/;

export const sheetFormats = ['csv', 'xlsx'] as const;
export type SheetFormat = (typeof sheetFormats)[number];

class ImportAcceptedData {
  /** Of the file as it came: it lies beside the record until the last row is done, and after. */
  @Matches(/^[0-9a-f]{64}$/) readonly sha256!: string;
  @IsInt() @Min(1) readonly byteCount!: number;
  @IsIn(sheetFormats) readonly format!: SheetFormat;
  @IsInt() @Min(1) readonly rowCount!: number;
  /** The rows that were found to change something: these are recorded, and no others. */
  @Matches(rowRangesPattern) readonly rows!: string;
  @IsInt() @Min(1) readonly changeCount!: number;
}

/** Every row of a table was found valid: what it asks for follows, a commit for each row that changes something. */
export const ImportAccepted = defineEvent('commitments.import-accepted', 1, ImportAcceptedData);
export type ImportAccepted = FactOf<typeof ImportAccepted>;

/** A row that could not be done, though it was valid when the import was accepted: others were faster. */
export class RowNotDone {
  @IsInt() @Min(1) readonly row!: number;
  @IsCommitmentCode() readonly code!: string;
  @IsString() @Length(1, 100) readonly reason!: string;
}

class ImportEndedData {
  /** The first hundred of them; the count is of all. */
  @ArrayMaxSize(100) @AreNested(() => RowNotDone) readonly notDone!: readonly RowNotDone[];
  @IsInt() @Min(0) readonly notDoneCount!: number;
}

export const ImportFinished = defineEvent('commitments.import-finished', 1, ImportEndedData);
export type ImportFinished = FactOf<typeof ImportFinished>;

class ImportUndoAcceptedData {
  /** How many rows are taken back: nothing else was done to any of them since. */
  @IsInt() @Min(0) readonly rowCount!: number;
}

export const ImportUndoAccepted = defineEvent('commitments.import-undo-accepted', 1, ImportUndoAcceptedData);
export type ImportUndoAccepted = FactOf<typeof ImportUndoAccepted>;

export const CommitmentImportUndone = defineEvent('commitments.import-undone', 1, ImportEndedData);
export type CommitmentImportUndone = FactOf<typeof CommitmentImportUndone>;

class AdoptionUndoneData {
  /** The import that had adopted it. */
  @IsUUID() readonly import!: string;
}

/** Taken back as if it had never been adopted: its code is free again. It stays in the record. */
export const AdoptionUndone = defineEvent('commitments.adoption-undone', 1, AdoptionUndoneData);
export type AdoptionUndone = FactOf<typeof AdoptionUndone>;

/** What a commitment says again, whole, once the changes of an import are taken back. */
class AmendmentUndoneData {
  @IsUUID() readonly import!: string;
  @MayBeAbsent() @IsTexts() readonly title?: Texts;
  @IsTexts() readonly text!: Texts;
  /** By language: the version of the authentic text that stood when those words were written. */
  @IsObject() readonly textOf!: Readonly<Record<string, number>>;
  @IsInt() @Min(1) readonly textVersion!: number;
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @Matches(languageTagShape, { each: true })
  readonly authentic!: readonly string[];
  @IsNested(() => Fulfilment) readonly fulfilment!: Fulfilment;
  @IsInt() @Min(1) @Max(1_000) readonly weight!: number;
  /** The due that holds again, where the import had moved it. */
  @MayBeAbsent() @IsNested(() => ResolvedDue) readonly due?: ResolvedDue;
  /** The milestones that hold again, where the import had added some or moved their dues. */
  @MayBeAbsent() @AreNested(() => Milestone) readonly milestones?: readonly Milestone[];
}

export const AmendmentUndone = defineEvent('commitments.amendment-undone', 1, AmendmentUndoneData);
export type AmendmentUndone = FactOf<typeof AmendmentUndone>;

import { type FactOf } from '@acta/kernel';
import { IsInt, IsString, Length, Min } from 'class-validator';
import { defineEvent } from '../define-event';
import { MayBeAbsent } from '../optional';

/** What is asked of the import that a path names. */
export class UndoRequest {
  @IsString() @Length(1, 2_000) readonly reason!: string;
}

/** Takes the newest edition back: the one before it holds again, or none. Without `edition`: the one that holds now. */
export class UndoImport extends UndoRequest {
  @MayBeAbsent() @IsInt() @Min(1) readonly edition?: number;
}

class ImportUndoneData {
  @IsInt() @Min(1) readonly edition!: number;
}

export const ImportUndone = defineEvent('plan-catalog.import-undone', 1, ImportUndoneData);
export type ImportUndone = FactOf<typeof ImportUndone>;

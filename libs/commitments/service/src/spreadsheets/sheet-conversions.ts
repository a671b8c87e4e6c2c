import type { SheetFormat } from '@acta/contracts';
import { busy, Conversions, problemAt } from '@acta/nest';
import { Injectable } from '@nestjs/common';
import type { SheetFile } from './sheet-file';
import { sheetFormatOf } from './sheet-format';

/** A table to be made a file of: its rows, the header first. */
export interface Sheet {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

/** Tables read and made beside the thread that answers. */
@Injectable()
export class SheetConversions {
  constructor(private readonly conversions: Conversions) {}

  /** Throws what stands against the file as a whole. One that was accepted waits for its turn, however many come. */
  async fileOf(bytes: Uint8Array, { accepted = false } = {}): Promise<SheetFile> {
    const worker = `${sheetFormatOf(bytes)}-file-worker`;
    return this.conversions.run({ worker, input: () => bytes, tooCostly, patient: accepted });
  }

  /** Throws 503 where it takes too long: of what is in the record no caller can make less. */
  bytesOf(format: SheetFormat, sheet: () => Promise<Sheet>): Promise<Uint8Array> {
    return this.conversions.run({ worker: `${format}-bytes-worker`, input: sheet, tooCostly: busy });
  }
}

const tooCostly = () => problemAt('', 422, 'sheet-too-costly');

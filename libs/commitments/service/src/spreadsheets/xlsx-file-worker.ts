import { answering } from '@acta/nest';
import { xlsxCells } from './xlsx-sheet';
import { sheetFileIn } from './sheet-file';

void answering((bytes: Uint8Array) => sheetFileIn('xlsx', xlsxCells(bytes)));

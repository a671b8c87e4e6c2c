import { answering } from '@acta/nest';
import { csvCells } from './csv-sheet';
import { sheetFileIn } from './sheet-file';

void answering((bytes: Uint8Array) => sheetFileIn('csv', csvCells(bytes)));

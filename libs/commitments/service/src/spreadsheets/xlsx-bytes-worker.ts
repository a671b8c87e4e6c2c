import { answering } from '@acta/nest';
import { xlsxOf } from './xlsx-sheet';
import type { Sheet } from './sheet-conversions';

void answering(({ title, rows }: Sheet) => xlsxOf(title, rows));

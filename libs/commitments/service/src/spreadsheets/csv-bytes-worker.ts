import { answering } from '@acta/nest';
import { csvOf } from './csv-sheet';
import type { Sheet } from './sheet-conversions';

void answering(({ rows }: Sheet) => csvOf(rows));

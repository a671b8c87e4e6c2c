import { answering } from '@acta/nest';
import { documentText } from './document-text';

void answering((bytes: Uint8Array) => documentText(bytes));

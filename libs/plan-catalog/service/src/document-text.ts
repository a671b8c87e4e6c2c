import { refuse, type Refusal } from '@acta/kernel';
import { planTextBytesMax, type PlanText } from '@acta/plan-catalog/domain';
import mammoth from 'mammoth';
import { linesOfDocument, type DocumentPart } from './document-lines';
import { packed, unpackedParts } from './document-parts';

export type DocumentReading = { readonly text: PlanText } | { readonly refusal: Refusal };

const unreadable: DocumentReading = { refusal: refuse('document-unreadable', 'text') };

/** The paragraphs of a word processor's document, each a line; a list has its numbers and a heading its level. Never throws. */
export async function documentText(bytes: Uint8Array): Promise<DocumentReading> {
  const parts = unpackedParts(bytes);
  if ('refusal' in parts) return parts;
  let read: DocumentPart | undefined;
  try {
    const keep = (document: DocumentPart): DocumentPart => (read = document);
    await mammoth.convertToHtml(
      { buffer: packed(parts.files) },
      { transformDocument: keep, externalFileAccess: false },
    );
  } catch {
    return unreadable;
  }
  if (!read) return unreadable;
  const text = linesOfDocument(read);
  if (text.lines.every((line) => line.trim() === '')) return { refusal: refuse('text-empty', 'text') };
  const length = text.lines.reduce((sum, line) => sum + Buffer.byteLength(line), 0);
  if (length > planTextBytesMax) return { refusal: refuse('text-too-large', 'text', { bytesMax: planTextBytesMax }) };
  return { text };
}

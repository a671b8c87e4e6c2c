import { crc32 } from 'node:zlib';
import { bytesOf, type TextBytes } from './sqlite';

/** Of the texts of a row that no digest covers, so that decay is seen. */
export function checksumOf(texts: readonly (string | TextBytes)[]): number {
  return texts.reduce<number>(
    (sum, part) => crc32(Buffer.concat([typeof part === 'string' ? Buffer.from(part) : bytesOf(part), separator]), sum),
    0,
  );
}

const separator = Buffer.from([0]);

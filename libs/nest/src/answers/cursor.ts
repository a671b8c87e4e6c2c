import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { problemAt } from '../problem';

/** Where a page ended: what its last row is sorted by, and that row's id. */
export type SortKey = readonly [sortedBy: string | number, id: string];

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Cursors say nothing to those who hold them, since a sort key may be somebody's name and addresses of pages end up
 * in logs. The seal also binds a cursor to its list: `list` is the route with its filters and language.
 */
export function cursorFor(key: string, list: string, end: SortKey): string {
  const nonce = randomBytes(nonceBytes);
  const sealing = createCipheriv(cipher, secretOf(key), nonce).setAAD(Buffer.from(list));
  const sealed = Buffer.concat([sealing.update(JSON.stringify(end), 'utf8'), sealing.final()]);
  return Buffer.concat([nonce, sealing.getAuthTag(), sealed]).toString('base64url');
}

/** Throws 400 for a cursor that was altered, made for another list, or by another process. */
export function endOf(key: string, list: string, cursor: string): SortKey {
  try {
    const bytes = Buffer.from(cursor, 'base64url');
    const tag = bytes.subarray(nonceBytes, nonceBytes + tagBytes);
    const opening = createDecipheriv(cipher, secretOf(key), bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
      .setAAD(Buffer.from(list))
      .setAuthTag(tag);
    const opened = Buffer.concat([opening.update(bytes.subarray(nonceBytes + tagBytes)), opening.final()]);
    return JSON.parse(opened.toString('utf8')) as SortKey;
  } catch {
    throw problemAt('/query/cursor', 400, 'cursor-malformed');
  }
}

const secretOf = (key: string): Buffer => createHash('sha256').update(key).digest();

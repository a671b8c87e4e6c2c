import { sealedTextsFrom, type CommitContent, type Hashing } from '@acta/kernel';
import { crc32 } from 'node:zlib';
import { commitColumns, digestOf, type CommitRow } from './event-store-tables';
import { bytesOf, number, text, textOf, type TextBytes } from './sqlite';
import { breakAt } from './verification';

export interface WholeRow extends CommitRow {
  readonly id: TextBytes;
  readonly stream: TextBytes;
  readonly version: number;
}

export const wholeColumns = `${commitColumns}, ${text('id')}, ${text('stream')}, ${number('version')}`;

export interface VerifiedCommit {
  readonly content: CommitContent;
  readonly digest: string;
  readonly redacted: number;
}

/** Digest, every column against the text, and every sealed text against its hash. Throws `BreakFound`. */
export function verifyCommit(row: WholeRow, log: string, hashing: Hashing): VerifiedCommit {
  const where = `log ${log}, position ${row.position}, commit ${textOf(row.id)}`;
  const digest = digestOf(row);
  const content = contentOf(bytesOf(row.text), digest, hashing) ?? breakAt(where, 'the text does not match its digest');
  const kept: Record<string, unknown> = { id: textOf(row.id), stream: textOf(row.stream), version: row.version, log };
  for (const [column, value] of Object.entries(kept)) {
    if (content[column as keyof CommitContent] !== value) breakAt(where, `its ${column} is not what the text says`);
  }
  return { content, digest, redacted: verifySealed(row, content, where, hashing) };
}

function contentOf(bytes: Buffer, digest: string, hashing: Hashing): CommitContent | undefined {
  return hashing.sha256(bytes) === digest ? (JSON.parse(bytes.toString('utf8')) as CommitContent) : undefined;
}

/** How many of the hashes in the text have nothing beside it any more. */
function verifySealed(row: WholeRow, content: CommitContent, where: string, hashing: Hashing): number {
  const bytes = bytesOf(row.sealed);
  if (crc32(bytes) !== row.sealed_crc) breakAt(where, 'what is sealed beside the text does not match its checksum');
  const sealed = sealedTextsFrom(bytes.toString('utf8'));
  /* Of one length only: what is hashed is salt and text in one, and the line between them must not move. */
  const isSalt = (salt: unknown): boolean => typeof salt === 'string' && /^[0-9a-f]{32}$/.test(salt);
  const hashes = new Set<string>();
  const named = new Set(hashesIn({ ...content, request: { sealed: content.request } }));
  for (const { hash, salt, text: sealedText } of sealed) {
    if (hashes.size === hashes.add(hash).size) breakAt(where, 'a sealed text stands there twice');
    if (!named.has(hash)) breakAt(where, 'a sealed text beside it is not named in the text');
    if (!isSalt(salt)) breakAt(where, 'a sealed text has a salt that is none');
    if (sealedText === undefined && hash !== content.request) breakAt(where, 'a salt stands there without its text');
    if (sealedText !== undefined && hashing.sha256(salt + sealedText) !== hash) {
      breakAt(where, 'a sealed text does not match its hash');
    }
  }
  return named.size - sealed.length;
}

function hashesIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, member]) =>
    name === 'sealed' && typeof member === 'string' ? [member] : hashesIn(member),
  );
}

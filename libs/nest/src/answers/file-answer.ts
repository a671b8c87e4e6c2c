import { StreamableFile } from '@nestjs/common';
import { CorruptRecord } from '@acta/kernel';
import type { Response } from 'express';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import type { ActaRequest } from '../acta-request';
import { attachmentCalled, fileNameOf, safeMediaType } from './file-name';

export interface KeptFile {
  readonly sha256: string;
  readonly byteCount: number;
  readonly mediaType: string;
  /** What people call it. */
  readonly title: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** A read of a file: to be kept by the reader, never shown in place and never run. Its ETag is its digest. */
export class FileAnswer {
  constructor(readonly file: KeptFile) {}
}

/** Nothing where there is nothing to send: for HEAD, and for a reader who has it already (Express makes that a 304). */
export async function fileAnswer({ file }: FileAnswer, request: ActaRequest, response: Response) {
  response.setHeader('ETag', `"${file.sha256}"`);
  const sent = request.method === 'HEAD' || request.fresh ? undefined : await streamOf(file, response);
  const type = safeMediaType(file.mediaType);
  response.setHeader('Content-Type', type.startsWith('text/') ? `${type}; charset=utf-8` : type);
  response.setHeader('Content-Length', file.byteCount);
  const name = fileNameOf(file.title, file.mediaType, file.sha256.slice(0, 12));
  response.setHeader('Content-Disposition', attachmentCalled(name));
  response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Accept-Ranges', 'none');
  // Who wrote a document has not put it under the licence of Acta's own data.
  response.removeHeader('Link');
  return sent;
}

/** Begun before anything is said: a file that cannot be read is a problem and no answer that breaks off. */
async function streamOf(file: KeptFile, response: Response): Promise<StreamableFile> {
  const stream = Readable.from(whole(file), { objectMode: false });
  response.once('close', () => stream.destroy());
  await Promise.race([once(stream, 'readable'), once(stream, 'close')]);
  const sent = new StreamableFile(stream);
  return sent.setErrorHandler((error) => {
    sent.errorLogger(error);
    response.destroy();
  });
}

/** Holds its last bytes back until they are known to be the last of this very file (G20). */
async function* whole({ bytes, sha256, byteCount }: KeptFile): AsyncIterable<Uint8Array> {
  const hash = createHash('sha256');
  let held: Uint8Array | undefined;
  let passed = 0;
  for await (const chunk of bytes) {
    if (held) yield held;
    hash.update(chunk);
    passed += chunk.length;
    held = chunk;
  }
  if (passed !== byteCount || hash.digest('hex') !== sha256) {
    throw new CorruptRecord(`the bytes of the file ${sha256} are no longer those that were received`);
  }
  if (held) yield held;
}

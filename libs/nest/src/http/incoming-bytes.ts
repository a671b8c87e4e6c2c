import type { ActaRequest } from '../acta-request';
import { Problem, problemAt } from '../problem';

/** Files that are on their way at once: beyond that a sender is told to come back (G22). */
export const filesUnderWayMax = 32;
let filesUnderWay = 0;

/** Enough of a file to tell what it is. */
export const headBytesMax = 64 * 1024;

/** The file in a request's body, read once and as it comes, so that it is never whole in memory. */
export class IncomingBytes implements AsyncIterable<Uint8Array> {
  private readonly first: Uint8Array[] = [];
  private byteCount = 0;

  constructor(
    private readonly request: ActaRequest,
    private readonly bytesMax: number,
  ) {}

  /** What it begins with, of what was read until now. */
  get head(): Uint8Array {
    return Buffer.concat(this.first).subarray(0, headBytesMax);
  }

  /** Throws 400 for a file that is empty or breaks off, 413 for one that is too large, 503 where too many come at once. */
  async *[Symbol.asyncIterator](): AsyncIterator<Uint8Array> {
    if (filesUnderWay >= filesUnderWayMax) throw busy();
    filesUnderWay += 1;
    try {
      for await (const chunk of this.chunks()) {
        this.take(chunk);
        yield chunk;
      }
    } finally {
      filesUnderWay -= 1;
    }
    if (this.byteCount === 0) throw problemAt('', 400, 'body-empty');
  }

  private take(chunk: Uint8Array): void {
    if (this.byteCount < headBytesMax) this.first.push(chunk);
    this.byteCount += chunk.length;
    if (this.byteCount > this.bytesMax) throw tooLarge(this.bytesMax);
  }

  private async *chunks(): AsyncIterable<Uint8Array> {
    const { request } = this;
    try {
      // Destroyed, a request takes the connection with it, and the sender would not read why.
      yield* request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
    } catch {
      throw new Problem(400, 'body-incomplete');
    } finally {
      // Some senders read why they were refused only when they have sent all.
      request.resume();
    }
  }
}

export const busy = (): Problem => new Problem(503, 'busy', { headers: { 'Retry-After': '1' } });
export const tooLarge = (bytesMax: number): Problem => new Problem(413, 'body-too-large', { extra: { bytesMax } });

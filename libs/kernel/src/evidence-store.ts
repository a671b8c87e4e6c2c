/** Files by their SHA-256. A file is durable when `put` answers; the commit that names it comes after. */
export interface EvidenceStore {
  /** Answers the digest of the bytes; the same bytes again change nothing. */
  put(bytes: AsyncIterable<Uint8Array>): Promise<{ readonly sha256: string; readonly byteCount: number }>;
  get(sha256: string): Promise<AsyncIterable<Uint8Array> | undefined>;
}

import type { EvidenceStore } from '@acta/kernel';
import { createHash } from 'node:crypto';
import type { Durable } from './durable';

/** What every store of evidence promises (rules.md 3.9). */
export function evidenceStoreContract(name: string, make: () => Promise<Durable<EvidenceStore>>): void {
  describe(`${name} as a store of evidence`, () => {
    let durable: Durable<EvidenceStore>;
    beforeEach(async () => {
      durable = await make();
    });
    afterEach(() => durable.dispose());

    const large = Buffer.alloc(3_000_000, 'acta');

    test('keeps a file under the digest of its bytes', async () => {
      const put = await durable.port.put(inChunks(large));
      expect(put).toEqual({ sha256: digestOf(large), byteCount: large.length });
      expect((await whole(durable.port, put.sha256))?.equals(large)).toBe(true);
    });

    test('keeps an empty file', async () => {
      const { sha256 } = await durable.port.put(inChunks(Buffer.alloc(0)));
      expect(sha256).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
      expect(await whole(durable.port, sha256)).toEqual(Buffer.alloc(0));
    });

    test('says nothing of a file that it was never given, nor of what is no digest', async () => {
      expect(await durable.port.get(digestOf(large))).toBeUndefined();
      for (const odd of ['', '..', '../../../etc/passwd', 'A'.repeat(64), `${'a'.repeat(63)}/`]) {
        expect(await durable.port.get(odd)).toBeUndefined();
      }
    });

    test('changes nothing when the same bytes come again, also at the same time', async () => {
      const puts = await Promise.all(Array.from({ length: 8 }, () => durable.port.put(inChunks(large))));
      for (const put of puts) expect(put).toEqual(puts[0]);
      expect((await whole(durable.port, digestOf(large)))?.equals(large)).toBe(true);
    });

    test('keeps nothing of a file whose bytes broke off', async () => {
      const broken = (async function* () {
        yield large.subarray(0, 100_000);
        throw new Error('the connection was lost');
      })();
      await expect(durable.port.put(broken)).rejects.toThrow('the connection was lost');
      expect(await durable.port.get(digestOf(large.subarray(0, 100_000)))).toBeUndefined();
      const { sha256 } = await durable.port.put(inChunks(large));
      expect((await whole(durable.port, sha256))?.equals(large)).toBe(true);
    });

    test('has every file that it acknowledged after a crash', async () => {
      const { sha256 } = await durable.port.put(inChunks(large));
      durable = await durable.reopen();
      expect((await whole(durable.port, sha256))?.equals(large)).toBe(true);
    });
  });
}

async function* inChunks(bytes: Buffer, chunkBytes = 65_536): AsyncIterable<Uint8Array> {
  for (let from = 0; from < bytes.length; from += chunkBytes) yield bytes.subarray(from, from + chunkBytes);
}

async function whole(store: EvidenceStore, sha256: string): Promise<Buffer | undefined> {
  const bytes = await store.get(sha256);
  if (!bytes) return undefined;
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

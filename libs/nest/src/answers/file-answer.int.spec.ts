import { createHash } from 'node:crypto';
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import request from 'supertest';
import { notebookApp, type NotebookApp } from '../fixture/notebook-app';

type Query = Readonly<Record<string, string>>;

describe('a file that is answered', () => {
  let notebooks: NotebookApp;
  beforeAll(async () => {
    notebooks = await notebookApp();
  });
  afterAll(() => notebooks.close());

  async function kept(bytes: Buffer): Promise<string> {
    const { sha256 } = await notebooks.installation.evidence.put(inChunks(bytes));
    return sha256;
  }

  const path = (sha256: string, query: Query) => `/api/v1/files/${sha256}?${new URLSearchParams(query)}`;

  /** As bytes, whatever its type says. */
  const read = (sha256: string, query: Query) =>
    notebooks
      .get(path(sha256, query))
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      });

  test('is to be kept, and neither shown in place nor run', async () => {
    const bytes = Buffer.alloc(250_000, 'acta');
    const sha256 = await kept(bytes);
    const { headers, body } = await read(sha256, { byteCount: `${bytes.length}` }).expect(200);
    expect(body).toEqual(bytes);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '250000',
      'content-disposition': `attachment; filename="Nota.pdf"; filename*=UTF-8''Nota.pdf`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      etag: `"${sha256}"`,
    });
    expect(headers['link']).toBeUndefined();
    expect(headers['set-cookie']).toBeUndefined();
  });

  test('is whole, whatever part of it is asked for', async () => {
    const bytes = Buffer.alloc(1_000, 'acta');
    const { headers, body } = await read(await kept(bytes), { byteCount: '1000' })
      .set('Range', 'bytes=0-9')
      .expect(200);
    expect(body).toEqual(bytes);
    expect(headers['accept-ranges']).toBe('none');
  });

  test('is not sent to one who has it, nor to one who asks for its head', async () => {
    const sha256 = await kept(Buffer.from('acta'));
    const known = await read(sha256, { byteCount: '4' }).set('If-None-Match', `"${sha256}"`).expect(304);
    expect(known.body).toEqual(Buffer.alloc(0));
    expect(known.headers['etag']).toBe(`"${sha256}"`);
    const head = await request(notebooks.app.getHttpServer())
      .head(path(sha256, { byteCount: '4' }))
      .expect(200);
    expect(head.headers).toMatchObject({
      'content-length': '4',
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^attachment/),
      etag: `"${sha256}"`,
    });
  });

  test.each(['text/html', 'image/svg+xml', 'text/javascript', 'application/xhtml+xml', 'text/xml', 'toString', 'a\nb'])(
    'of the type %j is bytes and nothing more',
    async (type) => {
      const sha256 = await kept(Buffer.from('<script>alert(1)</script>'));
      const { headers } = await read(sha256, { byteCount: '25', type, title: 'x.html' }).expect(200);
      expect(headers['content-type']).toBe('application/octet-stream');
      expect(headers['content-disposition']).toContain('filename="x.html.bin"');
    },
  );

  test('is a text in UTF-8 where it is a text', async () => {
    const sha256 = await kept(Buffer.from('á'));
    const { headers } = await read(sha256, { byteCount: '2', type: 'text/plain' }).expect(200);
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
  });

  test.each([
    ['other bytes', 'b', '1'],
    ['fewer bytes', '', '1'],
    ['more bytes', 'aa', '1'],
  ])('that has become %s is a problem before anything is shown', async (_what, now, byteCount) => {
    const sha256 = createHash('sha256').update('a').digest('hex');
    const getting = jest.spyOn(notebooks.installation.evidence, 'get').mockResolvedValue(inChunks(Buffer.from(now)));
    const { headers, body } = await notebooks.get(path(sha256, { byteCount })).expect(503);
    getting.mockRestore();
    expect(body.reason).toBe('record-corrupt');
    expect(headers['content-type']).toContain('application/problem+json');
    expect(headers['content-disposition']).toBeUndefined();
    expect(headers['etag']).toBeUndefined();
  });

  test('that turns out to be another after it was begun breaks off', async () => {
    const bytes = Buffer.alloc(200_000, 'acta');
    const sha256 = await kept(bytes);
    const other = Buffer.concat([bytes.subarray(1), Buffer.from('x')]);
    const getting = jest.spyOn(notebooks.installation.evidence, 'get').mockResolvedValue(inChunks(other));
    await expect(read(sha256, { byteCount: `${bytes.length}` })).rejects.toThrow('aborted');
    getting.mockRestore();
  });

  test('that cannot be read is a problem', async () => {
    const sha256 = await kept(Buffer.from('acta'));
    const getting = jest.spyOn(notebooks.installation.evidence, 'get').mockResolvedValue(broken());
    await notebooks.get(path(sha256, { byteCount: '4' })).expect(500);
    getting.mockRestore();
  });

  /** A file of the store, and when it was let go of. */
  function watched(bytes: Buffer): { readonly sha256: string; readonly letGo: Promise<void> } {
    const letGo = new Promise<void>((resolve) => {
      const watching = async function* () {
        try {
          yield* inChunks(bytes);
        } finally {
          resolve();
        }
      };
      jest.spyOn(notebooks.installation.evidence, 'get').mockResolvedValueOnce(watching());
    });
    return { sha256: createHash('sha256').update(bytes).digest('hex'), letGo };
  }

  test('is let go of by a reader who leaves', async () => {
    const { sha256, letGo } = watched(Buffer.alloc(64 * 1024 * 1024));
    const { port } = notebooks.app.getHttpServer().address() as AddressInfo;
    const asked = get({ port, host: '127.0.0.1', path: path(sha256, { byteCount: '1' }) }, () => asked.destroy());
    asked.on('error', () => undefined);
    await letGo;
  });

  test('is let go of where it may not be shown after all', async () => {
    const { sha256, letGo } = watched(Buffer.alloc(200_000));
    const noting = jest.spyOn(notebooks.installation.journal, 'note').mockRejectedValueOnce(new Error('no disk'));
    const asked = notebooks.get(path(sha256, { byteCount: '200000', draft: 'true' }), 'coordinator');
    expect((await asked.expect(500)).body.reason).toBe('internal-error');
    noting.mockRestore();
    await letGo;
  });
});

async function* inChunks(bytes: Buffer): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

async function* broken(): AsyncIterable<Uint8Array> {
  yield* [];
  throw new Error('EIO: a place on a disk');
}

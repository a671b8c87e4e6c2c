import { notebookApp, people, type NotebookApp } from '../fixture/notebook-app';

describe('an answer that holds what is not public, on a route that is', () => {
  let notebooks: NotebookApp;
  beforeAll(async () => {
    notebooks = await notebookApp();
  });
  afterAll(() => notebooks.close());

  const notedReads = async () => (await notebooks.installation.journal.list('read', undefined, 10)).entries;

  test('is what the route answers, for one reader alone', async () => {
    const { headers, body } = await notebooks.get('/api/v1/margins/MEX', 'coordinator').expect(200);
    expect(body).toEqual({ id: 'MEX', note: 'a draft' });
    expect(headers).toMatchObject({ etag: '"1"', 'cache-control': 'private, no-store' });
    expect(headers['vary']).toContain('Authorization');
    for (const name of ['access-control-allow-origin', 'access-control-expose-headers', 'link']) {
      expect(headers[name]).toBeUndefined();
    }
  });

  test('is noted before it is shown, and what all may read is not', async () => {
    const before = (await notedReads()).length;
    await notebooks.get('/api/v1/margins/BRA').expect(200);
    await notebooks.get('/api/v1/margins/a-name', 'coordinator').expect(200);
    const noted = (await notedReads()).slice(before);
    expect(noted).toEqual([
      expect.objectContaining({
        actorId: people['coordinator']?.actor?.id,
        action: 'plan.read',
        target: 'margins/:id',
      }),
    ]);
  });

  test('is not shown where it cannot be noted', async () => {
    const noting = jest.spyOn(notebooks.installation.journal, 'note').mockRejectedValue(new Error('no disk'));
    const { body } = await notebooks.get('/api/v1/margins/MEX', 'coordinator').expect(500);
    expect(body.note).toBeUndefined();
    await notebooks.get('/api/v1/margins/MEX').expect(200);
    noting.mockRestore();
  });
});

import { notebookApp, type NotebookApp } from '../fixture/notebook-app';

interface Item {
  readonly name?: string;
  readonly id?: string;
}

describe('lists', () => {
  let notebooks: NotebookApp;
  beforeAll(async () => {
    notebooks = await notebookApp();
  });
  afterAll(() => notebooks.close());

  const nextOf = (link: string | undefined): string | undefined =>
    /<([^>]+)>; rel="next"/.exec(link?.replace(/<[^>]*licenses[^>]*>; rel="license"(, )?/, '') ?? '')?.[1];

  async function allPages(path: string, language = 'es'): Promise<readonly (readonly Item[])[]> {
    const pages: Item[][] = [];
    for (let at: string | undefined = path; at !== undefined;) {
      const answer = await notebooks.get(at).set('Accept-Language', language).expect(200);
      expect(Object.keys(answer.body)).toEqual(['items']);
      pages.push(answer.body.items);
      at = nextOf(answer.headers['link']);
    }
    return pages;
  }

  test('are walked page by page, in the order of the reader’s language', async () => {
    const spanish = await allPages('/api/v1/notebooks?limit=2');
    expect(spanish.map((page) => page.map(({ name }) => name))).toEqual([
      ['Árbol', 'arpa'],
      ['nube', 'ñandú'],
      ['zorro'],
    ]);
    const english = await allPages('/api/v1/notebooks', 'en');
    expect(english.flat().map(({ name }) => name)).toEqual(['Árbol', 'arpa', 'ñandú', 'nube', 'zorro']);
  });

  test('are walked the same way where the store sorts them, with equal keys apart', async () => {
    for (const id of ['c', 'a', 'e', 'b', 'd']) {
      await notebooks
        .post(`/api/v1/notebooks/${id}/notes`, 'administrator')
        .set('Idempotency-Key', id)
        .set('If-Match', '*')
        .send({ amount: id === 'a' ? 2 : 1 })
        .expect(200);
    }
    await notebooks.projector.reached({ log: 'notes', stream: 'notebook-d', version: 1 }, 2_000);
    const pages = await allPages('/api/v1/notebooks?stored=true&limit=2');
    expect(pages.map((page) => page.map(({ id }) => id))).toEqual([['b', 'c'], ['d', 'e'], ['a']]);
  });

  test('keep the filter from page to page', async () => {
    const pages = await allPages('/api/v1/notebooks?startsWith=n&limit=1');
    expect(pages.flat()).toEqual([{ name: 'nube' }]);
  });

  test('take several values with commas between, and say on every page what stands beside the items', async () => {
    const first = await notebooks.get('/api/v1/notebooks?among=zorro,nube&limit=1').expect(200);
    expect(first.body).toEqual({ amongCount: 2, items: [{ name: 'nube' }] });
    const second = await notebooks.get(nextOf(first.headers['link']) ?? '').expect(200);
    expect(second.body).toEqual({ amongCount: 2, items: [{ name: 'zorro' }] });
  });

  test('say nothing of a next page after the last', async () => {
    const answer = await notebooks.get('/api/v1/notebooks?limit=5').expect(200);
    expect(answer.body.items).toHaveLength(5);
    expect(nextOf(answer.headers['link'])).toBeUndefined();
  });

  test('take a cursor only as it was given, for the same list, filter and language', async () => {
    const first = await notebooks.get('/api/v1/notebooks?limit=1').expect(200);
    const next = new URL(nextOf(first.headers['link']) ?? '', 'http://acta.invalid');
    const cursor = next.searchParams.get('cursor') ?? '';
    expect(Buffer.from(cursor, 'base64url').toString()).not.toContain('Árbol');
    const altered = `${cursor.startsWith('A') ? 'B' : 'A'}${cursor.slice(1)}`;
    const bad = [
      ['es', `limit=1&cursor=${altered}`],
      ['es', 'limit=1&cursor=x'],
      ['es', `limit=1&startsWith=a&cursor=${cursor}`],
      ['en', `limit=1&cursor=${cursor}`],
    ] as const;
    for (const [language, query] of bad) {
      const answer = await notebooks.get(`/api/v1/notebooks?${query}`).set('Accept-Language', language).expect(400);
      expect(answer.body.reason).toBe('cursor-malformed');
    }
    await notebooks.get(`/api/v1/notebooks?limit=3&cursor=${cursor}`).expect(200);
  });

  test.each([
    ['limit=0', '/query/limit', 'min', 'request-invalid'],
    ['limit=201', '/query/limit', 'max', 'request-invalid'],
    ['limit=1e1', '/query/limit', 'isInt', 'request-invalid'],
    ['limit=', '/query/limit', 'isInt', 'request-invalid'],
    ['stored=yes', '/query/stored', 'isBoolean', 'request-invalid'],
    ['among=zorro,nada', '/query/among', 'isIn', 'request-invalid'],
    ['among=', '/query/among', 'isIn', 'request-invalid'],
    ['among=nube,nube', '/query/among', 'arrayUnique', 'request-invalid'],
    ['among=nube&among=zorro', '/query/among', 'repeated-parameter', 'request-invalid'],
    ['limit=1&limit=2', '/query/limit', 'repeated-parameter', 'request-invalid'],
    ['colour=red', '/query/colour', 'unknown-parameter', 'unknown-parameter'],
    ['startsWith[$ne]=x', '/query/startsWith[$ne]', 'unknown-parameter', 'unknown-parameter'],
    ['__proto__=x', '/query/__proto__', 'unknown-parameter', 'unknown-parameter'],
  ])('refuse ?%s', async (query, pointer, code, reason) => {
    const answer = await notebooks.get(`/api/v1/notebooks?${query}`).expect(400);
    expect(answer.body.reason).toBe(reason);
    expect(answer.body.errors).toContainEqual(expect.objectContaining({ pointer, code }));
  });

  test('and single things refuse parameters too', async () => {
    const answer = await notebooks.get('/api/v1/notebooks/a?verbose=1').expect(400);
    expect(answer.body.reason).toBe('unknown-parameter');
    const path = await notebooks.get('/api/v1/notebooks/A1').expect(404);
    expect(path.body.reason).toBe('not-found');
  });
});

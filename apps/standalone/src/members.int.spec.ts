import { runningActa, type RunningActa } from './fixture/running-acta';

let acta: RunningActa;
beforeAll(async () => {
  acta = await runningActa();
});
afterAll(() => acta.close());

const get = (path: string, language = 'es') => acta.asked('get', `/api/v1/${path}`).set('Accept-Language', language);

interface Member {
  readonly code: string;
  readonly membership: { readonly status: string };
}

test('thirty-three States are members, and Brazil took no part for three years', async () => {
  const statusOn = async (day: string) => {
    const { body } = await get(`members?on=${day}&limit=200`).expect(200);
    const items = body.items as readonly Member[];
    return { count: items.length, brazil: items.find(({ code }) => code === 'BRA')?.membership.status };
  };
  expect(await statusOn('2011-12-02')).toEqual({ count: 0, brazil: undefined });
  expect(await statusOn('2019-12-31')).toEqual({ count: 33, brazil: 'member' });
  expect(await statusOn('2021-06-01')).toEqual({ count: 33, brazil: 'suspended' });
  expect(await statusOn('2023-02-01')).toEqual({ count: 33, brazil: 'member' });
  const { body } = await get('members?on=2021-06-01&status=member&limit=200');
  expect(body.items).toHaveLength(32);
});

test('States are listed in the alphabet of the reader', async () => {
  const first = async (language: string) => {
    const { body, headers } = await get('members?limit=200', language);
    const shorts = body.items.map(({ names }: { names: Record<string, { short: string }> }) => names[language]?.short);
    expect(headers['content-language']).toBe(language);
    expect(shorts).toEqual([...shorts].sort(new Intl.Collator(language).compare));
    return shorts.indexOf(language === 'es' ? 'Haití' : 'Haiti');
  };
  expect(await first('es')).not.toBe(await first('en'));
});

test('a member has an ETag, which also answers that nothing changed', async () => {
  const { headers } = await get('members/BRA').expect(200);
  expect(headers['etag']).toBe('"3"');
  await get('members/BRA').set('If-None-Match', '"3"').expect(304);
  await get('members/XYZ').expect(404);
  await get('members/CAN').expect(404);
});

test.each(['members?on=2021-02-30', 'members?on=ayer', 'members?from=2021', 'members?limit=201', 'presidencies?on=1'])(
  'refuses %s with the place of what is wrong',
  async (path) => {
    const { body } = await get(path).expect(400);
    expect(body.errors[0].pointer).toMatch(/^\/query\//);
  },
);

test('thirteen presidencies are known, and each day has its own', async () => {
  const { body } = await get('presidencies').expect(200);
  expect(body.items.map(({ member }: { member: string }) => member)).toEqual([
    'CHL',
    'CUB',
    'CRI',
    'ECU',
    'DOM',
    'SLV',
    'BOL',
    'MEX',
    'ARG',
    'VCT',
    'HND',
    'COL',
    'URY',
  ]);
  const on = async (day: string) =>
    (await get(`presidencies?on=${day}`)).body.items.map((term: { id: string }) => term.id);
  expect(await on('2020-01-07')).toEqual(['term-7']);
  expect(await on('2020-01-08')).toEqual(['term-8']);
  expect(await on('2021-06-01')).toEqual(['term-8']);
  expect(await on('2099-01-01')).toEqual(['term-13']);
  expect(await on('2011-01-01')).toEqual([]);
  const eight = body.items[7];
  expect(eight).toMatchObject({ assumed: { mode: 'absence' }, extendedTo: { precision: 'month' } });
  expect(body.items[8].from.precision).toBe('month');
});

test('a State that changes its name keeps its code', async () => {
  const name = { official: 'Nuevo nombre oficial', short: 'Nuevo' };
  const { body } = await acta
    .asked('patch', '/api/v1/members/GTM', acta.tokens['administrator'])
    .set({ 'Idempotency-Key': 'rename', 'If-Match': '"1"' })
    .type('application/merge-patch+json')
    .send(JSON.stringify({ names: { es: name, pt: name, en: name, fr: name } }))
    .expect(200);
  const renamed = await get('members/GTM').set('Acta-After', body.token as string);
  expect(renamed.body).toMatchObject({ code: 'GTM', names: { en: { short: 'Nuevo' } } });
});

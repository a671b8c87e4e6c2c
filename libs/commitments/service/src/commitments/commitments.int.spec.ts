import { PublicDetailSet, TrackOpened, validateAs } from '@acta/contracts';
import type { Response } from 'supertest';
import { commitmentsApp, type CommitmentsApp } from '../fixture/commitments-app';
import { adoption } from '../fixture/sample-adoption';
import { CommitmentItemView, CommitmentView } from './views-of-commitments';

let app: CommitmentsApp;

const adoptions = [
  adoption(),
  adoption({
    source: { project: 'CELAC-2020-01-02' },
    title: { es: 'Red de laboratorios', en: 'Network of laboratories' },
    text: { en: 'Surveillance of resistance' },
    authentic: ['en'],
    obligation: { mode: 'voluntary' },
    fulfilment: { kind: 'continuing' },
    due: { precision: 'none' },
  }),
  adoption({
    source: { project: 'CELAC-2020-02-01' },
    obligation: { mode: 'joint', lead: 'inst-cepal', participants: ['BOL'] },
    due: { to: '2021-12-31', precision: 'year' },
  }),
  adoption({
    source: { project: 'CELAC-2020-02-02' },
    obligation: { mode: 'presidency' },
    fulfilment: { kind: 'text' },
    due: { to: '2020-03-31', precision: 'month' },
  }),
  adoption({ code: 'CELAC-2019-77-01', source: { document: { title: 'Declaración de 2019', page: '4' } } }),
];

beforeAll(async () => {
  app = await commitmentsApp();
  for (const asked of adoptions) {
    const { body } = await app.post('commitments', 'secretariat', asked).expect(201);
    await app.reached(body.token as string);
  }
  const joined = TrackOpened({ commitment: 'celac-2020-01-02', obligor: 'CHL', on: '2020-02-01', how: 'joined' });
  await app.recorded('commitments', 'track-celac-2020-01-02-CHL', joined);
});
afterAll(() => app.close());

async function codes(query: string, as?: string): Promise<readonly string[]> {
  const { body } = await app.get(`commitments${query}`, as).expect(200);
  return (body.items as { code: string }[]).map(({ code }) => code.replace('CELAC-2020-', ''));
}

test('are listed in the order of their codes, page by page', async () => {
  const all = ['CELAC-2019-77-01', '01-01', '01-02', '02-01', '02-02'];
  expect(await codes('')).toEqual(all);
  const seen: string[] = [];
  for (let path: string | undefined = 'commitments?limit=2'; path !== undefined;) {
    const { body, headers }: Response = await app.get(path).expect(200);
    seen.push(...(body.items as { code: string }[]).map(({ code }) => code.replace('CELAC-2020-', '')));
    path = /<\/api\/v1\/([^>]+)>; rel="next"/.exec(String(headers['link']))?.[1];
  }
  expect(seen).toEqual(all);
});

test.each([
  ['?plan=CELAC-2020', ['01-01', '01-02', '02-01', '02-02']],
  ['?plan=celac-2020&area=CELAC-2020-02', ['02-01', '02-02']],
  ['?axis=salud', ['01-01', '01-02']],
  ['?member=ARG', ['CELAC-2019-77-01', '01-01']],
  ['?member=CHL', ['01-02']],
  ['?member=BOL', ['02-01']],
  ['?member=inst-cepal', ['02-01']],
  ['?mode=joint,voluntary', ['01-02', '02-01']],
  ['?kind=text', ['02-02']],
  ['?dueFrom=2020-12-31', ['CELAC-2019-77-01', '01-01', '02-01']],
  ['?dueTo=2020-12-30', ['02-02']],
  ['?dueFrom=2020-12-31&dueTo=2020-12-31', ['CELAC-2019-77-01', '01-01']],
  ['?standing=late', ['02-02']],
  ['?member=BOL&standing=late', []],
  ['?q=FORUM%20saude', ['CELAC-2019-77-01', '01-01', '02-01', '02-02']],
  ['?q=laboratories', ['01-02']],
  ['?q=celac-2020-02', ['02-01', '02-02']],
  ['?q=foro%20nada', []],
])('%s asks for some of them', async (query, expected) => {
  expect(await codes(query, 'secretariat')).toEqual(expected);
});

test.each([
  '?standing=bueno',
  '?due=2020',
  '?dueFrom=2020-02-30',
  '?axis=SALUD!',
  '?member=mexico',
  '?limit=201',
  '?q=a&q=b',
  '?q=',
])('%s is no question', (query) => app.get(`commitments${query}`).expect(400));

test('are as the specification says, by id or code in any case', async () => {
  const { body } = await app.get('commitments', 'secretariat').expect(200);
  for (const item of body.items as { id: string; code: string }[]) {
    expect(validateAs(CommitmentItemView, item)).toMatchObject({ ok: true });
    const one = await app.get(`commitments/${item.code}`, 'secretariat').expect(200);
    expect(one.body).toMatchObject(item);
    expect(validateAs(CommitmentView, one.body)).toMatchObject({ ok: true });
    const other = await app.get(`commitments/${item.id}`, 'secretariat').expect(200);
    expect(other.body).toEqual(one.body);
  }
});

test('say where they come from: the plan, its area, and the line as it was published', async () => {
  const { body } = await app.get('commitments/celac-2020-02-01').expect(200);
  expect(body.source).toEqual({
    plan: { code: 'CELAC-2020', title: { es: 'Plan de trabajo 2020' } },
    area: { code: 'CELAC-2020-02', title: { es: 'Mares' } },
    project: { code: 'CELAC-2020-02-01', text: { es: 'Pesca y becas' }, line: 6 },
  });
  expect(body.obligation).toEqual({
    mode: 'joint',
    lead: { key: 'inst-cepal' },
    participants: [{ key: 'BOL', name: { es: 'Bolivia', pt: 'Bolivia', en: 'Bolivia', fr: 'Bolivia' } }],
  });
  const document = await app.get('commitments/celac-2019-77-01').expect(200);
  expect(document.body.source).toEqual({ document: { title: 'Declaración de 2019', page: '4' } });
});

test('one that nobody has joined is without tracks; one who joins has no stint', async () => {
  const { body } = await app.get('commitments/celac-2020-01-02').expect(200);
  expect(body.tracks.total).toBe(1);
  expect(body.obligors).toMatchObject([{ key: 'CHL', joined: true, stints: [] }]);
});

describe('where States are not shown by name', () => {
  /** What belongs to no plan shows the region. */
  const ofNoPlan = 'commitments/celac-2019-77-01';

  test('the public sees how many stand how, and which institutions and offices', async () => {
    const { body } = await app.get(ofNoPlan).expect(200);
    expect(body).toMatchObject({ obligors: [], explanation: [], tracks: { total: 2 } });
    expect(JSON.stringify(body.obligors)).not.toMatch(/MEX|ARG/);
    expect(await codes('?member=ARG')).not.toContain('CELAC-2019-77-01');
    expect((await app.get(ofNoPlan, 'focal-point-chl').expect(200)).body.obligors).toHaveLength(2);
  });

  test('until the body decides otherwise, that is so for a plan too', async () => {
    const region = await commitmentsApp();
    await region.recorded('plan-catalog', 'plan-celac-2020', PublicDetailSet({ publicDetail: 'region' }));
    const joint = { mode: 'joint', lead: 'inst-cepal', participants: ['BOL', 'inst-ops'] } as const;
    for (const asked of [adoption(), adoption({ source: { project: 'CELAC-2020-02-01' }, obligation: joint })]) {
      const { body } = await region.post('commitments', 'secretariat', asked).expect(201);
      await region.reached(body.token as string);
    }
    const each = await region.get('commitments/celac-2020-01-01').expect(200);
    expect(each.body).toMatchObject({ obligors: [], tracks: { total: 2 } });
    const shared = await region.get('commitments/celac-2020-02-01').expect(200);
    expect(shared.body.obligors).toMatchObject([{ key: 'joint' }]);
    expect(shared.body.obligation.participants).toEqual([{ key: 'inst-ops' }]);
    expect((await region.get('commitments?member=MEX').expect(200)).body.items).toEqual([]);
    expect((await region.get('commitments?member=MEX', 'auditor').expect(200)).body.items).toHaveLength(1);
    await region.close();
  });
});

test('rules.md 6.5: obligors stand in the reader’s alphabet', async () => {
  const asked = adoption({
    code: 'CELAC-2020-01-50',
    obligation: { mode: 'each', obligors: ['MEX', 'inst-ops', 'BOL', 'ARG'] },
  });
  const { body } = await app.post('commitments', 'secretariat', asked).expect(201);
  await app.reached(body.token as string);
  const shown = await app.get('commitments/celac-2020-01-50', undefined, { 'Accept-Language': 'fr' }).expect(200);
  expect(shown.headers['content-language']).toBe('fr');
  expect((shown.body.obligors as { key: string }[]).map(({ key }) => key)).toEqual(['ARG', 'BOL', 'MEX', 'inst-ops']);
});

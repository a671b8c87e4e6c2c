import { ReportEndorsed, ReportSubmitted, type AdoptCommitment } from '@acta/contracts';
import type request from 'supertest';
import { commitmentsApp, type CommitmentsApp } from '../fixture/commitments-app';
import { adoption } from '../fixture/sample-adoption';
import { submitted } from '../fixture/sample-facts';
import { commitmentStandings } from '../commitments/views-of-commitments';

let app: CommitmentsApp;

const document = { title: 'Comunicado de la Reunión' };
const reportId = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Argentina said 40 of what weighs 2, all together 80 of what weighs 1; the grace of that period is over. */
beforeAll(async () => {
  app = await commitmentsApp('2020-01-10T15:00:00.000Z');
  await adopt({ weight: 2 });
  await adopt({ source: { project: 'CELAC-2020-01-02' }, obligation: { mode: 'joint', lead: 'MEX' } });
  await adopt({ source: { project: 'CELAC-2020-02-01' }, obligation: { mode: 'presidency' } });
  await adopt({ code: 'CELAC-2021-90-01', source: { document }, obligation: { mode: 'voluntary' } });
  const obligation = { mode: 'each' as const, obligors: ['CHL', 'inst-cepal'] };
  await adopt({ code: 'CELAC-2021-90-02', source: { document }, obligation });
  app.clock.set('2020-07-10T15:00:00.000Z');
  await reported('celac-2020-01-01-ARG', reportId(1), '40');
  await reported('celac-2020-01-02-joint', reportId(2), '80');
  app.clock.set('2020-08-20T15:00:00.000Z');
});
afterAll(() => app.close());

async function adopt(changes: Partial<AdoptCommitment>): Promise<void> {
  const { status, body } = await app.post('commitments', 'secretariat', adoption(changes));
  if (status !== 201) throw new Error(JSON.stringify(body));
  await app.reached(body.token);
}

async function reported(track: string, id: string, value: string): Promise<void> {
  const statements = [{ measure: 'progress', value, observedOn: '2020-06-30' }];
  const facts = [
    ReportSubmitted({ ...submitted(id).data, statements }),
    ReportEndorsed({ reportId: id, how: 'reviewed' }),
  ];
  await app.recorded('commitments', `track-${track}`, ...facts);
}

interface Group {
  readonly key: string;
  readonly percentage: string | null;
  readonly coverage: string | null;
}

const asked = async (query: string, as?: string, language = 'es') =>
  (await app.get(`standing${query}`, as, { 'Accept-Language': language }).expect(200)).body;

const figures = ({ items }: { items: readonly Group[] }) =>
  items.map(({ key, percentage, coverage }) => `${key} ${percentage} of ${coverage}`);

test('of the whole: counts first, then the weighted mean, and for how much of the weight there are data', async () => {
  const { items, at, level, triage } = await asked('');
  expect({ at, level, triage }).toEqual({ at: app.clock.now(), level: 'body', triage: { waiting: 1 } });
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({
    key: 'body',
    commitments: { 'no-data': 3, 'on-track': 1, 'without-tracks': 1, late: 0 },
    tracks: { 'no-data': 4, 'on-track': 2, suspended: 0 },
    percentage: '53.3',
    coverage: '40',
    summary:
      'De 5 compromisos vigentes, 1 en curso, 1 sin seguimientos y 3 sin informe; avance 53,3 %, con datos para el 40 % del peso.',
  });
});

test('each figure says what it rests on, what is outside, and why', async () => {
  const { items } = await asked('?plan=CELAC-2020', 'secretariat');
  expect(items[0].explanation).toEqual({
    commitmentCount: 3,
    trackCount: 4,
    trackCountInPercentage: 4,
    trackCountWithData: 2,
    weight: 4,
    weightWithData: 3,
    outside: [{ why: 'without-data', count: 2 }],
    contributions: [
      expect.objectContaining({ commitment: 'celac-2020-01-01', weight: 2, standing: 'no-data', percentage: '40' }),
      expect.objectContaining({ commitment: 'celac-2020-01-02', weight: 1, standing: 'on-track', percentage: '80' }),
      expect.objectContaining({ commitment: 'celac-2020-02-01', weight: 1, standing: 'no-data', percentage: null }),
    ],
    more: 0,
  });
  const alone = await asked('?commitment=celac-2021-90-01');
  expect(alone.items[0]).toMatchObject({
    percentage: null,
    coverage: null,
    explanation: { outside: [{ why: 'without-tracks', count: 1 }] },
  });
});

test.each([
  ['plan', ['CELAC-2020 53.3 of 50']],
  ['axis', ['salud 53.3 of 66.7']],
  ['area', ['CELAC-2020-01 53.3 of 66.7', 'CELAC-2020-02 null of 0']],
  ['member', ['ARG 40 of 100', 'CHL null of 0', 'MEX null of 0']],
  [
    'commitment',
    [
      'CELAC-2020-01-01 40 of 50',
      'CELAC-2020-01-02 80 of 100',
      'CELAC-2020-02-01 null of 0',
      'CELAC-2021-90-01 null of null',
      'CELAC-2021-90-02 null of 0',
    ],
  ],
])('of every %s', async (level, wanted) => {
  const answer = await asked(`?level=${level}`, 'secretariat');
  expect(figures(answer)).toEqual(wanted);
  expect(answer.level).toBe(level);
});

test('what is owed together or by the office is in no State’s figures', async () => {
  const { items } = await asked('?level=member', 'secretariat');
  const commitments = items.map(({ explanation }: { explanation: { contributions: { commitment: string }[] } }) =>
    explanation.contributions.map(({ commitment }) => commitment),
  );
  expect(commitments).toEqual([['celac-2020-01-01'], ['celac-2021-90-02'], ['celac-2020-01-01']]);
  expect(figures(await asked('?member=ARG'))).toEqual(['body 40 of 100']);
  expect(figures(await asked('?member=joint&level=area'))).toEqual(['CELAC-2020-01 80 of 100']);
});

test('the public sees the same whole, and States by name only where the body decided so', async () => {
  expect((await asked('')).items).toEqual((await asked('', 'coordinator-arg')).items);
  expect(figures(await asked('?level=member'))).toEqual(['ARG 40 of 100', 'MEX null of 0']);
  expect((await asked('?member=CHL')).items[0]).toMatchObject({ coverage: null, explanation: { trackCount: 0 } });
});

test('is told in the reader’s language', async () => {
  const { items } = await asked('?area=CELAC-2020-01', undefined, 'fr');
  expect(items[0].summary).toBe(
    'Sur 2 engagements en vigueur, 1 en cours et 1 sans rapport; avancement de 53,3 %, avec des données pour 66,7 % du poids.',
  );
});

test('each number is the length of the list of commitments of that standing', async () => {
  const [{ commitments }] = (await asked('')).items;
  for (const standing of commitmentStandings) {
    const { body } = await app.get(`commitments?standing=${standing}`).expect(200);
    expect([standing, body.items.length]).toEqual([standing, commitments[standing]]);
  }
});

test('what was withdrawn before anybody joined is not in force', async () => {
  const adopted = { code: 'CELAC-2021-90-03', source: { document }, obligation: { mode: 'voluntary' as const } };
  await adopt(adopted);
  const of = async () => (await asked('?commitment=celac-2021-90-03')).items[0];
  expect(await of()).toMatchObject({ commitments: { 'without-tracks': 1, withdrawn: 0 } });
  const withdrawal = { on: app.clock.now().slice(0, 10), reason: 'Quedó sin efecto' };
  const { body } = await app.post('commitments/celac-2021-90-03/withdraw', 'secretariat', withdrawal).expect(200);
  await app.reached(body.token);
  const withdrawn = { commitments: { 'without-tracks': 0, withdrawn: 1 }, summary: 'No hay compromisos vigentes.' };
  expect(await of()).toMatchObject(withdrawn);
  for (const path of ['commitments?standing=withdrawn', 'commitments/celac-2021-90-03']) {
    const answer = (await app.get(path).expect(200)).body;
    expect(answer.items?.[0] ?? answer).toMatchObject({ id: 'celac-2021-90-03', standing: { standing: 'withdrawn' } });
  }
});

test('groups are walked page by page', async () => {
  const keys: string[] = [];
  for (let at: string | undefined = 'standing?level=commitment&limit=2'; at !== undefined;) {
    const page: request.Response = await app.get(at).expect(200);
    keys.push(...page.body.items.map(({ key }: Group) => key));
    at = /<\/api\/v1\/([^>]+)>; rel="next"/.exec(page.headers['link'] ?? '')?.[1];
  }
  expect(keys).toEqual(expect.arrayContaining(['CELAC-2020-01-01', 'CELAC-2021-90-02']));
  expect(new Set(keys).size).toBe(keys.length);
});

test.each([
  ['level=country', '/query/level', 'isIn', 'request-invalid'],
  ['axis=Salud', '/query/axis', 'matches', 'request-invalid'],
  ['period=2020-H1', '/query/period', 'unknown-parameter', 'unknown-parameter'],
])('?%s is refused', async (query, pointer, code, reason) => {
  const { body } = await app.get(`standing?${query}`).expect(400);
  expect(body.reason).toBe(reason);
  expect(body.errors).toContainEqual(expect.objectContaining({ pointer, code }));
});

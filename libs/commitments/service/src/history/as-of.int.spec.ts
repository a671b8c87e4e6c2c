import { MembershipSuspended, PublicDetailSet, TermAssumed } from '@acta/contracts';
import { commitmentsApp, type CommitmentsApp } from '../fixture/commitments-app';
import { adoption } from '../fixture/sample-adoption';
import { day } from '../fixture/sample-facts';

const id = 'celac-2020-01-01';
const joint = 'celac-2020-01-02';
const voluntary = 'celac-2020-02-01';
const readers = [undefined, 'focal-point-arg', 'secretariat', 'auditor-chl'];
const paths = [
  'commitments?limit=2',
  'commitments?standing=late,no-data,withdrawn',
  ...[id, joint, voluntary].flatMap((of) => [`commitments/${of}`, `commitments/${of}/tracks`]),
  `commitments/${id}/history`,
  `commitments/${voluntary}/history?limit=3`,
  ...['ARG', 'MEX', 'BRA'].flatMap((of) => [
    `commitments/${id}/tracks/${of}`,
    `commitments/${id}/tracks/${of}/reports`,
  ]),
  `commitments/${joint}/tracks/joint/reports`,
  'board',
  'board?period=2020-H1&status=no-report,open,due-soon',
  'board/cells?member=ARG',
  'standing?level=member',
  'standing?level=area&member=BRA',
  'projects?triage=waiting',
  'projects/celac-2020-02-02/triage',
  'plans/celac-2020/calendar',
];

interface Told {
  readonly at: string;
  readonly answers: readonly Said[];
}

interface Said {
  readonly path: string;
  readonly status: number;
}

interface Row {
  readonly obligor: { readonly key: string };
}

let app: CommitmentsApp;
let told: Told[] = [];
/** Reports, which have no address before they are there. */
const reports: string[] = [];

/** What every reader is told by every path, cursors aside. */
async function answers(asOf?: string): Promise<readonly Said[]> {
  const all: Said[] = [];
  for (const path of [...paths, ...reports]) {
    for (const reader of readers) {
      const [place = '', query = ''] = path.split('?');
      const parameters = new URLSearchParams(query);
      if (asOf !== undefined) parameters.set('asOf', asOf);
      const { status, body, headers } = await app.get(`${place}?${parameters.toString()}`, reader);
      const { traceId: _, instance: __, ...rest } = body as Record<string, unknown>;
      const isLast = !(headers['link'] ?? '').includes('next');
      const more = { reader, rest, isLast, language: headers['content-language'] };
      all.push({ path, status, ...more });
    }
  }
  return all;
}

/** A day goes by, something is done, and everybody reads. */
async function step(to: string, act: () => Promise<unknown>): Promise<void> {
  app.clock.set(to);
  await act();
  told.push({ at: app.clock.now(), answers: await answers() });
}

async function sent(path: string, as: string, body: object): Promise<string> {
  const answer = await app.post(path, as, body);
  if (answer.status > 201) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  await app.reached(answer.body.token as string);
  return answer.body.id as string;
}

const report = (of: string) => `commitments/${id}/tracks/${of}/reports`;
const said = { period: '2020-H1', narrative: 'Se equipó un laboratorio.' };

beforeAll(async () => {
  app = await commitmentsApp('2020-07-01T12:00:00.000Z');
  told = [];
  const all = { mode: 'each', obligors: ['MEX', 'ARG', 'BRA'] } as const;
  await step('2020-07-02T12:00:00.000Z', () => sent('commitments', 'secretariat', adoption({ obligation: all })));
  await step('2020-07-03T03:30:00.000Z', async () => {
    const project = { source: { project: 'CELAC-2020-01-02' } };
    await sent('commitments', 'secretariat', adoption({ ...project, obligation: { mode: 'joint', lead: 'ppt' } }));
    const other = { source: { project: 'CELAC-2020-02-01' } };
    await sent('commitments', 'secretariat', adoption({ ...other, obligation: { mode: 'voluntary' } }));
  });
  let first = '';
  await step('2020-07-10T15:00:00.000Z', async () => {
    first = await sent(report('ARG'), 'focal-point-arg', said);
    reports.push(`${report('ARG')}/${first}`);
  });
  await step('2020-07-11T15:00:00.000Z', () => sent(`${report('ARG')}/${first}/endorse`, 'coordinator-arg', {}));
  await step('2020-07-12T15:00:00.000Z', () =>
    sent(`commitments/${voluntary}/tracks/ARG/join`, 'coordinator-arg', { on: '2020-07-12' }),
  );
  await step('2020-08-20T15:00:00.000Z', () => sent(report('MEX'), 'coordinator-mex', said));
  await step('2020-08-21T15:00:00.000Z', async () => {
    const corrected = { narrative: 'Se equiparon dos laboratorios.', reason: 'Faltaba uno' };
    const correction = await sent(`${report('ARG')}/${first}/correct`, 'focal-point-arg', corrected);
    reports.push(`${report('ARG')}/${correction}`);
  });
  await step('2020-09-01T15:00:00.000Z', () =>
    app.recorded('plan-catalog', 'member-BRA', MembershipSuspended({ from: day('2020-02-01'), sources: [] })),
  );
  await step('2020-10-01T15:00:00.000Z', () =>
    sent(`commitments/${id}/reschedule`, 'secretariat', {
      due: { to: '2021-06-30', precision: 'half' },
      reason: 'Por la pandemia',
    }),
  );
  await step('2020-11-02T15:00:00.000Z', () =>
    sent(`commitments/${voluntary}/withdraw`, 'secretariat', { on: '2020-08-01', reason: 'Sin objeto' }),
  );
  await step('2020-12-01T15:00:00.000Z', () =>
    app.recorded('plan-catalog', 'plan-celac-2020', PublicDetailSet({ publicDetail: 'region' })),
  );
  await step('2021-03-01T15:00:00.000Z', () =>
    app.recorded('plan-catalog', 'plan-celac-2020', PublicDetailSet({ publicDetail: 'member' })),
  );
  await step('2022-02-01T15:00:00.000Z', () =>
    app.recorded(
      'plan-catalog',
      'presidency-celac',
      TermAssumed({ termId: 'term-9', on: day('2022-01-07'), mode: 'ceremony', sources: [] }),
    ),
  );
  await step('2022-02-02T15:00:00.000Z', () =>
    sent(`commitments/${joint}/carry-over`, 'secretariat', { term: 'term-9', on: '2022-01-07' }),
  );
  app.clock.set('2023-01-01T00:00:00.000Z');
}, 120_000);
afterAll(() => app.close());

describe('rules.md 1.13: what the record said at an instant', () => {
  test('is to every reader on every path what it said then, whatever was recorded since', async () => {
    for (const { at, answers: then } of told) {
      const known = new Set(then.map(({ path }) => path));
      expect((await answers(at)).filter(({ path }) => known.has(path))).toEqual(then);
    }
    expect(new Set(told.flatMap(({ answers: then }) => then.map(({ status }) => status)))).toEqual(new Set([200, 404]));
  }, 120_000);

  test('is said by the answer, which is of the instant whatever others ask at the same time', async () => {
    const asked = told.flatMap(({ at }) => [at, undefined, at]);
    const got = await Promise.all(
      asked.map((at) => app.get(`board${at === undefined ? '' : `?asOf=${at}`}`).expect(200)),
    );
    for (const [index, { headers, body }] of got.entries()) {
      expect(headers['acta-as-of']).toBe(asked[index]);
      expect(body.at).toBe(asked[index] ?? app.clock.now());
    }
  });

  test('is nothing before anything was recorded, and never what is only to come', async () => {
    const beginning = '1999-12-31T00:00:00Z';
    expect((await app.get(`commitments?asOf=${beginning}`).expect(200)).body.items).toEqual([]);
    expect((await app.get(`board?asOf=${beginning}`).expect(200)).body.items).toEqual([]);
    await app.get(`commitments/${id}?asOf=${beginning}`).expect(404);
    const { body } = await app.get('board?asOf=2023-01-01T00:00:00.001Z').expect(400);
    expect(body).toMatchObject({ reason: 'as-of-in-future', errors: [{ pointer: '/query/asOf' }] });
    await app.get('board?asOf=2023-01-01T00:00:00.000Z').expect(200);
  });

  test('has pages of its own, whose cursors lead to no other instant', async () => {
    const [first, last] = [told[2]?.at ?? '', told.at(-1)?.at ?? ''];
    const page = await app.get(`commitments?limit=1&asOf=${first}`).expect(200);
    const next = /<\/api\/v1\/([^>]+)>; rel="next"/.exec(page.headers['link'] ?? '')?.[1] ?? '';
    expect(next).toContain(`asOf=${encodeURIComponent(first)}`);
    expect((await app.get(next).expect(200)).body.items).toHaveLength(1);
    const elsewhere = next.replace(encodeURIComponent(first), encodeURIComponent(last));
    expect((await app.get(elsewhere).expect(400)).body.reason).toBe('cursor-malformed');
    expect((await app.get(next.replace(/&?asOf=[^&]+/, '')).expect(400)).body.reason).toBe('cursor-malformed');
    const { body } = await app.get(`board?cells=1&asOf=${last}`).expect(200);
    expect(body.items[0].moreAt).toContain(`asOf=${encodeURIComponent(last)}`);
  });

  test('has tags of its own, so that no version of one instant is taken for that of another', async () => {
    const [of] = reports;
    const [then, later] = [told[3]?.at ?? '', told[4]?.at ?? ''];
    const { headers } = await app.get(`${of}?asOf=${then}`).expect(200);
    const held = { 'If-None-Match': headers['etag'] ?? '' };
    await app.get(`${of}?asOf=${then}`, undefined, held).expect(304);
    await app.get(`${of}?asOf=${later}`, undefined, held).expect(200);
    await app.get(of ?? '', undefined, held).expect(200);
    await app.post(`${of}/verify`, 'secretariat', {}, { 'If-Match': headers['etag'] ?? '' }).expect(412);
  });

  test('of what is not public is noted as any other read of it', async () => {
    const pending = `${reports[0]}?asOf=${told[2]?.at ?? ''}`;
    const noted = (await app.noted()).length;
    await app.get(pending, 'focal-point-arg').expect(200);
    await app.get(pending).expect(404);
    expect((await app.noted()).slice(noted)).toMatchObject([{ kind: 'read', at: app.clock.now() }]);
  });

  test('names States only where the body does so today, too', async () => {
    const then = `board?asOf=${told.at(-1)?.at ?? ''}`;
    const states = async () => (await app.get(then).expect(200)).body.items.map((row: Row) => row.obligor.key);
    expect(await states()).toContain('ARG');
    await app.recorded('plan-catalog', 'plan-celac-2020', PublicDetailSet({ publicDetail: 'region' }));
    expect(await states()).toEqual(['joint']);
    await app.get(`commitments/${id}/tracks/ARG?asOf=${told.at(-1)?.at ?? ''}`).expect(404);
  });
});

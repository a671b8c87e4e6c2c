import { CommitmentRescheduled, ReportEndorsed, ReportSubmitted, validateAs } from '@acta/contracts';
import { commitmentsApp, type CommitmentsApp } from '../fixture/commitments-app';
import { adopted } from '../fixture/sample-facts';
import { ReportView } from '../reports/views-of-reports';
import { TrackItemView, TrackView } from './views-of-tracks';

const tracks = 'commitments/celac-2020-01-01/tracks';
const reportId = '00000000-0000-8000-a000-000000000001';

describe('tracks', () => {
  let app: CommitmentsApp;
  beforeAll(async () => {
    app = await commitmentsApp('2020-07-10T15:00:00.000Z');
    const obligation = { mode: 'each', obligors: ['BOL', 'ARG', 'MEX', 'inst-cepal'] } as const;
    await app.recorded('commitments', 'commitment-celac-2020-01-01', adopted('CELAC-2020-01-01', obligation));
    await app.recorded(
      'commitments',
      'commitment-celac-2021-01-01',
      adopted('CELAC-2021-01-01', { mode: 'each', obligors: ['ARG', 'inst-cepal'] }, { document: { title: 'Acta' } }),
    );
  });
  afterAll(() => app.close());

  test('are told with all that they rest on, as the specification says', async () => {
    const { body } = await app
      .post(`${tracks}/ARG/reports`, 'coordinator-arg', {
        period: '2020-H1',
        statements: [{ measure: 'progress', value: '40', observedOn: '2020-06-30' }],
      })
      .expect(201);
    await app.reached(body.token as string);
    const { body: track } = await app.get(`${tracks}/ARG`).expect(200);
    expect(validateAs(TrackView, track)).toMatchObject({ ok: true });
    expect(track).toMatchObject({
      id: 'celac-2020-01-01-ARG',
      commitment: 'celac-2020-01-01',
      code: 'CELAC-2020-01-01',
      obligor: { key: 'ARG', name: { es: 'Argentina' } },
      standing: { standing: 'on-track', rule: 9, because: [{ eventId: expect.stringMatching(/\.\d+$/) }] },
      percentage: { value: '40' },
      due: { due: { to: '2026-06-30' } },
      invented: false,
    });
    const { body: list } = await app.get(`${tracks}/ARG/reports`).expect(200);
    expect(validateAs(ReportView, list.items[0])).toMatchObject({ ok: true });
  });

  test('are listed by the name of the obligor, institutions last', async () => {
    const { body } = await app.get(tracks).expect(200);
    for (const item of body.items as object[]) expect(validateAs(TrackItemView, item)).toMatchObject({ ok: true });
    const keys = body.items.map(({ obligor: { key } }: { obligor: { key: string } }) => key);
    expect(keys).toEqual(['ARG', 'BOL', 'MEX', 'inst-cepal']);
    await app.get(`${tracks}?sort=standing`).expect(400);
    await app.get('commitments/celac-2020-09-09/tracks').expect(404);
  });

  test('of States are absent for the public where States are not shown by name', async () => {
    const hidden = 'commitments/celac-2021-01-01/tracks';
    const keysFor = async (as?: string) =>
      (await app.get(hidden, as).expect(200)).body.items.map(
        ({ obligor }: { obligor: { key: string } }) => obligor.key,
      );
    expect(await keysFor()).toEqual(['inst-cepal']);
    expect(await keysFor('focal-point-chl')).toEqual(['ARG', 'inst-cepal']);
    const state = await app.get(`${hidden}/ARG`).expect(404);
    const never = await app.get(`${hidden}/CHL`).expect(404);
    const shape = ({ body }: typeof state) => ({ ...body, traceId: '', instance: '' });
    expect(shape(state)).toEqual(shape(never));
    await app.get(`${hidden}/ARG/reports`).expect(404);
    await app.get(`${hidden}/ARG`, 'focal-point-chl').expect(200);
    await app.get(`${hidden}/inst-cepal`).expect(200);
  });

  test('are told as they stand now, to one who read them before too', async () => {
    const before = await app.get(`${tracks}/BOL`).expect(200);
    const tag = before.headers['etag'] as string;
    await app.recorded(
      'commitments',
      'commitment-celac-2020-01-01',
      CommitmentRescheduled({
        due: { to: '2027-06-30', precision: 'half' },
        previous: { to: '2026-06-30', precision: 'half' },
      }),
    );
    const after = await app.get(`${tracks}/BOL`, undefined, { 'If-None-Match': tag }).expect(200);
    expect(after.headers['etag']).toBe(tag);
    expect(after.body).toMatchObject({
      due: { due: { to: '2027-06-30' } },
      earlierDues: [{ due: { to: '2026-06-30' } }],
    });
    app.clock.set('2020-08-20T12:00:00.000Z');
    const silent = await app.get(`${tracks}/BOL`, undefined, { 'If-None-Match': tag }).expect(200);
    expect(silent.body.standing).toMatchObject({ standing: 'no-data', rule: 6 });
    expect(silent.body.periods[0]).toMatchObject({ period: '2020-H1', status: 'no-report' });
  });

  test('say where a report was made up for the demonstration', async () => {
    const statements = [{ measure: 'progress', value: '10', observedOn: '2020-06-30' }];
    const content = { statements, risk: 'none', milestones: [], evidence: [] } as const;
    const report = {
      reportId,
      period: '2020-H1',
      final: false,
      arrival: 'in-time',
      ...content,
      invented: true,
    } as const;
    await app.recorded('commitments', 'track-celac-2020-01-01-MEX', ReportSubmitted(report));
    await app.recorded(
      'commitments',
      'track-celac-2020-01-01-MEX',
      ReportEndorsed({ reportId, how: 'sole-signature' }),
    );
    const { body } = await app.get(`${tracks}/MEX/reports/${reportId}`).expect(200);
    expect(body).toMatchObject({ invented: true, marks: ['unverified', 'sole-signature', 'invented'] });
    expect((await app.get(`${tracks}/MEX`).expect(200)).body.invented).toBe(true);
    const listed = (await app.get(tracks).expect(200)).body.items as { obligor: { key: string }; invented: boolean }[];
    expect(listed.map(({ obligor, invented }) => [obligor.key, invented])).toContainEqual(['MEX', true]);
    expect(listed.map(({ obligor, invented }) => [obligor.key, invented])).toContainEqual(['ARG', false]);
    const told = (await app.get('commitments/celac-2020-01-01/history').expect(200)).body.items as {
      reportId?: string;
      invented?: true;
    }[];
    expect(told.filter(({ invented }) => invented).map((act) => act.reportId)).toEqual([reportId, reportId]);
  });
});

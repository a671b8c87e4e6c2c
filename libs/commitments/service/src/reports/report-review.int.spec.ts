import { commitmentsApp, type CommitmentsApp } from '../fixture/commitments-app';
import { adopted } from '../fixture/sample-facts';

const track = 'commitments/celac-2020-01-01/tracks/ARG';
const narrative = 'Se equipó un laboratorio.';

describe('reports', () => {
  let app: CommitmentsApp;
  beforeEach(async () => {
    app = await commitmentsApp('2020-07-10T15:00:00.000Z');
    await app.recorded(
      'commitments',
      'commitment-celac-2020-01-01',
      adopted('CELAC-2020-01-01', { mode: 'each', obligors: ['ARG', 'CHL', 'MEX'] }),
    );
  });
  afterEach(() => app.close());

  const submit = (as: string, body: object = { period: '2020-H1', narrative }, headers = {}) =>
    app.post(`${track}/reports`, as, body, headers);
  const submitted = async (as: string, body?: object): Promise<string> => {
    const answer = await submit(as, body).expect(201);
    await app.reached(answer.body.token as string);
    return answer.body.id as string;
  };
  const act = async (id: string, what: string, as: string, body: object = {}) => {
    const answer = await app.post(`${track}/reports/${id}/${what}`, as, body);
    if (answer.status === 200) await app.reached(answer.body.token as string);
    return answer;
  };
  const shown = async (id: string, as?: string) => (await app.get(`${track}/reports/${id}`, as).expect(200)).body;
  const refusalOf = async (id: string, what: string, as: string, body: object = {}) => {
    const { status, body: said } = await act(id, what, as, body);
    return [status, said.reason];
  };

  test('go from the ministry to the coordinator, back, and to the world; then to the secretariat', async () => {
    const first = await submitted('focal-point-arg');
    const returned = await act(first, 'return', 'coordinator-arg', { reason: 'Falta la cifra' });
    expect(returned).toMatchObject({ status: 200, body: { id: first } });
    expect(await shown(first, 'focal-point-arg')).toMatchObject({
      status: 'returned',
      returned: { as: 'national-coordinator', onBehalfOf: 'ARG', reason: 'Falta la cifra' },
    });
    const second = await submitted('focal-point-arg');
    expect((await act(second, 'endorse', 'coordinator-arg', { note: 'De acuerdo' })).status).toBe(200);
    expect(await shown(second)).toMatchObject({
      status: 'endorsed',
      marks: ['unverified'],
      endorsed: { how: 'reviewed', note: 'De acuerdo', act: { onBehalfOf: 'ARG' } },
      content: { narrative, effectiveOn: '2020-06-30' },
    });
    expect((await act(second, 'verify', 'secretariat')).status).toBe(200);
    expect(await shown(second)).toMatchObject({
      status: 'verified',
      marks: [],
      verified: { act: { as: 'secretariat' } },
    });
    const { body: whole } = await app.get(track).expect(200);
    expect(whole.periods[0]).toMatchObject({ period: '2020-H1', status: 'reported-in-time', reportId: second });
  });

  test('of a coordinator are endorsed at once, and say that one alone signed', async () => {
    const id = await submitted('coordinator-arg');
    expect(await shown(id)).toMatchObject({ status: 'endorsed', marks: ['unverified', 'sole-signature'] });
    expect(await refusalOf(id, 'endorse', 'coordinator-arg')).toEqual([422, 'own-report']);
  });

  test('are reviewed by nobody of their own, and by nobody else either who has no part in it', async () => {
    const pending = await submitted('focal-point-arg');
    expect(await refusalOf(pending, 'endorse', 'focal-point-arg')).toEqual([403, 'not-permitted']);
    expect(await refusalOf(pending, 'endorse', 'secretariat')).toEqual([403, 'not-permitted']);
    expect(await refusalOf(pending, 'endorse', 'coordinator-chl')).toEqual([404, 'not-found']);
    expect(await refusalOf(pending, 'verify', 'coordinator-arg')).toEqual([403, 'not-permitted']);
    expect(await refusalOf(pending, 'verify', 'secretariat')).toEqual([409, 'report-submitted']);
    expect(await refusalOf(pending, 'return', 'secretariat', { reason: 'No' })).toEqual([422, 'other-obligor']);
    await act(pending, 'endorse', 'coordinator-arg');
    expect(await refusalOf(pending, 'verify', 'coordinator-chl')).toEqual([403, 'not-permitted']);
    expect(await refusalOf(pending, 'return', 'coordinator-arg', { reason: 'No' })).toEqual([403, 'not-permitted']);
  });

  test('of the State that holds the chair are verified by those before and after it', async () => {
    const answer = await app
      .post('commitments/celac-2020-01-01/tracks/MEX/reports', 'coordinator-mex', { period: '2020-H1', narrative })
      .expect(201);
    const report = `commitments/celac-2020-01-01/tracks/MEX/reports/${answer.body.id}`;
    const refused = await app.post(`${report}/verify`, 'secretariat', {}).expect(422);
    expect(refused.body.reason).toBe('own-state');
    await app.post(`${report}/verify`, 'coordinator-chl', {}).expect(403);
    await app.post(`${report}/verify`, 'coordinator-bol', {}).expect(200);
  });

  test('that are questioned stand, marked so, until they are corrected; also after the lock', async () => {
    const first = await submitted('coordinator-arg');
    await act(first, 'return', 'secretariat', { reason: '¿Cuántos?' });
    expect(await shown(first)).toMatchObject({
      status: 'endorsed',
      marks: ['unverified', 'questioned', 'sole-signature'],
      questioned: { as: 'secretariat', reason: '¿Cuántos?' },
    });
    app.clock.set('2020-12-01T12:00:00.000Z');
    const locked = await submit('coordinator-arg', { period: '2020-H1', narrative });
    expect(locked).toMatchObject({ status: 409, body: { reason: 'period-reported' } });
    const corrected = await act(first, 'correct', 'coordinator-arg', { narrative: 'Fueron dos.', reason: 'Se contó' });
    expect(corrected.status).toBe(200);
    const second = corrected.body.id as string;
    expect(await shown(second)).toMatchObject({
      status: 'endorsed',
      corrects: first,
      marks: ['unverified', 'sole-signature', 'correction', 'after-lock'],
      content: { narrative: 'Fueron dos.', effectiveOn: '2020-06-30' },
      submitted: { reason: 'Se contó' },
    });
    expect(await shown(first)).toMatchObject({ status: 'superseded', content: { narrative } });
    const { body } = await app.get(track).expect(200);
    expect(body.periods[0]).toMatchObject({ status: 'reported-in-time', reportId: second });
  });

  test('have a version of their own, which reviews match', async () => {
    const pending = await submit('focal-point-arg').expect(201);
    const { id, version } = pending.body;
    expect(pending.headers).toMatchObject({
      etag: `"${version}"`,
      location: `/api/v1/commitments/celac-2020-01-01/tracks/ARG/reports/${id}`,
    });
    await app.post(`${track}/decline`, 'coordinator-arg', { period: '2020-H1', note: 'Después' }).expect(200);
    const read = await app.get(`${track}/reports/${id}`, 'coordinator-arg', { 'Acta-After': pending.body.token });
    expect(read.headers['etag']).toBe(`"${version}"`);
    const endorse = (tag: string, key: string) =>
      app.post(`${track}/reports/${id}/endorse`, 'coordinator-arg', {}, { 'If-Match': tag, 'Idempotency-Key': key });
    const stale = await endorse('"99"', 'e1').expect(412);
    expect(stale.body.currentVersion).toBe(version);
    const endorsed = await endorse(`"${version}"`, 'e2').expect(200);
    expect(endorsed.body).toMatchObject({ id });
    expect(endorsed.headers['etag']).toBe(`"${endorsed.body.version}"`);
    expect((await endorse(`"${version}"`, 'e2').expect(200)).body).toEqual(endorsed.body);
    const again = await endorse(`"${endorsed.body.version}"`, 'e3').expect(200);
    expect(again.headers['etag']).toBe(endorsed.headers['etag']);
    const { headers } = await app.get(`${track}/reports/${id}`, undefined, { 'Acta-After': endorsed.body.token });
    expect(headers['etag']).toBe(endorsed.headers['etag']);
    await app.post(`${track}/reports/${id}/verify`, 'secretariat', {}, { 'If-Match': '' }).expect(400);
  });

  test('that are sent again under the same key are one report, and another under it is refused', async () => {
    const key = { 'Idempotency-Key': 'one-report' };
    const first = await submit('focal-point-arg', undefined, key).expect(201);
    const again = await submit('focal-point-arg', undefined, key).expect(201);
    expect(again.body).toEqual(first.body);
    expect(again.headers['location']).toBe(first.headers['location']);
    const other = await submit('focal-point-arg', { period: '2020-H1', narrative: 'Otra cosa' }, key).expect(422);
    expect(other.body.reason).toBe('idempotency-key-reused');
    const list = await app.get(`${track}/reports`, 'focal-point-arg', { 'Acta-After': first.body.token }).expect(200);
    expect(list.body.items.map(({ id }: { id: string }) => id)).toEqual([first.body.id]);
  });

  test('are reviewed with a token that may only write, by one who might see them', async () => {
    const pending = await submitted('focal-point-arg');
    expect((await act(pending, 'endorse', 'writer-arg')).status).toBe(200);
  });

  test('are submitted in the function that fits, by one who holds several', async () => {
    const { body } = await app
      .post('commitments/celac-2020-01-01/tracks/MEX/reports', 'coordinator-mex-and-secretariat', {
        period: '2020-H1',
        narrative,
      })
      .expect(201);
    await app.reached(body.token as string);
    const read = await app.get(`commitments/celac-2020-01-01/tracks/MEX/reports/${body.id}`).expect(200);
    expect(read.body).toMatchObject({ endorsed: { how: 'sole-signature' }, submitted: { onBehalfOf: 'MEX' } });
  });

  test('are read by whoever wrote them as soon as the answer is there', async () => {
    for (let times = 0; times < 10; times += 1) {
      const { body } = await submit('focal-point-arg').expect(201);
      const read = await app.get(`${track}/reports/${body.id}`, 'focal-point-arg', { 'Acta-After': body.token });
      expect(read.status).toBe(200);
    }
  });

  test('that break a rule are refused with the field', async () => {
    const refused = async (as: string, body: object) => {
      const answer = await submit(as, body);
      return [answer.status, answer.body.reason, answer.body.errors?.[0]?.pointer];
    };
    expect(await refused('focal-point-arg', { period: '2020-H1' })).toEqual([422, 'report-empty', undefined]);
    expect(await refused('focal-point-arg', { narrative })).toEqual([422, 'period-required', '/period']);
    expect(await refused('focal-point-arg', { period: '2020-H2', narrative })).toEqual([
      422,
      'period-not-open',
      '/period',
    ]);
    expect(await refused('focal-point-arg', { period: '2019-H2', narrative })).toEqual([
      422,
      'period-not-expected',
      '/period',
    ]);
    const statements = [{ measure: 'progress', value: '140', observedOn: '2020-06-30' }];
    expect(await refused('focal-point-arg', { period: '2020-H1', statements })).toEqual([
      422,
      'progress-not-percent',
      '/statements/0/value',
    ]);
    const evidence = [{ title: 'Acta', sha256: 'a'.repeat(64) }];
    expect(await refused('focal-point-arg', { period: '2020-H1', narrative, evidence })).toEqual([
      422,
      'evidence-unknown',
      '/evidence/0/sha256',
    ]);
    expect(await refused('focal-point-arg', { period: '2020-H3', narrative })).toEqual([
      400,
      'request-invalid',
      '/period',
    ]);
    expect(await refused('coordinator-chl', { period: '2020-H1', narrative })).toEqual([
      403,
      'not-permitted',
      undefined,
    ]);
    await app.post('commitments/celac-2020-01-01/tracks/BOL/reports', 'coordinator-bol', { narrative }).expect(404);
    await app.post('commitments/celac-2020-09-09/tracks/ARG/reports', 'coordinator-arg', { narrative }).expect(404);
  });

  test('in the address of which a commitment is named by its code, in any case, are the same', async () => {
    const { body, headers } = await app
      .post('commitments/CELAC-2020-01-01/tracks/ARG/reports', 'focal-point-arg', { period: '2020-H1', narrative })
      .expect(201);
    const place = String(headers['location']).replace('/api/v1/', '');
    const read = await app.get(place, 'focal-point-arg', { 'Acta-After': body.token as string }).expect(200);
    expect(read.body).toMatchObject({ id: body.id, commitment: 'celac-2020-01-01' });
  });
});

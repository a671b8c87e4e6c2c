import { commitmentsApp, type CommitmentsApp } from '../fixture/commitments-app';
import { adopted } from '../fixture/sample-facts';

const each = 'commitments/celac-2020-01-01/tracks';
const voluntary = 'commitments/celac-2020-01-02/tracks';
const joint = 'commitments/celac-2020-02-01/tracks/joint';
const office = 'commitments/celac-2020-02-02/tracks/ppt';

describe('a track', () => {
  let app: CommitmentsApp;
  beforeEach(async () => {
    app = await commitmentsApp('2020-07-10T15:00:00.000Z');
    const adopt = (code: string, obligation: Parameters<typeof adopted>[1]) =>
      app.recorded('commitments', `commitment-${code.toLowerCase()}`, adopted(code, obligation));
    await adopt('CELAC-2020-01-01', { mode: 'each', obligors: ['ARG', 'BRA', 'CHL', 'inst-cepal'] });
    await adopt('CELAC-2020-01-02', { mode: 'voluntary' });
    await adopt('CELAC-2020-02-01', { mode: 'joint', lead: 'CHL' });
    await adopt('CELAC-2020-02-02', { mode: 'presidency' });
  });
  afterEach(() => app.close());

  const acts = async (path: string, as: string, body: object = {}, headers = {}) => {
    const answer = await app.post(path, as, body, headers);
    if (answer.status <= 201) await app.reached(answer.body.token as string);
    return answer;
  };
  const shown = async (path: string, as?: string) => (await app.get(path, as).expect(200)).body;

  test('begins where a State joins, and is found where the answer says', async () => {
    await app.get(`${voluntary}/ARG`).expect(404);
    const joined = await acts(`${voluntary}/ARG/join`, 'coordinator-arg', { on: '2020-07-01', reason: 'Interés' });
    expect(joined).toMatchObject({ status: 201, body: { id: 'celac-2020-01-02-ARG', version: 1 } });
    expect(joined.headers['location']).toBe(`/api/v1/${voluntary}/ARG`);
    expect(await shown(`${voluntary}/ARG`)).toMatchObject({
      openings: [{ how: 'joined', on: '2020-07-01', act: { as: 'national-coordinator', effectiveOn: '2020-07-01' } }],
      standing: { standing: 'not-yet-reportable', rule: 7 },
    });
    expect((await acts(`${voluntary}/ARG/join`, 'coordinator-arg', { on: '2020-07-01' })).status).toBe(200);
    expect((await acts(`${voluntary}/CHL/join`, 'coordinator-arg')).status).toBe(403);
    expect((await acts(`${each}/ARG/join`, 'coordinator-arg')).body.reason).toBe('mode-not-voluntary');
  });

  test('that a commitment names is open for acts also before the reaction has opened it', async () => {
    const { store } = app.installation;
    const answer = await acts(`${each}/ARG/decline`, 'coordinator-arg', { period: '2020-H1', note: 'Sin recursos' });
    expect(answer.status).toBe(200);
    const commits = await store.readStream('commitments', 'track-celac-2020-01-01-ARG', 0);
    expect(commits.flatMap(({ events }) => events.map(({ type }) => type))).toEqual([
      'commitments.track-opened',
      'commitments.period-declined',
    ]);
  });

  test('says of a period what the State declined and the secretariat excused, and until when it excepted', async () => {
    await acts(`${each}/ARG/decline`, 'coordinator-arg', { period: '2020-H1', note: 'Sin recursos' });
    await acts(`${each}/CHL/excuse`, 'secretariat', { period: '2020-H1', reason: 'Terremoto' });
    await acts(`${each}/CHL/exception`, 'secretariat', {
      period: '2020-H1',
      expiresOn: '2020-12-31',
      reason: 'Terremoto',
    });
    expect((await shown(`${each}/ARG`)).periods[0]).toMatchObject({
      period: '2020-H1',
      from: '2020-01-01',
      to: '2020-06-30',
      opensOn: '2020-07-01',
      dueSoonOn: '2020-07-16',
      dueOn: '2020-07-30',
      graceEndsOn: '2020-08-14',
      locksOn: '2020-09-28',
      status: 'declined',
      declined: { note: 'Sin recursos', act: { onBehalfOf: 'ARG' } },
    });
    expect((await shown(`${each}/CHL`)).periods[0]).toMatchObject({
      status: 'excused',
      excused: { as: 'secretariat', reason: 'Terremoto' },
      exceptions: [{ expiresOn: '2020-12-31', act: { reason: 'Terremoto' } }],
    });
    const foreign = await acts(`${each}/CHL/decline`, 'coordinator-arg', { period: '2020-H1', note: 'No' });
    expect(foreign.status).toBe(403);
    expect((await acts(`${each}/CHL/excuse`, 'administrator', { period: '2020-H1', reason: 'No' })).status).toBe(403);
  });

  test('is not applicable once the secretariat agrees, and may be again', async () => {
    await acts(`${each}/CHL/ask-not-applicable`, 'coordinator-chl', { reason: 'Sin costa' });
    expect((await shown(`${each}/CHL`)).standing.standing).toBe('not-yet-reportable');
    await acts(`${each}/CHL/not-applicable`, 'secretariat', { reason: 'Es así' });
    const agreed = await shown(`${each}/CHL`);
    expect(agreed.standing).toMatchObject({ standing: 'not-applicable', rule: 3, since: '2020-07-10' });
    expect(agreed.applicability).toMatchObject([
      { what: 'asked', act: { reason: 'Sin costa' } },
      { what: 'agreed', act: { reason: 'Es así' } },
    ]);
    await acts(`${each}/CHL/applicable`, 'secretariat', { reason: 'Tiene ríos' });
    expect((await shown(`${each}/CHL`)).applicability.at(-1)).toMatchObject({ what: 'applicable-again' });
    expect((await acts(`${each}/CHL/not-applicable`, 'coordinator-chl', { reason: 'No' })).status).toBe(403);
  });

  test('of a State that was suspended waits for it to take it up, or to decline it', async () => {
    const decline = { period: '2020-H1', note: 'No' };
    expect((await acts(`${each}/BRA/decline`, 'coordinator-bra', decline)).body.reason).toBe('track-suspended');
    expect((await shown(`${each}/BRA`)).standing).toMatchObject({ standing: 'suspended', rule: 2 });
    app.clock.set('2023-02-01T12:00:00.000Z');
    const taken = await acts(`${each}/BRA/take-up`, 'coordinator-bra', {
      on: '2023-01-20',
      due: { to: '2027-12-31', precision: 'year' },
    });
    expect(taken.status).toBe(200);
    const track = await shown(`${each}/BRA`);
    expect(track).toMatchObject({
      openings: [{ how: 'adopted' }, { how: 'taken-up', on: '2023-01-20' }],
      due: { due: { to: '2027-12-31' } },
      earlierDues: [{ due: { to: '2026-06-30' } }],
    });
    const late = await acts(`${each}/BRA/decline-on-return`, 'coordinator-bra', { reason: 'No' });
    expect(late.body.reason).toBe('nothing-to-take-up');
  });

  test('is concluded on its final report by whoever may verify it', async () => {
    const conclude = (as: string) => acts(`${each}/ARG/conclude`, as, { outcome: 'fulfilled' });
    expect((await conclude('secretariat')).body.reason).toBe('final-report-required');
    const final = { final: true, narrative: 'Hecho.' };
    const report = await acts(`${each}/ARG/reports`, 'coordinator-arg', final);
    expect((await conclude('coordinator-arg')).status).toBe(403);
    expect((await conclude('coordinator-chl')).status).toBe(403);
    expect((await conclude('secretariat')).status).toBe(200);
    expect(await shown(`${each}/ARG`)).toMatchObject({
      standing: { standing: 'fulfilled', rule: 4 },
      conclusion: { of: 'track', outcome: 'fulfilled', reportId: report.body.id },
    });
  });

  test('of the office, of all together or of an institution is reported by whoever answers for it', async () => {
    const report = { final: true, narrative: 'Hecho.' };
    const by = async (track: string, as: string) => (await acts(`${track}/reports`, as, report)).status;
    expect(await by(office, 'coordinator-mex')).toBe(403);
    expect(await by(office, 'secretariat')).toBe(201);
    expect(await by(joint, 'coordinator-arg')).toBe(403);
    expect(await by(joint, 'focal-point-chl')).toBe(201);
    expect(await by(`${each}/inst-cepal`, 'focal-point-cepal')).toBe(201);
    const [ofOffice] = (await shown(`${office}/reports`)).items;
    expect(ofOffice).toMatchObject({ marks: ['unverified', 'by-office'], submitted: { onBehalfOf: 'ppt' } });
    const verify = (as: string) => acts(`${office}/reports/${ofOffice.id}/verify`, as);
    expect((await verify('secretariat')).body.reason).toBe('own-report');
    expect((await verify('secretariat-too')).body.reason).toBe('own-office');
    expect((await acts(`${office}/conclude`, 'coordinator-bol', { outcome: 'fulfilled' })).status).toBe(200);
    expect((await verify('coordinator-arg')).status).toBe(200);
  });

  test('matches its version, and the first answer stands for its key', async () => {
    const decline = (note: string, headers: object) =>
      acts(`${each}/ARG/decline`, 'coordinator-arg', { period: '2020-H1', note }, headers);
    const first = await decline('Uno', { 'If-Match': '"1"', 'Idempotency-Key': 'd1' });
    expect(first.headers['etag']).toBe('"2"');
    const stale = await decline('Dos', { 'If-Match': '"1"' });
    expect(stale).toMatchObject({ status: 412, body: { currentVersion: 2 } });
    const again = await decline('Uno', { 'If-Match': '"1"', 'Idempotency-Key': 'd1' });
    expect(again.body).toEqual(first.body);
    expect((await app.get(`${each}/ARG`)).headers['etag']).toBe('"2"');
    const none = await decline('Tres', { 'If-Match': '' });
    expect(none.status).toBe(400);
  });
});

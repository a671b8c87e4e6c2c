import { routesOf } from '@acta/nest';
import { runningActa, type RunningActa } from './fixture/running-acta';

describe('conventions.md, HTTP 14: ?asOf= on reads', () => {
  let acta: RunningActa;
  beforeAll(async () => {
    acta = await runningActa({ ACTA_DEMO: 'off' });
  });
  afterAll(() => acta.close());

  const reads = () => routesOf(acta.app).filter(({ method, outsideApi }) => method === 'GET' && !outsideApi);
  const asked = (path: string, asOf: string) => {
    const address = path.replace(/[:*][A-Za-z0-9]+/g, '00000000-0000-4000-8000-000000000000');
    return acta.asked('get', `${address}?asOf=${asOf}`, acta.tokens['administrator']);
  };

  test('is answered by every read of the record, and says which instant it shows', async () => {
    const showing = reads().filter(({ showsPast }) => showsPast);
    expect(showing.length).toBeGreaterThan(15);
    for (const { path } of showing) {
      const { status, headers } = await asked(path, '1999-12-31T23:59:59Z');
      expect({ path, isAnswered: [200, 403, 404, 406].includes(status) }).toEqual({ path, isAnswered: true });
      expect(headers['acta-as-of']).toBe('1999-12-31T23:59:59.000Z');
    }
  });

  test('is refused as unknown by reads that have no past', async () => {
    for (const { path } of reads().filter(({ showsPast }) => !showsPast)) {
      const { status, body } = await asked(path, '1999-12-31T23:59:59Z');
      // What only others may read is closed before anything is said of its parameters.
      if (status !== 403) expect({ path, status }).toEqual({ path, status: 400 });
      if (status === 400) expect(body.errors).toContainEqual(expect.objectContaining({ pointer: '/query/asOf' }));
    }
  });

  test.each([
    ['yesterday', 'request-invalid'],
    ['2020-01-01', 'request-invalid'],
    ['2020-02-30T00:00:00Z', 'request-invalid'],
    ['2020-01-01T00:00:00-03:00', 'request-invalid'],
    ['', 'request-invalid'],
    ['2999-01-01T00:00:00Z', 'as-of-in-future'],
    ['2020-01-01T00:00:00Z&asOf=2020-01-01T00:00:00Z', 'request-invalid'],
  ])('%j is refused', async (asOf, reason) => {
    const { body } = await asked('/api/v1/board', asOf).expect(400);
    expect(body).toMatchObject({ reason, errors: [{ pointer: '/query/asOf' }] });
  });

  test('does not go together with the token of a write', async () => {
    const made = asked('/api/v1/board', '2020-01-01T00:00:00Z').set('Acta-After', 'a token');
    expect((await made.expect(400)).body.reason).toBe('as-of-with-after');
  });

  test('is of the members, the presidencies and the plans of then', async () => {
    const before = new Date(Date.parse(acta.installation.surroundings.clock.now()) - 60_000).toISOString();
    for (const path of ['members', 'presidencies', 'plans', 'commitments', 'projects', 'designations']) {
      const now = await acta.asked('get', `/api/v1/${path}`, acta.tokens['administrator']).expect(200);
      const at = acta.installation.surroundings.clock.now();
      const then = await asked(`/api/v1/${path}`, at).expect(200);
      expect(then.body).toEqual(now.body);
      expect((await asked(`/api/v1/${path}`, before).expect(200)).body.items).toEqual([]);
    }
  });
});

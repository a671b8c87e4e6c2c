import type { AuditEventView } from '@acta/audit/service';
import { auditPage, auditWalk, type WalkedEntry } from './fixture/audit-walk';
import { runningActa, type RunningActa } from './fixture/running-acta';
import { Things } from './fixture/things';

let acta: RunningActa;
let things: Things;
/** Adopted for Mexico and Argentina, each of which submitted a report that nobody has endorsed. */
let commitment: string;
let reports: Readonly<Record<'MEX' | 'ARG', string>>;
let tokens: Readonly<Record<string, string | undefined>>;

beforeAll(async () => {
  acta = await runningActa({ ACTA_REQUESTS_PER_MINUTE: '100000' });
  things = new Things(acta);
  commitment = await things.commitment();
  reports = { MEX: await things.report(commitment, 'MEX'), ARG: await things.report(commitment, 'ARG') };
  tokens = {
    ...acta.tokens,
    'auditor-mex': await things.holder({ function: 'auditor', for: { member: 'MEX' } }),
  };
});
afterAll(() => acta.close());

const events = (query: string, as: string) => auditWalk(acta, query, { token: tokens[as] });
const submissionOf = async (owner: 'MEX' | 'ARG', as = 'administrator'): Promise<WalkedEntry> => {
  const { items } = await auditPage(acta, `/api/v1/audit/events?report=${reports[owner]}`, tokens[as]);
  return items[0] as WalkedEntry;
};
const get = async (id: string, as: string) => {
  const { body, status } = await acta.asked('get', `/api/v1/audit/events/${id}`, tokens[as]);
  return { status, view: body as AuditEventView };
};
const said = 'Hecho';

describe('what belongs to another State', () => {
  test.each(['auditor-mex', 'coordinator-mex'])('%s finds nothing of it, whatever is asked', async (as) => {
    const seen = await auditWalk(acta, '', { token: tokens[as], pagesMax: 20 });
    const foreign = (key = 'MEX') => /^[A-Z]{3}$/.test(key) && key !== 'MEX';
    expect(seen.filter(({ member }) => foreign(member))).toEqual([]);
    expect(seen.filter(({ stream = '' }) => /^track-.*-(?!MEX)[A-Z]{3}$/.test(stream))).toEqual([]);
    expect(new Set(seen.map(({ member }) => member))).toContain('MEX');
    expect(new Set(seen.map(({ member }) => member))).toContain(undefined);
    for (const query of ['member=ARG', 'onBehalfOf=ARG', `report=${reports.ARG}`]) {
      expect((await events(query, as)).filter(({ member }) => foreign(member))).toEqual([]);
    }
    expect(await events(`report=${reports.ARG}`, as)).toEqual([]);
    const { body } = await acta.asked('get', `/api/v1/audit/counts?report=${reports.ARG}`, tokens[as]);
    expect(body).toEqual({ by: 'type', counts: [] });
  });

  test.each(['auditor-mex', 'coordinator-mex'])('%s meets it as what never was', async (as) => {
    const { id } = await submissionOf('ARG');
    const shape = ({ view }: Awaited<ReturnType<typeof get>>) => ({ ...view, traceId: '', instance: '' });
    const [hidden, missing] = [await get(id, as), await get('00000000-0000-8000-8000-000000000000.1', as)];
    expect(hidden.status).toBe(404);
    expect(shape(hidden)).toEqual(shape(missing));
  });

  test('neither are people, tokens and what others read, which are the body’s', async () => {
    const seen = await events('', 'auditor-mex');
    expect(seen.filter(({ log, member }) => log === 'access' && member !== 'MEX')).toEqual([]);
    expect(seen.filter(({ kind, member }) => kind !== 'event' && member !== 'MEX')).toEqual([]);
  });

  test('nor does a link to it lead from what is seen', async () => {
    const all = await events(`commitment=${commitment}`, 'auditor-mex');
    for (const { id } of all) {
      const { view } = await get(id, 'auditor-mex');
      for (const one of [view.cause, view.previous, view.next, ...view.effects]) {
        if (one) expect((await get(one.id, 'auditor-mex')).status).toBe(200);
      }
    }
  });
});

describe('what a report says before it is endorsed (rules.md 4.7)', () => {
  test.each(['coordinator-mex', 'auditor-mex'])('its party knows: %s', async (as) => {
    const { view } = await get((await submissionOf('MEX')).id, as);
    expect(view.withheld).toBeUndefined();
    expect(JSON.stringify(view.data)).toContain(said);
  });

  test.each(['secretariat', 'administrator', 'auditor'])('%s sees that it is there, and no more', async (as) => {
    const { view } = await get((await submissionOf('MEX', as)).id, as);
    expect(view.withheld).toBe(true);
    expect(JSON.stringify(view)).not.toContain(said);
    expect(view.sentence).toContain('México');
    expect(view).not.toHaveProperty('data');
    expect(view).not.toHaveProperty('why');
  });

  test('once it is endorsed all do', async () => {
    const address = `/api/v1/commitments/${commitment}/tracks/MEX/reports/${reports.MEX}/endorse`;
    const endorsing = acta.asked('post', address, tokens['coordinator-mex']);
    await endorsing.set({ 'Idempotency-Key': things.key(), 'If-Match': '*' }).send({}).expect(200);
    for (const as of ['secretariat', 'administrator', 'auditor']) {
      const { view } = await get((await submissionOf('MEX')).id, as);
      expect(JSON.stringify(view.data)).toContain(said);
    }
  });
});

test('files of the parties are named to no administrator', async () => {
  await things.evidence('MEX');
  const { items } = await auditPage(
    acta,
    '/api/v1/audit/events?type=commitments.report-submitted&member=MEX&order=newest',
    tokens['administrator'],
  );
  const { view } = await get(items[0]?.id ?? '', 'administrator');
  expect(view.data).toMatchObject({ evidence: [] });
  const { view: ofSecretariat } = await get(items[0]?.id ?? '', 'secretariat');
  expect(ofSecretariat.data).toMatchObject({ evidence: [expect.objectContaining({ visibility: 'parties' })] });
});

test('no answer holds the hash of a token, a name or an address', async () => {
  const { items } = await auditPage(acta, '/api/v1/audit/events?type=access.token-issued', tokens['administrator']);
  const { view } = await get(items[0]?.id ?? '', 'administrator');
  expect(view.data).not.toHaveProperty('hash');
  expect((await get(items[0]?.id ?? '', 'secretariat')).view.withheld).toBe(true);
});

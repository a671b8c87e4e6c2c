import { TemporaryFolders } from '@acta/testing';
import { randomUUID } from 'node:crypto';
import { ServerProcess } from './server-process';
import { tokensIn, Visitor, type Seen } from './visitor';

interface Answer {
  readonly commitId: string;
  readonly id: string;
  readonly version: number;
  readonly token: string;
  readonly reason?: string;
}
interface Track {
  readonly standing: {
    readonly standing: string;
    readonly rule: number;
    readonly because: readonly { what: string; eventId?: string }[];
  };
  readonly periods: readonly { readonly period: string; readonly status: string }[];
}
interface Report {
  readonly status: string;
  readonly marks: readonly string[];
  readonly content?: { readonly narrative?: string };
}
interface Board {
  readonly items: readonly { readonly obligor: { readonly key: string } }[];
}

jest.setTimeout(120_000);
const folders = new TemporaryFolders();
const data = folders.fresh();
let server: ServerProcess;
let as: Record<'secretariat' | 'focalPoint' | 'coordinator' | 'lca' | 'auditor' | 'anybody', Visitor>;

beforeAll(async () => {
  server = await ServerProcess.start({ ACTA_DATA_DIR: data });
  const tokens = tokensIn(data);
  const named = (name: string) => new Visitor(server.url, tokens[name]);
  as = {
    secretariat: named('secretariat'),
    focalPoint: named('focal-point-mex'),
    coordinator: named('coordinator-mex'),
    lca: named('coordinator-lca'),
    auditor: named('auditor'),
    anybody: new Visitor(server.url),
  };
});
afterAll(async () => {
  await server.stop();
  folders.removeAll();
});

/* The last half-year that is locked by now, whenever this runs: 90 days after its end have passed. */
const period = lockedHalfYear(new Date());
const code = 'CELAC-2020-90-01';
const path = `/api/v1/commitments/${code}`;
const ofMexico = `${path}/tracks/MEX`;

async function does(who: Visitor, at: string, body: object, ifMatch?: number): Promise<Answer> {
  const headers = { 'Idempotency-Key': randomUUID(), ...(ifMatch !== undefined && { 'If-Match': `"${ifMatch}"` }) };
  const answer = await who.post<Answer>(at, body, headers);
  if (answer.status >= 300) throw new Error(`${at}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

const seen = <Body>(who: Visitor, at: string, after?: Answer): Promise<Seen<Body>> =>
  who.get<Body>(at, after ? { 'Acta-After': after.token } : {});

test('a commitment is followed from its adoption to its conclusion, and each role sees what is its own to see', async () => {
  const adopted = await does(as.secretariat, '/api/v1/commitments', {
    code,
    text: {
      es: 'Cada Estado publica su padrón de laboratorios.',
      en: 'Each State publishes its register of laboratories.',
    },
    authentic: ['es'],
    obligation: { mode: 'each', obligors: ['MEX', 'ARG', 'LCA'] },
    fulfilment: { kind: 'deliverable' },
    source: { plan: 'CELAC-2020', document: { title: 'Acta de una reunión de prueba' } },
    adoption: { instrument: 'Acta de una reunión de prueba', on: firstDayOf(period), basis: 'consenso' },
    due: { precision: 'none' },
  });
  expect(adopted.id).toBe(code.toLowerCase());

  const opened = await seen<Track>(as.coordinator, ofMexico, adopted);
  expect(opened.status).toBe(200);
  expect(opened.body.periods.find((one) => one.period === period)?.status).toBe('no-report');
  const silent = await seen<Board>(as.secretariat, `/api/v1/board?status=no-report&commitment=${code}`, adopted);
  expect(silent.body.items.map(({ obligor }) => obligor.key).sort()).toEqual(['ARG', 'LCA', 'MEX']);

  const report = {
    period,
    narrative: 'Se publicó el padrón.',
    statements: [{ measure: 'progress', value: 60, observedOn: lastDayOf(period) }],
  };
  const locked = await as.focalPoint.post<Answer>(`${ofMexico}/reports`, report, { 'Idempotency-Key': randomUUID() });
  expect(locked).toMatchObject({ status: 422, body: { reason: 'period-locked' } });
  const inTenDays = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
  const exception = { period, expiresOn: inTenDays, reason: 'El punto focal cambió.' };
  const trackVersion = Number(/\d+/.exec(opened.headers.get('ETag') ?? '')?.[0]);
  await does(as.secretariat, `${ofMexico}/exception`, exception, trackVersion);

  const first = await does(as.focalPoint, `${ofMexico}/reports`, report);
  const submittedAt = `${ofMexico}/reports/${first.id}`;
  expect((await seen<Report>(as.coordinator, submittedAt, first)).body).toMatchObject({
    status: 'submitted',
    content: { narrative: report.narrative },
  });
  expect((await seen<Report>(as.secretariat, submittedAt, first)).body.content).toBeUndefined();
  for (const who of [as.anybody, as.lca]) expect((await seen(who, submittedAt, first)).status).toBe(404);

  const returned = await does(as.coordinator, `${submittedAt}/return`, { reason: 'Falta la fuente.' }, first.version);
  expect((await seen<Report>(as.focalPoint, submittedAt, returned)).body.status).toBe('returned');
  const second = await does(as.focalPoint, `${ofMexico}/reports`, {
    ...report,
    narrative: 'Se publicó el padrón, con su fuente.',
  });
  const secondAt = `${ofMexico}/reports/${second.id}`;
  const endorsed = await does(as.coordinator, `${secondAt}/endorse`, {}, second.version);
  expect((await seen<Report>(as.anybody, secondAt, endorsed)).body).toMatchObject({ status: 'endorsed' });
  expect((await seen<Report>(as.anybody, secondAt, endorsed)).body.marks).toContain('unverified');

  const own = await as.coordinator.post<Answer>(
    `${secondAt}/verify`,
    {},
    { 'Idempotency-Key': randomUUID(), 'If-Match': '*' },
  );
  expect([403, 422]).toContain(own.status);
  const verified = await does(as.secretariat, `${secondAt}/verify`, {}, endorsed.version);
  const corrected = await does(
    as.coordinator,
    `${secondAt}/correct`,
    {
      ...report,
      period: undefined,
      final: true,
      narrative: 'Se publicó el padrón completo.',
      reason: 'Contaba dos veces un laboratorio.',
    },
    verified.version,
  );
  const correction = await seen<Report>(as.anybody, `${ofMexico}/reports/${corrected.id}`, corrected);
  expect(correction.body.marks).toEqual(expect.arrayContaining(['correction', 'after-lock', 'sole-signature']));

  const before = await seen<Track>(as.auditor, ofMexico, corrected);
  expect(before.body.standing).toMatchObject({ standing: 'on-track', rule: 9 });
  expect(before.body.standing.because.some(({ eventId }) => eventId?.startsWith(corrected.commitId))).toBe(true);
  const concluded = await does(
    as.secretariat,
    `${ofMexico}/conclude`,
    { outcome: 'fulfilled' },
    Number(/\d+/.exec(before.headers.get('ETag') ?? '')?.[0]),
  );
  for (const who of Object.values(as)) {
    expect((await seen<Track>(who, ofMexico, concluded)).body.standing.standing).toBe('fulfilled');
  }

  const stillSilent = await seen<Board>(as.secretariat, `/api/v1/board?status=no-report&commitment=${code}`, concluded);
  expect(stillSilent.body.items.map(({ obligor }) => obligor.key).sort()).toEqual(['ARG', 'LCA']);
  const history = await as.secretariat.get<{ items: readonly { sentence: string }[] }>(`${path}/history?limit=200`, {
    'Accept-Language': 'es',
    'Acta-After': concluded.token,
  });
  const sentences = history.body.items.map(({ sentence }) => sentence);
  expect(sentences.at(-1)).toMatch(/concluyó el seguimiento de México como cumplido/);
  expect(sentences).toEqual(
    expect.arrayContaining([expect.stringMatching(/excepción/), expect.stringMatching(/corrigió/)]),
  );
  const rollUp = await seen<{ items: readonly { tracks: Record<string, number> }[] }>(
    as.auditor,
    `/api/v1/standing?level=commitment&commitment=${code}`,
    concluded,
  );
  expect(rollUp.body.items[0]?.tracks).toMatchObject({ fulfilled: 1, 'no-data': 2 });
});

function lockedHalfYear(now: Date): string {
  const lockedBefore = new Date(now.getTime() - 92 * 86_400_000);
  const year = lockedBefore.getUTCFullYear();
  return lockedBefore.getUTCMonth() >= 6 ? `${year}-H1` : `${year - 1}-H2`;
}

function firstDayOf(half: string): string {
  const [year = '', part] = half.split('-');
  return part === 'H1' ? `${year}-01-10` : `${year}-07-10`;
}

function lastDayOf(half: string): string {
  const [year = '', part] = half.split('-');
  return part === 'H1' ? `${year}-06-30` : `${year}-12-31`;
}

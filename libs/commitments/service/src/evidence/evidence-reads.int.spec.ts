import {
  PublicDetailSet,
  ReportContested,
  ReportEndorsed,
  ReportReturned,
  TrackOpened,
  type Evidence,
  type EvidenceVisibility,
  type TrackOpened as TrackOpenedFact,
} from '@acta/contracts';
import type { Fact } from '@acta/kernel';
import { freshId } from '@acta/testing';
import request from 'supertest';
import { commitmentsApp, type CommitmentsApp } from '../fixture/commitments-app';
import { adopted, submitted } from '../fixture/sample-facts';

const each = 'CELAC-2020-01-01';
const planless = 'CELAC-2020-99-01';
const obligors = ['MEX', 'ARG', 'CHL'];

describe('files of reports', () => {
  let app: CommitmentsApp;
  let made = 0;
  beforeAll(async () => {
    app = await commitmentsApp();
    const document = { document: { title: 'Declaración' } };
    await record(`commitment-${each.toLowerCase()}`, adopted(each, { mode: 'each', obligors }));
    await record(`commitment-${planless.toLowerCase()}`, adopted(planless, { mode: 'each', obligors }, document));
  });
  afterAll(() => app.close());

  const record = (stream: string, ...facts: readonly Fact[]) => app.recorded('commitments', stream, ...facts);

  /** A file of its own, in the store. */
  async function file(
    visibility: EvidenceVisibility,
    text = `file ${(made += 1)}`,
  ): Promise<Evidence & { sha256: string }> {
    const bytes = Buffer.from(text);
    const chunks = (async function* () {
      yield bytes;
    })();
    const { sha256, byteCount } = await app.installation.evidence.put(chunks);
    return { title: 'Nota 12', sha256, visibility, mediaType: 'text/plain', byteCount };
  }

  type After = (reportId: string) => readonly Fact[];
  const endorsed: After = (reportId) => [ReportEndorsed({ reportId, how: 'reviewed' })];

  /** Mexico reports with the file, and then comes what comes after. */
  async function reported(evidence: Evidence, after: After, { code = each, obligor = 'MEX' } = {}): Promise<string> {
    const reportId = freshId();
    const stream = `track-${code.toLowerCase()}-${obligor}`;
    const known = await app.installation.store.readStream('commitments', stream, 0);
    const opening: readonly TrackOpenedFact[] = known.length > 0 ? [] : [openedFor(code, obligor)];
    await record(stream, ...opening, submitted(reportId, '2020-H1', [evidence]), ...after(reportId));
    return reportId;
  }

  const read = (sha256: string, as?: string) => app.get(`evidence/${sha256}`, as);
  const statuses = async (sha256: string, ...readers: readonly (string | undefined)[]) =>
    Object.fromEntries(
      await Promise.all(readers.map(async (as) => [as ?? 'public', (await read(sha256, as)).status] as const)),
    );
  const everybody = [
    undefined,
    'administrator',
    'secretariat',
    'coordinator-mex',
    'coordinator-arg',
    'focal-point-arg',
    'auditor',
    'auditor-arg',
    'system-arg',
  ];

  test('that are public are anybody’s once the report is endorsed, and nothing is noted', async () => {
    const evidence = await file('public');
    await reported(evidence, endorsed);
    const before = (await app.noted()).length;
    const { text, headers } = await read(evidence.sha256).expect(200);
    expect(text).toMatch(/^file /);
    expect(headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="Nota 12.txt"; filename*=UTF-8''Nota%2012.txt`,
      'access-control-allow-origin': '*',
      etag: `"${evidence.sha256}"`,
    });
    expect(new Set(Object.values(await statuses(evidence.sha256, ...everybody)))).toEqual(new Set([200]));
    expect(await app.noted()).toHaveLength(before);
  });

  test('rules.md 4.9, 6.4: that are for the parties are theirs and the secretariat’s, and who read them is noted', async () => {
    const evidence = await file('parties');
    await reported(evidence, endorsed);
    const before = (await app.noted()).length;
    expect(await statuses(evidence.sha256, ...everybody)).toEqual({
      public: 404,
      administrator: 404,
      secretariat: 200,
      'coordinator-mex': 200,
      'coordinator-arg': 404,
      'focal-point-arg': 404,
      auditor: 200,
      'auditor-arg': 404,
      'system-arg': 404,
    });
    const noted = (await app.noted()).slice(before);
    expect(noted.map(({ as }) => as).sort()).toEqual(['auditor', 'national-coordinator', 'secretariat']);
    expect(noted[0]).toMatchObject({ action: 'evidence.read', target: `evidence/${evidence.sha256}` });
    const { headers } = await read(evidence.sha256, 'coordinator-mex').expect(200);
    expect(headers['cache-control']).toBe('private, no-store');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  test('rules.md 4.7: are the obligor’s own before the report is endorsed, though they be public', async () => {
    const evidence = await file('public');
    await reported(evidence, () => []);
    const before = (await app.noted()).length;
    expect(await statuses(evidence.sha256, undefined, 'secretariat', 'auditor', 'coordinator-arg')).toEqual({
      public: 404,
      secretariat: 404,
      auditor: 404,
      'coordinator-arg': 404,
    });
    await read(evidence.sha256, 'coordinator-mex').expect(200);
    expect((await app.noted()).length).toBe(before + 1);
  });

  test.each<[string, After]>([
    ['returned before it was endorsed', (reportId) => [ReportReturned({ reportId, from: 'submitted' })]],
    ['contested', (reportId) => [ReportContested({ reportId })]],
  ])('are nobody else’s where the report was %s', async (_what, after) => {
    const evidence = await file('public');
    await reported(evidence, after);
    await read(evidence.sha256).expect(404);
    await read(evidence.sha256, 'coordinator-mex').expect(200);
  });

  test('stay public where another report took the place of an endorsed one', async () => {
    const evidence = await file('public');
    await reported(evidence, endorsed);
    await reported(await file('public'), endorsed);
    await read(evidence.sha256).expect(200);
  });

  test('rules.md 6.3: of a State are not for those who do not see it by name', async () => {
    const evidence = await file('public');
    await reported(evidence, endorsed, { code: planless });
    expect(await statuses(evidence.sha256, undefined, 'coordinator-arg', 'administrator')).toEqual({
      public: 404,
      'coordinator-arg': 200,
      administrator: 200,
    });
  });

  test('become absent to the public with the State', async () => {
    const evidence = await file('public');
    await reported(evidence, endorsed);
    await app.recorded('plan-catalog', 'plan-celac-2020', PublicDetailSet({ publicDetail: 'region' }));
    await read(evidence.sha256).expect(404);
    const before = (await app.noted()).length;
    await read(evidence.sha256, 'coordinator-arg').expect(200);
    expect(await app.noted()).toHaveLength(before + 1);
    await app.recorded('plan-catalog', 'plan-celac-2020', PublicDetailSet({ publicDetail: 'member' }));
    await read(evidence.sha256).expect(200);
  });

  test('of several reports are read through the one that anybody may read', async () => {
    const ofParties = await file('parties', 'twice used');
    await reported(ofParties, endorsed);
    await reported({ ...ofParties, visibility: 'public', title: 'La misma' }, endorsed, { obligor: 'CHL' });
    const before = (await app.noted()).length;
    const { headers } = await read(ofParties.sha256, 'coordinator-mex').expect(200);
    expect(headers['content-disposition']).toContain('La misma.txt');
    expect(await app.noted()).toHaveLength(before);
  });

  test('that may not be read have the shape of what never was', async () => {
    const foreign = await file('parties');
    await reported(foreign, endorsed);
    const unused = await file('public');
    const shape = ({ status, body, headers }: request.Response) => ({
      status,
      body: { ...body, traceId: '', instance: '' },
      headers: Object.keys(headers).sort(),
    });
    const never = shape(await read('0'.repeat(64), 'coordinator-arg'));
    expect(never.status).toBe(404);
    expect(shape(await read(foreign.sha256, 'coordinator-arg'))).toEqual(never);
    expect(shape(await read(unused.sha256, 'coordinator-arg'))).toEqual(never);
  });

  test.each(['..%2f..%2frecord.db', '%2e%2e%2fevidence', 'A'.repeat(64), '0'.repeat(63), '0'.repeat(65), 'arriving'])(
    'are not at %s',
    async (name) => {
      expect((await read(name, 'coordinator-mex').expect(404)).body.reason).toBe('not-found');
    },
  );

  test('are not at what cannot be decoded', async () => {
    await read('%ff').expect(400);
    await read(`${'0'.repeat(64)}%00`).expect(404);
  });

  test('are not sent to one who has them, or asks for their head', async () => {
    const evidence = await file('public');
    await reported(evidence, endorsed);
    await read(evidence.sha256).set('If-None-Match', `"${evidence.sha256}"`).expect(304);
    const path = `/api/v1/evidence/${evidence.sha256}`;
    const { headers } = await request(app.nest.getHttpServer()).head(path).expect(200);
    expect(headers['content-length']).toBe(String(evidence.byteCount));
    await read(evidence.sha256).set('Range', 'bytes=0-1').expect(200);
    await app.get(`evidence/${evidence.sha256}?inline=true`).expect(400);
  });

  test('are out in the open neither as pages nor under a name that breaks out of its header', async () => {
    const page = await file('public', '<html><script>alert(1)</script>');
    const named = { ...page, title: 'x"\r\nSet-Cookie: a=1; ../<b>.html', mediaType: 'text/html' };
    await reported(named, endorsed);
    const { headers } = await read(page.sha256).expect(200);
    expect(headers['content-type']).toBe('application/octet-stream');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toBe("sandbox; default-src 'none'");
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['content-disposition']).toMatch(/^attachment; filename="x_Set-Cookie_ a_1_ .._b_.html.bin"; /);
  });

  test('whose bytes are gone are known to be', async () => {
    const lost: Evidence = { title: 'Nota', sha256: 'f'.repeat(64), visibility: 'public', byteCount: 1 };
    await reported(lost, endorsed);
    expect((await read('f'.repeat(64)).expect(503)).body.reason).toBe('record-corrupt');
  });

  function openedFor(code: string, obligor: string): TrackOpenedFact {
    return TrackOpened({ commitment: code.toLowerCase(), obligor, on: '2020-01-08', how: 'adopted' });
  }
});

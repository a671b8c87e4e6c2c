import { CommitmentRescheduled, PublicDetailSet } from '@acta/contracts';
import { makeCommit, tokenOf } from '@acta/kernel';
import { metaOf } from '@acta/testing';
import { commitmentsApp, type CommitmentsApp } from '../fixture/commitments-app';
import { adoption } from '../fixture/sample-adoption';

const id = 'celac-2020-01-01';
const report = `commitments/${id}/tracks/ARG/reports`;
const instants = ['2020-07-02T12:00:00.000Z', '2020-07-10T12:00:00.000Z', '2020-07-11T12:00:00.000Z'] as const;

describe('the difference between two instants', () => {
  let app: CommitmentsApp;
  let reportId = '';
  beforeAll(async () => {
    app = await commitmentsApp('2020-07-01T12:00:00.000Z');
    app.clock.set(instants[0]);
    await sent('commitments', 'secretariat', adoption());
    app.clock.set(instants[1]);
    reportId = await sent(report, 'focal-point-arg', { period: '2020-H1', narrative: 'Se equipó un laboratorio.' });
    app.clock.set(instants[2]);
    await sent(`${report}/${reportId}/endorse`, 'coordinator-arg', {});
    app.clock.set('2022-01-01T00:00:00.000Z');
  });
  afterAll(() => app.close());

  async function sent(path: string, as: string, body: object): Promise<string> {
    const answer = await app.post(path, as, body).expect(201 - (path.endsWith('endorse') ? 1 : 0));
    await app.reached(answer.body.token as string);
    return answer.body.id as string;
  }
  const between = (from: string, to: string, of: string, as?: string) =>
    app.get(`difference?from=${from}&to=${to}&${of}`, as);
  const pathsIn = ({ body }: Answered): readonly string[] => body.changes.map(({ path }) => path);
  const typesIn = ({ body }: Answered): readonly string[] => body.sentences.map(({ type }) => type);

  interface Answered {
    readonly body: {
      readonly changes: readonly { readonly path: string; readonly before?: unknown; readonly after?: unknown }[];
      readonly sentences: readonly { readonly type: string; readonly sentence: string }[];
    };
  }

  test('says of a commitment what was recorded, as sentences, and what it changed, as data', async () => {
    const told = await between(instants[1], instants[2], `commitment=${id}`).expect(200);
    expect(told.body).toMatchObject({ from: instants[1], to: instants[2], more: 0 });
    expect(told.body.sentences.map(({ sentence }: { sentence: string }) => sentence)).toEqual([
      'La coordinación nacional (Argentina) avaló el informe de Argentina: primer semestre de 2020.',
    ]);
    expect(pathsIn(told)).toContain(`/${id}/tracks/ARG/reports/${reportId}`);
    const period = told.body.changes.find(({ path }: { path: string }) => path.endsWith('periods/2020-H1/status'));
    expect(period).toMatchObject({ before: expect.any(String), after: 'reported-in-time' });
  });

  test('shows nobody what they may not read', async () => {
    const pending = await between(instants[0], instants[1], `commitment=${id}`).expect(200);
    expect(typesIn(pending)).toEqual([]);
    expect(JSON.stringify(pending.body)).not.toContain(reportId);
    const noted = (await app.noted()).length;
    const own = await between(instants[0], instants[1], `commitment=${id}`, 'focal-point-arg').expect(200);
    expect(typesIn(own)).toEqual(['commitments.report-submitted']);
    expect((await app.noted()).length).toBe(noted + 1);
    expect(own.headers['cache-control']).toBe('private, no-store');
  });

  test('tells what came into being, and what the clock alone has changed', async () => {
    const made = await between('2020-07-01T00:00:00Z', instants[0], `commitment=${id}`).expect(200);
    expect(pathsIn(made)).toEqual([`/${id}`]);
    expect(made.body.changes[0]).not.toHaveProperty('before');
    expect(typesIn(made)[0]).toBe('commitments.commitment-adopted');
    const later = await between(instants[2], '2021-06-01T00:00:00Z', `commitment=${id}`).expect(200);
    expect(typesIn(later)).toEqual([]);
    expect(pathsIn(later)).toContain(`/${id}/tracks/ARG/standing/standing`);
  });

  test.each(['member=ARG', 'plan=CELAC-2020'])('is told of %s', async (of) => {
    const told = await between('2020-07-01T00:00:00Z', instants[2], of).expect(200);
    expect(pathsIn(told)).toEqual([`/${id}`]);
    expect(typesIn(told)).toContain('commitments.report-endorsed');
    const nothing = await between(instants[2], instants[2], of).expect(200);
    expect(nothing.body).toMatchObject({ sentences: [], changes: [], more: 0 });
  });

  test('in the language of the reader', async () => {
    const path = `difference?from=${instants[1]}&to=${instants[2]}&commitment=${id}`;
    const { body } = await app.get(path, undefined, { 'Accept-Language': 'en' }).expect(200);
    expect(body.sentences[0].sentence).toMatch(/^The national coordinator|^National coordination/);
  });

  test.each([
    ['nothing to tell of', `from=${instants[0]}&to=${instants[1]}`, 'request-invalid', '/query'],
    ['two things', `from=${instants[0]}&to=${instants[1]}&member=ARG&plan=CELAC-2020`, 'request-invalid', '/query'],
    ['an instant that is none', `from=ayer&to=${instants[1]}&member=ARG`, 'request-invalid', '/query/from'],
    ['only one instant', `to=${instants[1]}&member=ARG`, 'request-invalid', '/query/from'],
    ['backwards', `from=${instants[1]}&to=${instants[0]}&member=ARG`, 'difference-backwards', '/query/from'],
    ['what is to come', `from=${instants[1]}&to=2022-01-01T00:00:01Z&member=ARG`, 'as-of-in-future', '/query/to'],
    [
      'the past of it',
      `from=${instants[0]}&to=${instants[1]}&member=ARG&asOf=${instants[1]}`,
      'unknown-parameter',
      '/query/asOf',
    ],
  ])('refuses %s', async (_, query, reason, pointer) => {
    const { body } = await app.get(`difference?${query}`).expect(400);
    expect(body).toMatchObject({ reason, errors: [{ pointer }] });
  });

  test('says how many sentences are left untold, of whichever commitments', async () => {
    const other = 'celac-2020-90-01';
    await sent('commitments', 'secretariat', {
      ...adoption(),
      code: other.toUpperCase(),
      source: { plan: 'CELAC-2020' },
    });
    const from = app.clock.now();
    app.clock.set('2022-02-01T00:00:00.000Z');
    await moved(id, 510);
    await moved(other, 20);
    const { body } = await between(from, app.clock.now(), 'plan=CELAC-2020').expect(200);
    expect(body.sentences).toHaveLength(500);
    expect(body.more).toBe(30);
  });

  /** Its due, so often, in one commit. */
  async function moved(commitment: string, times: number): Promise<void> {
    const { store, registry, surroundings } = app.installation;
    const [log, stream] = ['commitments', `commitment-${commitment}`];
    const version = (await store.readStream(log, stream, 0)).length + 1;
    const fact = CommitmentRescheduled({ due: { precision: 'none' }, previous: { precision: 'none' } });
    const facts = Array.from({ length: times }, () => fact);
    const draft = {
      log,
      stream,
      version,
      command: 'moved',
      request: null,
      facts,
      meta: metaOf({ now: app.clock.now() }),
    };
    await store.append(makeCommit(draft, registry, surroundings));
    await app.reached(tokenOf({ log, stream, version }));
  }

  test('is not there for a commitment that nobody knows, nor for States that one may not see', async () => {
    await between(instants[0], instants[1], 'commitment=celac-2020-09-09').expect(404);
    await app.recorded('plan-catalog', 'plan-celac-2020', PublicDetailSet({ publicDetail: 'region' }));
    const { body } = await between(instants[0], instants[2], 'member=ARG').expect(200);
    expect(body).toMatchObject({ sentences: [], changes: [] });
  });
});

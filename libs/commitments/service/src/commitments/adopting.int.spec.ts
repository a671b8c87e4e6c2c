import { validateAs } from '@acta/contracts';
import { commitmentsApp, type CommitmentsApp } from '../fixture/commitments-app';
import { adoption } from '../fixture/sample-adoption';
import { CommitmentView } from './views-of-commitments';

let app: CommitmentsApp;
beforeAll(async () => {
  app = await commitmentsApp();
});
afterAll(() => app.close());

const id = 'celac-2020-01-01';
const recorded = (stream: string) => app.installation.store.readStream('commitments', stream, 0);

describe('adopting a commitment', () => {
  test('shows its tracks to whoever reads after the token of the answer', async () => {
    const { body, headers } = await app.post('commitments', 'secretariat', adoption()).expect(201);
    expect(body).toMatchObject({ id, stream: `commitment-${id}`, version: 1 });
    expect(headers['location']).toBe(`/api/v1/commitments/${id}`);
    const after = { 'Acta-After': body.token as string };
    const shown = await app.get(`commitments/${id}`, undefined, after).expect(200);
    expect(shown.body.tracks).toEqual({ total: 2, byStanding: { 'not-yet-reportable': 2 } });
    expect(shown.body.explanation).toMatchObject([{ obligor: { key: 'ARG' } }, { obligor: { key: 'MEX' } }]);
    expect(await recorded(`track-${id}-ARG`)).toMatchObject([
      { causationId: body.commitId, actor: { kind: 'reaction', id: 'open-tracks' }, effectiveOn: '2020-01-08' },
    ]);
  });

  test('is recorded as the act of the office, on the day of the adoption', async () => {
    const [commit] = await recorded(`commitment-${id}`);
    expect(commit).toMatchObject({
      command: 'commitments.commitment.adopt',
      actor: { as: 'secretariat' },
      onBehalfOf: 'ppt',
      effectiveOn: '2020-01-08',
    });
    expect(commit?.events[0]?.data).toMatchObject({ term: 'term-8', chair: 'MEX', source: { area: 'CELAC-2020-01' } });
  });

  test('twice changes nothing; otherwise it is a conflict', async () => {
    const again = await app.post('commitments', 'secretariat', adoption()).expect(200);
    expect(again.body.version).toBe(1);
    const other = await app.post('commitments', 'secretariat', adoption({ weight: 3 })).expect(409);
    expect(other.body.reason).toBe('commitment-already-adopted');
  });

  test('with the same key gives the same answer, and with another request none', async () => {
    const asked = adoption({ source: { project: 'CELAC-2020-02-02' } });
    const key = { 'Idempotency-Key': 'adopt-once' };
    const first = await app.post('commitments', 'secretariat', asked, key).expect(201);
    const second = await app.post('commitments', 'secretariat', asked, key).expect(201);
    expect(second.body).toEqual(first.body);
    const other = await app.post('commitments', 'secretariat', { ...asked, weight: 2 }, key).expect(422);
    expect(other.body.reason).toBe('idempotency-key-reused');
  });

  test.each([
    ['a code that nothing gives', { source: { document: { title: 'Acta' } } }, 'code-missing', '/code'],
    ['a project that is none', { source: { project: 'CELAC-2020-01-09' } }, 'project-unknown', '/source/project'],
    ['a plan that is none', { source: { project: 'CELAC-1999-01-01' } }, 'plan-unknown', '/source/plan'],
    ['a State that is none', { obligation: { mode: 'each', obligors: ['XXX'] } }, 'member-unknown', '/obligation'],
  ] as const)('is refused for %s', async (_, changes, reason, pointer) => {
    const asked = adoption({ source: { project: 'CELAC-2020-02-01' }, ...(changes as object) });
    const { body } = await app.post('commitments', 'secretariat', asked).expect(422);
    expect(body).toMatchObject({ reason, errors: [{ pointer }] });
  });

  test('is for the body and its secretariat alone', async () => {
    const asked = adoption({ source: { project: 'CELAC-2020-01-02' } });
    await app.post('commitments', 'coordinator-mex', asked).expect(403);
    await app.post('commitments', undefined, asked).expect(401);
    await app.post('commitments', 'administrator', asked).expect(201);
  });

  test('without an Idempotency-Key, or in a shape that is none, is a bad request', async () => {
    await app.post('commitments', 'secretariat', adoption()).unset('Idempotency-Key').expect(400);
    const { body } = await app.post('commitments', 'secretariat', { ...adoption(), authentic: [] }).expect(400);
    expect(body.errors).toMatchObject([{ pointer: '/authentic' }]);
  });
});

describe('acts on a commitment', () => {
  const act = (name: string, body: object, headers: Readonly<Record<string, string>> = {}) =>
    app.post(`commitments/${id}/${name}`, 'secretariat', body, headers);
  const shown = async (as?: string) => (await app.get(`commitments/${id}`, as).expect(200)).body;

  async function done(name: string, body: object): Promise<void> {
    const answer = await act(name, body).expect(200);
    await app.reached(answer.body.token as string);
  }

  test('match its version: 428 without one, 412 with another, and the ETag of a read is the one that fits', async () => {
    const { headers } = await app.get(`commitments/${id}`).expect(200);
    expect(headers['etag']).toBe('"1"');
    const body = { reason: 'más peso', weight: 2 };
    const stale = await act('amend', body, { 'If-Match': '"7"' }).expect(412);
    expect(stale.body).toMatchObject({ reason: 'version-stale', currentVersion: 1 });
    await act('amend', body).unset('If-Match').expect(428);
    const { body: answer } = await act('amend', body, { 'If-Match': '"1"' }).expect(200);
    await app.reached(answer.token as string);
  });

  test('a translation made before the authentic text last changed is stale', async () => {
    await done('amend', { reason: 'precisión', text: { es: 'Celebrar dos foros de ministras de salud' } });
    expect((await shown()).texts).toEqual([
      { language: 'es', text: 'Celebrar dos foros de ministras de salud', authentic: true, stale: false },
      { language: 'pt', text: 'Realizar um fórum de ministras da saúde', authentic: false, stale: true },
    ]);
  });

  test('an obligor that is added has its track at once; one that is released keeps its stint', async () => {
    await done('obligors', { obligor: 'CHL', on: '2020-03-01', reason: 'se suma' });
    expect((await shown()).tracks.total).toBe(3);
    expect(await recorded(`track-${id}-CHL`)).toHaveLength(1);
    await done('release', { obligor: 'CHL', on: '2020-06-01', reason: 'se retira' });
    const { obligors, tracks } = await shown();
    expect(obligors).toMatchObject([
      { key: 'ARG', name: { es: 'Argentina' }, joined: false, stints: [{ from: '2020-01-08' }] },
      {
        key: 'CHL',
        stints: [
          { from: '2020-03-01', to: '2020-06-01', added: { reason: 'se suma' }, released: { reason: 'se retira' } },
        ],
      },
      { key: 'MEX', stints: [{ from: '2020-01-08', added: { as: 'secretariat', onBehalfOf: 'ppt' } }] },
    ]);
    expect(tracks).toEqual({ total: 3, byStanding: { 'not-yet-reportable': 2, withdrawn: 1 } });
  });

  test('a due that is moved stays shown, in the term under which it was moved', async () => {
    await done('reschedule', { due: { to: '2021-06-30', precision: 'half' }, reason: 'por la pandemia' });
    const { due, earlierDues, dueSet, terms } = await shown();
    expect(due).toEqual({ from: '2021-01-01', to: '2021-06-30', precision: 'half' });
    expect(earlierDues).toMatchObject([{ due: { to: '2020-12-31', words: 'en el segundo semestre' } }]);
    expect(dueSet.reason).toBe('por la pandemia');
    expect(terms).toMatchObject([
      { term: 'term-8', member: 'MEX', how: 'added', on: '2020-01-08' },
      { term: 'term-8', member: 'MEX', how: 'moved', on: '2020-07-10' },
    ]);
  });

  test('a calendar of its own goes before its plan’s, from the first period that had not begun', async () => {
    expect((await shown()).calendar).toMatchObject({ of: 'default', calendar: { every: 'half', dueAfterDays: 30 } });
    await done('calendar', { calendar: { every: 'quarter', dueAfterDays: 20 } });
    expect((await shown()).calendar).toMatchObject({ of: 'default' });
    app.clock.set('2021-01-02T12:00:00.000Z');
    expect((await shown()).calendar).toMatchObject({
      of: 'commitment',
      calendar: { every: 'quarter', opensAfterDays: 1, dueAfterDays: 20 },
      eventId: expect.stringMatching(/\.1$/),
    });
  });

  test('it is inherited, concluded by the body, and shown as the specification says', async () => {
    app.clock.set('2022-02-01T12:00:00.000Z');
    await done('carry-over', { term: 'term-9', on: '2022-01-07' });
    await done('conclude', { outcome: 'fulfilled', instrument: 'Acta de la XXII Reunión', on: '2022-01-20' });
    const view = await shown('secretariat');
    expect(view.terms.at(-1)).toMatchObject({ term: 'term-9', member: 'ARG', how: 'inherited', on: '2022-01-07' });
    expect(view.concluded).toMatchObject({
      outcome: 'fulfilled',
      on: '2022-01-20',
      act: { effectiveOn: '2022-01-20' },
    });
    expect(view.standing).toEqual({ standing: 'fulfilled', trackCount: 2, worstOf: 2 });
    expect(view.explanation).toMatchObject([{ obligor: { key: 'ARG' } }, { obligor: { key: 'MEX' } }]);
    expect(validateAs(CommitmentView, view)).toMatchObject({ ok: true });
    const late = await act('withdraw', { on: '2022-02-01', reason: 'ya no' }).expect(409);
    expect(late.body.reason).toBe('commitment-concluded');
  });

  test('what never was is absent, and what is no address too', async () => {
    const body = { on: '2022-02-01', reason: 'no' };
    await app.post('commitments/celac-2020-09-09/withdraw', 'secretariat', body).expect(404);
    await app.post('commitments/nada/withdraw', 'secretariat', body).expect(404);
    await app.get('commitments/celac-2020-09-09').expect(404);
    await app.get('commitments/nada').expect(404);
  });
});

import { commitmentsApp, type CommitmentsApp } from '../fixture/commitments-app';
import { rowFor, tableWith } from '../fixture/sample-table';
import { Tables } from '../fixture/sent-table';

let app: CommitmentsApp;
let tables: Tables;
beforeEach(async () => {
  app = await commitmentsApp();
  tables = new Tables(app);
});
afterEach(() => app.close());

const [first, second] = ['CELAC-2020-01-01', 'CELAC-2020-01-02'] as const;
const versions = async () =>
  Object.fromEntries(
    (await app.installation.store.readLog('commitments', undefined, 10_000)).commits.map(({ stream, version }) => [
      stream,
      version,
    ]),
  );

test('what an import adopted is taken back: the project waits again, and the code is free', async () => {
  const id = await tables.imported(tableWith(rowFor(first), rowFor(second)));
  expect((await app.get('projects?triage=waiting', 'secretariat')).body.items).toHaveLength(2);
  await tables.undone(id).expect(200);
  await tables.idle();
  await app.get(`commitments/${first}`, 'secretariat').expect(404);
  await app.get(`commitments/${first}/tracks/MEX`, 'secretariat').expect(404);
  expect((await app.get('board', 'secretariat')).body.items).toEqual([]);
  expect((await app.get('projects?triage=waiting', 'secretariat')).body.items).toHaveLength(4);
  expect((await app.get(`commitment-imports/${id}/rows`, 'auditor')).body.items).toMatchObject([
    { row: 2, code: first, undoneBy: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    { row: 3, code: second, undoneBy: expect.stringMatching(/^[0-9a-f-]{36}$/) },
  ]);
  await tables.imported(tableWith(rowFor(first, { obligors: 'CHL' })));
  const { body } = await app.get(`commitments/${first}/tracks`, 'secretariat').expect(200);
  expect(body.items).toMatchObject([{ obligor: { key: 'CHL' } }]);
  const { items } = (await app.get('board?commitment=celac-2020-01-01', 'secretariat')).body;
  const tracked = items.filter(({ cells }: { cells: object[] }) => cells.some((cell) => 'standing' in cell));
  expect(tracked).toMatchObject([{ obligor: { key: 'CHL' } }]);
});

test('adopted anew it is as if the import had never been: neither its day nor its obligors are of the tracks', async () => {
  const id = await tables.imported(tableWith(rowFor(first, { obligors: 'MEX ARG', adopted_on: '2020-01-08' })));
  await tables.undone(id).expect(200);
  await tables.idle();
  await tables.imported(tableWith(rowFor(first, { obligors: 'MEX', adopted_on: '2020-01-20' })));
  const { body } = await app.get(`commitments/${first}/tracks/MEX`, 'secretariat').expect(200);
  expect(body.openings).toMatchObject([{ how: 'adopted', on: '2020-01-20' }]);
  await app.get(`commitments/${first}/tracks/ARG`, 'secretariat').expect(404);
  const report = { final: true, narrative: 'Hecho' };
  await app.post(`commitments/${first}/tracks/ARG/reports`, 'coordinator-arg', report).expect(404);
  await app.post(`commitments/${first}/tracks/MEX/reports`, 'coordinator-mex', report).expect(201);
});

test('what an import changed is as it was: text, due and obligors', async () => {
  await tables.imported(tableWith(rowFor(first)));
  const seen = async () => {
    const { text, texts, due, weight, obligors } = (await app.get(`commitments/${first}`, 'secretariat')).body;
    const standing = obligors.filter(({ stints }: { stints: { from: string; to?: string }[] }) =>
      stints.some(({ from, to }) => to === undefined || from < to),
    );
    return { text, texts, due, weight, keys: standing.map(({ key }: { key: string }) => key) };
  };
  const before = await seen();
  const changes = { 'text.es': 'Otra cosa', weight: '9', due_to: '2021-06-30', obligors: 'MEX CHL', reason: 'Se dijo' };
  const id = await tables.imported(tableWith(rowFor(first, changes)));
  expect(await seen()).toMatchObject({ weight: 9, text: { es: 'Otra cosa' }, due: { to: '2021-06-30' } });
  await tables.undone(id).expect(200);
  await tables.idle();
  expect(await seen()).toEqual(before);
  const sentences = (await app.get(`commitments/${first}/history`, 'secretariat')).body.items.map(
    ({ sentence }: { sentence: string }) => sentence,
  );
  expect(sentences).toContain('La secretaría deshizo los cambios de una importación: vale otra vez lo de antes.');
});

test('where one row changed since nothing is taken back, and the row is named', async () => {
  const id = await tables.imported(tableWith(rowFor(first), rowFor(second)));
  await app.post(`commitments/${second}/amend`, 'secretariat', { weight: 3, reason: 'Pesa más' }).expect(200);
  const before = await versions();
  const refused = await tables.undone(id).expect(409);
  expect(refused.body).toMatchObject({
    reason: 'import-rows-changed',
    row: 3,
    code: second,
    rows: 1,
    errors: [{ row: 3, pointer: '/rows/3/code', code: 'row-changed-since' }],
  });
  expect(refused.body.detail).toContain(`fila 3, ${second}`);
  expect(await versions()).toEqual(before);
});

test('a State that has acted on a track that a row gave it has changed the row', async () => {
  const id = await tables.imported(tableWith(rowFor(first)));
  const report = { final: true, narrative: 'Hecho' };
  await app.post(`commitments/${first}/tracks/MEX/reports`, 'coordinator-mex', report).expect(201);
  expect((await tables.undone(id).expect(409)).body).toMatchObject({ row: 2, code: first });
  await app.get(`commitments/${first}`, 'secretariat').expect(200);
});

test('said twice it changes nothing; an import that never was is absent; a coordinator may not', async () => {
  const id = await tables.imported(tableWith(rowFor(first)));
  await tables.undone(id, 'coordinator-mex').expect(403);
  await tables.undone('8f14e45f-ceea-8c67-8f14-e45fceea367a').expect(404);
  await tables.undone(id).expect(200);
  await tables.idle();
  const before = await versions();
  await tables.undone(id).expect(200);
  expect(await versions()).toEqual(before);
});

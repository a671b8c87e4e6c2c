import { commitmentsApp, type CommitmentsApp } from '../fixture/commitments-app';
import { dyingAfter, restarted } from '../fixture/interrupted-import';
import { rowFor, tableWith } from '../fixture/sample-table';
import { Tables } from '../fixture/sent-table';
import { somebody } from '../fixture/somebody';

let app: CommitmentsApp;
let tables: Tables;

async function started(): Promise<void> {
  app = await commitmentsApp();
  tables = new Tables(app);
}
afterEach(() => app.close());

const codes = ['CELAC-2020-01-01', 'CELAC-2020-01-02', 'CELAC-2020-02-01'] as const;
const [first, second, third] = codes;
const table = tableWith(
  rowFor(first, { weight: '5', reason: 'Pesa más' }),
  rowFor(second, { mode: 'joint', obligors: '', lead: 'ppt' }),
  rowFor(third),
);

/** One commitment is there; the import changes it, and adopts two. */
async function accepted(): Promise<string> {
  await tables.imported(tableWith(rowFor(first)));
  return (await tables.sent(table, '', 'secretariat', 'the-table').expect(201)).body.id as string;
}

/** Without salts: what was recorded, by whom, why, in which order in each stream. */
async function recorded(): Promise<readonly unknown[]> {
  const { commits } = await app.installation.store.readLog('commitments', undefined, 10_000);
  return commits
    .filter(({ stream }) => !stream.startsWith('track-'))
    .map(({ id, stream, version, events, actor, effectiveOn, causationId, command }) => {
      return { id: `${stream} ${version}`, of: id, events, actor, effectiveOn, causationId, command };
    })
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

const tracks = async () =>
  (await app.installation.store.readLog('commitments', undefined, 10_000)).commits
    .flatMap(({ stream, version }) => (stream.startsWith('track-') ? [`${stream} ${version}`] : []))
    .sort();

/** Three rows, and the end. */
const steps = 4;
const deaths = Array.from({ length: steps }, (_, after) => [
  { after, answerLost: false },
  { after: after + 1, answerLost: true },
]).flat();

test('whatever dies between any two rows, the next start ends in the same record', async () => {
  await started();
  const whole = await accepted();
  await tables.idle();
  const reference = { record: await recorded(), tracks: await tracks() };
  expect(reference.record.filter((one) => (one as { causationId?: string }).causationId === whole)).toHaveLength(steps);
  await app.close();
  for (const { after, answerLost } of deaths) {
    await started();
    await tables.imported(tableWith(rowFor(first)));
    const { died } = dyingAfter(app, after, answerLost);
    const { id } = (await tables.sent(table, '', 'secretariat', 'the-table').expect(201)).body as { id: string };
    await died;
    await restarted(app);
    await tables.caughtUp();
    expect({ record: await recorded(), tracks: await tracks() }).toEqual(reference);
    const view = (await app.get(`commitment-imports/${id}`, 'secretariat')).body;
    expect(view).toMatchObject({ status: 'finished', doneCount: 3, ended: { notDoneCount: 0 } });
    if (after !== steps || !answerLost) await app.close();
  }
});

test('an undoing that dies half way is done to the end as well', async () => {
  for (const { after, answerLost } of deaths) {
    await started();
    const id = await accepted();
    await tables.idle();
    const { died } = dyingAfter(app, after, answerLost);
    await tables.undone(id).expect(200);
    await died;
    await restarted(app);
    await tables.caughtUp();
    const view = (await app.get(`commitment-imports/${id}`, 'secretariat')).body;
    expect(view).toMatchObject({
      status: 'undone',
      undo: { accepted: { reason: 'Fue un error' }, ended: { notDoneCount: 0 } },
    });
    expect((await app.get(`commitments/${first}`, 'secretariat')).body).toMatchObject({ weight: 1 });
    for (const code of [second, third]) await app.get(`commitments/${code}`, 'secretariat').expect(404);
    if (after !== steps || !answerLost) await app.close();
  }
});

test('rights are those at acceptance: whose designation ends in the middle has still sent that table, and no other', async () => {
  await started();
  const { died } = dyingAfter(app, 1, false);
  await tables.sent(table).expect(201);
  await died;
  const { held, ...nobody } = somebody['secretariat'] as NonNullable<(typeof somebody)[string]>;
  try {
    Object.assign(somebody['secretariat'] as object, { ...nobody, held: [] });
    await tables.sent(tableWith(rowFor('CELAC-2020-02-02'))).expect(403);
    await restarted(app);
  } finally {
    Object.assign(somebody['secretariat'] as object, { held });
  }
  await tables.caughtUp();
  const { items } = (await app.get('commitment-imports', 'auditor')).body;
  expect(items).toMatchObject([{ status: 'finished', doneCount: 3, accepted: { as: 'secretariat' } }]);
});

test('of two imports at the same time one goes first; the other is told to come back, and then holds against it', async () => {
  await started();
  const other = tableWith(rowFor(second), rowFor('CELAC-2020-02-02'));
  const [one, another] = await Promise.all([
    tables.sent(tableWith(rowFor(first), rowFor(second, { kind: 'text' }))).then(),
    tables.sent(other).then(),
  ]);
  expect([one.status, another.status].sort()).toEqual([201, 409]);
  const refused = one.status === 409 ? one : another;
  expect(refused.body.reason).toBe('import-under-way');
  expect(refused.headers['retry-after']).toBe('1');
  await tables.idle();
  expect((await tables.sent(other, '?reason=Otra').then()).status).toBeGreaterThanOrEqual(200);
  await tables.idle();
  const { items } = (await app.get('commitment-imports', 'auditor')).body;
  for (const view of items) expect(view).toMatchObject({ status: 'finished', ended: { notDoneCount: 0 } });
});

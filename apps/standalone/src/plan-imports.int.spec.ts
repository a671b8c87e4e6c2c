import { publishedPlan } from './fixture/published-plan';
import { runningActa, type RunningActa } from './fixture/running-acta';

let acta: RunningActa;
let keys = 0;
beforeAll(async () => {
  acta = await runningActa();
});
afterAll(() => acta.close());

const secretariat = () => acta.tokens['secretariat'];
const get = (path: string) => acta.asked('get', `/api/v1/${path}`, secretariat());
function imported(text: string | Buffer, query = '', key = `import-${++keys}`) {
  return acta
    .asked('post', `/api/v1/plan-imports${query}`, secretariat())
    .set('Idempotency-Key', key)
    .type('text/plain')
    .send(text);
}
function undone(importId: string, version = '*') {
  return acta
    .asked('post', `/api/v1/plan-imports/${importId}/undo`, secretariat())
    .set({ 'Idempotency-Key': `undo-${++keys}`, 'If-Match': version })
    .send({ reason: 'Se importó por error' });
}
/** The published plan of another year, with one area more. */
const planOf = (year: number) =>
  `${publishedPlan.replaceAll('2020', String(year))}\nÁrea - Otra\n\nObjetivo\n\nOtro objetivo.\n\nProyecto\n\nOtro proyecto.\n`;
const messagesIn = (told: readonly { readonly message: string }[]) => told.map(({ message }) => message);
const counts = { areas: 14, objectives: 18, projects: 36, axes: 4 };

test('the plan that CELAC published is there from the first start, with its counts', async () => {
  const list = await acta.asked('get', '/api/v1/plans').expect(200);
  expect(list.body.items).toEqual([expect.objectContaining({ id: 'celac-2020', code: 'CELAC-2020', counts })]);
  const { body, headers } = await acta.asked('get', '/api/v1/plans/celac-2020').expect(200);
  expect(headers['etag']).toBe('"3"');
  expect(body).toMatchObject({ counts, presidency: 'MEX', status: 'proposed', publicDetail: 'member' });
  expect(body.areas[1].projects[0]).toMatchObject({
    code: 'CELAC-2020-02-01',
    line: 41,
    context: { line: 39, text: { es: 'En Centroamérica y el Caribe:' } },
  });
});

test('the same file again changes nothing, whatever its key', async () => {
  const { body } = await imported(publishedPlan).expect(200);
  expect(body).toMatchObject({ id: 'celac-2020', version: 3 });
  const crlf = `\uFEFF${publishedPlan.normalize('NFD').replaceAll('\n', '\r\n')}`;
  expect((await imported(crlf).expect(200)).body).toEqual(body);
});

test('a dry run tells what would be recorded and what is doubtful, by line, and records nothing', async () => {
  const { body } = await imported(planOf(2031), '?dryRun=true').expect(200);
  expect(body.wouldRecord).toEqual({
    plan: 'celac-2031',
    edition: 1,
    ...counts,
    areas: 15,
    objectives: 19,
    projects: 37,
  });
  expect(body.findings.map(({ line }: { line: number }) => line)).toEqual(expect.arrayContaining([45, 161, 231]));
  await get('plans/celac-2031').expect(404);
});

test.each([
  ['es', 'Texto antes de la primera área que no es título ni fuente.', 'Puede contener dos proyectos; queda como fue'],
  ['pt', 'Texto antes da primeira área que não é título nem fonte.', 'Pode conter dois projetos; fica como foi'],
  ['en', 'Text before the first area that is neither title nor source.', 'It may hold two projects; it stays as'],
  [
    'fr',
    'Texte avant le premier domaine, qui n’est ni titre ni source.',
    'Peut contenir deux projets ; il reste comme',
  ],
])('what was found in a text is told in %s', async (language, obstacle, doubt) => {
  const text = planOf(2037).replace('\n', '\n\nUna línea suelta.\n');
  const asked = (query: string, wanted: string) => imported(text, query).set('Accept-Language', wanted);
  const { body } = await asked('?dryRun=true', language).expect(200);
  const said = messagesIn(body.findings);
  expect(body.findings).toContainEqual(expect.objectContaining({ code: 'text-before-first-area', message: obstacle }));
  expect(said).toContainEqual(expect.stringContaining(doubt));
  if (language !== 'es') {
    const inSpanish = messagesIn((await asked('?dryRun=true', 'es').expect(200)).body.findings);
    expect(said.filter((message) => inSpanish.includes(message))).toEqual([]);
  }
  const refused = await asked('', language).expect(422);
  expect(messagesIn(refused.body.errors)).toContain(obstacle);
});

test('a numbered plan of action is recognised, and its deadlines are proposed where it is triaged', async () => {
  const actions = ['1. Celebrar en Quito, en marzo de 2036, el foro de', 'rectores.', '2. Crear la red de archivos.'];
  const text = ['PLAN DE ACCIÓN DE LA CELAC 2036', '', 'Las Jefas y los Jefes acuerdan.', '', 'EDUCACIÓN', ...actions];
  const dry = await imported(text.join('\n'), '?dryRun=true').expect(200);
  expect(dry.body).toMatchObject({ format: 'numbered-actions', wouldRecord: { areas: 1, projects: 2 }, findings: [] });
  const { body } = await imported(text.join('\n')).expect(201);
  const shown = await get('projects/CELAC-2036-01-01/triage').set('Acta-After', body.token as string);
  expect(shown.body).toMatchObject({
    text: { es: 'Celebrar en Quito, en marzo de 2036, el foro de rectores.' },
    place: 'Quito',
    proposedDues: [{ from: '2036-03-01', to: '2036-03-31', precision: 'month', words: 'en marzo de 2036' }],
  });
  await imported(text.join('\n'), '?format=other').expect(400);
  const unread = await imported('Querida Ana:').expect(422);
  expect(unread.body.reason).toBe('plan-not-recognised');
});

test('a file that is said to be a document and is none is refused', async () => {
  const media = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const { body } = await imported(Buffer.from('Área')).type(media).expect(422);
  expect(body.reason).toBe('document-unreadable');
  const other = await imported(Buffer.from('Área')).type('application/pdf').expect(415);
  expect(other.body.accepted).toContain(media);
});

test('an import is one commit, and its undoing another', async () => {
  const first = await imported(planOf(2032)).expect(201);
  expect(first.body).toMatchObject({ id: 'celac-2032', stream: 'plan-celac-2032', version: 1 });
  expect(first.headers['location']).toBe('/api/v1/plans/celac-2032');
  const plan = await get('plans/celac-2032').set('Acta-After', first.body.token as string);
  expect(plan.body.counts.projects).toBe(37);

  await undone(plan.body.importId, '"7"').expect(412);
  const undo = await undone(plan.body.importId, '"1"').expect(200);
  await get('plans/celac-2032')
    .set('Acta-After', undo.body.token as string)
    .expect(404);
  const one = await get(`plan-imports/${plan.body.importId}`).expect(200);
  expect(one.body).toMatchObject({ undone: true, edition: 1 });

  const again = await imported(planOf(2032)).expect(201);
  const restored = await get('plans/celac-2032').set('Acta-After', again.body.token as string);
  expect(restored.body).toMatchObject({ edition: 2, counts: plan.body.counts });
});

test('another text of the same plan is an edition in which known projects keep their codes', async () => {
  const first = await imported(planOf(2033)).expect(201);
  const before = await get('plans/celac-2033').set('Acta-After', first.body.token as string);
  const without = planOf(2033).replace('Foro aeroespacial con sede en México.\n', '');
  const second = await imported(without).expect(201);
  const after = await get('plans/celac-2033').set('Acta-After', second.body.token as string);
  const codes = ({ body }: typeof after) =>
    new Map<string, string>(
      body.areas.flatMap((area: Area) => area.projects.map(({ code, text }) => [text['es'], code])),
    );
  expect(after.body).toMatchObject({ edition: 2, counts: { projects: 36 } });
  for (const [text, code] of codes(after)) expect(codes(before).get(text)).toBe(code);
});

test('what hangs on an import keeps it from being undone', async () => {
  const first = await imported(planOf(2034)).expect(201);
  const adopted = await acta
    .asked('post', '/api/v1/plans/celac-2034/adopt', secretariat())
    .set({ 'Idempotency-Key': 'adopt-2034', 'If-Match': '"1"', 'Acta-After': first.body.token as string })
    .send({ instrument: 'Declaración', on: '2034-01-10', basis: 'consenso' })
    .expect(200);
  const refused = await undone('celac-2034')
    .set('Acta-After', adopted.body.token as string)
    .expect(409);
  expect(refused.body.reason).toBe('plan-in-use');
});

test('a person splits the line that holds two projects, and every other code stays', async () => {
  const first = await imported(planOf(2035)).expect(201);
  const split = await acta
    .asked('post', '/api/v1/plans/celac-2035/projects/CELAC-2035-02-03/split', secretariat())
    .set({ 'Idempotency-Key': 'split-2035', 'If-Match': '"1"', 'Acta-After': first.body.token as string })
    .send({ first: 'Promover el CLRAH.', second: 'Reactivar el Grupo.' })
    .expect(200);
  const { body } = await get('plans/celac-2035').set('Acta-After', split.body.token as string);
  expect(body.areas[1].projects.map(({ code }: { code: string }) => code)).toEqual([
    'CELAC-2035-02-01',
    'CELAC-2035-02-02',
    'CELAC-2035-02-03a',
    'CELAC-2035-02-03b',
  ]);
  expect(body.counts.projects).toBe(37);
});

test.each([
  ['nothing', Buffer.alloc(0), 'text-empty'],
  ['blank lines', '\n \n\t\n', 'text-empty'],
  ['Latin-1', Buffer.from(publishedPlan, 'latin1'), 'text-not-utf8'],
  ['UTF-16', Buffer.from(`\uFEFF${publishedPlan}`, 'utf16le'), 'text-not-utf8'],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'text-'],
  ['another text', 'Había una vez un plan.\n', 'plan-not-recognised'],
  ['a plan without a title', publishedPlan.split('\n').slice(2).join('\n'), 'plan-code-unknown'],
])('%s is refused in words, and nothing is recorded', async (_, text, reason) => {
  const before = await get('plan-imports?limit=200');
  const { status, body } = await imported(text);
  expect(status).toBe(422);
  expect(body.reason).toContain(reason);
  expect(body.detail).toEqual(expect.any(String));
  expect((await get('plan-imports?limit=200')).body).toEqual(before.body);
});

test('a file of 100 MB is refused before it is read', async () => {
  const { status, body } = await imported('Área - x\n', '')
    .set('Content-Length', String(100 * 1024 * 1024))
    .timeout(2_000);
  expect(status).toBe(413);
  expect(body.reason).toBe('body-too-large');
});

interface Area {
  readonly projects: readonly { readonly code: string; readonly text: Readonly<Record<string, string>> }[];
}

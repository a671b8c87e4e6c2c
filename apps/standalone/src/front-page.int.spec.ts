import { runningActa, type RunningActa } from './fixture/running-acta';

let acta: RunningActa;
beforeAll(async () => {
  acta = await runningActa();
});
afterAll(() => acta.close());

const page = async (path: string) => (await acta.asked('get', path).expect(200)).text;

test('says in Spanish first what this is, what is in it and where to go', async () => {
  const spanish = await page('/');
  expect(spanish).toContain('lang="es"');
  expect(spanish).toContain('33 Estados miembros, 13 presidencias pro témpore y 1 plan de trabajo con 36 proyectos');
  for (const href of ['/api/docs', '/api/v1/members', '/api/v1/presidencies', '/api/v1/plans', '/health/ready']) {
    expect(spanish).toContain(`href="${href}"`);
    await acta.asked('get', href).expect(200);
  }
});

test.each([
  ['pt', '33 Estados membros'],
  ['en', '33 member States'],
  ['fr', '33 États membres'],
  ['xx', '33 Estados miembros'],
])('speaks %s', async (language, words) => {
  expect(await page(`/?lang=${language}`)).toContain(words);
});

test('shows each project beside its source line, and what is doubtful', async () => {
  const text = await page('/');
  expect(text.match(/class="code"/g)).toHaveLength(36);
  expect(text).toMatch(
    /CELAC-2020-06-01<\/td><td lang="es">Crear una plataforma[^<]+<\/td><td class="line">línea 119</,
  );
  expect(text).toMatch(/línea 45 \(dudoso\)/);
});

test('is marked as the demonstration, keeps out scripts, and its style comes with it', async () => {
  const { headers, text } = await acta.asked('get', '/').expect(200);
  expect(text).toContain('Demostración.');
  expect(headers['acta-demonstration']).toBe('true');
  expect(headers['content-security-policy']).toContain("script-src 'self'");
  expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
  await acta.asked('get', '/front-page.css').expect('Content-Type', /text\/css/);
});

test('the page of the API says so too', async () => {
  expect(await page('/api/docs')).toContain('<title>Acta (demostración)</title>');
});

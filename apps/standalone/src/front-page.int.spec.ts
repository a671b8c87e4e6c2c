import type request from 'supertest';
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

test('shows each project as it stands beside its source line, and what is doubtful', async () => {
  const text = await page('/');
  // 36, of which a person has split one.
  expect(text.match(/class="code"/g)).toHaveLength(37);
  expect(text).toMatch(
    /CELAC-2020-06-01<\/td><td lang="es">Crear una plataforma[^<]+<\/td><td class="line">línea 119</,
  );
  expect(text).toMatch(/línea 45 \(dudoso\)/);
});

interface Shown {
  readonly href: string;
  readonly number: number;
}

/** The numbers of the sentences before anything else, and where each leads. */
function numbersOf(text: string): readonly Shown[] {
  const sentences = /<h1>.*<\/h1>\n<p class="silence">.*<\/p>/.exec(text)?.[0] ?? '';
  return [...sentences.matchAll(/<a href="([^"]+)">([0-9]+) /g)].map(([, href = '', number]) => ({
    href: href.replaceAll('&amp;', '&'),
    number: Number(number),
  }));
}

async function lengthOf(list: string): Promise<number> {
  let length = 0;
  for (let next: string | undefined = `${list}&limit=200`; next !== undefined;) {
    const answer: request.Response = await acta.asked('get', next).expect(200);
    length += answer.body.items.length;
    next = /<([^>]+)>; rel="next"/.exec(answer.headers['link'] ?? '')?.[1];
  }
  return length;
}

test('begins with a sentence of what became of what is in force, each number the length of the list behind it', async () => {
  const text = await page('/');
  expect(text).toMatch(
    /<h1>De <a href="[^"]+">\d+ compromisos vigentes<\/a>, .* y <strong>.*\d+ sin informe<\/a><\/strong>\.<\/h1>/,
  );
  const [all, ...parts] = numbersOf(text);
  expect(parts.length).toBeGreaterThan(3);
  for (const { href, number } of [all as Shown, ...parts]) expect([href, await lengthOf(href)]).toEqual([href, number]);
  const standings = parts.filter(({ href }) => href.includes('/commitments?'));
  expect(standings.reduce((sum, { number }) => sum + number, 0)).toBe(all?.number);
});

test('then names how many reports are missing, and of how many, beside the board that names the silent', async () => {
  const text = await page('/?lang=en');
  const [reports, obligors] = numbersOf(text).filter(({ href }) => href.includes('/board'));
  expect(text).toMatch(
    /For the last period over, <a [^>]+>\d+ reports<\/a> are missing from <a [^>]+>\d+ obligors<\/a>\./,
  );
  expect(reports?.href).toBe('/api/v1/board/cells?status=no-report');
  expect(obligors?.href).toBe('/api/v1/board?status=no-report');
  expect(obligors?.number).toBeGreaterThan(3);
  expect(reports?.number).toBeGreaterThan(obligors?.number ?? Infinity);
});

test.each(['MEX', 'ARG', 'BRA'])('the figures of %s are the lengths of its own lists', async (member) => {
  const { body } = await acta.asked('get', `/api/v1/standing?level=body&member=${member}`).expect(200);
  const counted = Object.entries(body.items[0].tracks as Record<string, number>);
  expect(counted.reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThan(5);
  for (const [standing, count] of counted) {
    const list = `/api/v1/commitments?member=${member}&standing=${standing}`;
    expect([list, await lengthOf(list)]).toEqual([list, count]);
  }
});

test('says of when its data is', async () => {
  expect(await page('/')).toMatch(/Datos al <time datetime="\d{4}-\d{2}-\d{2}T[^"]+Z">[^<]+ UTC<\/time>/);
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

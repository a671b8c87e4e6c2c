import { area, found, head, reading } from './sample-texts';

const projectsOf = (lines: readonly string[]) =>
  reading([head, ...area.slice(0, 4), ...lines, ...area.slice(5)]).command?.areas[0]?.projects.map(({ text }) => text);

test('bullets and numbers before a project say nothing of it', () => {
  const listed = [
    '- Pesca.',
    '• Pesca',
    '1) Pesca',
    '(2) Pesca',
    '3. Pesca',
    '4.- Pesca',
    'a) Pesca',
    '1.1 Pesca',
    '* **Pesca**',
  ];
  expect(projectsOf(listed)?.map((text) => text.replace('.', ''))).toEqual(listed.map(() => 'Pesca'));
  const texts = ['4.0 industrias', '1er. Encuentro', '75.º período', '2030. Agenda', 'Proyecto 1.', 'Proyecto 2'];
  expect(projectsOf(texts)).toEqual(texts);
  expect(found([head, ...area.slice(0, 4), 'Proyecto 1', 'Pesca', 'Proyecto 2', 'Faros', ...area.slice(5)])).toEqual([
    [5, 'section-empty'],
    [6, 'may-be-text'],
    [8, 'may-be-text'],
  ]);
});

test('what only pages have is left out and told', () => {
  const running = [head, 'Plan de trabajo 2023', 'Plan de trabajo 2023 | 4'];
  const paged = [head, ...area.slice(0, 5), '12', 'Página 3 de 10', ...running, ...area.slice(5)];
  expect(found(paged)).toEqual([
    [7, 'line-without-words'],
    [8, 'line-without-words'],
    ...[9, 10, 11].map((line) => [line, 'running-head']),
  ]);
  expect(reading(paged).command?.areas[0]?.projects).toHaveLength(1);
});

test('a heading with nothing but a mark behind it has no text', () => {
  expect(found([head, ...area.slice(0, 5), 'Proyecto: •', ...area.slice(5)])).toEqual([
    [7, 'line-without-words'],
    [7, 'section-empty'],
  ]);
});

test('a second plan in the same text stops the import, but a sentence about a plan does not', () => {
  expect(found([head, ...area, 'Plan de trabajo 2024', ...area])).toContainEqual([10, 'another-plan']);
  expect(reading([head, ...area, head.replaceAll('2023', '2024'), ...area]).command).toBeUndefined();
  expect(projectsOf(['Plan de trabajo de 2024 con la FAO.', 'Elaborar el plan de trabajo 2024'])).toHaveLength(2);
});

test('a text in another language stops the import, by the lines of its headings', () => {
  const portuguese = ['Área - Mares', 'Objetivo', 'Cuidar.', 'Projetos', 'Pesca', 'Eixo temático', 'Cooperação'];
  expect(reading(portuguese, 'CELAC-2023').refusal).toMatchObject({
    values: { line: 4, finding: 'heading-in-another-language' },
  });
  expect(reading(['Área - Mares', 'Texto.'], 'CELAC-2023').refusal).toMatchObject({ reason: 'plan-without-projects' });
});

test('an area is known by what follows it where nothing stands between the word and its title', () => {
  const unmarked = area.map((line) => line.replace('Área:', 'Área 2'));
  expect(reading([head, ...unmarked, ...area]).command?.areas.map(({ line }) => line)).toEqual([2, 10]);
});

test('a title may stand on the next line, or go on there', () => {
  const { command, findings } = reading([
    head,
    'Área 1',
    'Costas',
    ...area.slice(1),
    'Área: Selvas',
    'y ríos',
    ...area.slice(1),
  ]);
  expect(command?.areas.map(({ title }) => title)).toEqual(['Costas', 'Selvas y ríos']);
  expect(findings.map(({ line, code }) => [line, code])).toEqual([
    [3, 'title-by-position'],
    [12, 'title-by-position'],
  ]);
});

test('what looks like a heading that was missed is doubted', () => {
  expect(found([head, ...area, 'Capítulo 2', ...area.slice(1)])).toEqual([
    [11, 'section-again'],
    [13, 'section-again'],
    [14, 'project-repeated'],
    [15, 'section-again'],
  ]);
  expect(found([head, ...area.slice(0, 5), 'Proyectos y metas', 'y puertos', ...area.slice(5)])).toEqual([
    [7, 'may-be-heading'],
    [8, 'may-continue'],
  ]);
  expect(found([head, ...area.slice(0, 3), 'Objetivos', ...area.slice(3)])).toEqual([[5, 'section-empty']]);
});

test('an area may name several axes: each under its heading, or in a list', () => {
  const { command } = reading([
    head,
    ...area,
    'Eje temático',
    'Riesgos',
    'Área: Costas',
    ...area.slice(1, 5),
    'Ejes temáticos',
    '- Riesgos',
    '- Cultura',
    'Porque sí.',
  ]);
  expect(command?.areas.map(({ axes }) => axes)).toEqual([
    ['cooperacion', 'riesgos'],
    ['riesgos', 'cultura'],
  ]);
  const plural = ['Ejes temáticos', 'Cooperación / Riesgos', 'Cultura', 'Porque sí.'];
  expect(found([head, ...area.slice(0, 5), ...plural])).toEqual([
    [8, 'axis-may-be-two'],
    [9, 'may-be-axis'],
  ]);
});

test('a text that was encoded twice stops the import', () => {
  const twice = Buffer.from('Educación', 'utf8').toString('latin1');
  expect(found([head, ...area.slice(0, 4), twice, ...area.slice(5)])).toEqual([[6, 'encoded-twice']]);
});

import { findingsMax } from './plan-draft';
import { area, found, head, reading } from './sample-texts';

test('a plan of another year and presidency is read as well', () => {
  const { command, findings } = reading([head, ...area, ...area.map((line) => line.replace('Mares', 'Costas'))]);
  expect(command).toMatchObject({
    code: 'CELAC-2023',
    year: 2023,
    member: 'VCT',
    areas: [{ title: 'Mares' }, { title: 'Costas' }],
  });
  expect(command?.axes).toEqual([{ key: 'cooperacion', name: { es: 'Cooperación' } }]);
  expect(findings).toEqual([]);
});

test('a title may take several lines', () => {
  const { command } = reading([
    'Comunidad de Estados Latinoamericanos y Caribeños (CELAC)',
    'Plan de trabajo de 2024',
    ...area,
  ]);
  expect(command).toMatchObject({
    code: 'CELAC-2024',
    title: expect.stringContaining('(CELAC) Plan de trabajo') as string,
  });
  expect(command).not.toHaveProperty('member');
});

test.each([
  [['', 'CELAC', 'Presidencia Pro Témpore de Colombia 2025-2026', 'Plan de trabajo 2025-2026'], 'CELAC-2025', 'COL', 2],
  [
    ['Comunidad de Estados', 'Latinoamericanos y Caribeños', '(CELAC)', 'Plan de', 'trabajo 2024'],
    'CELAC-2024',
    undefined,
    1,
  ],
  [['PLAN DE TRABAJO', '2022', '', 'PRESIDENCIA PRO TÉMPORE', 'ARGENTINA'], 'CELAC-2022', 'ARG', 1],
  [['# Presidencia Pro Tempore', '2022 – Argentina', 'Propuesta de áreas', 'de trabajo'], 'CELAC-2022', 'ARG', 1],
])('a title may be split anywhere: %j', (title, code, member, line) => {
  const { command, draft, findings } = reading([...title, ...area]);
  expect([command?.code, command?.member, draft?.head.titleLine]).toEqual([code, member, line]);
  expect(findings).toEqual([]);
});

test.each([
  ['Presidencia Pro Tempore 2020 – México', 'MEX'],
  ['PRESIDENCIA PRO TEMPORE DE LA REPÚBLICA ARGENTINA 2022', 'ARG'],
  ['Presidencia Pro Tempore del Ecuador, 2015', 'ECU'],
  ['Presidencia Pro Tempore 2024-2025: Honduras', 'HND'],
  ['Presidencia Pro-Témpore de la CELAC – República de Colombia 2025–2026', 'COL'],
  ['Presidencia Pro Témpore (PPT) de San Vicente y las Granadinas', 'VCT'],
  ['PPT Uruguay 2026', 'URY'],
])('the presidency is read from "%s"', (words, member) => {
  expect(reading([`(CELAC) ${words} Plan de trabajo 2020`, ...area]).command).toMatchObject({ member });
});

test('a plan that does not say its year needs a code from the caller', () => {
  expect(reading(area).refusal).toMatchObject({ reason: 'plan-code-unknown', field: 'code' });
  expect(reading(['Plan de trabajo 2022', ...area]).command).toMatchObject({ code: 'CELAC-2022', body: 'CELAC' });
  expect(reading(area, 'CELAC-1850').refusal).toMatchObject({ reason: 'plan-code-malformed' });
  expect(reading(area, 'CELAC-2022').command).toMatchObject({ code: 'CELAC-2022', title: 'CELAC-2022', year: 2022 });
  expect(reading(area, 'celac 2022').refusal).toMatchObject({ reason: 'plan-code-malformed', field: 'code' });
});

test('a caller who names another plan than the text is told so', () => {
  expect(found([head, ...area], 'CELAC-2021')).toEqual([[1, 'code-differs']]);
  expect(found([head, ...area], 'CELAC-2023B')).toEqual([]);
});

test('a presidency that is no member is told, and left out', () => {
  const { command, findings } = reading([head.replace('San Vicente y las Granadinas', 'Atlántida'), ...area]);
  expect(findings.map(({ code }) => code)).toEqual(['presidency-unknown']);
  expect(command?.doubts).toEqual([{ line: 1, code: 'presidency-unknown', excerpt: expect.any(String) as string }]);
  expect(command).not.toHaveProperty('member');
});

test('a text without any area is not recognised, from its first line on', () => {
  expect(reading(['', 'Querida Ana:', 'Proyecto', 'Foro']).refusal).toMatchObject({
    reason: 'plan-not-recognised',
    values: { line: 2 },
  });
});

test('what stands before the first area stops the import, by its line', () => {
  const { refusal, command, findings } = reading([head, 'Queridos todos:', 'Proyectos', ...area]);
  expect(command).toBeUndefined();
  expect(refusal).toMatchObject({
    reason: 'plan-not-understood',
    values: { line: 2, finding: 'text-before-first-area' },
  });
  expect(findings.map(({ line, severity, code }) => [line, severity, code])).toEqual([
    [2, 'not-understood', 'text-before-first-area'],
    [3, 'not-understood', 'heading-outside-area'],
  ]);
});

test('an area without a title and an axis without a name stop the import', () => {
  expect(found([head, 'Área -', ...area.slice(1)])).toEqual([[2, 'area-without-title']]);
  expect(found([head, ...area.slice(0, 6), 'Ωμέγα', ...area.slice(7)])).toEqual([
    [2, 'area-without-axis'],
    [8, 'axis-without-name'],
  ]);
});

test('areas that lack something, and what is said twice, are doubted', () => {
  expect(found([head, 'Área: Mares', ...area])).toEqual([
    [2, 'area-without-objective'],
    [2, 'area-without-project'],
    [2, 'area-without-axis'],
    [3, 'area-repeated'],
  ]);
  expect(found([head, ...area.slice(0, 5), 'PESCA', ...area.slice(5)])).toEqual([[7, 'project-repeated']]);
});

test('a group ends with its section, with the next group, or stays empty and is doubted', () => {
  const projects = ['En el norte:', 'Pesca.', 'En el sur:', 'Puertos.', 'En el este:', 'Proyectos', 'Faros'];
  const { command, findings } = reading([head, ...area.slice(0, 4), ...projects, ...area.slice(5)]);
  expect(command?.areas[0]?.projects.map(({ text, context }) => [text, context?.text])).toEqual([
    ['Pesca.', 'En el norte:'],
    ['Puertos.', 'En el sur:'],
    ['Faros', undefined],
  ]);
  expect(findings.map(({ line, code }) => [line, code])).toEqual([[10, 'group-without-project']]);
});

test('letters that were lost before are pointed out', () => {
  expect(found([head, ...area.slice(0, 4), 'Educaci\ufffdn', ...area.slice(5)])).toEqual([[6, 'letters-lost']]);
});

describe('a hostile text', () => {
  /* Generous: reading takes milliseconds; anything that is not linear takes minutes. */
  const quickMs = 3_000;
  const quick = (lines: readonly string[]) => {
    const start = performance.now();
    const result = reading(lines);
    expect(performance.now() - start).toBeLessThan(quickMs);
    return result;
  };
  const length = 200_000;

  test('of a hundred thousand lines gets its answer at once, with the first findings and their number', () => {
    const { refusal, findings, findingCount } = quick([
      head,
      ...Array.from({ length: 100_000 }, () => 'hola'),
      ...area,
    ]);
    expect(refusal).toMatchObject({ reason: 'plan-not-understood', values: { line: 2 } });
    expect([findings.length, findingCount]).toEqual([findingsMax, 100_000]);
  });

  test('shows what stops it also behind more doubts than are shown', () => {
    const doubts = Array.from({ length: findingsMax + 5 }, (_, index) => `Pesca Promover el ${index}`);
    const { refusal, findings } = quick([head, ...area.slice(0, 5), ...doubts, ...area.slice(5), 'Área -']);
    expect(refusal).toMatchObject({ reason: 'plan-not-understood', values: { finding: 'area-without-title' } });
    expect(findings).toHaveLength(findingsMax);
  });

  test('with more than a plan can hold is refused', () => {
    expect(
      quick([head, ...area.slice(0, 5), ...Array.from({ length: 100_000 }, (_, index) => `p${index}`)]).refusal,
    ).toMatchObject({
      reason: 'plan-too-large',
    });
  });

  test.each([
    ['letters', 'a'.repeat(length)],
    ['capital words', 'Promover '.repeat(length / 8)],
    ['almost infinitives', `a ${'A'.repeat(10)}${'a'.repeat(length)}`],
    ['brackets', '(oct'.repeat(length / 4)],
    ['blanks', `a${' '.repeat(length)}b`],
    ['tabs in a heading', `Obje${'\t'.repeat(length)}tivos`],
    ['dashes after an area', `Área ${'-'.repeat(length)}x`],
    ['full stops', `a${'.'.repeat(length)}b`],
    ['titles', 'presidencia pro tempore '.repeat(length / 24)],
    ['accents', `e${'\u0301'.repeat(length / 2)}`],
  ])('of one long line of %s gets its answer at once', (_, line) => {
    expect(quick([head, line, ...area.slice(0, 4), line, ...area.slice(5), line]).draft?.areas).toContainEqual(
      expect.objectContaining({ title: 'Mares' }),
    );
  });
});

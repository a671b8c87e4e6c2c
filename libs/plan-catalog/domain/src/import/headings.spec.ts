import { areaTitleOf, headingOf, mayBeHeading, unmarkedAreaTitleOf } from './headings';

const sections = (...lines: readonly string[]) => lines.map((line) => headingOf(line)?.section);

test('headings may be singular or plural, in any case, with or without a full stop', () => {
  expect(sections('Objetivo', 'OBJETIVOS.', 'Proyecto.', 'proyectos', 'Eje temático del proceso de reflexión')).toEqual(
    ['objectives', 'objectives', 'projects', 'projects', 'axis'],
  );
  expect(sections('Ejes Temáticos', 'EJE TEMATICO DEL PROCESO DE REFLEXION:', 'Objetivos específicos')).toEqual([
    'axis',
    'axis',
    'objectives',
  ]);
});

test('headings may be split, and the letter before the split may stand after it again', () => {
  expect(
    sections('Obje\tetivos\t', 'Pro\u00adyectos', 'Proy\tyecto', 'Eje te\u00admático', 'Obje\u0301\u00adtivo'),
  ).toEqual(['objectives', 'projects', 'projects', 'axis', 'objectives']);
});

test('headings may be split by what nobody sees, decorated, numbered, or say what kind they are', () => {
  for (const unseen of ['\u200b', '\u2060', '\u200e', '\ufeff', '\u00a0', '\u034f']) {
    expect(sections(`${unseen}Proy${unseen}ectos${unseen}`)).toEqual(['projects']);
    expect(areaTitleOf(`${unseen}Á${unseen}rea${unseen} -${unseen} Mares${unseen}`)).toBe('Mares');
  }
  expect(sections('2. Objetivo', '• Proyectos', '**Eje temático 1**', '### Proyecto(s)', 'I. Objetivos')).toEqual([
    'objectives',
    'projects',
    'axis',
    'projects',
    'objectives',
  ]);
  expect(sections('Objetivo específico', 'Objetivos generales', 'Objetivo N.º 2', 'Proyecto 3')).toEqual([
    'objectives',
    'objectives',
    'objectives',
    'projects',
  ]);
});

test('headings in another language are known as such', () => {
  expect(sections('Projetos', 'Eixo temático', 'Objectives', 'Thematic axis', 'Objectif', 'Projets:')).toEqual(
    Array.from({ length: 6 }, () => 'foreign'),
  );
});

test('what follows a colon, a dash or a full stop on the line of a heading is text', () => {
  const lines = ['Proyecto: Foro', 'Proyectos. Foro', 'Proyecto – Foro', '1. Proyecto 1.2: Foro'];
  expect(lines.map((line) => headingOf(line)?.rest)).toEqual(['Foro', 'Foro', 'Foro', 'Foro']);
  expect(headingOf('Objetivos:')).toEqual({ section: 'objectives', plural: true, numbered: false, rest: '' });
});

test('a name of one letter is no number', () => {
  expect(headingOf('OBJETIVO: X')).toMatchObject({ section: 'objectives', rest: 'X' });
  expect(sections('Proyecto X', 'Proyecto A', 'Proyecto IV')).toEqual([undefined, undefined, 'projects']);
});

test('a short line that begins like a heading may be one', () => {
  expect(['Proyectos y metas', 'Áreas: tres', 'Eje'].map(mayBeHeading)).toEqual([true, true, true]);
  expect(['Proyectos de impacto social.', 'Foro', 'Objetos'].map(mayBeHeading)).toEqual([false, false, false]);
});

test('texts that only begin like a heading are texts', () => {
  expect(
    sections('Proyectos de impacto', 'Objetivos y metas: dos', 'Objetos', 'Eje', '', '1)', ':', 'objetivo'.repeat(2)),
  ).toEqual(Array.from({ length: 8 }, () => undefined));
});

test('an area begins with its title after any dash, colon or full stop', () => {
  const lines = [
    'Área - Mares',
    'Área – Mares',
    'ÁREA: Mares',
    'area — Mares',
    'A\u0301rea -\tMares ',
    'Área 3. Mares',
  ];
  expect([...lines, 'Área de trabajo - Mares', 'Á\trea - Mares', 'Área - Ma\u00adres'].map(areaTitleOf)).toEqual(
    Array.from({ length: 9 }, () => 'Mares'),
  );
});

test('an area may have dashes and colons in its title, or no title at all', () => {
  expect(areaTitleOf('Área - Ciencia / STS - 1er. encuentro: uno')).toBe('Ciencia / STS - 1er. encuentro: uno');
  expect(['Área -', 'Área', 'ÁREA DE TRABAJO IV', 'Área 1:'].map(areaTitleOf)).toEqual(['', '', '', '']);
});

test('an area may be numbered, before the word or after it', () => {
  const numbered = ['1. Área - Mares', '1) Área: Mares', 'I. Área – Mares', '- Área - Mares', '## Área - Mares'];
  const after = [
    'Área I - Mares',
    'Área N.º 1 - Mares',
    'Área nº 3: Mares',
    'Área 1.2 - Mares',
    'Área temática 4. Mares',
  ];
  expect([...numbered, ...after].map(areaTitleOf)).toEqual(Array.from({ length: 10 }, () => 'Mares'));
  expect(['Área 1. 4.0 industrias', 'Área - 1er. Encuentro', 'Área - 5.º foro'].map(areaTitleOf)).toEqual([
    '4.0 industrias',
    '1er. Encuentro',
    '5.º foro',
  ]);
});

test('without anything between, what follows the word may be a title', () => {
  expect(['Área Mares', 'ÁREA 2 Mares', '3. Área de trabajo Mares'].map(unmarkedAreaTitleOf)).toEqual(
    Array.from({ length: 3 }, () => 'Mares'),
  );
  expect(unmarkedAreaTitleOf('Un área')).toBeUndefined();
});

test('a sentence about areas begins none', () => {
  expect(
    [
      'El área de trabajo - promueve',
      'Área marina protegida - norte',
      'Áreas',
      'Áreas: tres',
      'Propuesta de áreas - 2020',
    ].map(areaTitleOf),
  ).toEqual(Array.from({ length: 5 }, () => undefined));
});

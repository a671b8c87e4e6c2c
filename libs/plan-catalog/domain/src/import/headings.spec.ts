import { areaTitleOf, headingOf } from './headings';

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

test('what follows a colon on the line of a heading is text', () => {
  expect(headingOf('Proyecto: Foro')).toEqual({ section: 'projects', rest: 'Foro' });
  expect(headingOf('Objetivos:')).toEqual({ section: 'objectives', rest: '' });
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
  expect(areaTitleOf('Área -')).toBe('');
});

test('a sentence about areas begins none', () => {
  expect(
    [
      'El área de trabajo - promueve',
      'Área marina protegida - norte',
      'Área',
      'Áreas: tres',
      'Propuesta de áreas - 2020',
    ].map(areaTitleOf),
  ).toEqual(Array.from({ length: 5 }, () => undefined));
});

import { hasDoubtfulDate, hasNoWords, isEncodedTwice, mayBeTwo, mayContinue, namesSeveral } from './doubts';

test('a second sentence, or a second undertaking in the middle of one, may be another project', () => {
  expect(
    [
      'Promover el Centro (CLRAH) Reactivar el Grupo.',
      'Promover el Centro Reactivar el Grupo.',
      'Pesca sostenible. Puertos seguros.',
      'Pesca sostenible; Puertos seguros',
      'Declaracio\u0301n comu\u0301n Crear indicadores',
    ].map(mayBeTwo),
  ).toEqual([true, true, true, true, true]);
});

test('names, abbreviations and one sentence alone are one project', () => {
  expect(
    [
      'Crear indicadores regionales.',
      '1er. Encuentro de rectores',
      'Foro en el Mar de las Antillas',
      'Premio Simón Bolívar de ensayo',
      'Plan de Acción Mundial, con la OMS',
    ].map(mayBeTwo),
  ).toEqual([false, false, false, false, false]);
});

test('a month and a short number may be a day or a year', () => {
  expect(['Kunming (oct19)', 'Lima (Dic. 20)', 'Quito (setiembre 7)'].map(hasDoubtfulDate)).toEqual([true, true, true]);
  expect(['Kunming (octubre de 2019)', 'Lima (2020)', 'Foro (octavo 2)', 'Reunión (7)'].map(hasDoubtfulDate)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test('page numbers and ruled lines have no words', () => {
  expect(['12', '- 5 -', '-----', '3/10', 'Página 3 de 10', 'Pág. 4'].map(hasNoWords)).not.toContain(false);
  expect(['Foro 12', 'Página web de la CELAC'].map(hasNoWords)).toEqual([false, false]);
});

test('a text in UTF-8 that was read as another encoding shows it', () => {
  const twice = Buffer.from('Órgano de gobernabilidad, reunión', 'utf8').toString('latin1');
  expect([twice, 'reuni\u00c3\u00b3n', 'reunión', 'SÃO PAULO', 'Âncora'].map(isEncodedTwice)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('a line that begins in lower case may go on with the one before', () => {
  expect(['capacidades técnicas.', 'Pesca', '4.0 industrias'].map(mayContinue)).toEqual([true, false, false]);
});

test('an axis with a mark between two names may be two', () => {
  expect(['Cooperación; Riesgos', 'Cooperación / Riesgos', 'Cooperación, riesgos'].map(namesSeveral)).toEqual([
    true,
    true,
    false,
  ]);
});

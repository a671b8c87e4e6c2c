import { hasDoubtfulDate, mayBeTwo } from './doubts';

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

import { duesIn } from './dues-in';

const shown = (text: string, year = 2014) =>
  duesIn(text, year).dues.map(({ from = '', to, precision, words, place }) =>
    [from, to, precision, words, place].filter((one) => one !== undefined).join(' | '),
  );
const doubts = (text: string, year = 2014) => duesIn(text, year).doubts;

test.each([
  [
    'Celebrar en Caracas, durante el segundo semestre de 2014, la reunión de ministros.',
    '2014-07-01 | 2014-12-31 | half | durante el segundo semestre de 2014 | Caracas',
  ],
  [
    'Presentar el informe a más tardar el 30 de junio de 2014.',
    ' | 2014-06-30 | day | a más tardar el 30 de junio de 2014',
  ],
  ['Crear el grupo antes de finales de 2014.', ' | 2014-12-31 | year | antes de finales de 2014'],
  ['Concluir la guía antes de diciembre de 2014.', ' | 2014-11-30 | month | antes de diciembre de 2014'],
  [
    'Reunir a los expertos en marzo de 2014, en Quito, Ecuador.',
    '2014-03-01 | 2014-03-31 | month | en marzo de 2014 | Quito, Ecuador',
  ],
  [
    'Realizar un taller en el tercer trimestre de 2014',
    '2014-07-01 | 2014-09-30 | quarter | en el tercer trimestre de 2014',
  ],
  [
    'Realizar un taller en el 2.º trimestre del año 2014.',
    '2014-04-01 | 2014-06-30 | quarter | en el 2.º trimestre del año 2014',
  ],
  ['Celebrar el foro del 3 al 5 de marzo de 2014.', '2014-03-03 | 2014-03-05 | day | del 3 al 5 de marzo de 2014'],
  [
    'Celebrar la reunión los días 28 y 29 de enero de 2014 en La Habana, Cuba.',
    '2014-01-28 | 2014-01-29 | day | los días 28 y 29 de enero de 2014 | La Habana, Cuba',
  ],
  [
    'Convocar a los coordinadores entre marzo y junio de 2014.',
    '2014-03-01 | 2014-06-30 | month | entre marzo y junio de 2014',
  ],
  ['Ejecutar el proyecto durante el bienio 2014-2015.', '2014-01-01 | 2015-12-31 | year | durante el bienio 2014-2015'],
  [
    'Elaborar un diagnóstico en el transcurso del año 2014.',
    '2014-01-01 | 2014-12-31 | year | en el transcurso del año 2014',
  ],
  ['Iniciar, a finales de marzo de 2014, el estudio.', ' | 2014-03-31 | month | a finales de marzo de 2014'],
  ['Reunirse el 1º de abril de 2014.', '2014-04-01 | 2014-04-01 | day | el 1º de abril de 2014'],
  ['Erradicar el hambre para el año 2025.', ' | 2025-12-31 | year | para el año 2025'],
  ['Participar en la Conferencia a celebrarse en Panamá en 2021.', '2021-01-01 | 2021-12-31 | year | en 2021 | Panamá'],
  ['Celebrar el foro en el 2do. semestre de 2014.', '2014-07-01 | 2014-12-31 | half | en el 2do. semestre de 2014'],
  ['Celebrar el foro el lunes 3 de marzo de 2014.', '2014-03-03 | 2014-03-03 | day | el lunes 3 de marzo de 2014'],
  [
    'Entregar el informe a más tardar el día 30 del mes de junio del año 2014.',
    ' | 2014-06-30 | day | a más tardar el día 30 del mes de junio del año 2014',
  ],
  [
    'Publicar la guía no más tarde del 30 de junio de 2014.',
    ' | 2014-06-30 | day | no más tarde del 30 de junio de 2014',
  ],
  ['Publicar la guía como máximo el 30 de junio de 2014.', ' | 2014-06-30 | day | como máximo el 30 de junio de 2014'],
  ['Reunirse en mayo/junio de 2014.', '2014-05-01 | 2014-06-30 | month | en mayo/junio de 2014'],
  [
    'Reunirse en los meses de marzo, abril y mayo de 2014.',
    '2014-03-01 | 2014-05-31 | month | en los meses de marzo, abril y mayo de 2014',
  ],
  ['Publicar la guía en el T3 de 2014.', '2014-07-01 | 2014-09-30 | quarter | en el T3 de 2014'],
  ['Publicar la guía (S1-2014).', '2014-01-01 | 2014-06-30 | half | S1-2014'],
  ['Foro de rectores (segundo semestre de 2014)', '2014-07-01 | 2014-12-31 | half | segundo semestre de 2014'],
])('%s', (text, due) => {
  expect(shown(text)).toEqual([due]);
  expect(doubts(text)).toEqual([]);
});

test.each([
  [
    'Realizar, no segundo semestre de 2014, a reunião de altos funcionários.',
    '2014-07-01 | 2014-12-31 | half | no segundo semestre de 2014',
  ],
  ['Apresentar o relatório até 30 de junho de 2014.', ' | 2014-06-30 | day | até 30 de junho de 2014'],
  ['Criar a rede o mais tardar em março de 2014.', ' | 2014-03-31 | month | o mais tardar em março de 2014'],
  [
    'Celebrar em Brasília, em setembro de 2014, o encontro.',
    '2014-09-01 | 2014-09-30 | month | em setembro de 2014 | Brasília',
  ],
  [
    'Concluir o estudo no terceiro trimestre de 2014.',
    '2014-07-01 | 2014-09-30 | quarter | no terceiro trimestre de 2014',
  ],
  ['Elaborar um plano ao longo de 2014.', '2014-01-01 | 2014-12-31 | year | ao longo de 2014'],
  [
    'Promover o fórum nos dias 3 e 4 de outubro de 2014.',
    '2014-10-03 | 2014-10-04 | day | nos dias 3 e 4 de outubro de 2014',
  ],
  ['Organizar a oficina, a ser realizada em maio de 2014.', '2014-05-01 | 2014-05-31 | month | em maio de 2014'],
])('in Portuguese: %s', (text, due) => {
  expect(shown(text)).toEqual([due]);
  expect(doubts(text)).toEqual([]);
});

test.each([
  'Dar seguimiento a la Cumbre celebrada en Santiago en enero de 2013.',
  'Cumplir los acuerdos de la II Cumbre, celebrada en La Habana los días 28 y 29 de enero de 2014.',
  'Aplicar la Declaración que se adoptó en Caracas en enero de 2014.',
  'Impulsar la Agenda 2030 y el Decenio 2011-2020 de la Biodiversidad.',
  'Aplicar la Resolución 70/1 de 2015 y la Ley 123 de 2014.',
  'Dar cumplimiento a la Declaración de La Habana de enero de 2014.',
  'Aprobar el Plan de Trabajo para el período 2014-2015.',
  'Ejecutar el Marco de Sendai 2015-2030.',
  'El acuerdo estará vigente hasta diciembre de 2015.',
  'Apoyar el Plan SAN CELAC 2025 en el marco de la cooperación.',
  'Difundir el informe «Panorama social en 2014» entre los Estados.',
  'Reunirse cada año a partir del primer semestre de 2014.',
  'Dar seguimento à Cúpula realizada em Santiago em janeiro de 2014.',
  'Cumprir as decisões que foram adotadas em Havana em janeiro de 2014.',
  'Fortalecer las políticas públicas.',
])('no deadline: %s', (text) => {
  expect(shown(text)).toEqual([]);
  expect(doubts(text)).toEqual([]);
});

test('a past meeting does not hide the deadline that follows it', () => {
  expect(
    shown('Dar continuidad a la reunión celebrada en Lima en enero de 2014 y presentar un informe en octubre de 2014.'),
  ).toEqual(['2014-10-01 | 2014-10-31 | month | en octubre de 2014']);
  expect(shown('Realizar, conforme a lo acordado en Santiago, una reunión en el primer semestre de 2014.')).toEqual([
    '2014-01-01 | 2014-06-30 | half | en el primer semestre de 2014',
  ]);
});

test('of several dates each is proposed, and a person told', () => {
  const text = 'Celebrar reuniones en Quito, en marzo de 2014, y en Lima, en octubre de 2014.';
  expect(shown(text)).toEqual([
    '2014-03-01 | 2014-03-31 | month | en marzo de 2014 | Quito',
    '2014-10-01 | 2014-10-31 | month | en octubre de 2014 | Lima',
  ]);
  expect(doubts(text)).toEqual(['several-dues']);
});

test.each([
  ['Realizar el taller en el segundo semestre.', 'due-without-year'],
  ['Presentar el informe el próximo año.', 'due-without-year'],
  ['Crear la red en un plazo de 90 días.', 'due-without-year'],
  ['Reunirse en septiembre próximo.', 'due-without-year'],
  ['Concluir el estudo no primeiro trimestre.', 'due-without-year'],
  ['Entregar la guía dentro de los 90 días siguientes.', 'due-without-year'],
  ['Concluir a rede até o final do ano.', 'due-without-year'],
  ['Realizar la reunión el próximo 5 de agosto.', 'due-without-year'],
  ['Presentar el plan antes de la próxima Cumbre.', 'due-without-year'],
  ['Entregar la guía a más tardar el treinta de junio de dos mil catorce.', 'due-not-read'],
  ['Avanzar en la red hacia 2025.', 'due-not-read'],
  ['Concluir el estudio iniciado el 3 de mayo de 2014 antes de diciembre de 2014.', 'due-not-read'],
  ['Los Ministros, en octubre de 2012, tomaron nota.', 'due-not-read'],
])('what the sentence does not say is not invented: %s', (text, doubt) => {
  expect(shown(text)).toEqual([]);
  expect(doubts(text)).toEqual([doubt]);
});

test('"before" a day proposes that day, and doubts it', () => {
  expect(shown('Entregar el informe antes del 31 de diciembre de 2014.')).toEqual([
    ' | 2014-12-31 | day | antes del 31 de diciembre de 2014',
  ]);
  expect(doubts('Entregar el informe previo al 31 de diciembre de 2014.')).toEqual(['due-excludes-day']);
  expect(doubts('Entregar el informe antes del 31 de diciembre de 2014.')).toEqual(['due-excludes-day']);
});

test('there is no thirty-first of April', () =>
  expect(shown('Reunirse el 31 de abril de 2014.')).not.toContain('2014-04-31'));

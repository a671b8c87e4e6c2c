import { reading } from '../sample-texts';
import { inPortuguese, inSpanish } from './sample-plans-of-action';

const command = (lines: readonly string[], code?: string) => {
  const { command: made, refusal } = reading(lines, code);
  if (!made) throw new Error(JSON.stringify(refusal));
  return made;
};
const actionsOf = (lines: readonly string[], code?: string) =>
  command(lines, code).areas.map(({ title, projects }) => [title, ...projects.map(({ text }) => text)]);
const found = (lines: readonly string[]) => reading(lines).findings.map(({ line, code }) => [line, code]);

test('a plan of action in Spanish', () => {
  const plan = command(inSpanish);
  expect(plan).toMatchObject({ code: 'CELAC-2014', language: 'es', source: { format: 'numbered-actions' } });
  expect(plan.title).toMatch(/^COMUNIDAD .* PLAN DE ACCIÓN DE LA CELAC 2014$/);
  expect(plan.preamble?.map(({ line }) => line)).toEqual([4, 5, 6]);
  expect(plan.footers?.map(({ line }) => line)).toEqual([20, 21, 34, 35]);
  expect(plan.closing?.map(({ line }) => line)).toEqual([42]);
  expect(actionsOf(inSpanish)).toEqual([
    [
      'SEGURIDAD ALIMENTARIA Y NUTRICIONAL Y ERRADICACIÓN DEL HAMBRE Y LA POBREZA',
      'Celebrar en Caracas, durante el segundo semestre de 2014, la reunión del grupo de trabajo sobre el hambre, con el apoyo de la FAO y la CEPAL, y dar seguimiento a la Cumbre celebrada en Santiago en enero de 2013.',
      'Elaborar un estudio sobre los programas de alimentación escolar: a) en zonas rurales; b) en zonas urbanas, con enfoque socio-económico.',
      'Presentar el estudio a más tardar el 30 de noviembre de 2014.',
    ],
    [
      'EDUCACIÓN',
      'Realizar un foro de 75 jóvenes en Quito, Ecuador, en marzo de 2014.',
      'Impulsar la Agenda 2030 y la cooperación Sur-Sur.',
      'Promover la movilidad de estudiantes. Asimismo, se estudiará la equivalencia de títulos, y se presentará un informe en el primer trimestre de 2015.',
    ],
    ['CULTURA', 'Celebrar el encuentro de ministros de Cultura en el segundo semestre.'],
  ]);
  expect(plan.areas[1]?.projects.map(({ context }) => context?.text)).toEqual([
    'Se acuerda:',
    'Se acuerda:',
    'En el ámbito universitario:',
  ]);
  expect(plan.areas[0]?.projects.map(({ mark, line }) => [mark, line])).toEqual([
    ['1.', 11],
    ['2.', 14],
    ['3.-', 18],
  ]);
  expect(
    plan.areas.flatMap(({ projects }) => projects.map(({ place, proposedDues: [due] = [] }) => [place, due?.to])),
  ).toEqual([
    ['Caracas', '2014-12-31'],
    [undefined, undefined],
    [undefined, '2014-11-30'],
    [undefined, '2014-03-31'],
    [undefined, undefined],
    [undefined, '2015-03-31'],
    [undefined, undefined],
  ]);
  expect(found(inSpanish)).toEqual([
    [14, 'holds-points'],
    [40, 'action-without-number'],
    [40, 'due-without-year'],
  ]);
});

test('a plan of action in Portuguese, with Windows line ends and blanks of all kinds', () => {
  const untidy = inPortuguese.map(
    (line) => line.replace(/ /g, (_, at: number) => (at % 3 === 0 ? '\u00a0' : '  ')) + '\r',
  );
  expect(actionsOf(untidy)).toEqual(actionsOf(inPortuguese));
  expect(command(untidy)).toMatchObject({ code: 'CELAC-2015', language: 'pt' });
  expect(actionsOf(inPortuguese)).toEqual([
    [
      'ENERGIA',
      'Realizar, no primeiro semestre de 2015, em Brasília, o seminário sobre energias renováveis.',
      'Criar um grupo de trabalho que apresentará suas conclusões até 30 de setembro de 2015.',
    ],
    [
      'CIÊNCIA, TECNOLOGIA E INOVAÇÃO',
      'Dar seguimento à reunião realizada em Havana em março de 2014. • com os ministérios; • com as universidades.',
      'Convocar a rede de pesquisa no terceiro trimestre de 2015.',
    ],
  ]);
  expect(
    command(inPortuguese).areas.flatMap(({ projects }) => projects.map(({ proposedDues: [due] = [] }) => due?.to)),
  ).toEqual(['2015-06-30', '2015-09-30', undefined, '2015-09-30']);
});

const plan = (...lines: readonly string[]) => [
  'PLAN DE ACCIÓN 2016',
  '',
  'Las Jefas y los Jefes acuerdan lo que sigue.',
  '',
  ...lines,
];

test.each([
  [['1.', '2.']],
  [['1)', '2)']],
  [['(1)', '(2)']],
  [['1.-', '2.-']],
  [['1.–', '2.–']],
  [['1º', '2º']],
  [['1.º', '2.º']],
  [['1 -', '2 -']],
  [['1', '2']],
  [['a)', 'b)']],
  [['•', '•']],
  [['–', '–']],
  [['1.1', '1.2']],
  [['I.', 'II.']],
  [['Acción 1:', 'Acción 2:']],
  [['Artículo 1.', 'Artículo 2.']],
  [['Art. 1.-', 'Art. 2.-']],
])('actions may be marked by %j', ([one, other]) => {
  const lines = plan(
    'SALUD',
    `${one} Crear la red de salud de los países, con el apoyo de todos.`,
    `${other} Vigilar.`,
  );
  expect(actionsOf(lines)).toEqual([
    ['SALUD', 'Crear la red de salud de los países, con el apoyo de todos.', 'Vigilar.'],
  ]);
});

test('a mark may stand alone above its text', () =>
  expect(actionsOf(plan('SALUD', '1.', 'Crear la red.', '2.', 'Vigilar.'))).toEqual([
    ['SALUD', 'Crear la red.', 'Vigilar.'],
  ]));

test('headings may be numbered, in ordinary letters, or known by their place alone', () => {
  const roman = plan('I. Seguridad alimentaria y', 'nutricional', '1. Foro.', '2. Red.', '', 'II. Salud', '1. Centro.');
  expect(actionsOf(roman)).toEqual([
    ['Seguridad alimentaria y nutricional', 'Foro.', 'Red.'],
    ['Salud', 'Centro.'],
  ]);
  const decimal = plan('1. Energía', '1.1 Foro.', '1.2 Red.', '2. Salud', '2.1 Centro.');
  expect(actionsOf(decimal)).toEqual([
    ['Energía', 'Foro.', 'Red.'],
    ['Salud', 'Centro.'],
  ]);
  const capitals = plan('1. ENERGÍA', '1. Foro.', '2. Red.', '2. SALUD', '1. Centro.');
  expect(actionsOf(capitals)).toEqual([
    ['ENERGÍA', 'Foro.', 'Red.'],
    ['SALUD', 'Centro.'],
  ]);
  const placed = plan('Energía', '1. Foro.', '2. Red.', 'En el Área Productiva:', '1. Centro.');
  expect(actionsOf(placed)).toEqual([
    ['Energía', 'Foro.', 'Red.'],
    ['En el Área Productiva', 'Centro.'],
  ]);
  expect(found(placed)).toEqual([
    [5, 'heading-by-position'],
    [8, 'heading-by-position'],
  ]);
});

test('decimals may go deeper: under a short text they are its actions, under an action its points', () => {
  const deeper = plan('1. Salud', '1.1 Vigilancia', '1.1.1 Red.', '1.1.2 Guía.', '1.2 Acceso', '1.2.1 Centro.');
  expect(actionsOf(deeper)).toEqual([
    ['Vigilancia', 'Red.', 'Guía.'],
    ['Acceso', 'Centro.'],
  ]);
  const points = plan('1. Salud', '1.1. Crear la red:', '1.1.1. con la OPS;', '1.1.2. con la FAO.', '1.2. Vigilar.');
  expect(actionsOf(points)).toEqual([['Salud', 'Crear la red: 1.1.1. con la OPS; 1.1.2. con la FAO.', 'Vigilar.']]);
});

test('a few words are told by how they end', () =>
  expect(command(['PLAN DE ACCIÓN 2016', '', 'EDUCACIÓN', '1. Dos.', '2. Foro.']).language).toBe('es'));

test('what announces the actions under a heading is their context, and numbers before any heading are doubted', () => {
  const lines = plan(
    'En el ámbito financiero',
    '',
    'Se acuerda:',
    '',
    '1. Foro.',
    '2. Red.',
    '',
    'Energía',
    '',
    '1. Centro.',
  );
  expect(actionsOf(lines)).toEqual([
    ['En el ámbito financiero', 'Foro.', 'Red.'],
    ['Energía', 'Centro.'],
  ]);
  expect(command(lines).areas[0]?.projects[0]?.context?.text).toBe('Se acuerda:');
  expect(found(plan('1. Considerando la paz.', '', 'ENERGÍA', '', '1. Centro.', '2. Red.'))).toEqual([
    [5, 'may-be-action'],
  ]);
});

test('numbers may go on under the next heading, and skip or begin anew with a doubt', () => {
  const goesOn = plan('ENERGÍA', '1. Foro.', '2. Red.', 'SALUD', '3. Centro.');
  expect(actionsOf(goesOn)).toEqual([
    ['ENERGÍA', 'Foro.', 'Red.'],
    ['SALUD', 'Centro.'],
  ]);
  expect(found(goesOn)).toEqual([]);
  expect(found(plan('ENERGÍA', '1. Foro.', '2. Red.', '4. Centro.', '1. Guía.'))).toEqual([
    [8, 'number-skipped'],
    [9, 'numbering-again'],
  ]);
});

test('a heading above headings is a chapter', () => {
  const lines = plan('EJE SOCIAL', '', 'SALUD', '', '1. Foro.', '2. Red.', '', 'EDUCACIÓN', '', '1. Centro.');
  expect(command(lines).areas.map(({ title, chapter }) => [title, chapter?.text])).toEqual([
    ['SALUD', 'EJE SOCIAL'],
    ['EDUCACIÓN', 'EJE SOCIAL'],
  ]);
});

test('a paragraph of its own behind an action is taken with it, and doubted', () =>
  expect(found(plan('SALUD', '1. Crear la red.', '', 'Los Ministros se reunirán.', '', '2. Vigilar.'))).toEqual([
    [8, 'may-be-action'],
  ]));

test('a plan without headings is one area', () => {
  const lines = plan('1. Crear la red.', '2. Vigilar.');
  expect(actionsOf(lines)).toEqual([['PLAN DE ACCIÓN 2016', 'Crear la red.', 'Vigilar.']]);
});

test('a text in another language stops the import', () =>
  expect(
    reading([
      'ACTION PLAN 2016',
      '',
      'HEALTH',
      '1. To create the network of the region.',
      '2. To set up the centre with the support of the States.',
    ]).refusal,
  ).toMatchObject({
    values: { finding: 'in-another-language' },
  }));

test('codes are those of plans: body, plan, area, number', () => {
  const { code, areas } = command(inSpanish);
  expect([code, areas.length]).toEqual(['CELAC-2014', 3]);
});

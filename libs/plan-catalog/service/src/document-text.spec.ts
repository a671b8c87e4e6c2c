import { readPlanText } from '@acta/plan-catalog/domain';
import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { documentText } from './document-text';

const list = (text: string, level = 0, reference = 'numbers') =>
  new Paragraph({ text, numbering: { reference, level } });
const bold = (text: string) => new Paragraph({ children: [new TextRun({ text, bold: true })] });
const levels = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER].map((format, level) => ({
  level,
  format,
  text: `%${level + 1}.`,
  alignment: AlignmentType.START,
}));

const head = new Paragraph({ text: 'Plan de Acción de la CELAC 2017', heading: HeadingLevel.TITLE });
const health = new Paragraph({ text: 'Salud', heading: HeadingLevel.HEADING_1 });
const rowOf = (cells: readonly string[]) =>
  new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) });

async function written(children: readonly (Paragraph | Table)[]): Promise<Uint8Array> {
  const numbering = { config: [{ reference: 'numbers', levels }] };
  return new Uint8Array(await Packer.toBuffer(new Document({ numbering, sections: [{ children: [...children] }] })));
}

const plan = [
  new Paragraph({ text: 'Plan de Acción de la CELAC 2017', heading: HeadingLevel.TITLE }),
  new Paragraph('Las Jefas y los Jefes de Estado y de Gobierno acuerdan lo que sigue.'),
  new Paragraph({ text: 'Seguridad alimentaria', heading: HeadingLevel.HEADING_1 }),
  list('Celebrar en Punta Cana, en el primer semestre de 2017, la reunión del grupo de trabajo.'),
  list('Elaborar un estudio:'),
  list('en zonas rurales;', 1),
  list('en zonas urbanas.', 1),
  new Paragraph({ text: 'Educación', heading: HeadingLevel.HEADING_1 }),
  list('Crear la red de rectores.'),
  bold('Cultura'),
  new Paragraph('1. Promover el encuentro de ministros.'),
];

async function refusalOf(bytes: Uint8Array): Promise<string | undefined> {
  const read = await documentText(bytes);
  return 'refusal' in read ? read.refusal.reason : undefined;
}

test('a document with headings and lists is read as the plan that it is', async () => {
  const read = await documentText(await written(plan));
  if ('refusal' in read) throw new Error(read.refusal.reason);
  const { command, findings } = readPlanText(read.text, 'a'.repeat(64), { memberNamed: () => undefined });
  expect(command).toMatchObject({
    code: 'CELAC-2017',
    title: 'Plan de Acción de la CELAC 2017',
    preamble: [{ line: 2 }],
  });
  expect(command?.areas.map(({ title, projects }) => [title, ...projects.map(({ text }) => text)])).toEqual([
    [
      'Seguridad alimentaria',
      'Celebrar en Punta Cana, en el primer semestre de 2017, la reunión del grupo de trabajo.',
      'Elaborar un estudio: a) en zonas rurales; b) en zonas urbanas.',
    ],
    ['Educación', 'Crear la red de rectores.'],
    ['Cultura', 'Promover el encuentro de ministros.'],
  ]);
  expect(command?.areas[0]?.projects[0]).toMatchObject({
    line: 4,
    place: 'Punta Cana',
    proposedDues: [{ from: '2017-01-01', to: '2017-06-30', precision: 'half' }],
  });
  expect(findings.map(({ code }) => code)).toEqual(['holds-points']);
});

async function actionsIn(bytes: Uint8Array) {
  const read = await documentText(bytes);
  if ('refusal' in read) throw new Error(read.refusal.reason);
  const { command } = readPlanText(read.text, 'a'.repeat(64), { memberNamed: () => undefined });
  return command?.areas.flatMap(({ projects }) => projects);
}

test('a break within a paragraph ends a line: the action behind it is another', async () => {
  const broken = ['1. Crear la red.', '2. Vigilar.'].map((text, at) => new TextRun({ text, break: at }));
  const actions = await actionsIn(await written([head, health, new Paragraph({ children: broken })]));
  expect(actions?.map(({ text }) => text)).toEqual(['Crear la red.', 'Vigilar.']);
});

test('a row of a table that is numbered is an action, with what its columns say of it', async () => {
  const rows = [
    ['N.º', 'Acción', 'Plazo'],
    ['1', 'Crear la red de salud', 'Primer semestre de 2017'],
    ['2', 'Vigilar.', ''],
  ];
  const actions = await actionsIn(await written([head, health, new Table({ rows: rows.map(rowOf) })]));
  expect(actions).toMatchObject([
    { text: 'Crear la red de salud. Plazo: Primer semestre de 2017', proposedDues: [{ to: '2017-06-30' }] },
    { text: 'Vigilar.' },
  ]);
});

test('the main part may have another name, as Word on the web gives it', async () => {
  const { 'word/document.xml': main = new Uint8Array(), ...others } = unzipSync(await written(plan));
  const named = Object.entries(others).map(([name, part]) => [
    name,
    /xml|rels/.test(name) ? strToU8(strFromU8(part).replaceAll('document.xml', 'document2.xml')) : part,
  ]);
  const renamed = { ...(Object.fromEntries(named) as typeof others), 'word/document2.xml': main };
  const relations = { 'word/_rels/document2.xml.rels': others['word/_rels/document.xml.rels'] ?? new Uint8Array() };
  expect(await actionsIn(zipSync({ ...renamed, ...relations }))).toHaveLength(4);
});

test('signs that steer machines, and half of one, are told by their line', async () => {
  for (const sign of ['&#7;', '&#0;', '&#xD800;']) {
    const parts = unzipSync(await written(plan));
    const main = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace('Crear', `Cr${sign}ear`);
    const read = await documentText(zipSync({ ...parts, 'word/document.xml': strToU8(main) }));
    if ('refusal' in read) throw new Error(read.refusal.reason);
    const { refusal } = readPlanText(read.text, 'a'.repeat(64), { memberNamed: () => undefined });
    expect(refusal).toMatchObject({ reason: 'text-binary', values: { line: 9 } });
  }
});

test('what is no document, or a broken one, is refused', async () => {
  expect(await refusalOf(new TextEncoder().encode('Plan de Acción'))).toBe('document-unreadable');
  expect(await refusalOf(new Uint8Array())).toBe('document-unreadable');
  expect(await refusalOf((await written(plan)).subarray(0, 900))).toBe('document-unreadable');
  expect(await refusalOf(zipSync({ 'word/document.xml': new Uint8Array([60, 97]) }))).toBe('document-unreadable');
  expect(await refusalOf(await written([new Paragraph('')]))).toBe('text-empty');
});

test('one with macros is refused, and one that unfolds entities', async () => {
  const main = new TextEncoder().encode('<w:document/>');
  expect(await refusalOf(zipSync({ 'word/document.xml': main, 'word/vbaProject.bin': main }))).toBe(
    'document-with-macros',
  );
  const types = new TextEncoder().encode('application/vnd.ms-word.document.macroEnabled.main+xml');
  expect(await refusalOf(zipSync({ 'word/document.xml': main, '[Content_Types].xml': types }))).toBe(
    'document-with-macros',
  );
  const entities = new TextEncoder().encode('<!DOCTYPE a [<!ENTITY b "c">]><w:document/>');
  expect(await refusalOf(zipSync({ 'word/document.xml': entities }))).toBe('document-unreadable');
});

test('one that unpacks to too much is refused before it does', async () => {
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(40 * 1024 * 1024) }, { level: 9 });
  expect(bomb.length).toBeLessThan(100 * 1024);
  expect(await refusalOf(bomb)).toBe('document-too-large');
  const many = Object.fromEntries(
    Array.from({ length: 2_100 }, (_, at) => [`word/media/${at}.png`, new Uint8Array(1)]),
  );
  expect(await refusalOf(zipSync(many, { level: 0 }))).toBe('document-too-large');
});

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlanImported, type ImportPlan } from '@acta/contracts';
import { isRefusal } from '@acta/kernel';
import fc from 'fast-check';
import { importPlan } from '../plan/import-plan';
import { plan } from '../plan/plan';
import { readPlan } from './read-plan';

const hashing = { sha256: (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex') };
const published = readFileSync(join(__dirname, '../../data/plan-de-trabajo-celac-2020.txt'), 'utf8').split('\n');

function commandOf(bytes: Uint8Array): ImportPlan {
  const { command, refusal } = readPlan(bytes, hashing, { memberNamed: () => 'MEX' });
  if (!command) throw new Error(JSON.stringify(refusal));
  return command;
}

function violationsOf(command: ImportPlan) {
  const decision = importPlan(plan.initial, command);
  if (isRefusal(decision)) throw new Error(JSON.stringify(decision));
  return decision.flatMap(({ data }) => PlanImported.validate(data));
}

/** What a plan says whatever its file looks like: composed texts, and lines by where the published text has them. */
function essence(command: ImportPlan, publishedLine: (line: number) => number): unknown {
  const { source: _source, doubts, ...content } = command;
  const whole = { ...content, doubts: doubts.map(({ line, code }) => ({ line, code })) };
  return JSON.parse(JSON.stringify(whole), (key, value: unknown) => {
    if (typeof value === 'string') return value.normalize('NFC');
    return key === 'line' ? publishedLine(value as number) : value;
  });
}

const expected = essence(commandOf(new TextEncoder().encode(published.join('\n'))), (line) => line);

const cases = [(text: string) => text, (text: string) => text.toUpperCase(), (text: string) => text.toLowerCase()];
const splits = ['', '\t', '\u00ad', '\u200b', '\u00a0'];

/** How one heading line may look. */
const disguise = fc.record({
  plural: fc.boolean(),
  inCase: fc.constantFrom(...cases),
  ending: fc.constantFrom('', '.', ':', '\t', ' '),
  split: fc.constantFrom(...splits),
  at: fc.integer({ min: 1, max: 7 }),
  doubled: fc.boolean(),
  dash: fc.constantFrom(' - ', ' – ', ': ', ' — ', '\t-\t', ' 1. ', ' N.º 2 - '),
  mark: fc.constantFrom('', '', '1. ', '- ', '• ', 'I. '),
});
type Disguise = typeof disguise extends fc.Arbitrary<infer Value> ? Value : never;

function disguised(line: string, { plural, inCase, ending, split, at, doubled, dash, mark }: Disguise): string {
  const splitting = (word: string) =>
    split === '' ? word : word.slice(0, at) + split + (doubled ? word.charAt(at - 1) : '') + word.slice(at);
  if (line.startsWith('Área - ')) return `${mark}${inCase('Área')}${dash}${line.slice('Área - '.length)}`;
  if (/^Obje/.test(line) && line.trim().length < 14)
    return splitting(inCase(plural ? 'Objetivos' : 'Objetivo')) + ending;
  if (/^Proyectos?$/.test(line)) return mark + splitting(inCase(plural ? 'Proyectos' : 'Proyecto')) + ending;
  if (line.startsWith('Eje temático')) return splitting(inCase(line)) + ending;
  return line;
}

const variant = fc.record({
  disguises: fc.array(disguise, { minLength: 1, maxLength: 20 }),
  blanksBefore: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 40 }),
  blank: fc.constantFrom('', ' ', '\t', '\u00a0', '\u200b'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r', '\u2028'),
  form: fc.constantFrom('NFC' as const, 'NFD' as const),
  mark: fc.constantFrom('', '\ufeff'),
  ended: fc.boolean(),
});
type Variant = typeof variant extends fc.Arbitrary<infer Value> ? Value : never;

function written({ disguises, blanksBefore, blank, lineEnd, form, mark, ended }: Variant) {
  const publishedLineAt = new Map<number, number>();
  const lines = published.flatMap((line, index) => {
    const look = disguises[index % disguises.length] as Disguise;
    return [
      ...Array.from({ length: blanksBefore[index % blanksBefore.length] as number }, () => ({ text: blank, from: 0 })),
      { text: disguised(line, look).normalize(form), from: index + 1 },
    ];
  });
  lines.forEach(({ from }, index) => publishedLineAt.set(index + 1, from));
  const text = mark + lines.map(({ text: line }) => line).join(lineEnd) + (ended ? lineEnd : '');
  return { bytes: new TextEncoder().encode(text), publishedLineAt };
}

test('the plan is the same, however its file is written', () => {
  fc.assert(
    fc.property(variant, (chosen) => {
      const { bytes, publishedLineAt } = written(chosen);
      expect(essence(commandOf(bytes), (line) => publishedLineAt.get(line) ?? 0)).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

test('whatever the bytes, reading ends in a plan that can be recorded or in a reason, and never throws', () => {
  const pieces = fc.constantFrom(
    'Área - Mares',
    'Proyectos',
    'Objetivo',
    'Foro:',
    '(oct19)',
    'x',
    '',
    '\t',
    'Eje temático',
    'CELAC',
  );
  const texts = fc
    .array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 30 })
    .map((lines) => lines.join('\n'));
  const inputs = fc.oneof(
    fc.uint8Array(),
    texts.map((text) => new TextEncoder().encode(text)),
  );
  fc.assert(
    fc.property(inputs, (bytes) => {
      const { command, refusal } = readPlan(bytes, hashing, { memberNamed: () => undefined, code: 'CELAC-2020' });
      expect((command === undefined) !== (refusal === undefined)).toBe(true);
      if (command) expect(violationsOf(command)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

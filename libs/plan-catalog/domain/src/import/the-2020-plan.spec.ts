import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ImportPlan, PlanImported } from '@acta/contracts';
import { foldFacts, isRefusal } from '@acta/kernel';
import { importPlan } from '../plan/import-plan';
import { countsOf, plan } from '../plan/plan';
import { readPlan } from './read-plan';

const hashing = { sha256: (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex') };
const bytes = readFileSync(join(__dirname, '../../data/plan-de-trabajo-celac-2020.txt'));
const reading = readPlan(bytes, hashing, { memberNamed: (name) => (name === 'México' ? 'MEX' : undefined) });
const command = reading.command as ImportPlan;

function imported() {
  const decision = importPlan(plan.initial, command);
  const fact = isRefusal(decision) ? undefined : decision[0];
  if (!fact) throw new Error(JSON.stringify(decision));
  return fact;
}

/** The lines of each area's projects, in the order of the demonstration's table. */
const linesByArea: readonly (readonly number[])[] = [
  [17, 19, 21],
  [41, 43, 45],
  [63, 65, 67],
  [83, 85],
  [103],
  [119, 121, 123, 125, 127],
  [143],
  [159, 161],
  [179, 181],
  [197, 199, 201],
  [217, 219, 221],
  [235],
  [251, 253, 255, 257, 259],
  [275, 277],
];

describe('the plan that CELAC published for 2020', () => {
  test('is read as fourteen areas, eighteen objectives, thirty-six projects and four axes', () => {
    expect(reading.refusal).toBeUndefined();
    expect(countsOf(imported().data)).toEqual({ areas: 14, objectives: 18, projects: 36, axes: 4 });
  });

  test('says of itself whose it is, of what year and from where', () => {
    expect(command).toMatchObject({ code: 'CELAC-2020', body: 'CELAC', year: 2020, member: 'MEX', language: 'es' });
    expect(command.source).toEqual({
      format: 'published-text',
      sha256: hashing.sha256(bytes),
      lineCount: 283,
      takenFrom: 'https://ppt-celac.org/plan-de-trabajo',
    });
    expect(command.title).toMatch(/^Comunidad de Estados .* Propuesta de áreas de trabajo$/);
  });

  test('gives each project the code that people cite', () => {
    const expected = linesByArea.flatMap((lines, area) =>
      lines.map((line, index) => [`CELAC-2020-${String(area + 1).padStart(2, '0')}-0${index + 1}`, line]),
    );
    const given = imported().data.areas.flatMap(({ projects }) => projects.map(({ code, line }) => [code, line]));
    expect(given).toEqual(expected);
  });

  test('names international cooperation in eleven areas, and three other axes in one each', () => {
    const uses = command.areas.flatMap(({ axes }) => axes);
    const counts = command.axes.map(({ key, name }) => [name['es'], uses.filter((use) => use === key).length]);
    expect(counts).toEqual([
      ['Cooperación internacional', 11],
      ['Gestión integral de riesgo de desastres', 1],
      ['Relacionamiento con socios extra regionales', 1],
      ['Agricultura familiar, seguridad alimentaria, nutrición y erradicación del hambre y la pobreza', 1],
    ]);
    expect(command.areas.every(({ rationale }) => rationale.length === 1)).toBe(true);
  });

  test('keeps the group lines as context of the projects under them', () => {
    const contexts = command.areas.flatMap(({ projects }) =>
      projects.flatMap(({ line, context }) => (context ? [[line, context.line, context.text]] : [])),
    );
    const caribbean = 'En Centroamérica y el Caribe:';
    const official = 'Participación de un funcionario por temática:';
    expect(contexts).toEqual([
      [41, 39, caribbean],
      [43, 39, caribbean],
      [45, 39, caribbean],
      [63, 61, official],
      [65, 61, official],
      [67, 61, official],
    ]);
  });

  test('doubts three lines, and no other', () => {
    expect(reading.findings.map(({ line, severity, code }) => [line, severity, code])).toEqual([
      [45, 'doubtful', 'may-be-two'],
      [161, 'doubtful', 'doubtful-date'],
      [231, 'doubtful', 'objective-by-position'],
    ]);
    expect(command.doubts.map(({ line }) => line)).toEqual([45, 161, 231]);
  });

  test('is a fact that its own contract accepts, and the same text again changes nothing', () => {
    expect(PlanImported.validate(imported().data)).toEqual([]);
    expect(importPlan(foldFacts(plan, [imported()]), command)).toEqual([]);
  });
});

import { memberNamedAmong } from '../membership/member-named';
import { celacMembers } from '../reference/celac-members';
import { readPlan } from './read-plan';

/* What the specifications of reading begin with. */

const hashing = { sha256: () => 'a'.repeat(64) };
const memberNamed = memberNamedAmong(celacMembers);

export function reading(lines: readonly string[], code?: string) {
  return readPlan(new TextEncoder().encode(lines.join('\n')), hashing, {
    memberNamed,
    ...(code !== undefined && { code }),
  });
}

export const head =
  'Comunidad de Estados (CELAC) Presidencia Pro Tempore 2023 – San Vicente y las Granadinas Plan de trabajo 2023';
export const area = [
  'Área: Mares',
  'Objetivo',
  'Cuidarlos.',
  'Proyecto',
  'Pesca.',
  'Eje temático',
  'Cooperación',
  'Porque sí.',
];
export const found = (lines: readonly string[], code?: string) =>
  reading(lines, code).findings.map((finding) => [finding.line, finding.code]);

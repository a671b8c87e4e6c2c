import { readdirSync } from 'node:fs';
import { inRoot, say } from './workspace.mjs';

const boundaries = '@nx/enforce-module-boundaries';

/**
 * What must be reported, or else a rule is not live: `code` is linted as if it stood in the first file of `folder`.
 * A file that exists is used because typed rules only know files of the TypeScript project.
 */
const planted = [
  { folder: 'libs/kernel/src', rule: boundaries, code: "export * from '@acta/contracts';" },
  { folder: 'libs/contracts/src', rule: boundaries, code: "export * from '@acta/adapters/embedded';" },
  { folder: 'libs/access/domain/src', rule: boundaries, code: "export * from '@acta/nest';" },
  { folder: 'libs/access/service/src', rule: boundaries, code: "export * from '@acta/plan-catalog/domain';" },
  { folder: 'libs/access/service/src', rule: boundaries, code: "export * from '@acta/adapters/embedded';" },
  { folder: 'libs/adapters/embedded/src', rule: boundaries, code: "export * from '@acta/contracts';" },
  { folder: 'apps/standalone/src', rule: boundaries, code: "export * from '@acta/access/domain';" },
  { folder: 'libs/access/domain/src', rule: 'no-restricted-imports', code: "export * from 'node:fs';" },
  { folder: 'libs/access/domain/src', rule: 'no-restricted-imports', code: "export * from '@nestjs/common';" },
  { folder: 'libs/kernel/src', rule: 'no-restricted-imports', code: "export * from 'class-validator';" },
  { folder: 'libs/kernel/src', rule: 'no-restricted-properties', code: 'export const now = Date.now();' },
  { folder: 'libs/kernel/src', rule: 'no-restricted-properties', code: 'export const chance = Math.random();' },
  { folder: 'libs/contracts/src', rule: 'no-restricted-syntax', code: 'export const now = new Date();' },
  { folder: 'libs/contracts/src', rule: 'no-restricted-globals', code: 'export const { env } = process;' },
  { folder: 'libs/contracts/src', rule: 'no-restricted-globals', code: 'export const { env } = globalThis.process;' },
  { folder: 'libs/nest/src', rule: '@typescript-eslint/no-floating-promises', code: 'Promise.resolve(1);' },
];

/** Whether every planted violation was reported; says which was not. */
export async function ranCanary(eslint) {
  let alive = true;
  for (const { folder, rule, code } of planted) {
    const [result] = await eslint.lintText(`${code}\n`, { filePath: firstSourceOf(folder) });
    if (result?.messages.some(({ ruleId, severity }) => ruleId === rule && severity === 2)) continue;
    alive = false;
    say(`canary: ${rule} did not report in ${folder}: ${code}`);
    for (const { ruleId, message } of result?.messages ?? []) say(`  it said instead: ${ruleId}: ${message}`);
  }
  return alive;
}

function firstSourceOf(folder) {
  const [first] = readdirSync(inRoot(folder), { recursive: true })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts') && name !== 'index.ts')
    .sort();
  if (!first) throw new Error(`canary: no source in ${folder}`);
  return inRoot(folder, first);
}

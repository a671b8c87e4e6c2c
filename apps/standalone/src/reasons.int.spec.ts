import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knownReasons } from '@acta/nest';
import '@acta/access/service';
import '@acta/commitments/service';
import '@acta/plan-catalog/service';

/** Every reason that a decider gives, by its text in the source: `refuse('plan-in-use', …)`. */
function reasonsOfDeciders(): readonly string[] {
  const libraries = join(__dirname, '../../../libs');
  const files = readdirSync(libraries, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /(domain|kernel)\/src\/.*\.ts$/.test(file) && !file.endsWith('.spec.ts'),
  );
  const calls = files.flatMap((file) => [
    ...readFileSync(join(libraries, file), 'utf8').matchAll(/refuse(?:AsConflict|AsAbsent)?\(\s*'([a-z0-9-]+)'/g),
  ]);
  return [...new Set(calls.map(([, reason]) => reason ?? ''))].sort();
}

test('every refusal has words in four languages', () => {
  const reasons = reasonsOfDeciders();
  expect(reasons.length).toBeGreaterThan(40);
  expect(reasons.filter((reason) => !knownReasons().includes(reason))).toEqual([]);
});

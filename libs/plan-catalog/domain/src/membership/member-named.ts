import { type MemberNames } from '@acta/contracts';
import { slugOf } from '../plan/plan-text';

/** Finds the code of the member that a text names, officially or in short, in any language; accents do not count. */
export function memberNamedAmong(
  members: Iterable<{ readonly code: string; readonly names: MemberNames }>,
): (name: string) => string | undefined {
  const codes = new Map<string, string>();
  for (const { code, names } of members) {
    for (const { official, short } of [names.es, names.pt, names.en, names.fr]) {
      codes.set(slugOf(official), code);
      codes.set(slugOf(short), code);
    }
  }
  return (name) => codes.get(slugOf(name));
}

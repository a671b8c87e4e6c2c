import type { KnownStates } from '@acta/commitments/domain';
import type { Texts } from '@acta/contracts';
import { words } from '@acta/nest';

const offices: Readonly<Record<string, Texts>> = {
  joint: words('Todos en conjunto', 'Todos em conjunto', 'All together', 'Tous ensemble'),
  ppt: words('Presidencia pro témpore', 'Presidência pro tempore', 'Pro-tempore presidency', 'Présidence pro tempore'),
};

/** By language, for tables and tiles; nothing for an institution, which Acta knows by its key alone. */
export function nameOfObligor({ members }: KnownStates, obligor: string): { readonly name?: Texts } {
  const names = members[obligor]?.names;
  if (!names) return offices[obligor] ? { name: offices[obligor] } : {};
  return { name: { es: names.es.short, pt: names.pt.short, en: names.en.short, fr: names.fr.short } };
}

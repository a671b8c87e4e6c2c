import type { Fulfilment } from '@acta/contracts';
import { refuse, type Refusal } from '@acta/kernel';

/** rules.md 3.2: `measured` says by which figure, `scale` by which scale, the others by neither. */
export function misfitOf(fulfilment: Fulfilment): Refusal | undefined {
  const { kind } = fulfilment;
  const misfit = (['measured', 'scale'] as const).find((part) => (part === kind) !== (fulfilment[part] !== undefined));
  if (misfit === undefined) return undefined;
  const reason = misfit === kind ? 'fulfilment-part-missing' : 'fulfilment-part-unfit';
  return refuse(reason, `/fulfilment/${misfit}`, { kind, part: misfit });
}

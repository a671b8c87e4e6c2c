import { PlanAdopted, type AdoptPlan } from '@acta/contracts';
import { refuseAsAbsent, refuseAsConflict, sameContent, type Decision } from '@acta/kernel';
import { adoptionOf, currentEdition, type Plan } from './plan';

/** rules.md 2.2: proposed becomes adopted, by a named instrument, for the edition that holds. */
export function adoptPlan(state: Plan, { instrument, meeting, on, basis }: AdoptPlan): Decision<PlanAdopted> {
  const current = currentEdition(state);
  if (!current) return refuseAsAbsent('plan-unknown');
  const adoption = {
    edition: current.edition,
    instrument,
    ...(meeting !== undefined && { meeting }),
    on,
    basis,
  };
  const before = adoptionOf(state);
  if (before) return sameContent(before, adoption) ? [] : refuseAsConflict('plan-already-adopted', 'instrument');
  return [PlanAdopted(adoption)];
}

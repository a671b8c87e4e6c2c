import { ImportUndone, type UndoImport } from '@acta/contracts';
import { refuse, refuseAsAbsent, refuseAsConflict, type Decision } from '@acta/kernel';
import { currentEdition, dependentsOf, type Plan } from './plan';

/** One act, itself recorded; refused where something already hangs on the edition. */
export function undoImport(state: Plan, { edition }: UndoImport): Decision<ImportUndone> {
  const current = currentEdition(state);
  const undone = edition ?? current?.edition;
  if (undone === undefined || undone > state.editionsMade) return refuseAsAbsent('edition-unknown', 'edition');
  if (!state.editions.some((one) => one.edition === undone)) return [];
  if (undone !== current?.edition) {
    return refuse('edition-not-current', 'edition', { current: current?.edition ?? 0 });
  }
  const dependents = dependentsOf(state, undone);
  const [first] = dependents;
  if (first) return refuseAsConflict('plan-in-use', undefined, { by: first, dependents: dependents.length });
  return [ImportUndone({ edition: undone })];
}

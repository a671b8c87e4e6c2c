import { ImportUndone } from '@acta/contracts';
import { decider } from '@acta/testing';
import { currentEdition, plan, statusOf } from './plan';
import { adopted, first, imported, other, split } from './sample-plans';
import { undoImport } from './undo-import';

const given = decider(plan);

describe('undoing an import', () => {
  const second = imported([first], other);
  const reason = 'otro archivo';
  test('goes back to the edition before, or to none', () => {
    given(first, second)
      .when(undoImport, { reason })
      .then(ImportUndone({ edition: 2 }));
    expect(currentEdition(given(first, second, ImportUndone({ edition: 2 })).state())?.edition).toBe(1);
    expect(statusOf(given(first, ImportUndone({ edition: 1 })).state())).toBe('absent');
  });
  test('changes nothing where the edition was undone already', () =>
    given(first, second, ImportUndone({ edition: 2 }))
      .when(undoImport, { edition: 2, reason })
      .then());
  test('takes only the newest edition back', () =>
    given(first, second).when(undoImport, { edition: 1, reason }).refuses('edition-not-current', 'edition'));
  test('is refused where nothing was imported', () => {
    given().when(undoImport, { reason }).refuses('edition-unknown', 'edition');
    given(first).when(undoImport, { edition: 2, reason }).refuses('edition-unknown', 'edition');
  });
  test('is refused where an adoption or a split hangs on the edition', () => {
    given(first, adopted).when(undoImport, { reason }).refuses('plan-in-use');
    given(first, split).when(undoImport, { reason }).refuses('plan-in-use');
  });
  test('of a later edition leaves what hangs on the earlier one', () => {
    const later = imported([first, adopted], other);
    given(first, adopted, later)
      .when(undoImport, { reason })
      .then(ImportUndone({ edition: 2 }));
    expect(statusOf(given(first, adopted, later).state())).toBe('proposed');
    expect(statusOf(given(first, adopted, later, ImportUndone({ edition: 2 })).state())).toBe('adopted');
  });
});

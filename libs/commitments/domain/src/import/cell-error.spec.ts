import { columnOf } from './cell-error';

test.each([
  ['code', 'code-missing', 'code'],
  ['/code', 'matches', 'code'],
  ['due', 'due-without-day', 'due_to'],
  ['/due/precision', 'isIn', 'due_precision'],
  ['/due/words', 'isLength', 'due_words'],
  ['/adoption/on', 'isCalendarDate', 'adopted_on'],
  ['/adoption/instrument', 'isLength', 'instrument'],
  ['/source/project', 'project-unknown', 'project'],
  ['source', 'source-missing', 'project'],
  ['/source/document/url', 'isUrl', 'source_url'],
  ['/fulfilment/measured/baseline', 'matches', 'baseline'],
  ['/fulfilment/measured', 'fulfilment-part-missing', 'indicator'],
  ['/fulfilment/scale', 'isIn', 'scale'],
  ['/fulfilment/kind', 'isIn', 'kind'],
  ['/obligation/obligors/3', 'matches', 'obligors'],
  ['obligation', 'member-unknown', 'obligors'],
  ['obligation', 'lead-missing', 'lead'],
  ['/milestones/1/due', 'milestone-after-due', 'milestones'],
  ['on', 'date-too-early', 'changed_on'],
  ['/weight', 'isInt', 'weight'],
  ['', 'commitment-withdrawn', 'code'],
])('what is wrong at %j (%s) stands in the column %s', (pointer, code, column) => {
  expect(columnOf(pointer, code)).toBe(column);
});

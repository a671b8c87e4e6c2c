import { sampleStates } from '../standing/sample-commitments';
import { addDays } from './days';
import { endOfDay } from './local-day';
import { daysOf, hasCome, isOver } from './obligor-days';
import { zonesOfMembers } from './sample-zones';

const isOverFor = (obligor: string, day: string, at: string) => isOver(day, daysOf(sampleStates, obligor, at));

test.each(Object.entries(zonesOfMembers))('rules.md 3.3: for %s a day ends at midnight in %s', (obligor, zone) => {
  for (const day of ['2020-06-30', '2021-12-31']) {
    const end = endOfDay(day, zone);
    const before = new Date(Date.parse(end) - 1).toISOString();
    const next = addDays(day, 1);
    expect([isOverFor(obligor, day, before), isOverFor(obligor, day, end)]).toEqual([false, true]);
    expect([before, end].map((at) => hasCome(next, daysOf(sampleStates, obligor, at)))).toEqual([false, true]);
    expect([before, end].map((at) => daysOf(sampleStates, obligor, at).today)).toEqual([day, next]);
  }
});

test.each(['joint', 'ppt', 'inst-cepal'])(
  'rules.md 3.3: for %s a day ends where the chair was on that day, whoever has it now',
  (obligor) => {
    /* The last day of Mexico's chair ends at midnight in Mexico, three hours after it has ended in Argentina. */
    expect(isOverFor(obligor, '2022-01-06', '2022-01-07T05:59:59.000Z')).toBe(false);
    expect(isOverFor(obligor, '2022-01-06', '2022-01-07T06:00:00.000Z')).toBe(true);
    expect(isOverFor(obligor, '2022-01-07', '2022-01-08T02:59:59.000Z')).toBe(false);
    expect(isOverFor(obligor, '2022-01-07', '2022-01-08T03:00:00.000Z')).toBe(true);
  },
);

test('before anybody has the chair the days are those of the first who will', () => {
  const states = { ...sampleStates, terms: sampleStates.terms.slice(1) };
  expect(daysOf(states, 'joint', '2010-01-01T05:59:59.000Z').today).toBe('2009-12-31');
  expect(daysOf({ ...states, terms: [] }, 'joint', '2010-01-01T00:00:00.000Z').today).toBe('2010-01-01');
});

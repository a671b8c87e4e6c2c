import { cadences, type Due, type ResolvedDue } from '@acta/contracts';
import fc from 'fast-check';
import { beginningOf, lastDayOf } from '../calendar/cadence';
import { addDays } from '../calendar/days';
import { sampleStates as states } from '../known/sample-states';
import { dueIn, endsAfter, resolveDue } from './resolve-due';

const on = '2020-01-08';
const resolve = (asked: Due, ground: { readonly on?: string; readonly notBefore?: string } = {}) =>
  resolveDue(asked, { states, on, ...ground });

describe('rules.md 3.3: a due', () => {
  test.each<[string, Due, Partial<ResolvedDue>]>([
    ['a day', { to: '2020-03-15', precision: 'day' }, { from: '2020-03-15' }],
    ['days', { from: '2020-03-15', to: '2020-03-17', precision: 'day' }, { from: '2020-03-15' }],
    ['a month', { to: '2020-02-29', precision: 'month' }, { from: '2020-02-01' }],
    ['two months', { from: '2020-01-01', to: '2020-02-29', precision: 'month' }, {}],
    ['a quarter', { to: '2020-09-30', precision: 'quarter' }, { from: '2020-07-01' }],
    ['a half', { from: '2020-07-01', to: '2020-12-31', precision: 'half' }, {}],
    ['a year', { to: '2021-12-31', precision: 'year' }, { from: '2021-01-01' }],
  ])('of %s is recorded with its first day', (_what, asked, filled) =>
    expect(resolve(asked)).toEqual({ ...asked, ...filled }),
  );

  test('keeps its words, its basis and its sources', () => {
    const asked: Due = {
      to: '2020-03-31',
      precision: 'month',
      words: 'en marzo de 2020',
      basis: 'stated',
      sources: [{ title: 'Plan de trabajo 2020', line: 57 }],
    };
    expect(resolve(asked)).toEqual({ ...asked, from: '2020-03-01' });
  });

  test.each<[string, Due, string]>([
    ['a month that ends early', { to: '2020-03-30', precision: 'month' }, '2020-03-31'],
    ['a February without its last day', { to: '2021-02-27', precision: 'month' }, '2021-02-28'],
    ['a quarter of two months', { from: '2020-02-01', to: '2020-03-31', precision: 'quarter' }, '2020-01-01'],
    ['a half that ends with a quarter', { to: '2020-09-30', precision: 'half' }, '2020-12-31'],
    ['a year from March', { from: '2020-03-01', to: '2020-12-31', precision: 'year' }, '2020-01-01'],
  ])('is refused for %s', (_what, asked, whole) =>
    expect(resolve(asked)).toMatchObject({ reason: 'due-not-whole', field: 'due', values: { whole } }),
  );

  test('needs a day, but where it is never due, or follows the term', () => {
    expect(resolve({ precision: 'month' })).toMatchObject({ reason: 'due-without-day', field: 'due' });
    expect(resolve({ precision: 'day', from: '2020-03-01' })).toMatchObject({ reason: 'due-without-day' });
    expect(resolve({ precision: 'none' })).toEqual({ precision: 'none' });
    expect(resolve({ precision: 'none', from: '2021-01-01' })).toEqual({ precision: 'none', from: '2021-01-01' });
    expect(resolve({ precision: 'none', to: '2021-01-01' })).toMatchObject({ reason: 'due-with-day' });
  });

  test('open to doubt may say no day only where it is never late', () => {
    const doubtful: Due = { precision: 'none', words: '2020 en Kunming, China (oct19)', basis: 'doubtful' };
    expect(resolve(doubtful)).toEqual(doubtful);
    expect(resolve({ ...doubtful, precision: 'day' })).toMatchObject({ reason: 'due-without-day' });
    expect(resolve({ ...doubtful, precision: 'day', to: '2020-10-19' })).toMatchObject({ basis: 'doubtful' });
  });

  test('begins before it ends', () =>
    expect(resolve({ from: '2020-03-02', to: '2020-03-01', precision: 'day' })).toMatchObject({
      reason: 'due-ends-before-it-begins',
      field: 'due',
    }));

  test('of the term is the last day of the one in force, as scheduled then, and names it', () => {
    expect(resolve({ precision: 'term' })).toEqual({ precision: 'term', to: '2021-01-07', term: 'term-8' });
    expect(resolve({ precision: 'term' }, { on: '2020-09-23' })).toMatchObject({ to: '2021-01-07' });
    expect(resolve({ precision: 'term' }, { on: '2020-09-24' })).toMatchObject({ to: '2022-01-06', term: 'term-8' });
    expect(resolve({ precision: 'term' }, { on: '2020-01-07' })).toMatchObject({ to: '2020-01-07', term: 'term-7' });
  });

  test('of the term says no other day, and needs a term', () => {
    expect(resolve({ precision: 'term', to: '2021-01-07' })).toMatchObject({ to: '2021-01-07' });
    expect(resolve({ precision: 'term', to: '2021-01-08' })).toMatchObject({
      reason: 'due-not-end-of-term',
      values: { term: 'term-8', to: '2021-01-07' },
    });
    expect(resolve({ precision: 'term', from: '2021-02-01' })).toMatchObject({ reason: 'due-ends-before-it-begins' });
    expect(resolve({ precision: 'term' }, { on: '2011-01-01' })).toMatchObject({ reason: 'no-term-in-force' });
  });

  test('does not end before the day from which it can be owed', () => {
    const march: Due = { to: '2020-03-31', precision: 'month' };
    expect(resolve(march, { notBefore: '2020-03-31' })).toMatchObject({ to: '2020-03-31' });
    expect(resolve(march, { notBefore: '2020-04-01' })).toMatchObject({
      reason: 'date-too-early',
      values: { since: '2020-04-01' },
    });
  });

  const someDay = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays('1990-01-01', n));
  test('of whole units is taken whichever they are, says its first day, and resolves to itself', () =>
    fc.assert(
      fc.property(fc.constantFrom(...cadences), someDay, someDay, (precision, one, other) => {
        const [first, last] = [one, other].sort() as [string, string];
        const whole: Due = { from: beginningOf(precision, first), to: lastDayOf(precision, last), precision };
        expect(resolve(whole)).toEqual(whole);
        const { from: _, ...open } = whole;
        expect(resolve(open)).toEqual({ ...whole, from: beginningOf(precision, last) });
      }),
    ));
  test('that is a day short or long of whole units is refused', () =>
    fc.assert(
      fc.property(fc.constantFrom(...cadences), someDay, fc.constantFrom(1, -1), (precision, day, shift) => {
        const [from, to] = [beginningOf(precision, day), lastDayOf(precision, day)];
        const refused = { reason: 'due-not-whole' };
        expect(resolve({ to: addDays(to, shift), precision })).toMatchObject(refused);
        expect(resolve({ from: addDays(from, shift), to, precision })).toMatchObject(refused);
      }),
    ));
});

test('of several dues the last one holds', () => {
  expect(dueIn({ dues: [{ due: { precision: 'none' } }, { due: { precision: 'day', to: '2020-03-01' } }] })).toEqual({
    precision: 'day',
    to: '2020-03-01',
  });
});

test('what has no end is not after anything, nor anything after it', () => {
  const none: ResolvedDue = { precision: 'none' };
  const march: ResolvedDue = { precision: 'month', from: '2020-03-01', to: '2020-03-31' };
  const may: ResolvedDue = { precision: 'month', from: '2020-05-01', to: '2020-05-31' };
  expect([endsAfter(may, march), endsAfter(march, may), endsAfter(march, march)]).toEqual([true, false, false]);
  expect([endsAfter(none, march), endsAfter(march, none)]).toEqual([false, false]);
});

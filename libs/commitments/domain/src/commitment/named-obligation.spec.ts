import type { Obligation } from '@acta/contracts';
import { sampleStates } from '../known/sample-states';
import { obligationOf } from './named-obligation';

const obligation = (asked: Obligation, on = '2020-01-08') => obligationOf(asked, sampleStates, on);

describe('rules.md 3.1: who must deliver', () => {
  test.each<[string, Obligation]>([
    ['each of those named', { mode: 'each', obligors: ['MEX', 'ARG', 'inst-cepal'] }],
    ['all together, led by the office', { mode: 'joint', lead: 'ppt' }],
    ['all together, led by a State', { mode: 'joint', lead: 'MEX', participants: ['ARG', 'inst-cepal'] }],
    ['all together, led by an institution', { mode: 'joint', lead: 'inst-cepal' }],
    ['the presidency', { mode: 'presidency' }],
    ['whoever joins', { mode: 'voluntary' }],
  ])('is %s', (_who, asked) => expect(obligation(asked)).toEqual(asked));

  test('leaves out lists that name nobody', () => {
    expect(obligation({ mode: 'presidency', obligors: [], participants: [] })).toEqual({ mode: 'presidency' });
    expect(obligation({ mode: 'joint', lead: 'ppt', participants: [] })).toEqual({ mode: 'joint', lead: 'ppt' });
  });

  test.each<[string, Obligation, string]>([
    ['each of nobody', { mode: 'each' }, 'obligors-missing'],
    ['each of an empty list', { mode: 'each', obligors: [] }, 'obligors-missing'],
    ['all together without a lead', { mode: 'joint', participants: ['MEX'] }, 'lead-missing'],
    ['all together led by all together', { mode: 'joint', lead: 'joint' }, 'lead-missing'],
    ['each with a lead', { mode: 'each', obligors: ['MEX'], lead: 'MEX' }, 'obligation-names-unfit'],
    ['all together of obligors', { mode: 'joint', lead: 'ppt', obligors: ['MEX'] }, 'obligation-names-unfit'],
    ['the presidency of a State', { mode: 'presidency', lead: 'MEX' }, 'obligation-names-unfit'],
    ['the presidency of several', { mode: 'presidency', obligors: ['MEX'] }, 'obligation-names-unfit'],
    ['whoever joins of those named', { mode: 'voluntary', participants: ['MEX'] }, 'obligation-names-unfit'],
  ])('is not %s', (_who, asked, reason) => expect(obligation(asked)).toMatchObject({ reason, field: 'obligation' }));

  test('are States of the body on that day', () => {
    const strangers: readonly Obligation[] = [
      { mode: 'each', obligors: ['MEX', 'USA'] },
      { mode: 'joint', lead: 'USA' },
      { mode: 'joint', lead: 'ppt', participants: ['USA'] },
    ];
    for (const asked of strangers) {
      expect(obligation(asked)).toMatchObject({
        reason: 'member-unknown',
        field: 'obligation',
        values: { member: 'USA' },
      });
    }
    expect(obligation({ mode: 'each', obligors: ['MEX'] }, '2011-12-02')).toMatchObject({ reason: 'member-unknown' });
    expect(obligation({ mode: 'each', obligors: ['MEX'] }, '2011-12-03')).toMatchObject({ obligors: ['MEX'] });
  });

  test('rules.md 3.6: may be States that are suspended', () => {
    const brazil: Obligation = { mode: 'each', obligors: ['BRA'] };
    expect(obligation(brazil, '2021-01-01')).toEqual(brazil);
  });
});

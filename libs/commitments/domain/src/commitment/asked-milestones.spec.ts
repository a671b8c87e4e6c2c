import type { AskedMilestone, ResolvedDue } from '@acta/contracts';
import { sampleStates as states } from '../known/sample-states';
import { milestonesOf, type MilestoneGround } from './asked-milestones';

const due: ResolvedDue = { precision: 'term', to: '2021-01-07', term: 'term-8' };
const ground: MilestoneGround = { states, on: '2020-01-08', notBefore: '2020-01-08', due };
const milestone = (id: string, to?: string): AskedMilestone => ({
  id,
  title: { es: id },
  due: to === undefined ? { precision: 'term' } : { precision: 'day', to },
});

describe('milestones', () => {
  test('are resolved like the due of the commitment', () =>
    expect(milestonesOf([milestone('cultura'), milestone('comercio', '2020-05-04')], ground)).toEqual([
      { id: 'cultura', title: { es: 'cultura' }, due },
      { id: 'comercio', title: { es: 'comercio' }, due: { precision: 'day', from: '2020-05-04', to: '2020-05-04' } },
    ]));
  test('are due with the commitment or before it', () => {
    expect(milestonesOf([milestone('cultura', '2021-01-07')], ground)).toHaveLength(1);
    expect(milestonesOf([milestone('cultura'), milestone('comercio', '2021-01-08')], ground)).toMatchObject({
      reason: 'milestone-after-due',
      field: '/milestones/1/due',
      values: { milestone: 'comercio', to: '2021-01-07' },
    });
    expect(milestonesOf([milestone('cultura', '2020-01-07')], ground)).toMatchObject({ reason: 'date-too-early' });
  });
  test('of a commitment that is never due may be due at any time', () =>
    expect(milestonesOf([milestone('cultura', '2030-01-08')], { ...ground, due: { precision: 'none' } })).toHaveLength(
      1,
    ));
  test('have names of their own', () =>
    expect(milestonesOf([milestone('cultura'), milestone('cultura')], ground)).toMatchObject({
      reason: 'milestone-repeated',
      field: '/milestones/1/id',
      values: { milestone: 'cultura' },
    }));
});

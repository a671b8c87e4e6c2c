import { decider } from '@acta/testing';
import { adoptPlan } from './adopt-plan';
import { plan, statusOf } from './plan';
import { adopted, adoption, first } from './sample-plans';

const given = decider(plan);

describe('adopting a plan', () => {
  test('names the instrument, for the edition that holds', () => {
    given(first).when(adoptPlan, adoption).then(adopted);
    expect(statusOf(given(first, adopted).state())).toBe('adopted');
  });
  test('changes nothing the second time, and is refused by another instrument', () => {
    given(first, adopted).when(adoptPlan, adoption).then();
    given(first, adopted)
      .when(adoptPlan, { ...adoption, instrument: 'Otra' })
      .refuses('plan-already-adopted', 'instrument');
  });
  test('is refused where there is no plan', () => given().when(adoptPlan, adoption).refuses('plan-unknown'));
});

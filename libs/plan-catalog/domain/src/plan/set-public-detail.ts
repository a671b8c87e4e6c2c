import { PublicDetailSet, type SetPublicDetail } from '@acta/contracts';
import { refuseAsAbsent, type Decision } from '@acta/kernel';
import { statusOf, type Plan } from './plan';

export function setPublicDetail(state: Plan, { publicDetail }: SetPublicDetail): Decision<PublicDetailSet> {
  if (statusOf(state) === 'absent') return refuseAsAbsent('plan-unknown');
  return state.publicDetail === publicDetail ? [] : [PublicDetailSet({ publicDetail })];
}

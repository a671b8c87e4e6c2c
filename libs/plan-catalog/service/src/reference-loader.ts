import { FirstStart, type Installation } from '@acta/nest';
import {
  celacMembers,
  importPlan,
  membershipActs,
  memberNamedAmong,
  planIdOf,
  planOf,
  presidencyActs,
  publishedPlan2020,
  readPlan,
  setPublicDetail,
} from '@acta/plan-catalog/domain';

/** Records the members and the presidencies of CELAC, and the plan that it published for 2020. Again: changes nothing. */
export async function recordReference(installation: Installation): Promise<void> {
  const start = new FirstStart(installation);
  for (const [index, act] of membershipActs.entries()) await start.record({ ...act, key: `membership/${index}` });
  for (const [index, act] of presidencyActs.entries()) await start.record({ ...act, key: `presidency/${index}` });
  const { command } = readPlan(new TextEncoder().encode(publishedPlan2020), installation.surroundings.hashing, {
    memberNamed: memberNamedAmong(celacMembers),
  });
  if (!command) throw new Error('the published plan of 2020 could not be read');
  await start.record({
    key: 'plan/celac-2020',
    action: 'plan.import',
    target: planOf(planIdOf(command.code)),
    decide: importPlan,
    command,
    effectiveOn: '2020-01-08',
  });
  // rules.md 6.3: the demonstration shows members by name; elsewhere the body decides.
  await start.record({
    key: 'plan/celac-2020/public-detail',
    action: 'plan.set-public-detail',
    target: planOf(planIdOf(command.code)),
    decide: setPublicDetail,
    command: { publicDetail: 'member' as const },
    effectiveOn: '2020-01-08',
  });
}

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
  publishedPlan2020Split,
  readPlan,
  setPublicDetail,
  splitProject,
} from '@acta/plan-catalog/domain';

interface Act {
  readonly effectiveOn: string;
  record(start: FirstStart): Promise<unknown>;
}

/** The day on which the demonstration's story begins: Mexico assumes, and publishes its plan. */
const beginning = '2020-01-08';

/**
 * Records the members and the presidencies of CELAC, and the plan that it published for 2020, each on the day on which
 * it happened: `setTo` sets the clock. What is older than the story is recorded when that begins. Again: changes nothing.
 */
export async function recordReference(installation: Installation, setTo: (instant: string) => void): Promise<void> {
  const start = new FirstStart(installation);
  const acts = [...referenceActs(), ...planActs(installation)];
  const dayOf = ({ effectiveOn }: Act) => (effectiveOn < beginning ? beginning : effectiveOn);
  for (const act of acts.sort((one, other) => (dayOf(one) < dayOf(other) ? -1 : dayOf(one) > dayOf(other) ? 1 : 0))) {
    setTo(`${dayOf(act)}T12:00:00.000Z`);
    await act.record(start);
  }
}

function referenceActs(): readonly Act[] {
  return [
    ...membershipActs.map((act, index) => ({
      effectiveOn: act.effectiveOn,
      record: (start: FirstStart) => start.record({ ...act, key: `membership/${index}` }),
    })),
    ...presidencyActs.map((act, index) => ({
      effectiveOn: act.effectiveOn,
      record: (start: FirstStart) => start.record({ ...act, key: `presidency/${index}` }),
    })),
  ];
}

function planActs({ surroundings }: Installation): readonly Act[] {
  const { command } = readPlan(new TextEncoder().encode(publishedPlan2020), surroundings.hashing, {
    memberNamed: memberNamedAmong(celacMembers),
  });
  if (!command) throw new Error('the published plan of 2020 could not be read');
  const of = { target: planOf(planIdOf(command.code)), effectiveOn: beginning };
  const imported = { ...of, key: 'plan/celac-2020', action: 'plan.import', decide: importPlan, command };
  // rules.md 6.3: the demonstration shows members by name; elsewhere the body decides.
  const shown = {
    ...of,
    key: 'plan/celac-2020/public-detail',
    action: 'plan.set-public-detail',
    decide: setPublicDetail,
    command: { publicDetail: 'member' as const },
  };
  // rules.md 2.1: line 45 holds two undertakings; in the demonstration a person has said so.
  const split = {
    ...of,
    key: 'plan/celac-2020/split',
    action: 'plan.split-project',
    decide: splitProject,
    command: publishedPlan2020Split,
  };
  return [
    { effectiveOn: beginning, record: (start) => start.record(imported) },
    { effectiveOn: beginning, record: (start) => start.record(shown) },
    { effectiveOn: beginning, record: (start) => start.record(split) },
  ];
}

import { celac2020NoCommitment, celac2020Readings, type Reading } from './celac-2020-readings';
import { calendarActs, groupsConcluded, notApplicableActs, reportsOf, scienceActs, setUpGroups } from './member-acts';
import { bodyActs, endOf, officeActs } from './office-acts';
import { landlocked } from './parties';
import type { StoryAct } from './story-act';
import { actsToldApart, brazilActs, toldApart } from './told-apart';
import { voluntaryActs } from './voluntary-acts';

const beginning = '2020-01-08';
const groups = 'CELAC-2020-02-01';

/** The story of the demonstration up to a day, in the order of its days; of one track, in the order in which it happened. */
export function celac2020Story(until: string): readonly StoryAct[] {
  const acts = [
    ...celac2020Readings.map(adoption),
    triage,
    ...notApplicableActs,
    ...calendarActs,
    ...celac2020Readings.flatMap((reading) => [...partsIn(reading, until), ...bodyActs(reading, until)]),
    ...actsToldApart(celac2020Readings),
    ...brazilActs(celac2020Readings, until),
  ];
  return acts
    .filter(({ on }) => on <= until)
    .map((act, place) => ({ act, place }))
    .sort((one, other) => (one.act.on < other.act.on ? -1 : one.act.on > other.act.on ? 1 : one.place - other.place))
    .map(({ act }) => act);
}

const adoption = (reading: Reading): StoryAct => ({
  act: 'adopt',
  key: `${reading.code}/adopt`,
  on: beginning,
  by: 'secretariat-8',
  of: reading.code,
  body: reading,
});

const triage: StoryAct = {
  act: 'triage',
  key: `${celac2020NoCommitment.code}/triage`,
  on: beginning,
  by: 'secretariat-8',
  of: celac2020NoCommitment.code,
  body: { decision: 'not-a-commitment', reason: celac2020NoCommitment.reason },
};

function partsIn(reading: Reading, until: string): readonly StoryAct[] {
  const { code, obligation, fulfilment } = reading;
  if (obligation.mode === 'voluntary') return voluntaryActs(reading, until);
  if (obligation.mode !== 'each') return officeActs(reading, until);
  if (code.startsWith('CELAC-2020-03-')) {
    const end = endOf(code);
    return scienceActs(reading).filter(({ on }) => end === undefined || on < end);
  }
  const absent = code === 'CELAC-2020-13-01' ? landlocked : [];
  const finished = code === groups ? setUpGroups(obligation.obligors ?? []) : [];
  const members = (obligation.obligors ?? []).filter((member) => member !== 'BRA' && !absent.includes(member));
  const reports = members.flatMap((obligor) =>
    reportsOf({
      of: code,
      obligor,
      fulfilment,
      from: beginning,
      until: finished.includes(obligor) ? '2021-06-30' : until,
      except: toldApart[`${code}/${obligor}`] ?? [],
    }),
  );
  return code === groups ? [...reports, ...groupsConcluded(reading)] : reports;
}

import type { Reading } from './celac-2020-readings';
import { chanceOf } from './chance';
import { reportsOf } from './member-acts';
import { officeDayAfter } from './office-days';
import { allMembers } from './parties';
import { coordinatorOf, type StoryAct } from './story-act';

/** Who joined a voluntary commitment, and when: most at the start, some years later. */
export function voluntaryActs({ code, fulfilment }: Reading, until: string): readonly StoryAct[] {
  const willing = allMembers
    .filter((member) => member !== 'BRA')
    .sort((one, other) => chanceOf(`${code}/${one}`, 1_000_000) - chanceOf(`${code}/${other}`, 1_000_000))
    .slice(0, 8 + chanceOf(`${code}/many`, 5));
  return willing.flatMap((obligor, place): readonly StoryAct[] => {
    const late = place >= 6;
    const on = officeDayAfter(
      late ? '2022-03-01' : '2020-01-20',
      chanceOf(`${code}/${obligor}/joins`, late ? 900 : 120),
    );
    const key = `${code}/${obligor}/join`;
    return [
      { act: 'join', key, on, by: coordinatorOf(obligor), of: code, obligor, body: {} },
      ...reportsOf({ of: code, obligor, fulfilment, from: on, until }),
    ];
  });
}

import type { Fulfilment, TrackOutcome } from '@acta/contracts';
import { calendarOf } from '../calendar/calendar-turns';
import type { CalendarTurn } from '../calendar/calendar-turns';
import { beforeAllDays } from '../calendar/days';
import { firstPeriodFor, periodsBetween, type Period } from '../calendar/periods';
import type { Reading } from './celac-2020-readings';
import { chanceOf, happens } from './chance';
import { officeDayAfter } from './office-days';
import { landlocked } from './parties';
import { reportChain } from './report-chain';
import { habitOf, ratesOf } from './reporting-habits';
import { coordinatorOf, secretariatOn, verifierOn, type StoryAct } from './story-act';

const everyHalf: CalendarTurn = { calendar: calendarOf({ every: 'half' }), on: beforeAllDays };

/** Commitments that report more often since a day. */
const calendarChanges: Readonly<Record<string, { readonly every: 'quarter' | 'month'; readonly on: string }>> = {
  'CELAC-2020-06-03': { every: 'quarter', on: '2025-12-15' },
  'CELAC-2020-14-02': { every: 'month', on: '2026-05-20' },
};

export const calendarActs: readonly StoryAct[] = Object.entries(calendarChanges).map(([of, { every, on }]) => ({
  act: 'commitment-calendar',
  key: `${of}/calendar`,
  on,
  by: secretariatOn(on),
  of,
  body: { calendar: { every }, reason: 'Se sigue más de cerca (inventado).' },
}));

const turnsOf = (code: string): readonly CalendarTurn[] => {
  const change = calendarChanges[code];
  return change ? [everyHalf, { calendar: calendarOf({ every: change.every }), on: change.on }] : [everyHalf];
};

/** A State's part in a commitment, from a day on: what it reports, period by period, until a day. */
export interface Part {
  readonly of: string;
  readonly obligor: string;
  readonly fulfilment: Fulfilment;
  readonly from: string;
  readonly until: string;
  /** Periods of which something else is told. */
  readonly except?: readonly string[];
}

export function reportsOf(part: Part): readonly StoryAct[] {
  const { of, obligor, fulfilment, from, until, except = [] } = part;
  const turns = turnsOf(of);
  const first = firstPeriodFor(turns, from);
  return periodsBetween(turns, first.from, until).flatMap((period, index) => {
    const on = except.includes(period.key) ? undefined : dayOfReport(`${of}/${obligor}/${period.key}`, obligor, period);
    return on === undefined ? [] : reportChain({ of, obligor, fulfilment, period, nth: index + 1, on });
  });
}

function dayOfReport(name: string, obligor: string, { from, opensOn, dueOn, locksOn }: Period): string | undefined {
  const { inTime, late } = ratesOf(habitOf(obligor), Number(from.slice(0, 4)));
  const drawn = chanceOf(`${name}/when`, 100);
  if (drawn < inTime) {
    const early = officeDayAfter(dueOn, -4 - chanceOf(`${name}/early`, 20));
    return early < opensOn ? officeDayAfter(opensOn, 0) : early;
  }
  if (drawn >= inTime + late) return undefined;
  const after = officeDayAfter(dueOn, 2 + chanceOf(`${name}/late`, 40));
  return after > locksOn ? locksOn : after;
}

/** The commitments of 2020 about science: said in one final report, and concluded on it; or never reported at all. */
export function scienceActs({ code, fulfilment, obligation }: Reading): readonly StoryAct[] {
  return (obligation.obligors ?? [])
    .filter((member) => member !== 'BRA')
    .flatMap((obligor) => {
      const name = `${code}/${obligor}/2020-H1`;
      const [period] = periodsBetween([everyHalf], '2020-01-08', '2020-01-08');
      const on = period && dayOfReport(name, obligor, period);
      if (!period || on === undefined || happens(`${name}/absent`, 15)) return [];
      const chain = reportChain({ of: code, obligor, fulfilment, period, nth: 1, on, final: true });
      const last = chain.at(-1)?.on ?? on;
      return [...chain, concluded(code, obligor, officeDayAfter(last, 30), 'fulfilled')];
    });
}

/** What the technical groups of 2020 came to: in some States they were set up. */
export function groupsConcluded({ code, fulfilment, obligation }: Reading): readonly StoryAct[] {
  const period = periodsBetween([everyHalf], '2021-09-01', '2021-09-01')[0];
  if (!period) return [];
  return setUpGroups(obligation.obligors ?? []).flatMap((obligor) => {
    const chain = reportChain({
      of: code,
      obligor,
      fulfilment,
      period,
      nth: 4,
      on: officeDayAfter(period.opensOn, 4),
      final: true,
    });
    return [...chain, concluded(code, obligor, officeDayAfter(chain.at(-1)?.on ?? period.dueOn, 25), 'fulfilled')];
  });
}

export const setUpGroups = (members: readonly string[]): readonly string[] =>
  members.filter(
    (member) => ['diligent', 'ordinary'].includes(habitOf(member)) && chanceOf(`groups/${member}`, 2) === 0,
  );

function concluded(of: string, obligor: string, on: string, outcome: TrackOutcome): StoryAct {
  const by = verifierOn(on, obligor);
  return { act: 'conclude-track', key: `${of}/${obligor}/conclude`, on, by, of, obligor, body: { outcome, on } };
}

/** Blue carbon is no matter of States without a coast: they say so, and the secretariat agrees. */
export const notApplicableActs: readonly StoryAct[] = landlocked.flatMap((obligor): readonly StoryAct[] => {
  const of = 'CELAC-2020-13-01';
  const body = { reason: 'El Estado no tiene costa marina.' };
  const [asked, agreed] = ['2020-02-03', '2020-03-02'] as const;
  return [
    {
      act: 'ask-not-applicable',
      key: `${of}/${obligor}/ask`,
      on: asked,
      by: coordinatorOf(obligor),
      of,
      obligor,
      body,
    },
    { act: 'not-applicable', key: `${of}/${obligor}/agree`, on: agreed, by: secretariatOn(agreed), of, obligor, body },
  ];
});

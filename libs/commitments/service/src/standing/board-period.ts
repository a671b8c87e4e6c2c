import {
  calendarTurnsOf,
  firstExpectedPeriodOf,
  hasCome,
  isOver,
  periodBefore,
  periodNamed,
  periodOn,
  type CalendarTurn,
  type ObligorDays,
  type Period,
  type Reporting,
  type TrackFacts,
} from '@acta/commitments/domain';

/**
 * Which period a cell of the board is about: of each track the `last` whose grace is over, so that its silence is a
 * fact; the `current` one, on which is reported now; or the one of a key.
 */
export type AskedPeriod = string;

export const lastPeriod: AskedPeriod = 'last';
export const currentPeriod: AskedPeriod = 'current';

/** Nothing where the track's calendars make no period of that key. */
export function periodShown(
  asked: AskedPeriod,
  facts: TrackFacts,
  days: ObligorDays,
  reporting: Reporting,
): Period | undefined {
  const turns = calendarTurnsOf(facts.commitment, facts.planCalendars);
  if (asked !== lastPeriod && asked !== currentPeriod) return periodNamed(turns, asked);
  const period = asked === lastPeriod ? newestOver(turns, days) : newestOpen(turns, days);
  // A track that began since has had no such period: what it will be asked first says more than "not applicable".
  const first = firstExpectedPeriodOf(facts, days, reporting);
  return first && first.from > period.from ? first : period;
}

function newestOver(turns: readonly CalendarTurn[], days: ObligorDays): Period {
  let period = periodOn(turns, days.today);
  while (!isOver(period.graceEndsOn, days)) period = periodBefore(turns, period);
  return period;
}

/** Between the lock of one period and the end of the next nothing can be reported: then the one that runs. */
function newestOpen(turns: readonly CalendarTurn[], days: ObligorDays): Period {
  const running = periodOn(turns, days.today);
  let period = running;
  while (!hasCome(period.opensOn, days)) period = periodBefore(turns, period);
  return isOver(period.locksOn, days) ? running : period;
}

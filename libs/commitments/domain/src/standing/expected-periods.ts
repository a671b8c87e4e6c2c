import { calendarTurnsOf } from '../calendar/calendar-turns';
import { addDays } from '../calendar/days';
import { localDayOf } from '../calendar/local-day';
import { daysOf, hasCome, type ObligorDays } from '../calendar/obligor-days';
import { firstPeriodFor, periodOn, periodsBetween, type Period } from '../calendar/periods';
import { zoneOf } from '../known/states';
import type { TrackFacts } from '../track/track-known';
import type { Because } from './because';
import { conclusionOf, inapplicabilitiesOf, releasesOf, withdrawalOf, type Closure } from './closures';
import { finalReportOf, firstFinalSubmissionOf } from './endorsed-reports';
import { pausesOf } from './suspensions';

/** What keeps periods from being reported on. */
interface Break {
  /**
   * `gap`: periods not over on that day are not expected. `last-word`: nor are those due from that day on. `pause`: those
   * due from that day on are void.
   */
  readonly kind: 'gap' | 'last-word' | 'pause';
  readonly from: string;
  /** The first day of the first period after it. */
  readonly resumesFrom?: string;
  readonly because: Because;
}

/** On which periods a track reports. */
export interface Reporting {
  /** rules.md 4.1; nothing before the track opens. */
  readonly first?: Period;
  readonly breaks: readonly Break[];
}

/** `expected`, or `void` or not expected because of something. */
export interface Expectation {
  readonly is: 'expected' | 'void' | 'not-expected';
  readonly because?: Because;
}

/** A period on which a track reports; `void`: why nothing is asked of it. */
export interface ExpectedPeriod {
  readonly period: Period;
  readonly void?: Because;
}

/**
 * The periods that have begun and on which the track reports, in their order: from its first one (rules.md 4.1) on,
 * none that was not over when the track was closed, and anew after it was opened or taken up again (rules.md 3.6).
 */
export function expectedPeriodsOf(facts: TrackFacts, at: string): readonly ExpectedPeriod[] {
  const days = daysOf(facts.states, facts.track.obligor, at);
  const reporting = reportingOf(facts, days);
  if (!reporting.first) return [];
  const turns = calendarTurnsOf(facts.commitment, facts.planCalendars);
  const begun = periodsBetween(turns, reporting.first.from, days.today);
  return begun.flatMap((period): readonly ExpectedPeriod[] => {
    const { is, because } = expectationOf(period, reporting);
    if (is === 'not-expected') return [];
    return [is === 'void' && because ? { period, void: because } : { period }];
  });
}

/** The first of them: what a track is asked before all else. */
export function firstExpectedPeriodOf(facts: TrackFacts, days: ObligorDays, reporting: Reporting): Period | undefined {
  if (!reporting.first) return undefined;
  const turns = calendarTurnsOf(facts.commitment, facts.planCalendars);
  let period = reporting.first;
  while (period.from <= days.today) {
    if (expectationOf(period, reporting).is !== 'not-expected') return period;
    period = periodOn(turns, addDays(period.to, 1));
  }
  return undefined;
}

export function reportingOf(facts: TrackFacts, days: ObligorDays): Reporting {
  const first = firstPeriodOf(facts, days);
  return first ? { first, breaks: breaksOf(facts, days) } : { breaks: [] };
}

/** rules.md 4.1: the first period on which a track reports, once it has opened. */
export function firstPeriodOf(facts: TrackFacts, days: ObligorDays): Period | undefined {
  const openedOn = firstOpeningFrom('', facts.track, days);
  return openedOn === undefined ? undefined : firstPeriodAfter(openedOn, facts);
}

export function expectationOf(period: Period, { first, breaks }: Reporting): Expectation {
  if (!first || period.from < first.from) return { is: 'not-expected', because: { what: 'before-first-period' } };
  const gap = breaks.find(
    (known) =>
      (known.kind === 'gap' && covers(known, period.to, period)) ||
      (known.kind === 'last-word' && covers(known, period.dueOn, period)),
  );
  if (gap) return { is: 'not-expected', because: gap.because };
  const pause = breaks.find((known) => known.kind === 'pause' && covers(known, period.dueOn, period));
  return pause ? { is: 'void', because: pause.because } : expected;
}

const expected: Expectation = { is: 'expected' };

function covers({ from, resumesFrom }: Break, day: string, period: Period): boolean {
  return day >= from && (resumesFrom === undefined || period.from < resumesFrom);
}

const firstPeriodAfter = (day: string, { commitment, planCalendars }: TrackFacts): Period =>
  firstPeriodFor(calendarTurnsOf(commitment, planCalendars), day);

function firstOpeningFrom(day: string, track: TrackFacts['track'], days: ObligorDays): string | undefined {
  let first: string | undefined;
  for (const { on } of track.openings) {
    if (on >= day && (first === undefined || on < first) && hasCome(on, days)) first = on;
  }
  return first;
}

function breaksOf(facts: TrackFacts, days: ObligorDays): readonly Break[] {
  const { track } = facts;
  const breaks: Break[] = [];
  const add = (kind: Break['kind'], { on, because }: Closure, resumedOn?: string): void => {
    const resumesFrom = resumedOn === undefined ? undefined : firstPeriodAfter(resumedOn, facts).from;
    breaks.push({ kind, from: on, because, ...(resumesFrom !== undefined && { resumesFrom }) });
  };
  for (const end of [withdrawalOf(facts, days), conclusionOf(facts, days)]) if (end) add('gap', end);
  const lastWord = lastWordOf(facts);
  if (lastWord) add('last-word', lastWord);
  for (const release of releasesOf(facts, days)) add('gap', release, firstOpeningFrom(release.on, track, days));
  for (const span of inapplicabilitiesOf(facts, days)) add('gap', span, span.againOn);
  for (const pause of pausesOf(facts, days)) add('pause', pause, pause.resumedOn);
  return breaks;
}

/** A final report ends reporting: no period is asked whose due had not ended when it was first submitted (ADR 7). */
function lastWordOf({ track, states }: TrackFacts): Closure | undefined {
  const final = finalReportOf(track);
  if (!final) return undefined;
  const { recordedAt, eventId } = firstFinalSubmissionOf(final, track).submitted;
  const on = localDayOf(recordedAt, zoneOf(states, track.obligor, recordedAt.slice(0, 10)));
  return { on, because: { what: 'final-report', on, eventId, values: { reportId: final.id } } };
}

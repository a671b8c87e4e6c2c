import type { ProgressEffect } from '@acta/contracts';
import type { Meta, Refusal } from '@acta/kernel';
import { calendarTurnsOf } from '../calendar/calendar-turns';
import { localDayOf } from '../calendar/local-day';
import { daysOf, isOver } from '../calendar/obligor-days';
import { periodNamed, periodOn } from '../calendar/periods';
import { zoneOf } from '../known/states';
import { expectationOf, reportingOf } from '../standing/expected-periods';
import { refusalOfFuture } from '../track/obligor-time';
import type { ContentKnown } from '../track/report-content';
import { takesNoReports } from '../track/track-in-force';
import type { KnownFile, TrackFacts } from '../track/track-known';
import type { Sender } from './progress';

/** An event as it came in, its envelope read. */
export interface ProgressEvent<Data> {
  readonly source: string;
  readonly id: string;
  /** In UTC. */
  readonly time: string;
  /** All that came around `data`, as canonical JSON. */
  readonly envelope: string;
  readonly data: Data;
}

/** What decisions on it rely on, resolved before (rules.md 1.15). */
export interface ProgressKnown {
  readonly facts: TrackFacts;
  /** By its SHA-256: what was uploaded on behalf of those whom the system acts for. */
  readonly evidence: Readonly<Record<string, KnownFile>>;
}

export const senderOf = ({ source }: Pick<ProgressEvent<unknown>, 'source'>, { actor }: Meta): Sender => ({
  actorId: actor.id,
  source,
});

/** The day of the obligor on which it happened. */
export const dayOf = ({ states, track }: TrackFacts, time: string): string =>
  localDayOf(time, zoneOf(states, track.obligor, time.slice(0, 10)));

const todayIn = ({ states, track }: TrackFacts, now: string): string => daysOf(states, track.obligor, now).today;

export const contentKnownOf = ({ facts, evidence }: ProgressKnown, { now }: Meta): ContentKnown => ({
  commitment: facts.commitment,
  evidence,
  today: todayIn(facts, now),
});

/** Nothing is said of what has not happened, nor of a track that takes no reports: `date-in-future` at `time`, and what `takesNoReports` refuses. */
export function refusalOfArrival(
  { facts }: ProgressKnown,
  { time }: Pick<ProgressEvent<unknown>, 'time'>,
  { now }: Meta,
): Refusal | undefined {
  return refusalOfFuture(dayOf(facts, time), todayIn(facts, now), '/time') ?? takesNoReports(facts, now);
}

/** What an event comes to: it updates the draft of the period that contains it until that is locked. */
export interface Effect {
  readonly effect: ProgressEffect;
  readonly period?: string;
}

export function effectOf({ facts }: ProgressKnown, time: string, now: string): Effect {
  const days = daysOf(facts.states, facts.track.obligor, now);
  const period = periodOn(calendarTurnsOf(facts.commitment, facts.planCalendars), dayOf(facts, time));
  const expected = expectationOf(period, reportingOf(facts, days)).is === 'expected';
  if (!expected) return { effect: 'observation' };
  return { effect: isOver(period.locksOn, days) ? 'observation' : 'draft', period: period.key };
}

/** What is said of an earlier event: it changes the draft that this one is in, until that is locked. */
export function effectOn({ effect, period }: Effect, { facts }: ProgressKnown, now: string): Effect {
  if (period === undefined) return { effect: 'observation' };
  const days = daysOf(facts.states, facts.track.obligor, now);
  const known = periodNamed(calendarTurnsOf(facts.commitment, facts.planCalendars), period);
  const open = effect === 'draft' && known !== undefined && !isOver(known.locksOn, days);
  return { effect: open ? 'draft' : 'observation', period };
}

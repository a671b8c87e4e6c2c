import fc from 'fast-check';
import { calendarTurnsOf } from '../calendar/calendar-turns';
import { addDays } from '../calendar/days';
import { endOfDay } from '../calendar/local-day';
import { periodsBetween, type Period } from '../calendar/periods';
import { zonesOfMembers } from '../calendar/sample-zones';
import type { TrackFacts } from '../track/track-known';
import { expectedPeriodsOf, firstPeriodOf } from './expected-periods';
import { judgingAt, lastJudgedPeriod, type TrackStanding } from './judging';
import { percentageOf } from './percentage';
import { reportingStatusOf } from './reporting-status';
import { chaptersOf, factsAtTheEnd, storyBegins, storyDeeds, type Chapter, type Story } from './sample-stories';
import { standingOf, standingRules } from './standing';

const stories: fc.Arbitrary<Story> = fc.record({
  obligor: fc.constantFrom('MEX', 'CHL', 'CUB', 'PRY', 'BRA', 'joint', 'ppt'),
  fulfilment: fc.constantFrom('deliverable', 'measured', 'scale'),
  openedAfter: fc.oneof(fc.constant(0), fc.nat({ max: 400 })),
  dueAfter: fc.option(fc.nat({ max: 1_400 })),
  milestoneAfter: fc.option(fc.nat({ max: 900 })),
  acts: fc.array(
    fc.record({ deed: fc.constantFrom(...storyDeeds), after: fc.nat({ max: 1_000 }), n: fc.nat({ max: 400 }) }),
    { maxLength: 14 },
  ),
});
const instants = fc
  .tuple(fc.nat({ max: 1_600 }), fc.nat({ max: 24 * 60 - 1 }))
  .map(([day, minute]) =>
    new Date(Date.parse(`${storyBegins}T00:00:00.000Z`) + (day * 24 * 60 + minute) * 60_000).toISOString(),
  );

const standingsOfRule: readonly (readonly TrackStanding[])[] = [
  ['withdrawn'],
  ['suspended'],
  ['not-applicable'],
  ['fulfilled', 'partly-fulfilled', 'not-fulfilled', 'no-consensus'],
  ['late'],
  ['no-data'],
  ['not-yet-reportable'],
  ['at-risk'],
  ['on-track'],
];

test('rules.md §5: exactly one rule applies: the first that holds, and there always is one', () =>
  fc.assert(
    fc.property(stories, instants, (story, at) => {
      const facts = factsAtTheEnd(story);
      const { standing, rule, because } = standingOf(facts, at);
      const holding = standingRules.flatMap((holds, index) => (holds(judgingAt(facts, at)) ? [index + 1] : []));
      expect(holding[0]).toBe(rule);
      expect(standingsOfRule[rule - 1]).toContain(standing);
      expect(because.length).toBeGreaterThan(0);
    }),
    { numRuns: 400 },
  ));

test('the stories reach each of the nine rules, and each status', () => {
  const told = fc.sample(fc.tuple(stories, instants), { numRuns: 600, seed: 4 });
  const rules = told.map(([story, at]) => standingOf(factsAtTheEnd(story), at).rule);
  expect([...new Set(rules)].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  const statuses = told.flatMap(([story, at]) => {
    const facts = factsAtTheEnd(story);
    return periodsOf(facts).map((period) => reportingStatusOf(facts, period, at).status);
  });
  expect(new Set(statuses).size).toBe(11);
});

test('rules.md §5: every reader gets the same standing: nothing but facts and the instant goes into it', () =>
  fc.assert(
    fc.property(stories, instants, instants, (story, at, other) => {
      const facts = factsAtTheEnd(story);
      const first = standingOf(facts, at);
      standingOf(facts, other);
      expect(standingOf(facts, at)).toEqual(first);
      /* As somebody sees them for whom they are read anew, by others, and with the words redacted. */
      const redacted = JSON.parse(JSON.stringify(facts), (key, value: unknown) =>
        ['narrative', 'noProgress', 'note', 'why', 'actor', 'transcribed'].includes(key) ? undefined : value,
      ) as TrackFacts;
      expect(standingOf(redacted, at)).toEqual(first);
      expect(percentageOf(redacted)).toEqual(percentageOf(facts));
    }),
  ));

test('rules.md §5: clocks can make late or no data, or end no data where the next period was reported on; no more', () =>
  fc.assert(
    fc.property(stories, instants, instants, (story, one, other) => {
      const facts = factsAtTheEnd({
        ...story,
        acts: story.acts.filter(({ deed }) => deed === 'submit' || deed === 'endorse'),
      });
      const [earlier, later] = one < other ? [one, other] : [other, one];
      const before = standingOf(facts, earlier);
      const after = standingOf(facts, later);
      if (facts.track.obligor === 'BRA' || before.standing === after.standing) return;
      if (before.standing === 'no-data' && [8, 9].includes(after.rule)) return;
      expect(['late', 'no-data']).toContain(after.standing);
    }),
  ));

test('a period is expected once, in its order, and its status says whether it is void', () =>
  fc.assert(
    fc.property(stories, instants, (story, at) => {
      const facts = factsAtTheEnd(story);
      const expected = expectedPeriodsOf(facts, at);
      const keys = expected.map(({ period }) => period.key);
      expect(keys).toEqual([...new Set(keys)]);
      expect(expected.map(({ period }) => period.from)).toEqual(expected.map(({ period }) => period.from).sort());
      for (const { period, void: why } of expected) {
        const { status } = reportingStatusOf(facts, period, at);
        if (!status.startsWith('reported')) expect(status === 'void').toBe(why !== undefined);
        expect(status).not.toBe('not-applicable');
      }
    }),
    { numRuns: 300 },
  ));

test('rules.md §5, 6: the last period that counts is the last whose status after its grace is neither excused nor void', () =>
  fc.assert(
    fc.property(stories, instants, (story, at) => {
      const facts = factsAtTheEnd(story);
      const judging = judgingAt(facts, at);
      const first = firstPeriodOf(facts, judging.days);
      const counted = periodsOf(facts).findLast(
        (period) =>
          first !== undefined &&
          period.from >= first.from &&
          ['no-report', 'declined', 'reported-in-time', 'reported-late'].includes(statusAfterGrace(facts, period, at)),
      );
      expect(lastJudgedPeriod(judging)?.key).toBe(counted?.key);
    }),
    { numRuns: 300 },
  ));

test('a standing or a status changes between two instants only where a fact or a boundary lies between', () => {
  const seen = { changes: 0, atMidnights: 0 };
  fc.assert(
    fc.property(stories, fc.nat(), (story, chosen) => {
      const chapters = chaptersOf(story);
      const boundaries = boundariesOf(chapters);
      const told = boundaries.filter((instant) => instant < '2024-11-01');
      const boundary = told[chosen % told.length] ?? '';
      const first = Date.parse(`${addDays(boundary.slice(0, 10), -10)}T00:00:00.000Z`);
      let before: string | undefined;
      /* Three weeks around one of them, an hour at each step: the clock strikes midnight in every zone at one. */
      for (let hour = 0; hour <= 21 * 24; hour += 1) {
        const at = new Date(first + hour * 3_600_000).toISOString();
        const facts = chapters.findLast(({ from }) => from <= at)?.facts;
        if (!facts) continue;
        const now = pictureOf(facts, at);
        if (before !== undefined && before !== now) {
          const since = new Date(first + (hour - 1) * 3_600_000).toISOString();
          const fact = chapters.some(({ from }) => since < from && from <= at);
          const midnight = boundaries.some((instant) => since < instant && instant <= at);
          seen.changes += 1;
          if (midnight) seen.atMidnights += 1;
          if (!fact && !midnight) throw new Error(`between ${since} and ${at}: ${before} became ${now}`);
        }
        before = now;
      }
    }),
    { numRuns: 80 },
  );
  expect(seen.changes).toBeGreaterThan(20);
  expect(seen.atMidnights).toBeGreaterThan(10);
});

/** All that changes with time, as one text. */
function pictureOf(facts: TrackFacts, at: string): string {
  const { standing, rule } = standingOf(facts, at);
  const statuses = periodsOf(facts).map((period) => `${period.key} ${reportingStatusOf(facts, period, at).status}`);
  const expected = expectedPeriodsOf(facts, at).map(({ period, void: why }) => `${period.key}${why ? ' void' : ''}`);
  return JSON.stringify([standing, rule, statuses, expected]);
}

function periodsOf(facts: TrackFacts): readonly Period[] {
  return periodsBetween(calendarTurnsOf(facts.commitment, facts.planCalendars), '2020-01-01', '2024-12-31');
}

/** The status of a period whose grace is over, judged by its end in the obligor's zone; another word before. */
function statusAfterGrace(facts: TrackFacts, period: Period, at: string): string {
  const zone = zonesOfMembers[facts.track.obligor];
  const end = zone === undefined ? endInTheChair(facts, period.graceEndsOn) : endOfDay(period.graceEndsOn, zone);
  return end <= at ? reportingStatusOf(facts, period, at).status : 'running';
}

function endInTheChair({ states }: TrackFacts, day: string): string {
  const chair = states.terms.findLast(({ assumedOn = '' }) => assumedOn <= day)?.member ?? '';
  return endOfDay(day, zonesOfMembers[chair] ?? 'UTC');
}

/** Beginning and end of every day that stands anywhere in the facts or bounds a period, in each zone that may matter. */
function boundariesOf(chapters: readonly Chapter[]): readonly string[] {
  const days = new Set<string>();
  for (const { facts } of chapters) {
    for (const [, day = ''] of JSON.stringify(facts).matchAll(/"(\d{4}-\d{2}-\d{2})"/g)) days.add(day);
    for (const { from, to, opensOn, dueSoonOn, dueOn, graceEndsOn } of periodsOf(facts)) {
      for (const day of [from, to, opensOn, dueSoonOn, dueOn, graceEndsOn]) days.add(day);
    }
  }
  const obligor = chapters[0]?.facts.track.obligor ?? '';
  const own = zonesOfMembers[obligor];
  const zones = own === undefined ? ['MEX', 'ARG', 'VCT', 'BOL'].map((chair) => zonesOfMembers[chair] ?? '') : [own];
  return [...days]
    .filter((day) => day > '2019-12-31' && day < '2026-01-01')
    .flatMap((day) => zones.flatMap((zone) => [endOfDay(addDays(day, -1), zone), endOfDay(day, zone)]));
}

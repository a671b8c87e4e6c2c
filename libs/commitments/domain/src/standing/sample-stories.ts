import {
  cadences,
  CommitmentCalendarSet,
  CommitmentConcluded,
  commitmentOutcomes,
  CommitmentRescheduled,
  CommitmentWithdrawn,
  ObligorAdded,
  ObligorReleased,
  PeriodDeclined,
  PeriodExcused,
  ReportContested,
  ReportEndorsed,
  ReportReturned,
  ReportVerified,
  TrackApplicableAgain,
  TrackConcluded,
  TrackNotApplicable,
  TrackOpened,
  trackOutcomes,
  TrackTakenUp,
  type CommitmentAdopted,
} from '@acta/contracts';
import { calendarOf, calendarTurnsOf } from '../calendar/calendar-turns';
import { addDays } from '../calendar/days';
import { periodsBetween, type Period } from '../calendar/periods';
import type { KnownMember } from '../known/states';
import { stands, type Report } from '../track/report';
import type { TrackFacts } from '../track/track-known';
import { dueOf } from './due-of';
import { measured, onScale, reportIdOf, stating, statesWith, submitted } from './sample-commitments';
import { factsOf, type Sample, type SampleAct } from './sample-tracks';

/* What may happen to a track, told by chance: for the properties that hold of every story. */

export const storyBegins = '2020-01-08';

type Fact = SampleAct['fact'];

/** What an act of a story may look at: the facts so far, its day, and a number to choose by. */
interface Scene {
  readonly facts: TrackFacts;
  readonly day: string;
  readonly n: number;
}

/** Each makes the facts of one act, or none where there is nothing that it could be about. */
const deeds: Readonly<Record<string, (scene: Scene) => readonly Fact[]>> = {
  submit: (scene) => submission(scene, {}),
  transcribe: (scene) => submission(scene, { transcribed: 'Nota 7' }),
  final: (scene) => submission(scene, { final: true }),
  finalWithoutPeriod: ({ facts, n }) => [
    submitted(facts.track.reports.length + 1, { final: true, ...content(facts, n) }),
  ],
  correct: ({ facts, n }) => {
    const corrected = facts.track.reports.findLast(stands);
    if (!corrected) return [];
    const { id: corrects, period, final, arrival } = corrected;
    const of = { corrects, final, arrival, ...(period !== undefined && { period }) };
    return [submitted(facts.track.reports.length + 1, { ...of, ...content(facts, n) })];
  },
  endorse: (scene) => ofReport(scene, 'submitted', ({ id }) => ReportEndorsed({ reportId: id, how: 'reviewed' })),
  verify: (scene) => ofReport(scene, 'endorsed', ({ id }) => ReportVerified({ reportId: id })),
  returnSubmitted: (scene) =>
    ofReport(scene, 'submitted', ({ id }) => ReportReturned({ reportId: id, from: 'submitted' })),
  returnEndorsed: (scene) =>
    ofReport(scene, 'endorsed', ({ id }) => ReportReturned({ reportId: id, from: 'endorsed' })),
  contest: (scene) => ofReport(scene, 'submitted', ({ id }) => ReportContested({ reportId: id })),
  decline: (scene) => periodsNear(scene).map(({ key }) => PeriodDeclined({ period: key, note: 'No por ahora.' })),
  excuse: (scene) => periodsNear(scene).map(({ key }) => PeriodExcused({ period: key })),
  reschedule: ({ facts, day, n }) => [
    CommitmentRescheduled({ due: { to: addDays(day, n), precision: 'day' }, previous: dueOf(facts).due }),
  ],
  withdraw: (scene) => [CommitmentWithdrawn({ on: near(scene) })],
  release: (scene) => [ObligorReleased({ obligor: scene.facts.track.obligor, on: near(scene) })],
  addAgain: (scene) => {
    const { commitment, track } = scene.facts;
    if (commitment.stints.every(({ to }) => to === undefined)) return [];
    const on = near(scene);
    const { obligor } = track;
    return [ObligorAdded({ obligor, on }), TrackOpened({ commitment: commitment.id, obligor, on, how: 'added' })];
  },
  concludeCommitment: (scene) => [
    CommitmentConcluded({ outcome: chosen(commitmentOutcomes, scene.n), instrument: 'Declaración', on: near(scene) }),
  ],
  conclude: (scene) => [
    TrackConcluded({ outcome: chosen(trackOutcomes, scene.n), on: near(scene), reportId: reportIdOf(1) }),
  ],
  notApplicable: (scene) => [TrackNotApplicable({ on: near(scene), how: 'agreed' })],
  declineOnReturn: (scene) => [TrackNotApplicable({ on: near(scene), how: 'declined-on-return' })],
  applicable: (scene) => [TrackApplicableAgain({ on: near(scene) })],
  takeUp: (scene) => [
    TrackTakenUp({
      on: near(scene),
      returnedOn: near(scene),
      commitmentVersion: scene.facts.commitment.dues.at(-1)?.by.version ?? 1,
      ...(scene.n % 2 === 0 && { due: { to: addDays(scene.day, scene.n), precision: 'day' as const } }),
    }),
  ],
  calendar: ({ n }) => [CommitmentCalendarSet({ calendar: calendarOf({ every: chosen(cadences, n) }) })],
};

/** What is done often stands more than once. `suspend`, `resume` and `planCalendar` happen outside the two streams. */
export const storyDeeds: readonly string[] = [
  ...Object.keys(deeds),
  ...Array.from({ length: 6 }, () => ['submit', 'endorse', 'submit', 'endorse', 'verify']).flat(),
  ...['suspend', 'suspend', 'resume', 'resume', 'takeUp', 'planCalendar'],
];

export interface StoryAct {
  readonly deed: string;
  /** Days after the adoption. */
  readonly after: number;
  /** To choose by. */
  readonly n: number;
}

export interface Story {
  readonly obligor: string;
  readonly fulfilment: 'deliverable' | 'measured' | 'scale';
  readonly openedAfter: number;
  /** Days after the adoption; `null`: none. */
  readonly dueAfter: number | null;
  readonly milestoneAfter: number | null;
  readonly acts: readonly StoryAct[];
}

/** The facts from an instant on, until the next chapter begins. */
export interface Chapter {
  readonly from: string;
  readonly facts: TrackFacts;
}

/** A story from beginning to end. */
export function chaptersOf(story: Story): readonly Chapter[] {
  const openedOn = addDays(storyBegins, story.openedAfter);
  let sample: Partial<Sample> = { obligor: story.obligor, openedOn, adoption: adoptionOf(story), acts: [] };
  const chapters: Chapter[] = [{ from: `${openedOn}T18:00:00.000Z`, facts: factsOf(sample) }];
  for (const act of story.acts.toSorted((one, other) => one.after - other.after)) {
    const day = addDays(openedOn, act.after);
    const facts = chapters.at(-1)?.facts ?? factsOf(sample);
    sample = next(sample, act.deed, { facts, day, n: act.n });
    chapters.push({ from: `${day}T18:00:00.000Z`, facts: factsOf(sample) });
  }
  return chapters;
}

export const factsAtTheEnd = (story: Story): TrackFacts => {
  const last = chaptersOf(story).at(-1);
  if (!last) throw new Error('a story without a chapter');
  return last.facts;
};

function next(sample: Partial<Sample>, deed: string, scene: Scene): Partial<Sample> {
  const { facts, day, n } = scene;
  const member = facts.states.members[facts.track.obligor];
  if (deed === 'planCalendar') {
    const turn = { calendar: calendarOf({ every: chosen(cadences, n) }), on: day, eventId: 'plan.1' };
    return { ...sample, planCalendars: [...(sample.planCalendars ?? []), turn] };
  }
  if (deed === 'suspend' || deed === 'resume') {
    const is = deed === 'suspend' ? 'suspended' : 'participating';
    const turns: KnownMember['turns'] = [
      ...(member?.turns.slice(1) ?? []),
      { on: near(scene), is, eventId: `state.${n}` },
    ];
    return member ? { ...sample, states: statesWith(member.code, ...turns) } : sample;
  }
  const made = deeds[deed]?.(scene) ?? [];
  const recordedAt = `${day}T18:00:00.000Z`;
  return { ...sample, acts: [...(sample.acts ?? []), ...made.map((fact) => ({ fact, recordedAt }))] };
}

function adoptionOf({ obligor, fulfilment, dueAfter, milestoneAfter }: Story): Partial<CommitmentAdopted['data']> {
  const due = (after: number | null) =>
    after === null ? { precision: 'none' as const } : { to: addDays(storyBegins, after), precision: 'day' as const };
  const obligation = {
    joint: { mode: 'joint' as const, lead: 'MEX' },
    ppt: { mode: 'presidency' as const },
  }[obligor] ?? { mode: 'each' as const, obligors: [obligor, 'COL'] };
  return {
    obligation,
    fulfilment: {
      deliverable: { kind: 'deliverable' as const },
      measured: measured('0', '100'),
      scale: onScale('tracss'),
    }[fulfilment],
    due: due(dueAfter),
    milestones: milestoneAfter === null ? [] : [{ id: 'foro', title: { es: 'Foro' }, due: due(milestoneAfter) }],
  };
}

function submission(scene: Scene, changes: Parameters<typeof submitted>[1]): readonly Fact[] {
  const { facts, day, n } = scene;
  return periodsNear(scene)
    .filter(({ opensOn }) => opensOn <= day)
    .map(({ key, dueOn, locksOn }) => {
      const arrival = day <= dueOn ? 'in-time' : day <= locksOn ? 'late' : 'after-lock';
      return submitted(facts.track.reports.length + 1, { period: key, arrival, ...content(facts, n), ...changes });
    });
}

function content({ commitment }: TrackFacts, n: number): Parameters<typeof submitted>[1] {
  const { kind } = commitment.fulfilment;
  const measure = kind === 'measured' ? 'indicator:hectareas' : kind === 'scale' ? 'scale:tracss' : 'progress';
  const steps = ['none', 'limited', 'developed', 'demonstrated', 'sustained'];
  return {
    statements: n % 5 === 0 ? [] : [stating(measure, kind === 'scale' ? chosen(steps, n) : String(n % 101))],
    risk: n % 6 === 0 ? 'at-risk' : 'none',
    milestones: n % 3 === 0 ? [{ milestone: 'foro', outcome: n % 2 === 0 ? 'met' : 'not-met', on: storyBegins }] : [],
  };
}

/** One of the last three periods that have begun. */
function periodsNear({ facts, day, n }: Scene): readonly Period[] {
  const begun = periodsBetween(calendarTurnsOf(facts.commitment, facts.planCalendars), storyBegins, day).slice(-3);
  return begun.length === 0 ? [] : [chosen(begun, n)];
}

function ofReport({ facts }: Scene, status: Report['status'], fact: (report: Report) => Fact): readonly Fact[] {
  const report = facts.track.reports.findLast((known) => known.status === status);
  return report ? [fact(report)] : [];
}

/** A month before or after the day. */
const near = ({ day, n }: Scene): string => addDays(day, (n % 60) - 30);

function chosen<Item>(items: readonly Item[], n: number): Item {
  const item = items[n % items.length];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
}

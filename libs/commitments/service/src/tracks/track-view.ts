import {
  dueOf,
  lastEndorsedThat,
  percentageOf,
  standingOf,
  termOn,
  type SetDue,
  type TrackFacts,
} from '@acta/commitments/domain';
import type { Texts } from '@acta/contracts';
import type { Recorded } from '@acta/kernel';
import { actView } from '../commitments/act-view';
import { nameOfObligor } from '../commitments/obligor-names';
import { periodViews } from '../reports/period-view';
import type { Sight } from '../sight/sight';
import type {
  ApplicabilityView,
  ClosureView,
  ConclusionView,
  OpeningView,
  TrackDueView,
  TrackItemView,
  TrackMilestoneView,
  TrackView,
} from './views-of-tracks';

/** What lists show of a track, as it stands at an instant. */
export function trackItem(id: string, facts: TrackFacts, { states }: Sight, at: string): TrackItemView {
  const { commitment, track } = facts;
  return {
    id,
    commitment: commitment.id,
    code: commitment.code,
    obligor: { key: track.obligor, ...nameOfObligor(facts.states, track.obligor) },
    standing: standingOf(facts, at),
    percentage: percentageOf(facts),
    due: dueView(dueOf(facts), states),
    invented: track.reports.some(({ invented }) => invented === true),
  };
}

export function trackView(id: string, facts: TrackFacts, sight: Sight, at: string): TrackView {
  const { commitment, track } = facts;
  const { states } = sight;
  const holds = dueOf(facts);
  const closure = closureOf(facts, states);
  const conclusion = conclusionOf(facts, states);
  const chair = track.obligor === 'ppt' && states ? termOn(facts.states, at.slice(0, 10))?.member : undefined;
  return {
    ...trackItem(id, facts, sight, at),
    text: textOf(commitment),
    openings: openingsOf(facts, states),
    earlierDues: duesOf(facts)
      .filter((due) => due.by.eventId !== holds.by.eventId)
      .map((due) => dueView(due, states)),
    milestones: milestonesOf(facts, states),
    periods: periodViews(facts, sight, at),
    applicability: applicabilityOf(facts, states),
    ...(closure && { closure }),
    ...(conclusion && { conclusion }),
    ...(chair !== undefined && { chair }),
  };
}

function textOf({ texts }: TrackFacts['commitment']): Texts {
  return Object.fromEntries(Object.entries(texts).map(([language, { text }]) => [language, text]));
}

const dueView = ({ due, by }: SetDue, states: boolean): TrackDueView => ({ due, act: actView(by, states) });

/** All that were ever set for this track. One of its own came when the commitment was at the version that it names. */
function duesOf({ commitment, track }: TrackFacts): readonly SetDue[] {
  const common = commitment.dues.map(({ due, by }) => ({ due, by, since: by.version, own: 0 }));
  const own = [...track.openings, ...track.takenUp].flatMap(({ due, by, commitmentVersion = 0 }) =>
    due ? [{ due, by, since: commitmentVersion, own: by.version }] : [],
  );
  return [...common, ...own].sort((one, other) => one.since - other.since || one.own - other.own);
}

function openingsOf({ track }: TrackFacts, states: boolean): readonly OpeningView[] {
  const openings = track.openings.map(({ how, on, by }) => ({ how, on, by }));
  const takenUp = track.takenUp.map(({ on, by }) => ({ how: 'taken-up' as const, on, by }));
  return [...openings, ...takenUp].sort(inOrder).map(({ how, on, by }) => ({ how, on, act: actView(by, states) }));
}

function milestonesOf({ commitment, track }: TrackFacts, states: boolean): readonly TrackMilestoneView[] {
  return commitment.milestones.flatMap(({ id, title, dues }) => {
    const shown = dues.map((due) => dueView(due, states));
    const due = shown.at(-1);
    const said = outcomeOf(track, id) ?? { outcome: 'scheduled' as const };
    return due ? [{ id, title, due, earlierDues: shown.slice(0, -1), ...said }] : [];
  });
}

/** As the last of the reports that stand and name it says. */
function outcomeOf(track: TrackFacts['track'], id: string): Outcome | undefined {
  const report = lastEndorsedThat(({ milestones }) => milestones.some(({ milestone }) => milestone === id), track);
  const said = report?.milestones.find(({ milestone }) => milestone === id);
  return report && said && { outcome: said.outcome, on: said.on, reportId: report.id };
}

type Outcome = Required<Pick<TrackMilestoneView, 'outcome' | 'on' | 'reportId'>>;

function applicabilityOf({ track }: TrackFacts, states: boolean): readonly ApplicabilityView[] {
  const asked = track.notApplicableAsked.map(({ on, by }) => ({ what: 'asked' as const, on, by }));
  const said = track.applicability.map(({ on, by, ...says }) => ({
    what: 'how' in says ? says.how : ('applicable-again' as const),
    on,
    by,
  }));
  return [...asked, ...said].sort(inOrder).map(({ what, on, by }) => ({ what, on, act: actView(by, states) }));
}

/** What closed the track first: its release, or the withdrawal of the whole commitment. */
function closureOf({ commitment, track }: TrackFacts, states: boolean): ClosureView | undefined {
  const { withdrawn, stints } = commitment;
  const stint = stints.findLast(({ obligor }) => obligor === track.obligor);
  const released = stint?.to !== undefined && stint.releasedBy && { on: stint.to, by: stint.releasedBy };
  if (released && !(withdrawn && withdrawn.on < released.on)) {
    return { how: 'released', on: released.on, act: actView(released.by, states) };
  }
  return withdrawn && { how: 'withdrawn', on: withdrawn.on, act: actView(withdrawn.by, states) };
}

/** Its own goes before what the body said of all (rules.md §5). */
function conclusionOf({ commitment, track }: TrackFacts, states: boolean): ConclusionView | undefined {
  const own = track.conclusions.at(-1);
  if (own) {
    const { outcome, on, reportId, by } = own;
    return { of: 'track', outcome, on, reportId, act: actView(by, states) };
  }
  const { concluded } = commitment;
  if (!concluded) return undefined;
  const { outcome, on, instrument, by } = concluded;
  return { of: 'commitment', outcome, on, instrument, act: actView(by, states) };
}

/** Of one stream: its versions say what came first. */
function inOrder(one: { readonly by: Recorded }, other: { readonly by: Recorded }): number {
  return one.by.version - other.by.version;
}

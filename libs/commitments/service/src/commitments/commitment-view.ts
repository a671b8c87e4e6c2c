import {
  calendarTurnsOf,
  commitmentStandingOf,
  standingOf,
  type AdoptedCommitment,
  type CalendarTurn,
  type KnownStates,
  type SetDue,
  type StandingOfCommitment,
  type TrackStanding,
} from '@acta/commitments/domain';
import type { Texts } from '@acta/contracts';
import type { Language } from '@acta/nest';
import { actView } from './act-view';
import { calendarInForce } from '../projects/calendar-view';
import { sourceView } from './commitment-source';
import { termsOf } from './commitment-terms';
import type { CommitmentDocument } from './commitments';
import { isWithdrawnAt } from '../standing/judged-commitment';
import { nameOfObligor } from './obligor-names';
import { placesOf } from './obligor-order';
import type { KnownPlan } from '../projects/plans-known';
import { isShown } from '../sight/seen-by';
import type { KnownTrack } from '../tracks/track-facts';
import type {
  CommitmentItemView,
  CommitmentTextView,
  CommitmentView,
  NamedObligorView,
  ObligationView,
  TrackCountsView,
  TrackExplainedView,
} from './views-of-commitments';
import type { ObligorView, TrackDueView } from '../tracks/views-of-tracks';

/** A commitment with what its view is made of. */
export interface WholeCommitment {
  readonly document: CommitmentDocument;
  readonly tracks: readonly KnownTrack[];
  readonly plan?: KnownPlan;
  readonly planCalendars: readonly CalendarTurn[];
  readonly states: KnownStates;
}

export interface Reader {
  /** Whether they see States by name (rules.md 6.3). */
  readonly named: boolean;
  readonly language: Language;
  readonly at: string;
  /** In the demonstration. */
  readonly invented: boolean;
}

/** What lists show: how many tracks stand how is no secret of any State. */
export function commitmentItem(
  document: CommitmentDocument,
  { standing, ofTracks }: { readonly standing: StandingOfCommitment; readonly ofTracks: readonly TrackStanding[] },
  invented: boolean,
): CommitmentItemView {
  const { id, code, commitment, plan, area, project, mode, kind } = document;
  const { title, weight } = commitment;
  return {
    id,
    code,
    ...(title && { title }),
    text: wordsOf(commitment),
    mode,
    kind,
    due: lastOf(commitment.dues).due,
    weight,
    ...(plan !== undefined && { plan }),
    ...(area !== undefined && { area }),
    ...(project !== undefined && { project }),
    standing,
    tracks: countsOf(ofTracks),
    ...(invented && { invented: true }),
  };
}

export function commitmentView(whole: WholeCommitment, reader: Reader): CommitmentView {
  const { document, tracks, plan, planCalendars, states } = whole;
  const { named, at } = reader;
  const { commitment } = document;
  const { fulfilment, calendars, adoption, adoptedBy, dues, milestones, withdrawn, concluded } = commitment;
  const judged = tracks.map(({ facts }) => ({ obligor: facts.track.obligor, ...standingOf(facts, at) }));
  const ofTracks = judged.map(({ standing }) => standing);
  const standing = commitmentStandingOf(ofTracks, isWithdrawnAt(commitment, at));
  const item = commitmentItem(document, { standing, ofTracks }, reader.invented);
  return {
    ...item,
    texts: textsOf(commitment),
    fulfilment,
    obligation: obligationView(commitment, states, named),
    obligors: obligorsOf(document, states, reader),
    dueSet: actView(lastOf(dues).by, named),
    earlierDues: earlier(dues, named),
    milestones: milestones.map(({ id, title, dues: ofMilestone }) => ({
      id,
      title,
      due: dueView(lastOf(ofMilestone), named),
      earlierDues: earlier(ofMilestone, named),
    })),
    calendar: calendarInForce(calendarTurnsOf(commitment, planCalendars), at.slice(0, 10), calendars),
    adoption,
    adopted: actView(adoptedBy, named),
    source: sourceView(document, plan),
    terms: termsOf(commitment, states, named),
    explanation: explained(judged, item.standing.standing, states, reader),
    ...(withdrawn && { withdrawn: { on: withdrawn.on, act: actView(withdrawn.by, named) } }),
    ...(concluded && { concluded: concludedView(concluded, named) }),
  };
}

function lastOf(dues: readonly SetDue[]): SetDue {
  const last = dues.at(-1);
  if (!last) throw new Error('a due is set when something is adopted');
  return last;
}

const dueView = ({ due, by }: SetDue, named: boolean): TrackDueView => ({ due, act: actView(by, named) });

const earlier = (dues: readonly SetDue[], named: boolean) => dues.slice(0, -1).map((due) => dueView(due, named));

function countsOf(standings: readonly TrackStanding[]): TrackCountsView {
  const byStanding: Partial<Record<TrackStanding, number>> = {};
  for (const standing of standings) byStanding[standing] = (byStanding[standing] ?? 0) + 1;
  return { total: standings.length, byStanding };
}

/** What it says, by language. */
function wordsOf({ texts }: AdoptedCommitment): Texts {
  return Object.fromEntries(Object.entries(texts).map(([language, { text }]) => [language, text]));
}

/** rules.md 3.4. */
function textsOf({ texts, textVersion, authentic }: AdoptedCommitment): readonly CommitmentTextView[] {
  return Object.entries(texts)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([language, { text, of }]) => ({
      language,
      text,
      authentic: authentic.includes(language),
      stale: of < textVersion && !authentic.includes(language),
    }));
}

const obligorView = (states: KnownStates, key: string): ObligorView => ({ key, ...nameOfObligor(states, key) });

function obligationView({ obligation }: AdoptedCommitment, states: KnownStates, named: boolean): ObligationView {
  const { mode, lead, participants } = obligation;
  return {
    mode,
    ...(lead !== undefined && isShown(lead, named) && { lead: obligorView(states, lead) }),
    ...(participants && {
      participants: participants.filter((key) => isShown(key, named)).map((key) => obligorView(states, key)),
    }),
  };
}

/** rules.md 6.5: in the reader's alphabet. */
function obligorsOf(
  { obligors, joined, commitment }: CommitmentDocument,
  states: KnownStates,
  { named, language }: Reader,
): readonly NamedObligorView[] {
  const places = placesOf(
    obligors.filter((key) => isShown(key, named)),
    states,
    language,
  );
  return [...places.keys()].map((key) => ({
    ...obligorView(states, key),
    joined: joined.includes(key),
    stints: commitment.stints
      .filter(({ obligor }) => obligor === key)
      .map(({ from, addedBy, to, releasedBy }) => ({
        from,
        added: actView(addedBy, named),
        ...(to !== undefined && { to }),
        ...(releasedBy && { released: actView(releasedBy, named) }),
      })),
  }));
}

type Judged = ReturnType<typeof standingOf> & { readonly obligor: string };

/** Those tracks by which the commitment stands as it does. */
function explained(
  judged: readonly Judged[],
  standing: CommitmentItemView['standing']['standing'],
  states: KnownStates,
  { named, language }: Reader,
): readonly TrackExplainedView[] {
  const why = new Map(judged.filter((track) => track.standing === standing).map((track) => [track.obligor, track]));
  const shown = [...why.keys()].filter((key) => isShown(key, named));
  return [...placesOf(shown, states, language).keys()].flatMap((key) => {
    const track = why.get(key);
    if (!track) return [];
    const { rule, because } = track;
    return [{ obligor: obligorView(states, key), standing: track.standing, rule, because }];
  });
}

function concludedView({ outcome, instrument, on, by }: NonNullable<AdoptedCommitment['concluded']>, named: boolean) {
  return { outcome, instrument, on, act: actView(by, named) };
}

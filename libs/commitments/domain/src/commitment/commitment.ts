import { sameContent, targetOf, type Aggregate, type Recorded, type Target } from '@acta/kernel';
import type {
  AdoptionUndone,
  AmendmentUndone,
  CommitmentAdopted,
  CommitmentAmended,
  CommitmentCalendarSet,
  CommitmentCarriedOver,
  CommitmentConcluded,
  CommitmentOutcome,
  CommitmentRescheduled,
  CommitmentWithdrawn,
  ObligorAdded,
  Milestone,
  ObligorReleased,
  ResolvedDue,
  Texts,
} from '@acta/contracts';
import type { CalendarTurn } from '../calendar/calendar-turns';
import { beforeAllDays } from '../calendar/days';

export type CommitmentFact =
  | CommitmentAdopted
  | CommitmentAmended
  | ObligorAdded
  | ObligorReleased
  | CommitmentRescheduled
  | CommitmentWithdrawn
  | CommitmentCarriedOver
  | CommitmentConcluded
  | CommitmentCalendarSet
  | AdoptionUndone
  | AmendmentUndone;

/** A due, and the act that set it. The last one holds; the others stay shown. */
export interface SetDue {
  readonly due: ResolvedDue;
  readonly by: Recorded;
}

export interface MilestoneState {
  readonly id: string;
  readonly title: Texts;
  readonly dues: readonly SetDue[];
}

/** From when until when somebody named is an obligor: `[from, to)`. */
export interface Stint {
  readonly obligor: string;
  readonly from: string;
  readonly addedBy: Recorded;
  readonly to?: string;
  readonly releasedBy?: Recorded;
}

export interface CommitmentText {
  readonly text: string;
  /** The version of the authentic text that stood when these words were written. */
  readonly of: number;
}

export interface AdoptedCommitment extends Omit<CommitmentAdopted['data'], 'text' | 'due' | 'milestones' | 'calendar'> {
  readonly status: 'adopted';
  readonly id: string;
  readonly texts: Readonly<Record<string, CommitmentText>>;
  readonly textVersion: number;
  readonly adoptedBy: Recorded;
  readonly dues: readonly SetDue[];
  readonly milestones: readonly MilestoneState[];
  /** Of its own; before the first of them its plan's hold. */
  readonly calendars: readonly CalendarTurn[];
  /** Who was named, in the order in which they were. */
  readonly stints: readonly Stint[];
  /** The terms that it was carried over to. */
  readonly carriedOver: readonly { readonly term: string; readonly on: string; readonly by: Recorded }[];
  readonly withdrawn?: { readonly on: string; readonly by: Recorded };
  readonly concluded?: {
    readonly outcome: CommitmentOutcome;
    readonly instrument: string;
    readonly on: string;
    readonly by: Recorded;
  };
}

export type Commitment = { readonly status: 'absent' } | AdoptedCommitment;

export const commitments: Aggregate<Commitment, CommitmentFact> = {
  log: 'commitments',
  kind: 'commitment',
  initial: { status: 'absent' },
  evolve,
};

export const commitmentIdOf = (code: string): string => code.toLowerCase();

/** The stream of a commitment, by its id or its code. */
export const commitmentOf = (id: string): Target<Commitment, CommitmentFact> =>
  targetOf(commitments, commitmentIdOf(id));

/** Who has a track from the beginning, beside those added later (rules.md 3.1). A voluntary commitment has none. */
export function obligorsNamedIn({ mode, obligors = [] }: AdoptedCommitment['obligation']): readonly string[] {
  if (mode === 'each') return obligors;
  return { joint: ['joint'], presidency: ['ppt'], voluntary: [] }[mode];
}

function evolve(state: Commitment, fact: CommitmentFact, by: Recorded): Commitment {
  if (fact.type === 'commitments.commitment-adopted') return adopted(fact.data, by);
  if (state.status === 'absent') return state;
  switch (fact.type) {
    case 'commitments.commitment-amended':
      return amended(state, fact.data, by);
    case 'commitments.obligor-added': {
      const { obligor, on } = fact.data;
      return { ...state, stints: [...state.stints, { obligor, from: on, addedBy: by }] };
    }
    case 'commitments.obligor-released':
      return { ...state, stints: state.stints.map((stint) => released(stint, fact.data, by)) };
    case 'commitments.commitment-rescheduled':
      return rescheduled(state, fact.data, by);
    case 'commitments.commitment-withdrawn':
      return { ...state, withdrawn: { on: fact.data.on, by } };
    case 'commitments.commitment-carried-over':
      return { ...state, carriedOver: [...state.carriedOver, { ...fact.data, by }] };
    case 'commitments.commitment-concluded':
      return { ...state, concluded: { ...fact.data, by } };
    case 'commitments.commitment-calendar-set': {
      const turn = { calendar: fact.data.calendar, on: by.recordedAt.slice(0, 10), eventId: by.eventId };
      return { ...state, calendars: [...state.calendars, turn] };
    }
    case 'commitments.adoption-undone':
      return commitments.initial;
    case 'commitments.amendment-undone':
      return asBefore(state, fact.data);
    default:
      return fact satisfies never;
  }
}

function adopted({ text, due, milestones, calendar, ...frame }: CommitmentAdopted['data'], by: Recorded): Commitment {
  const named = obligorsNamedIn(frame.obligation);
  return {
    ...frame,
    status: 'adopted',
    id: commitmentIdOf(frame.code),
    texts: mapTexts(text, 1),
    textVersion: 1,
    adoptedBy: by,
    dues: [{ due, by }],
    milestones: milestones.map(({ id, title, due: milestoneDue }) => ({
      id,
      title,
      dues: [{ due: milestoneDue, by }],
    })),
    calendars: calendar ? [{ calendar, on: beforeAllDays, eventId: by.eventId }] : [],
    stints: named.map((obligor) => ({ obligor, from: frame.adoption.on, addedBy: by })),
    carriedOver: [],
  };
}

function amended(state: AdoptedCommitment, data: CommitmentAmended['data'], by: Recorded): Commitment {
  const { text = {}, milestones = [], ...changes } = data;
  const added = milestones.map(({ id, title, due }) => ({ id, title, dues: [{ due, by }] }));
  return {
    ...state,
    ...changes,
    texts: { ...state.texts, ...mapTexts(text, data.textVersion) },
    milestones: [...state.milestones, ...added],
  };
}

function mapTexts(texts: Texts, of: number): Readonly<Record<string, CommitmentText>> {
  return Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, { text, of }]));
}

function released(stint: Stint, { obligor, on }: ObligorReleased['data'], by: Recorded): Stint {
  return stint.obligor === obligor && stint.to === undefined ? { ...stint, to: on, releasedBy: by } : stint;
}

function rescheduled(
  state: AdoptedCommitment,
  { milestone, due }: CommitmentRescheduled['data'],
  by: Recorded,
): Commitment {
  if (milestone === undefined) return { ...state, dues: [...state.dues, { due, by }] };
  return {
    ...state,
    milestones: state.milestones.map((known) =>
      known.id === milestone ? { ...known, dues: [...known.dues, { due, by }] } : known,
    ),
  };
}

/** What an import had changed is as it was; a due that it had moved is no longer among those that the commitment had. */
function asBefore(state: AdoptedCommitment, data: AmendmentUndone['data']): Commitment {
  const { import: _import, text, textOf, due, milestones, ...frame } = data;
  const { title: _title, ...kept } = state;
  return {
    ...kept,
    ...frame,
    texts: Object.fromEntries(Object.entries(text).map(([tag, words]) => [tag, { text: words, of: textOf[tag] ?? 1 }])),
    dues: due ? state.dues.slice(0, -1) : state.dues,
    milestones: milestones ? milestonesAsBefore(state, milestones) : state.milestones,
  };
}

/** Those that it had, each with the due that held: an import moves one once. */
function milestonesAsBefore(state: AdoptedCommitment, before: readonly Milestone[]): readonly MilestoneState[] {
  return state.milestones.flatMap((milestone) => {
    const was = before.find(({ id }) => id === milestone.id);
    if (!was) return [];
    const moved = !sameContent(milestone.dues.at(-1)?.due, was.due);
    return [moved ? { ...milestone, dues: milestone.dues.slice(0, -1) } : milestone];
  });
}

import { targetOf, type Aggregate, type Recorded, type Target } from '@acta/kernel';
import type {
  ExceptionGranted,
  NotApplicableAsked,
  PeriodDeclined,
  PeriodExcused,
  ReportContested,
  ReportEndorsed,
  ReportReturned,
  ReportSubmitted,
  ReportVerified,
  TrackApplicableAgain,
  TrackConcluded,
  TrackNotApplicable,
  TrackOpened,
  TrackTakenUp,
} from '@acta/contracts';
import { changed, withEndorsed, withReturned, withSubmitted, type Report } from './report';

export type TrackFact =
  | TrackOpened
  | TrackTakenUp
  | NotApplicableAsked
  | TrackNotApplicable
  | TrackApplicableAgain
  | ReportSubmitted
  | ReportEndorsed
  | ReportReturned
  | ReportVerified
  | ReportContested
  | PeriodDeclined
  | PeriodExcused
  | ExceptionGranted
  | TrackConcluded;

type By<Fact extends { readonly data: object }> = Fact['data'] & { readonly by: Recorded };

export interface OpenTrackState {
  readonly status: 'open';
  readonly commitment: string;
  readonly obligor: string;
  readonly openings: readonly By<TrackOpened>[];
  readonly takenUp: readonly By<TrackTakenUp>[];
  readonly notApplicableAsked: readonly By<NotApplicableAsked>[];
  /** Each says from which day on the track applies or not; the last one holds. */
  readonly applicability: readonly (By<TrackNotApplicable> | By<TrackApplicableAgain>)[];
  /** In the order in which they were submitted. */
  readonly reports: readonly Report[];
  readonly declined: readonly By<PeriodDeclined>[];
  readonly excused: readonly By<PeriodExcused>[];
  readonly exceptions: readonly By<ExceptionGranted>[];
  /** The last one holds. */
  readonly conclusions: readonly By<TrackConcluded>[];
}

/** One obligor's own record under a commitment. */
export type Track = { readonly status: 'absent' } | OpenTrackState;

export const tracks: Aggregate<Track, TrackFact> = {
  log: 'commitments',
  kind: 'track',
  initial: { status: 'absent' },
  evolve,
};

/** G13: the obligor is in the stream's id. */
export const trackIdOf = (commitmentId: string, obligor: string): string => `${commitmentId}-${obligor}`;

export const trackOf = (commitmentId: string, obligor: string): Target<Track, TrackFact> =>
  targetOf(tracks, trackIdOf(commitmentId, obligor));

export function reportIn(track: Track, reportId: string): Report | undefined {
  return track.status === 'open' ? track.reports.find(({ id }) => id === reportId) : undefined;
}

function evolve(state: Track, fact: TrackFact, by: Recorded): Track {
  if (fact.type === 'commitments.track-opened') return opened(state, fact.data, by);
  if (state.status === 'absent') return state;
  if (isOfReport(fact)) return { ...state, reports: evolveReports(state.reports, fact, by) };
  switch (fact.type) {
    case 'commitments.track-taken-up':
      return { ...state, takenUp: [...state.takenUp, { ...fact.data, by }] };
    case 'commitments.not-applicable-asked':
      return { ...state, notApplicableAsked: [...state.notApplicableAsked, { ...fact.data, by }] };
    case 'commitments.track-not-applicable':
    case 'commitments.track-applicable-again':
      return { ...state, applicability: [...state.applicability, { ...fact.data, by }] };
    case 'commitments.period-declined':
      return { ...state, declined: [...state.declined, { ...fact.data, by }] };
    case 'commitments.period-excused':
      return { ...state, excused: [...state.excused, { ...fact.data, by }] };
    case 'commitments.exception-granted':
      return { ...state, exceptions: [...state.exceptions, { ...fact.data, by }] };
    case 'commitments.track-concluded':
      return { ...state, conclusions: [...state.conclusions, { ...fact.data, by }] };
    default:
      return fact satisfies never;
  }
}

type ReportFact = ReportSubmitted | ReportEndorsed | ReportReturned | ReportVerified | ReportContested;

const isOfReport = (fact: TrackFact): fact is ReportFact => fact.type.startsWith('commitments.report-');

function evolveReports(reports: readonly Report[], fact: ReportFact, by: Recorded): readonly Report[] {
  switch (fact.type) {
    case 'commitments.report-submitted':
      return withSubmitted(reports, fact.data, by);
    case 'commitments.report-endorsed':
      return withEndorsed(reports, fact.data, by);
    case 'commitments.report-returned':
      return withReturned(reports, fact.data, by);
    case 'commitments.report-verified': {
      const { reportId, ...verified } = fact.data;
      return changed(reports, reportId, by, { status: 'verified', verified: { ...verified, by } });
    }
    case 'commitments.report-contested':
      return changed(reports, fact.data.reportId, by, { status: 'contested', contested: by });
    default:
      return fact satisfies never;
  }
}

function opened(state: Track, data: TrackOpened['data'], by: Recorded): Track {
  if (state.status === 'open') return { ...state, openings: [...state.openings, { ...data, by }] };
  const { commitment, obligor } = data;
  const nothing = { takenUp: [], notApplicableAsked: [], applicability: [], reports: [], declined: [], excused: [] };
  return {
    status: 'open',
    commitment,
    obligor,
    openings: [{ ...data, by }],
    ...nothing,
    exceptions: [],
    conclusions: [],
  };
}

import {
  expectedPeriodsOf,
  reportingStatusOf,
  stands,
  type OpenTrackState,
  type Report,
  type TrackFacts,
} from '@acta/commitments/domain';
import { actView } from '../commitments/act-view';
import { isSeen, type Sight } from '../sight/sight';
import type { TrackPeriodView } from '../tracks/views-of-tracks';

/** The periods of a track from its first one on, as they stand at an instant. */
export function periodViews(facts: TrackFacts, sight: Sight, at: string): readonly TrackPeriodView[] {
  return expectedPeriodsOf(facts, at).map(({ period }) => {
    const { key, ...days } = period;
    const { status, because } = reportingStatusOf(facts, period, at);
    return { period: key, ...days, status, because, ...whatWasSaid(facts.track, key, sight) };
  });
}

type Said = Pick<TrackPeriodView, 'reportId' | 'pendingReportId' | 'declined' | 'excused' | 'exceptions'>;

function whatWasSaid(track: OpenTrackState, key: string, sight: Sight): Said {
  const ofPeriod = <Fact extends { readonly period?: string }>(facts: readonly Fact[]) =>
    facts.filter(({ period }) => period === key);
  const reports: readonly Report[] = ofPeriod(track.reports);
  const standing = reports.find(stands);
  const pending = reports.find((report) => report.status === 'submitted' && isSeen(report, sight));
  const declined = ofPeriod(track.declined).at(-1);
  const excused = ofPeriod(track.excused).at(-1);
  return {
    ...(standing && { reportId: standing.id }),
    ...(pending && { pendingReportId: pending.id }),
    ...(declined && { declined: { note: declined.note, act: actView(declined.by, sight.states) } }),
    ...(excused && { excused: actView(excused.by, sight.states) }),
    exceptions: ofPeriod(track.exceptions).map(({ expiresOn, by }) => ({
      expiresOn,
      act: actView(by, sight.states),
    })),
  };
}

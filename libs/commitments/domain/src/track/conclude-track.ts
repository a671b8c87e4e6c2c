import { TrackConcluded, type ConcludeTrack } from '@acta/contracts';
import { refuse, refuseAsAbsent, refuseAsConflict, type Decision, type Meta } from '@acta/kernel';
import { tooEarly } from '../commitment/acts-on-commitment';
import { refusalOfFuture, todayFor } from './obligor-time';
import { lastFinalIn } from './report';
import type { OpenTrackState, Track } from './track';
import { notInForce } from './track-in-force';
import { factsOf, type Knowing, type TrackKnown } from './track-known';
import { refusalOfVerifier } from './who-answers';

/**
 * rules.md §5: by whoever may verify the obligor's final report. It cannot come before the day of which that tells.
 * Said otherwise later, with a reason, it corrects what was said.
 *
 * Refuses: `track-unknown` (404), `final-report-required`, `own-report`, `own-state`, `own-office`, `not-a-reviewer`,
 * `track-closed`, `track-suspended`, `track-not-applicable` and `report-questioned` (409), `correction-needs-reason` at
 * `reason`, `date-in-future` and `date-too-early` at `on`.
 */
export function concludeTrack(
  track: Track,
  { command, known }: Knowing<ConcludeTrack, TrackKnown>,
  meta: Meta,
): Decision<TrackConcluded> {
  if (track.status === 'absent') return refuseAsAbsent('track-unknown');
  const report = lastFinalIn(track.reports);
  if (!report) return refuse('final-report-required');
  const { commitment, states, obligor } = known;
  const { now } = meta;
  const refusal =
    refusalOfVerifier({ obligor, report, commitment, states, now }, meta) ?? notInForce(factsOf(track, known), now);
  if (refusal) return refusal;
  if (report.questioned) return refuseAsConflict('report-questioned');
  const saidBefore = concludedBefore(track, command);
  if (saidBefore) return saidBefore;
  const today = todayFor(states, obligor, now);
  const { outcome, on = today } = command;
  const refusalOfDay = refusalOfFuture(on, today, 'on') ?? tooEarly(on, report.submitted.effectiveOn, 'on');
  return refusalOfDay ?? [TrackConcluded({ outcome, on, reportId: report.id })];
}

function concludedBefore(
  { conclusions }: OpenTrackState,
  { outcome, on, reason }: ConcludeTrack,
): Decision<never> | undefined {
  const last = conclusions.at(-1);
  if (!last) return undefined;
  if (last.outcome === outcome && (on ?? last.on) === last.on) return [];
  return reason?.trim() ? undefined : refuse('correction-needs-reason', 'reason', { outcome: last.outcome });
}

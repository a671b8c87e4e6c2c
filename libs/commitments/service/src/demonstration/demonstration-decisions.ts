import {
  askNotApplicable,
  carryOverCommitment,
  concludeCommitment,
  concludeTrack,
  contestReport,
  correctReport,
  declineOnReturn,
  declinePeriod,
  endorseReport,
  excusePeriod,
  grantException,
  joinCommitment,
  markNotApplicable,
  rescheduleCommitment,
  returnReport,
  setCommitmentCalendar,
  submitReport,
  takeUpTrack,
  transcribeReport,
  verifyReport,
  withdrawCommitment,
  type ActName,
  type Commitment,
  type CommitmentFact,
  type Track,
  type TrackFact,
} from '@acta/commitments/domain';
import type { Decide } from '@acta/kernel';
import type { Action } from '@acta/nest';

interface Deciding<
  State,
  Event extends { readonly type: string; readonly schemaVersion: number; readonly data: object },
> {
  /** The command's row in the permission table. */
  readonly action: Action;
  readonly decide: Decide<State, never, Event>;
}

type OnTrack = Deciding<Track, TrackFact>;
type OnCommitment = Deciding<Commitment, CommitmentFact>;

/** What each act of the story on a track is decided by. */
export const decisionsOnTracks: Readonly<Partial<Record<ActName, OnTrack>>> = {
  join: { action: 'track.join', decide: joinCommitment },
  'take-up': { action: 'track.take-up', decide: takeUpTrack },
  'decline-on-return': { action: 'track.decline-on-return', decide: declineOnReturn },
  'ask-not-applicable': { action: 'track.ask-not-applicable', decide: askNotApplicable },
  'not-applicable': { action: 'track.mark-not-applicable', decide: markNotApplicable },
  submit: { action: 'report.submit', decide: submitReport },
  transcribe: { action: 'report.transcribe', decide: transcribeReport },
  correct: { action: 'report.correct', decide: correctReport },
  endorse: { action: 'report.endorse', decide: endorseReport },
  return: { action: 'report.return', decide: returnReport },
  verify: { action: 'report.verify', decide: verifyReport },
  contest: { action: 'report.contest', decide: contestReport },
  decline: { action: 'period.decline', decide: declinePeriod },
  excuse: { action: 'period.excuse', decide: excusePeriod },
  exception: { action: 'period.grant-exception', decide: grantException },
  'conclude-track': { action: 'track.conclude', decide: concludeTrack },
};

/** And each act on a commitment as a whole; the last two ask what States and terms there are. */
export const decisionsOnCommitments: Readonly<Partial<Record<ActName, OnCommitment & { readonly knowing?: true }>>> = {
  'commitment-calendar': { action: 'commitment.set-calendar', decide: setCommitmentCalendar },
  withdraw: { action: 'commitment.withdraw', decide: withdrawCommitment },
  conclude: { action: 'commitment.conclude', decide: concludeCommitment },
  reschedule: { action: 'commitment.reschedule', decide: rescheduleCommitment, knowing: true },
  'carry-over': { action: 'commitment.carry-over', decide: carryOverCommitment, knowing: true },
};

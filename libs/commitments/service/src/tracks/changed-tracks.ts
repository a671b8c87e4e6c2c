import {
  answerersOf,
  commitmentOf,
  trackOf,
  trackUnder,
  isOpenUnder,
  type Track,
  type OpenTrackState,
  type TrackKnown,
} from '@acta/commitments/domain';
import { Commands, Problem, type Owner } from '@acta/nest';
import { Injectable } from '@nestjs/common';
import { planOf } from '../commitments/commitments';
import { PlanCalendars } from '../projects/plan-calendars';
import { StatesKnown } from '../sight/states-known';
import { TracksOpener } from './tracks-opener';
import type { TrackPath } from './track-paths';

/** A track that somebody is about to change, and what a decision on it relies on (rules.md 1.15). */
export interface ChangedTrack {
  readonly known: TrackKnown;
  /** Those who answer for it. */
  readonly owner: Owner;
}

/** Resolves what commands on tracks need: the commitment as the record has it now, the rest from local copies. */
@Injectable()
export class ChangedTracks {
  constructor(
    private readonly commands: Commands,
    private readonly opener: TracksOpener,
    private readonly calendars: PlanCalendars,
    private readonly states: StatesKnown,
  ) {}

  /** Throws 404 where there is no such commitment. The track may not be there: one joins what one has no part in yet. */
  async of({ commitmentId, obligor }: TrackPath): Promise<ChangedTrack> {
    const { state: commitment, version } = await this.commands.stateOf(commitmentOf(commitmentId));
    if (commitment.status === 'absent') throw new Problem(404, 'not-found');
    const [states, planCalendars] = await Promise.all([this.states.get(), this.calendars.of(planOf(commitment))]);
    const owner = { owners: answerersOf(obligor, commitment) };
    return { known: { obligor, commitment, commitmentVersion: version, planCalendars, states }, owner };
  }

  /** Throws 404 where there is no such track, also after those that the commitment names were opened (rules.md 1.14). */
  async open({ commitmentId, obligor }: TrackPath, { known }: Pick<ChangedTrack, 'known'>): Promise<OpenTrackState> {
    const { commitment } = known;
    const track = await this.stateOf(commitmentId, obligor);
    if (track.status === 'open' && isOpenUnder(commitment, track)) return trackUnder(commitment, track);
    await this.opener.openAllOf(commitmentId);
    const opened = await this.stateOf(commitmentId, obligor);
    if (opened.status === 'absent' || !isOpenUnder(commitment, opened)) throw new Problem(404, 'not-found');
    return trackUnder(commitment, opened);
  }

  private async stateOf(commitmentId: string, obligor: string): Promise<Track> {
    return (await this.commands.stateOf(trackOf(commitmentId, obligor))).state;
  }
}

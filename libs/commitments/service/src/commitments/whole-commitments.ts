import { Injectable } from '@nestjs/common';
import type { CommitmentDocument } from './commitments';
import type { WholeCommitment } from './commitment-view';
import { PlanCalendars } from '../projects/plan-calendars';
import { PlansKnown } from '../projects/plans-known';
import { StatesKnown } from '../sight/states-known';
import { KnownTracks } from '../tracks/track-facts';

/** Joins a commitment with its tracks, its plan and what is known of States. */
@Injectable()
export class WholeCommitments {
  constructor(
    private readonly tracks: KnownTracks,
    private readonly plans: PlansKnown,
    private readonly calendars: PlanCalendars,
    private readonly states: StatesKnown,
  ) {}

  async of(document: CommitmentDocument): Promise<WholeCommitment> {
    const [tracks, plan, planCalendars, states] = await Promise.all([
      this.tracks.ofCommitment(document),
      document.plan === undefined ? undefined : this.plans.get(document.plan),
      this.calendars.of(document.plan),
      this.states.get(),
    ]);
    return { document, tracks, ...(plan && { plan }), planCalendars, states };
  }
}

import { planCalendars, type CalendarTurn, type PlanCalendar } from '@acta/commitments/domain';
import type { PlanCalendarSet } from '@acta/contracts';
import { foldCommit, type Projection } from '@acta/kernel';
import { Installation } from '@acta/nest';
import { Injectable } from '@nestjs/common';

/** The calendars that a plan was given, in the order in which it was given them. */
export interface PlanCalendarDocument extends PlanCalendar {
  readonly planId: string;
  readonly version: number;
}

const prefix = 'calendar-';
/** One array for all, as what is computed of it is remembered by it. */
export const noTurns: readonly CalendarTurn[] = [];

export const planCalendarsProjection: Projection<PlanCalendarDocument> = {
  name: 'plan-calendars',
  version: 1,
  logs: ['commitments'],
  documentsOf: ({ stream }) => (stream.startsWith(prefix) ? [stream.slice(prefix.length)] : []),
  fold: (document, commit, planId) => {
    const { turns } = document ?? planCalendars.initial;
    const folded = foldCommit<PlanCalendar, PlanCalendarSet>(planCalendars.evolve, { turns }, commit);
    return { ...folded, planId, version: commit.version };
  },
};

@Injectable()
export class PlanCalendars {
  constructor(private readonly installation: Installation) {}

  get(planId: string): Promise<PlanCalendarDocument | undefined> {
    return this.collection().get(planId);
  }

  /** By the plan's id or code; none where it has no calendar of its own, or where there is no plan. */
  async of(plan: string | undefined): Promise<readonly CalendarTurn[]> {
    return (plan === undefined ? undefined : await this.get(plan.toLowerCase()))?.turns ?? noTurns;
  }

  async all(): Promise<readonly PlanCalendarDocument[]> {
    return this.collection().find({});
  }

  private collection() {
    return this.installation.readModels.live<PlanCalendarDocument>(planCalendarsProjection.name);
  }
}

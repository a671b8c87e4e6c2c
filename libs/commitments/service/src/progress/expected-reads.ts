import {
  daysOf,
  draftIn,
  expectedPeriodsOf,
  isOver,
  reportingStatusOf,
  takesNoReports,
  type Period,
  type TrackFacts,
} from '@acta/commitments/domain';
import { Installation, listing, type Caller, type Listing } from '@acta/nest';
import { Injectable } from '@nestjs/common';
import { nameOfObligor } from '../commitments/obligor-names';
import { GatheredProgress } from './gathered-progress';
import { subjectOf } from './subject';
import { TracksOfCaller } from './tracks-of-caller';
import type { ExpectedPeriodView } from './views-of-drafts';

/** What is still to be reported: periods that have begun, are not locked, and of which no report stands. */
@Injectable()
export class ExpectedReads {
  constructor(
    private readonly ofCaller: TracksOfCaller,
    private readonly gathered: GatheredProgress,
    private readonly installation: Installation,
  ) {}

  /** Those due first. */
  async of(caller: Caller): Promise<Listing> {
    const at = this.installation.surroundings.clock.now();
    const items: ExpectedPeriodView[] = [];
    for (const { facts, commitment } of await this.ofCaller.reachedBy(caller, 'expected.read')) {
      const known = await this.gathered.get(commitment.id, facts.track.obligor);
      for (const { period, status } of openPeriodsOf(facts, at)) {
        const draft = known !== undefined && draftIn(known.progress, period.key) !== undefined;
        items.push(viewOf(facts, period, status, draft));
      }
    }
    return listing(items, {
      keyOf: ({ dueOn, subject, period }) => [`${dueOn} ${subject} ${period}`, `${subject} ${period}`],
    });
  }
}

function openPeriodsOf(facts: TrackFacts, at: string): readonly { period: Period; status: string }[] {
  if (takesNoReports(facts, at)) return [];
  const days = daysOf(facts.states, facts.track.obligor, at);
  return expectedPeriodsOf(facts, at).flatMap(({ period, void: because }) => {
    if (because || isOver(period.locksOn, days)) return [];
    const { status } = reportingStatusOf(facts, period, at);
    return status.startsWith('reported') ? [] : [{ period, status }];
  });
}

function viewOf(facts: TrackFacts, period: Period, status: string, draft: boolean): ExpectedPeriodView {
  const { commitment, states, track } = facts;
  const { key, from, to, opensOn, dueOn, locksOn } = period;
  const { title, id, code, milestones, fulfilment } = commitment;
  const { scale, measured } = fulfilment;
  return {
    commitment: id,
    code,
    ...(title && { title }),
    obligor: { key: track.obligor, ...nameOfObligor(states, track.obligor) },
    subject: subjectOf({ commitmentId: id, obligor: track.obligor }),
    period: key,
    from,
    to,
    opensOn,
    dueOn,
    locksOn,
    status,
    measures: [
      'progress',
      ...(scale === undefined ? [] : [`scale:${scale}`]),
      ...(measured ? [`indicator:${measured.indicator}`] : []),
    ],
    milestones: milestones.map((milestone) => ({ id: milestone.id, title: milestone.title })),
    draft,
  };
}

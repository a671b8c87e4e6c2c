import {
  counts,
  isState,
  rollUp,
  trackStandings,
  type CommitmentStanding,
  type RollUp,
} from '@acta/commitments/domain';
import {
  Installation,
  listing,
  unpublished,
  type Caller,
  type Language,
  type Listing,
  type Unpublished,
} from '@acta/nest';
import { Injectable } from '@nestjs/common';
import type { StandingQuery } from './board-query';
import { Projects } from '../projects/projects';
import { groupsOf, type Counted, type Group } from './standing-levels';
import { sentenceOf, summaryOf } from './standing-sentences';
import { TracksInScope } from '../tracks/tracks-in-scope';
import type { BesideStandingView, OutsideView, RollUpExplanationView, StandingGroupView } from './views-of-standing';

const contributionsShownMax = 50;

/** How everything stands, counted at every level, and what each figure rests on (rules.md §5). */
@Injectable()
export class RollUps {
  constructor(
    private readonly tracks: TracksInScope,
    private readonly projects: Projects,
    private readonly installation: Installation,
  ) {}

  async groups(query: StandingQuery, caller: Caller, language: Language): Promise<Listing | Unpublished<Listing>> {
    const { level = 'body', member } = query;
    const scope = await this.tracks.of(query, caller, 'standing');
    const beside: BesideStandingView = {
      at: scope.at,
      level,
      triage: { waiting: await this.waiting(query) },
      ...(this.installation.settings.demonstration && { invented: true as const }),
    };
    const list = listing(
      groupsOf(scope, { level, ...(member !== undefined && { member }) }, language),
      { keyOf: ({ place, key }) => [place, key] },
      (group) => groupView(group, language),
      beside,
    );
    const ofStates = level === 'member' || (member !== undefined && isState(member));
    return ofStates && scope.commitments.some(({ namedToFew }) => namedToFew) ? unpublished(list) : list;
  }

  /** What became of all that is in force, as a sentence. */
  async sentence(caller: Caller, language: Language) {
    const { at, commitments } = await this.tracks.of({}, caller, 'standing');
    const counted: Partial<Record<CommitmentStanding, number>> = {};
    for (const { judged } of commitments) {
      const { standing } = judged.standing;
      counted[standing] = (counted[standing] ?? 0) + 1;
    }
    return { at, commitmentCount: commitments.length, sentence: sentenceOf(counted, language) };
  }

  /** rules.md 2.3: what is not yet triaged is counted and shown. */
  private async waiting({ plan, area, axis }: StandingQuery): Promise<number> {
    const waiting = (await this.projects.all()).filter(
      (project) =>
        project.state === 'waiting' &&
        (plan === undefined || project.plan.code === plan) &&
        (area === undefined || project.area.code === area) &&
        (axis === undefined || project.area.axes.includes(axis)),
    );
    return waiting.length;
  }
}

function itemOf({ commitment, tracks }: Counted) {
  const { id, weight } = commitment.document.commitment;
  return {
    commitment: { id, weight, isWithdrawn: commitment.judged.isWithdrawn },
    tracks: tracks.map(({ standing: { standing }, percentage }) => ({ standing, percentage })),
  };
}

function groupView({ key, name, items }: Group, language: Language): StandingGroupView {
  const rolled = rollUp(items.map(itemOf));
  const { commitments, tracks, percentage, coverage } = rolled;
  return {
    key,
    ...(name && { name }),
    commitments,
    tracks,
    percentage,
    coverage,
    summary: summaryOf(rolled, language),
    explanation: explanationOf(rolled),
  };
}

function explanationOf({ tracks, commitments, explanation }: RollUp): RollUpExplanationView {
  const sum = (of: (one: (typeof explanation)[number]) => number) =>
    explanation.reduce((total, one) => total + of(one), 0);
  const trackCountInPercentage = sum((one) => one.trackCountInPercentage);
  const trackCountWithData = sum((one) => one.trackCountWithData);
  const outside: readonly OutsideView[] = [
    ...trackStandings
      .filter((standing) => !counts(standing) || standing === 'no-consensus')
      .map((standing) => ({ why: standing as OutsideView['why'], count: tracks[standing] })),
    { why: 'without-data', count: trackCountInPercentage - trackCountWithData },
    { why: 'without-tracks', count: commitments['without-tracks'] },
  ];
  return {
    commitmentCount: explanation.length,
    trackCount: Object.values(tracks).reduce((total, count) => total + count, 0),
    trackCountInPercentage,
    trackCountWithData,
    weight: sum((one) => (one.trackCountInPercentage > 0 ? one.weight : 0)),
    weightWithData: sum((one) => (one.trackCountWithData > 0 ? one.weight : 0)),
    outside: outside.filter(({ count }) => count > 0),
    contributions: explanation.slice(0, contributionsShownMax),
    more: Math.max(0, explanation.length - contributionsShownMax),
  };
}

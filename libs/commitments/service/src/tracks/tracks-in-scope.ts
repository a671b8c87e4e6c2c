import { isState, type KnownStates } from '@acta/commitments/domain';
import type { Caller } from '@acta/nest';
import { Injectable } from '@nestjs/common';
import type { TracksQuery } from '../standing/board-query';
import { judgeAll, type JudgedCommitment, type JudgedFor } from '../standing/judged-commitment';
import { JudgedTracks } from '../standing/judged-tracks';
import { PlansKnown, type KnownArea, type KnownPlan } from '../projects/plans-known';
import { namingFor } from '../sight/seen-by';

export interface CommitmentInScope extends Pick<JudgedCommitment, 'document' | 'tracks'> {
  readonly judged: JudgedCommitment;
  readonly plan?: KnownPlan;
  readonly area?: KnownArea;
  /** Whether the reader sees its States by name (rules.md 6.3). */
  readonly named: boolean;
  /** Though the public does not: to be shown them is noted (rules.md 6.4). */
  readonly namedToFew: boolean;
}

/** What a reader asked for, of what they may see. */
export interface Scope {
  readonly at: string;
  readonly states: KnownStates;
  /** By number, as `JudgedCommitment` has them. */
  readonly obligors: readonly string[];
  /** In the order of their codes. */
  readonly commitments: readonly CommitmentInScope[];
}

/** Narrows everything as it stands now to what a board or a roll-up is asked for. */
@Injectable()
export class TracksInScope {
  constructor(
    private readonly judged: JudgedTracks,
    private readonly plans: PlansKnown,
  ) {}

  /** `asked`: what will be read of every track; else each is judged when something of it is read. */
  async of(query: TracksQuery, caller: Caller, asked?: JudgedFor): Promise<Scope> {
    const [{ at, states, obligors, commitments }, plans] = await Promise.all([this.judged.now(), this.plans.all()]);
    const planOf = new Map(plans.map((plan) => [plan.code, plan]));
    const areaOf = new Map(plans.flatMap(({ areas }) => areas.map((area) => [area.code, area] as const)));
    const ofState = query.member !== undefined && isState(query.member);
    const inScope = commitments
      .filter(({ document }) => isAsked(document, query))
      .map((judged): CommitmentInScope => {
        const { document, tracks } = judged;
        const { plan: planCode = '', area: areaCode = '' } = document;
        const [plan, area] = [planOf.get(planCode), areaOf.get(areaCode)];
        const { states: named, statesToAll } = namingFor(caller, plan?.publicDetail);
        const namedToFew = named && !statesToAll;
        return { judged, document, tracks, ...(plan && { plan }), ...(area && { area }), named, namedToFew };
      })
      .filter(({ area }) => query.axis === undefined || area?.axes.includes(query.axis) === true)
      // What is counted of one State is as good as its name.
      .filter(({ named }) => named || !ofState);
    if (asked) {
      const all = inScope.map(({ judged }) => judged);
      await judgeAll(all, asked);
    }
    return { at, states, obligors, commitments: inScope };
  }
}

function isAsked({ id, plan, area }: JudgedCommitment['document'], query: TracksQuery): boolean {
  return (
    (query.commitment === undefined || query.commitment === id) &&
    (query.plan === undefined || query.plan === plan) &&
    (query.area === undefined || query.area === area)
  );
}

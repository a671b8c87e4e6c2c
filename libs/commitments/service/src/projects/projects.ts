import { Injectable } from '@nestjs/common';
import { Commitments, type CommitmentDocument } from '../commitments/commitments';
import { PlansKnown, type KnownArea, type KnownPlan, type KnownProject } from './plans-known';
import { isDismissed, Triage, type TriageDocument } from './triage';
import type { TriageState } from './views-of-projects';

/** A project of a plan as it stands, and what became of it. */
export interface TriagedProject {
  readonly plan: KnownPlan;
  readonly area: KnownArea;
  readonly project: KnownProject;
  /** Also those since withdrawn or concluded, in the order of their codes. */
  readonly commitments: readonly CommitmentDocument[];
  readonly state: TriageState;
  readonly decided?: TriageDocument;
}

/**
 * rules.md 2.3: each project of the standing plans: become a commitment, marked as none, or waiting. The parts of a line
 * that was split wait, whatever became of the line as a whole.
 */
@Injectable()
export class Projects {
  constructor(
    private readonly plans: PlansKnown,
    private readonly commitments: Commitments,
    private readonly triage: Triage,
  ) {}

  /** In the order of the plans, areas and lines. */
  async all(): Promise<readonly TriagedProject[]> {
    const [plans, commitments, triages] = await Promise.all([
      this.plans.all(),
      this.commitments.find({ project: { $exists: true } }),
      this.triage.all(),
    ]);
    const decidedOf = new Map(triages.map((triage) => [triage.project, triage]));
    const comeFrom = new Map<string, CommitmentDocument[]>();
    for (const commitment of commitments) {
      const code = commitment.project ?? '';
      comeFrom.set(code, [...(comeFrom.get(code) ?? []), commitment]);
    }
    return plans.flatMap((plan) =>
      plan.areas.flatMap((area) =>
        area.projects.map((project) => {
          const of = comeFrom.get(project.code) ?? [];
          const decided = decidedOf.get(project.code);
          const state = of.length > 0 ? 'commitment' : isDismissed(decided) ? 'not-a-commitment' : 'waiting';
          return { plan, area, project, commitments: of, state, ...(decided && { decided }) };
        }),
      ),
    );
  }

  /** By id or code, in any case; nothing where no standing plan has such a project. */
  async get(code: string): Promise<TriagedProject | undefined> {
    return (await this.all()).find(({ project }) => project.id === code.toLowerCase());
  }
}

import { type FactOf } from '@acta/kernel';
import { IsIn, IsString, Length, Matches } from 'class-validator';
import { defineEvent } from '../define-event';
import { planCodePattern, projectCodePattern } from '../plan-catalog/import-plan';

export const triageDecisions = ['not-a-commitment', 'open'] as const;
export type TriageDecision = (typeof triageDecisions)[number];

/** rules.md 2.3: a project is no commitment ("no es compromiso"), or waits again. */
export class TriageProject {
  @IsIn(triageDecisions) readonly decision!: TriageDecision;
  @IsString() @Length(1, 2_000) readonly reason!: string;
}

class ProjectTriagedData {
  @Matches(projectCodePattern) readonly project!: string;
  @Matches(planCodePattern) readonly plan!: string;
  @IsIn(triageDecisions) readonly decision!: TriageDecision;
}
export const ProjectTriaged = defineEvent('commitments.project-triaged', 1, ProjectTriagedData);
export type ProjectTriaged = FactOf<typeof ProjectTriaged>;

import { IsInt, IsString, Matches, Max, Min } from 'class-validator';
import { IsNested } from '../nested';
import { MayBeAbsent } from '../optional';
import { areaCodePattern, planCodePattern, projectCodePattern } from '../plan-catalog/import-plan';
import { Source } from '../plan-catalog/source';

/** A place in a document. */
export class Citation extends Source {
  @MayBeAbsent() @IsInt() @Min(1) @Max(1_000_000) readonly line?: number;
  @MayBeAbsent() @IsString() readonly page?: string;
}

/** Where a commitment comes from: at least one of these. An area or a project says its plan by its code. */
export class CommitmentSource {
  @MayBeAbsent() @Matches(planCodePattern) readonly plan?: string;
  @MayBeAbsent() @Matches(areaCodePattern) readonly area?: string;
  @MayBeAbsent() @Matches(projectCodePattern) readonly project?: string;
  @MayBeAbsent() @IsNested(() => Citation) readonly document?: Citation;
}

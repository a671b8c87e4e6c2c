import { type FactOf } from '@acta/kernel';
import { ArrayMaxSize, ArrayMinSize, IsInt, IsNotEmpty, IsString, Length, Matches, Min } from 'class-validator';
import { defineEvent } from '../define-event';
import { MayBeAbsent } from '../optional';
import { projectCodePattern } from './import-plan';
import { AreNested } from '../nested';

/** What is asked of the project that a path names. */
export class SplitRequest {
  @IsString() @Length(1, 5_000) readonly first!: string;
  @IsString() @Length(1, 5_000) readonly second!: string;
  @MayBeAbsent() @IsString() @Length(1, 2_000) readonly reason?: string;
}

/** A person says that one published line holds two projects, and which words are whose (rules.md 2.1). */
export class SplitProject extends SplitRequest {
  @Matches(projectCodePattern) readonly code!: string;
}

export class ProjectPart {
  @IsString() @IsNotEmpty() readonly id!: string;
  /** The code of the line with `a` or `b` after it. */
  @Matches(projectCodePattern) readonly code!: string;
  @IsString() @IsNotEmpty() readonly text!: string;
}

class ProjectSplitData {
  @IsInt() @Min(1) readonly edition!: number;
  @Matches(projectCodePattern) readonly code!: string;
  @ArrayMinSize(2)
  @ArrayMaxSize(2)
  @AreNested(() => ProjectPart)
  readonly parts!: readonly ProjectPart[];
}

export const ProjectSplit = defineEvent('plan-catalog.project-split', 1, ProjectSplitData);
export type ProjectSplit = FactOf<typeof ProjectSplit>;

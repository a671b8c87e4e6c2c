import { commitmentIdPattern } from '@acta/contracts';
import { Matches } from 'class-validator';
import { AsId } from './code-text';

/** `commitments/{commitmentId}`: by id or by public code, in any case. */
export class CommitmentPath {
  @AsId() @Matches(commitmentIdPattern) readonly commitmentId!: string;
}

import { IsObligor, uuidShape } from '@acta/contracts';
import { Matches } from 'class-validator';
import { CommitmentPath } from '../commitments/commitment-path';

export class TrackPath extends CommitmentPath {
  @IsObligor() readonly obligor!: string;
}

export class ReportPath extends TrackPath {
  @Matches(uuidShape) readonly reportId!: string;
}

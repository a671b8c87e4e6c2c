import { commitmentIdPattern, IsObligor, uuidShape } from '@acta/contracts';
import { Transform } from 'class-transformer';
import { Matches } from 'class-validator';

/** `commitments/{commitmentId}/tracks`: by id or by public code, in any case. */
export class TracksPath {
  @Transform(({ value }) => (typeof value === 'string' ? value.toLowerCase() : value))
  @Matches(commitmentIdPattern)
  readonly commitmentId!: string;
}

export class TrackPath extends TracksPath {
  @IsObligor() readonly obligor!: string;
}

export class ReportPath extends TrackPath {
  @Matches(uuidShape) readonly reportId!: string;
}

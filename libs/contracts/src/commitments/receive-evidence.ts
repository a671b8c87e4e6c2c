import { type FactOf } from '@acta/kernel';
import { IsInt, IsString, Length, Matches, Min } from 'class-validator';
import { defineEvent } from '../define-event';

/** A file that somebody uploaded for an owner: what its bytes are. Nothing of its content is in the record. */
export class ReceiveEvidence {
  @Matches(/^[0-9a-f]{64}$/) readonly sha256!: string;
  @IsInt() @Min(1) readonly byteCount!: number;
  /** As the bytes say. */
  @IsString() @Length(1, 100) readonly mediaType!: string;
  /** On whose behalf: `MEX`, `inst-…`, `ppt`. */
  @IsString() @Length(1, 80) readonly owner!: string;
}
export const EvidenceReceived = defineEvent('commitments.evidence-received', 1, ReceiveEvidence);
export type EvidenceReceived = FactOf<typeof EvidenceReceived>;

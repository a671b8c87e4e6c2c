import { type FactOf } from '@acta/kernel';
import { IsIn, IsString, Length, Matches } from 'class-validator';
import { uuidShape } from '../access/keys';
import { defineEvent } from '../define-event';
import { MayBeAbsent } from '../optional';
import { Sealed } from '../sealed';

class Note {
  @MayBeAbsent() @IsString() @Length(1, 2_000) readonly note?: string;
}

class OfReport {
  @Matches(uuidShape) readonly reportId!: string;
}

/** The national coordinator makes a submitted report the State's word, or confirms what was transcribed. */
export class EndorseReport extends Note {}

/** rules.md 4.3, 4.4 and 4.6: by another than who submitted it; by the coordinator who submitted it ("firma única"); by the office that answers for it; or as confirmed transcription. */
export const endorsements = ['reviewed', 'sole-signature', 'by-office', 'transcription-confirmed'] as const;
export type Endorsement = (typeof endorsements)[number];

class ReportEndorsedData extends OfReport {
  @IsIn(endorsements) readonly how!: Endorsement;
  @MayBeAbsent() @Sealed() @IsString() readonly note?: string;
}
export const ReportEndorsed = defineEvent('commitments.report-endorsed', 1, ReportEndorsedData);
export type ReportEndorsed = FactOf<typeof ReportEndorsed>;

/** A return always carries its reason. */
export class ReturnReport {
  @IsString() @Length(1, 2_000) readonly reason!: string;
}

class ReportReturnedData extends OfReport {
  /** What it was before: after endorsement it stands on, questioned (rules.md 4.3). */
  @IsIn(['submitted', 'endorsed', 'verified']) readonly from!: 'submitted' | 'endorsed' | 'verified';
}
export const ReportReturned = defineEvent('commitments.report-returned', 1, ReportReturnedData);
export type ReportReturned = FactOf<typeof ReportReturned>;

/** Complete and evidenced, not "true". */
export class VerifyReport extends Note {}

class ReportVerifiedData extends OfReport {
  @MayBeAbsent() @Sealed() @IsString() readonly note?: string;
}
export const ReportVerified = defineEvent('commitments.report-verified', 1, ReportVerifiedData);
export type ReportVerified = FactOf<typeof ReportVerified>;

/** A State says that what was transcribed is not its word. */
export class ContestReport {
  @IsString() @Length(1, 2_000) readonly reason!: string;
}
export const ReportContested = defineEvent('commitments.report-contested', 1, OfReport);
export type ReportContested = FactOf<typeof ReportContested>;

import { type FactOf } from '@acta/kernel';
import { ArrayUnique, IsArray, IsISO31661Alpha2, IsISO31661Alpha3, IsTimeZone, Matches } from 'class-validator';
import { IsMemberCode } from '../access/keys';
import { defineEvent } from '../define-event';
import { IsLanguageTag } from '../language-tag';
import { MemberNames } from './member-names';
import { UncertainDate } from './uncertain-date';
import { IsNested } from '../nested';

/** A State becomes a member of the body, from a date on. Its stream goes by `code`. */
export class AdmitMember {
  /** ISO 3166-1: alpha-3, alpha-2 and numeric (three digits). */
  @IsMemberCode() @IsISO31661Alpha3() readonly code!: string;
  @Matches(/^[A-Z]{2}$/) @IsISO31661Alpha2() readonly alpha2!: string;
  @Matches(/^[0-9]{3}$/) readonly numeric!: string;
  @IsNested(() => MemberNames) readonly names!: MemberNames;
  /** IANA name; days begin and end in it for what the State owes. */
  @IsTimeZone() readonly zone!: string;
  /** Working language, BCP 47. */
  @IsLanguageTag() readonly language!: string;
  /** Blocs inside the region that it belongs to: `CARICOM`, `SICA`. */
  @IsArray() @ArrayUnique() @Matches(/^[A-Z]{2,20}$/, { each: true }) readonly subregions!: readonly string[];
  @IsNested(() => UncertainDate) readonly from!: UncertainDate;
}

export const MemberAdmitted = defineEvent('plan-catalog.member-admitted', 1, AdmitMember);
export type MemberAdmitted = FactOf<typeof MemberAdmitted>;

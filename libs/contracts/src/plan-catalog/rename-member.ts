import { type FactOf } from '@acta/kernel';
import { IsString, Length } from 'class-validator';
import { defineEvent } from '../define-event';
import { MayBeAbsent } from '../optional';
import { MemberNames } from './member-names';
import { IsNested } from '../nested';

class MemberRenamedData {
  @IsNested(() => MemberNames) readonly names!: MemberNames;
}

/** A State goes by other names; all of them are given. */
export class RenameMember extends MemberRenamedData {
  @MayBeAbsent() @IsString() @Length(1, 2_000) readonly reason?: string;
}

export const MemberRenamed = defineEvent('plan-catalog.member-renamed', 1, MemberRenamedData);
export type MemberRenamed = FactOf<typeof MemberRenamed>;

import { type FactOf } from '@acta/kernel';
import { IsIn, IsString, Length } from 'class-validator';
import { defineEvent } from '../define-event';
import { MayBeAbsent } from '../optional';

export const publicDetails = ['region', 'member'] as const;
export type PublicDetail = (typeof publicDetails)[number];

class PublicDetailSetData {
  @IsIn(publicDetails) readonly publicDetail!: PublicDetail;
}

/** The body decides whether the public sees States by name (rules.md 6.3). */
export class SetPublicDetail extends PublicDetailSetData {
  @MayBeAbsent() @IsString() @Length(1, 2_000) readonly reason?: string;
}

export const PublicDetailSet = defineEvent('plan-catalog.public-detail-set', 1, PublicDetailSetData);
export type PublicDetailSet = FactOf<typeof PublicDetailSet>;

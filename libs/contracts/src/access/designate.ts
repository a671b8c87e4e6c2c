import { Equals, IsIn, IsString, Length, registerDecorator } from 'class-validator';
import type { FactOf } from '@acta/kernel';
import { defineEvent } from '../define-event';
import { IsCalendarDate } from '../moments';
import { MayBeAbsent } from '../optional';
import { Sealed } from '../sealed';
import { IsHolder, IsInstitutionKey, IsMemberCode, IsTermKey } from './keys';
import { AreScopes, type Scope } from './scopes';
import { IsNested } from '../nested';

export const designatedFunctions = [
  'administrator',
  'secretariat',
  'national-coordinator',
  'focal-point',
  'system',
  'auditor',
] as const;
export type DesignatedFunction = (typeof designatedFunctions)[number];

/** For whom a function is held: exactly one of these. */
export class DesignatedFor {
  @MayBeAbsent() @IsMemberCode() readonly member?: string;
  @MayBeAbsent() @IsInstitutionKey() readonly institution?: string;
  /** The whole body of States. */
  @MayBeAbsent() @Equals(true) readonly body?: true;
  /** One presidency term. */
  @MayBeAbsent() @IsTermKey() readonly term?: string;
}

/** Somebody is given a function. Dates begin at midnight UTC; `until` is the first day without it. */
export class Designate {
  @IsHolder() readonly holder!: string;
  @IsIn(designatedFunctions) readonly function!: DesignatedFunction;
  @NamesOne() @IsNested(() => DesignatedFor) readonly for!: DesignatedFor;
  /** For a system, and only for one: what it may do at most. */
  @MayBeAbsent() @AreScopes() readonly scope?: readonly Scope[];
  @IsCalendarDate() readonly from!: string;
  @MayBeAbsent() @IsCalendarDate() readonly until?: string;
  /** The note or instrument that says so. */
  @IsString() @Length(1, 500) readonly source!: string;
}

/** What the decision relied on from other contexts on that day (rules.md 1.15). */
export class DesignationBasis {
  @MayBeAbsent() @IsIn(['participating', 'suspended']) readonly membership?: 'participating' | 'suspended';
  /** The State that holds the term's chair. */
  @MayBeAbsent() @IsMemberCode() readonly chair?: string;
}

class DesignatedData {
  @IsHolder() readonly holder!: string;
  @IsIn(designatedFunctions) readonly function!: DesignatedFunction;
  @NamesOne() @IsNested(() => DesignatedFor) readonly for!: DesignatedFor;
  @MayBeAbsent() @AreScopes() readonly scope?: readonly Scope[];
  @IsCalendarDate() readonly from!: string;
  @MayBeAbsent() @IsCalendarDate() readonly until?: string;
  @Sealed() @IsString() readonly source!: string;
  @MayBeAbsent() @IsNested(() => DesignationBasis) readonly basis?: DesignationBasis;
}
export const Designated = defineEvent('access.designated', 1, DesignatedData);
export type Designated = FactOf<typeof Designated>;

function NamesOne(): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name: 'namesOne',
      target: target.constructor,
      propertyName: String(property),
      validator: {
        validate: (value: unknown) =>
          value !== null &&
          typeof value === 'object' &&
          Object.values(value).filter((named) => named !== undefined).length === 1,
        defaultMessage: () => '$property must name exactly one of member, institution, body, term',
      },
    });
}

/** On whose behalf its holder acts, and so to whom a designation belongs: `MEX`, `inst-…`, `ppt`; nothing for the body. */
export function ownerKeyOf({ member, institution, term }: DesignatedFor): string | undefined {
  return member ?? institution ?? (term === undefined ? undefined : 'ppt');
}

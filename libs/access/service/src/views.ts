import {
  AreScopes,
  DesignatedFor,
  designatedFunctions,
  DesignationBasis,
  IsCalendarDate,
  IsHolder,
  IsInstant,
  IsLanguageTag,
  MayBeAbsent,
  personKeyShape,
  uuidShape,
  type DesignatedFunction,
  type Scope,
} from '@acta/contracts';
import type { Role } from '@acta/nest';
import { Type } from 'class-transformer';
import { IsArray, IsEmail, IsIn, IsObject, IsString, Matches, ValidateNested } from 'class-validator';

/* What the routes of this context answer: declared once, for the specification and for the compiler. */

export class PersonView {
  @Matches(uuidShape) readonly id!: string;
  /** How the record names them. */
  @Matches(personKeyShape) readonly person!: string;
  @IsIn(['registered', 'forgotten']) readonly status!: 'registered' | 'forgotten';
  /** Absent once the person is forgotten. */
  @MayBeAbsent() @IsString() readonly name?: string;
  @MayBeAbsent() @IsEmail() readonly email?: string;
  @MayBeAbsent() @IsLanguageTag() readonly language?: string;
  @IsInstant() readonly registeredAt!: string;
  @MayBeAbsent() @IsInstant() readonly forgottenAt?: string;
}

export class DesignationEnd {
  @IsInstant() readonly recordedAt!: string;
  @IsString() readonly by!: string;
  @MayBeAbsent() @IsString() readonly reason?: string;
}

export class DesignationView {
  @Matches(uuidShape) readonly id!: string;
  @IsHolder() readonly holder!: string;
  @IsIn(designatedFunctions) readonly function!: DesignatedFunction;
  @IsObject() @ValidateNested() @Type(() => DesignatedFor) readonly for!: DesignatedFor;
  @MayBeAbsent() @AreScopes() readonly scope?: readonly Scope[];
  @IsCalendarDate() readonly from!: string;
  /** The first day without it. */
  @MayBeAbsent() @IsCalendarDate() readonly until?: string;
  @IsString() readonly source!: string;
  @MayBeAbsent() @IsObject() @ValidateNested() @Type(() => DesignationBasis) readonly basis?: DesignationBasis;
  @IsInstant() readonly designatedAt!: string;
  @IsString() readonly designatedBy!: string;
  /** Present where it was ended by an act, and not only by its date. */
  @MayBeAbsent() @IsObject() @ValidateNested() @Type(() => DesignationEnd) readonly end?: DesignationEnd;
}

export class TokenView {
  @Matches(uuidShape) readonly id!: string;
  /** The eight characters after `acta_`, by which people tell tokens apart. */
  @Matches(/^[0-9a-f]{8}$/) readonly prefix!: string;
  @IsHolder() readonly holder!: string;
  @AreScopes() readonly scopes!: readonly Scope[];
  @MayBeAbsent() @IsString() readonly label?: string;
  @IsInstant() readonly issuedAt!: string;
  @IsString() readonly issuedBy!: string;
  @IsInstant() readonly expiresAt!: string;
  @MayBeAbsent() @IsInstant() readonly revokedAt?: string;
  @MayBeAbsent() @IsString() readonly revokedBy?: string;
  /** To the minute; absent where it was never used. */
  @MayBeAbsent() @IsInstant() readonly lastUsedAt?: string;
}

export class FunctionView {
  @IsIn(designatedFunctions) readonly function!: Role;
  /** A member, an institution, or `ppt`; absent for the body itself. */
  @MayBeAbsent() @IsString() readonly onBehalfOf?: string;
}

export class CallerView {
  /** Absent for the public. */
  @MayBeAbsent() @IsIn(['person', 'source', 'operator']) readonly kind?: string;
  @MayBeAbsent() @IsString() readonly holder?: string;
  @MayBeAbsent() @IsObject() @ValidateNested() @Type(() => PersonView) readonly person?: PersonView;
  @IsArray() @ValidateNested({ each: true }) @Type(() => FunctionView) readonly functions!: readonly FunctionView[];
  @AreScopes() readonly scopes!: readonly string[];
  @MayBeAbsent() @Matches(uuidShape) readonly tokenId?: string;
}

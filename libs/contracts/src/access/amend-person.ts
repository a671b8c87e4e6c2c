import {
  ArrayNotEmpty,
  ArrayUnique,
  IsEmail,
  IsIn,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import type { FactOf } from '@acta/kernel';
import { defineEvent } from '../define-event';
import { IsLanguageTag } from '../language-tag';
import { MayBeAbsent } from '../optional';

/** A merge patch on what is known of a person; `null` takes the address away. */
export class AmendPerson {
  @MayBeAbsent()
  @IsString()
  @Length(1, 200)
  @Matches(/\S/, { message: '$property must not be blank' })
  readonly name?: string;

  @ValidateIf((_, value: unknown) => value !== undefined && value !== null)
  @IsEmail()
  @MaxLength(254)
  readonly email?: string | null;

  @MayBeAbsent() @IsLanguageTag() readonly language?: string;
}

export const personFields = ['name', 'email', 'language'] as const;
export type PersonField = (typeof personFields)[number];

/** Which fields changed, not to what: but for the language, which is nobody's secret. */
class PersonAmendedData {
  @ArrayNotEmpty() @ArrayUnique() @IsIn(personFields, { each: true }) readonly fields!: readonly PersonField[];
  @MayBeAbsent() @IsLanguageTag() readonly language?: string;
}
export const PersonAmended = defineEvent('access.person-amended', 1, PersonAmendedData);
export type PersonAmended = FactOf<typeof PersonAmended>;

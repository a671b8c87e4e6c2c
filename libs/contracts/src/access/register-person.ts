import { IsEmail, IsString, Length, Matches, MaxLength } from 'class-validator';
import type { FactOf } from '@acta/kernel';
import { defineEvent } from '../define-event';
import { IsLanguageTag } from '../language-tag';
import { MayBeAbsent } from '../optional';

/** A person becomes known. Name and address go to the personal-data store, never into the record (rules.md 1.6). */
export class RegisterPerson {
  @IsString() @Length(1, 200) @Matches(/\S/, { message: '$property must not be blank' }) readonly name!: string;
  @MayBeAbsent() @IsEmail() @MaxLength(254) readonly email?: string;
  /** In which language the person is written to. */
  @IsLanguageTag() readonly language!: string;
}

class PersonRegisteredData {
  @IsLanguageTag() readonly language!: string;
}
export const PersonRegistered = defineEvent('access.person-registered', 1, PersonRegisteredData);
export type PersonRegistered = FactOf<typeof PersonRegistered>;

import { IsString, Length } from 'class-validator';
import type { FactOf } from '@acta/kernel';
import { defineEvent } from '../define-event';
import { Sealed } from '../sealed';

/** Erases what is known of a person; their acts stay in the record under a key that leads nowhere. */
export class ForgetPerson {
  @IsString() @Length(1, 2_000) readonly reason!: string;
}

class PersonForgottenData {
  @Sealed() @IsString() readonly reason!: string;
}
export const PersonForgotten = defineEvent('access.person-forgotten', 1, PersonForgottenData);
export type PersonForgotten = FactOf<typeof PersonForgotten>;

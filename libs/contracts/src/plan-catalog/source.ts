import { IsBoolean, IsString, IsUrl, Length } from 'class-validator';
import { MayBeAbsent } from '../optional';

/** Where something is stated: a published document. `unverified`: nobody has looked at the document itself. */
export class Source {
  @IsString() @Length(1, 500) readonly title!: string;
  @MayBeAbsent() @IsUrl({ protocols: ['https', 'http'], require_protocol: true }) readonly url?: string;
  @MayBeAbsent() @IsBoolean() readonly unverified?: boolean;
}

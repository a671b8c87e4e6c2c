import { IsIn, IsString, Length } from 'class-validator';
import { IsTermKey } from '../access/keys';
import { IsCalendarDate } from '../moments';
import { AreNested } from '../nested';
import { MayBeAbsent } from '../optional';
import { Citation } from './citation';

export const duePrecisions = ['day', 'month', 'quarter', 'half', 'year', 'term', 'none'] as const;
export type DuePrecision = (typeof duePrecisions)[number];

/** How the date is known: said by the text, inferred from it, or open to doubt until a person decides. */
export const dueBases = ['stated', 'inferred', 'doubtful'] as const;

/** rules.md 3.3: by when. `to` is the last day in time; `words` are those of the text. */
export class Due {
  @MayBeAbsent() @IsCalendarDate() readonly from?: string;
  @MayBeAbsent() @IsCalendarDate() readonly to?: string;
  @IsIn(duePrecisions) readonly precision!: DuePrecision;
  @MayBeAbsent() @IsString() @Length(1, 500) readonly words?: string;
  @MayBeAbsent() @IsIn(dueBases) readonly basis?: (typeof dueBases)[number];
  @MayBeAbsent() @AreNested(() => Citation) readonly sources?: readonly Citation[];
}

/** A due as it is recorded: `to` is resolved, for `term` to the last day of the term that `term` names. */
export class ResolvedDue extends Due {
  @MayBeAbsent() @IsTermKey() readonly term?: string;
}

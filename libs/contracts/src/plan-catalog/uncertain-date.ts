import { IsIn } from 'class-validator';
import { IsCalendarDate } from '../moments';
import { MayBeAbsent } from '../optional';

/**
 * A date of history as far as it is known. `on` is the best known day, by which Acta reckons; only its part up to
 * `precision` is sure (`month`: the day is not). `alternatives` are days that other sources name.
 */
export class UncertainDate {
  @IsCalendarDate() readonly on!: string;
  @IsIn(['day', 'month', 'year']) readonly precision!: 'day' | 'month' | 'year';
  @MayBeAbsent() @IsCalendarDate({ each: true }) readonly alternatives?: readonly string[];
}

import { IsCalendarDate, IsInstant, MayBeAbsent } from '@acta/contracts';
import type { Recorded } from '@acta/kernel';
import { IsString, Matches } from 'class-validator';
import { isShown } from '../sight/seen-by';

/** Where a fact stands in the record, in which function it was said and for whom; never by which person. */
export class ActView {
  /** The commit, and which of its events. */
  @Matches(/^[0-9a-f-]{36}\.[1-9][0-9]*$/) readonly eventId!: string;
  @IsInstant() readonly recordedAt!: string;
  /** Absent where the reader sees only that a report is on its way. */
  @MayBeAbsent() @IsCalendarDate() readonly effectiveOn?: string;
  /** `operator` for who holds the machine, `reaction` for what follows from another act. */
  @IsString() readonly as!: string;
  /** A State, an institution or `ppt`; absent for the body, and where States are not shown by name. */
  @MayBeAbsent() @IsString() readonly onBehalfOf?: string;
  @MayBeAbsent() @IsString() readonly reason?: string;
}

/** `states`: whether the reader sees States by name (rules.md 6.3). */
export function actView({ eventId, recordedAt, effectiveOn, ...by }: Recorded, states: boolean): ActView {
  const { actor, onBehalfOf, why } = by;
  const named = onBehalfOf !== undefined && isShown(onBehalfOf, states);
  return {
    eventId,
    recordedAt,
    effectiveOn,
    as: actor.as ?? actor.kind,
    ...(named && { onBehalfOf }),
    ...(why !== undefined && { reason: why }),
  };
}

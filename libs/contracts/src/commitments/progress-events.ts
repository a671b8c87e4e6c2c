import { type FactOf } from '@acta/kernel';
import { IsIn, IsString } from 'class-validator';
import { defineEvent } from '../define-event';
import { IsCalendarDate, IsInstant } from '../moments';
import { AreNested } from '../nested';
import { MayBeAbsent } from '../optional';
import { Sealed } from '../sealed';
import { IsPeriod } from './keys';
import { IsEventId, IsEventSource, observingTypes, type ObservingType } from './progress-data';
import { Evidence, MilestoneStatement, risks, Statement, type Risk } from './report-content';

/** What an event of a system does: it updates the draft of a period, or stands outside any. */
export const progressEffects = ['draft', 'observation'] as const;
export type ProgressEffect = (typeof progressEffects)[number];

/** Of any event: who says it is which of theirs, when it happened, and what follows (rules.md 1.15). */
class ProgressFrame {
  /** Of the CloudEvent: with the actor they tell it from all others. */
  @IsEventSource() readonly source!: string;
  @IsEventId() readonly eventId!: string;
  @IsInstant() readonly happenedAt!: string;
  @IsIn(progressEffects) readonly effect!: ProgressEffect;
  /** The one that contains it, also where it is locked. */
  @MayBeAbsent() @IsPeriod() readonly period?: string;
}

class ProgressSaid extends ProgressFrame {
  @AreNested(() => Statement) readonly statements!: readonly Statement[];
  @MayBeAbsent() @IsIn(risks) readonly risk?: Risk;
  @AreNested(() => MilestoneStatement) readonly milestones!: readonly MilestoneStatement[];
  @AreNested(() => Evidence) readonly evidence!: readonly Evidence[];
  /** The day of which it tells, where it says one. */
  @MayBeAbsent() @IsCalendarDate() readonly effectiveOn?: string;
}

class ProgressObservedData extends ProgressSaid {
  @IsIn(observingTypes) readonly type!: ObservingType;
  @MayBeAbsent() @Sealed() @IsString() readonly narrative?: string;
  @MayBeAbsent() @Sealed() @IsString() readonly noProgress?: string;
  @MayBeAbsent() @Sealed() @IsString() readonly riskNote?: string;
  /** All that came around `data`, as canonical JSON: extensions may hold anything, so it can be redacted. */
  @Sealed() @IsString() readonly envelope!: string;
}
export const ProgressObserved = defineEvent('commitments.progress-observed', 1, ProgressObservedData);
export type ProgressObserved = FactOf<typeof ProgressObserved>;

class ProgressCorrectedData extends ProgressSaid {
  /** The id of the event, or of an earlier correction of it. */
  @IsEventId() readonly corrects!: string;
  @MayBeAbsent() @Sealed() @IsString() readonly narrative?: string;
  @MayBeAbsent() @Sealed() @IsString() readonly noProgress?: string;
  @MayBeAbsent() @Sealed() @IsString() readonly riskNote?: string;
  @Sealed() @IsString() readonly envelope!: string;
}
export const ProgressCorrected = defineEvent('commitments.progress-corrected', 1, ProgressCorrectedData);
export type ProgressCorrected = FactOf<typeof ProgressCorrected>;

class ProgressWithdrawnData extends ProgressFrame {
  @IsEventId() readonly withdraws!: string;
  @Sealed() @IsString() readonly envelope!: string;
}
export const ProgressWithdrawn = defineEvent('commitments.progress-withdrawn', 1, ProgressWithdrawnData);
export type ProgressWithdrawn = FactOf<typeof ProgressWithdrawn>;

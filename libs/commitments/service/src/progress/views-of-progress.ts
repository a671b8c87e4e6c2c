import {
  AreNested,
  IsInstant,
  IsNested,
  IsPeriod,
  MayBeAbsent,
  progressEffects,
  type ProgressEffect,
} from '@acta/contracts';
import { IsIn, IsInt, IsObject, IsString, Matches, Min } from 'class-validator';

/* What the routes of progress events answer: declared once, for the specification and for the compiler. */

export const eventStatuses = ['accepted', 'duplicate', 'rejected'] as const;
export type EventStatus = (typeof eventStatuses)[number];

export class EventErrorView {
  /** A JSON pointer into the event. */
  @IsString() readonly pointer!: string;
  @IsString() readonly code!: string;
  @IsString() readonly message!: string;
}

/** What became of one event. */
export class EventAnswerView {
  @MayBeAbsent() @IsString() readonly source?: string;
  @MayBeAbsent() @IsString() readonly id?: string;
  /** `duplicate`: it was accepted before, and this is what it came to then. */
  @IsIn(eventStatuses) readonly status!: EventStatus;
  /** Whether it updates a draft, or stands outside any. */
  @MayBeAbsent() @IsIn(progressEffects) readonly effect?: ProgressEffect;
  /** The one that contains its time, also where it was locked. */
  @MayBeAbsent() @IsPeriod() readonly period?: string;
  /** Why it was rejected: a machine word. */
  @MayBeAbsent() @IsString() readonly reason?: string;
  @MayBeAbsent() @IsString() readonly pointer?: string;
  @MayBeAbsent() @IsString() readonly message?: string;
  @MayBeAbsent() @AreNested(() => EventErrorView) readonly errors?: readonly EventErrorView[];
  @MayBeAbsent() @Matches(/^[0-9a-f-]{36}$/) readonly commitId?: string;
  /** To be sent as `Acta-After` by one who wants to read what it changed. */
  @MayBeAbsent() @IsString() readonly token?: string;
}

/** In the order in which they were sent. */
export class EventAnswersView {
  @AreNested(() => EventAnswerView) readonly events!: readonly EventAnswerView[];
}

/** What became of an event, said again later. */
export class KeptAnswerView extends EventAnswerView {
  /** The track that it is about, where it was accepted. */
  @MayBeAbsent() @IsString() readonly subject?: string;
  @MayBeAbsent() @IsString() readonly type?: string;
  @MayBeAbsent() @IsInstant() readonly happenedAt?: string;
  /** When it was accepted, or rejected last. */
  @IsInstant() readonly recordedAt!: string;
  /** All that came around its data, extensions included: to the party of the track alone. */
  @MayBeAbsent() @IsObject() readonly envelope?: Readonly<Record<string, unknown>>;
}

export class ReceivedEventView {
  @IsString() readonly id!: string;
  @IsString() readonly type!: string;
  @IsString() readonly subject!: string;
  @IsIn(progressEffects) readonly effect!: ProgressEffect;
  @MayBeAbsent() @IsPeriod() readonly period?: string;
  @IsInstant() readonly happenedAt!: string;
  @IsInstant() readonly recordedAt!: string;
}

export class RejectedEventView {
  @IsString() readonly id!: string;
  @IsString() readonly reason!: string;
  @MayBeAbsent() @IsString() readonly pointer?: string;
  @IsInstant() readonly at!: string;
}

/** How long after it happened an event came, in seconds: the last, and the middle of the last hundred. */
export class LagView {
  @IsInt() readonly lastSeconds!: number;
  @IsInt() readonly medianSeconds!: number;
}

export class SourceItemView {
  @IsString() readonly source!: string;
  /** Who sends under it. */
  @IsString() readonly actor!: string;
  @IsInt() @Min(0) readonly acceptedCount!: number;
  @IsInt() @Min(0) readonly rejectedCount!: number;
  @MayBeAbsent() @IsInstant() readonly lastReceivedAt?: string;
  @MayBeAbsent() @IsNested(() => LagView) readonly lag?: LagView;
}

export class SourceView extends SourceItemView {
  /** The newest first. */
  @AreNested(() => ReceivedEventView) readonly events!: readonly ReceivedEventView[];
  @AreNested(() => RejectedEventView) readonly rejections!: readonly RejectedEventView[];
}

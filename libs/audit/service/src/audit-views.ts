import { auditKinds, auditMarks, type AuditKind, type AuditMark } from '@acta/kernel';
import {
  AreNested,
  IsCalendarDate,
  IsInstant,
  IsNested,
  IsObligor,
  IsTexts,
  MayBeAbsent,
  type Texts,
} from '@acta/contracts';
import { ArrayUnique, Equals, IsIn, IsInt, IsObject, IsString, Matches, Min } from 'class-validator';
import { countedBy } from './audit-query';

/** Who acted, as the record says it: a function and a key, never a name. */
class AuditActorView {
  @IsString() readonly kind!: string;
  @IsString() readonly id!: string;
  /** In which function. */
  @MayBeAbsent() @IsString() readonly as?: string;
}

/** One event of the record, or a refusal or read that was noted beside it, told as a sentence. */
export class AuditEntryView {
  @Matches(/^([0-9A-Za-z-]+\.[1-9][0-9]*|(refusal|read|discard)-[1-9][0-9]*)$/) readonly id!: string;
  @IsIn(auditKinds) readonly kind!: AuditKind;
  @IsString() readonly sentence!: string;
  @IsString() readonly language!: string;
  @IsString() readonly type!: string;
  /** Of an event: its log, and its stream with the version that it made. */
  @MayBeAbsent() @IsString() readonly log?: string;
  @MayBeAbsent() @IsString() readonly stream?: string;
  @MayBeAbsent() @IsInt() @Min(1) readonly version?: number;
  @MayBeAbsent() @IsString() readonly command?: string;
  /** Of a refusal or a read: what it was about, and why it was refused. */
  @MayBeAbsent() @IsString() readonly target?: string;
  @MayBeAbsent() @IsString() readonly reason?: string;
  @IsNested(() => AuditActorView) readonly actor!: AuditActorView;
  @MayBeAbsent() @IsString() readonly onBehalfOf?: string;
  @MayBeAbsent() @IsObligor() readonly member?: string;
  @MayBeAbsent() @IsString() readonly commitment?: string;
  @MayBeAbsent() @IsString() readonly plan?: string;
  @MayBeAbsent() @IsString() readonly report?: string;
  @IsCalendarDate() readonly effectiveOn!: string;
  @IsInstant() readonly recordedAt!: string;
  @IsString() readonly correlationId!: string;
  /** The commit from which it followed. */
  @MayBeAbsent() @IsString() readonly causationId?: string;
  @ArrayUnique() @IsIn(auditMarks, { each: true }) readonly marks!: readonly AuditMark[];
}

/** What surrounds the event: of the whole commit. */
class AuditEnvelopeView {
  @IsString() readonly commitId!: string;
  @IsInt() @Min(1) readonly schemaVersion!: number;
  /** The place in its log. */
  @IsInt() @Min(1) readonly position!: number;
  /** Which event of how many. */
  @IsInt() @Min(1) readonly n!: number;
  @IsInt() @Min(1) readonly of!: number;
  /** SHA-256 of the commit as it is kept. */
  @Matches(/^[0-9a-f]{64}$/) readonly digest!: string;
}

/** Another entry, by its id and a sentence. */
class LinkedEntryView {
  @IsString() readonly id!: string;
  @IsString() readonly type!: string;
  @IsString() readonly sentence!: string;
}

export class AuditEventView extends AuditEntryView {
  /** In all four languages. */
  @IsTexts() readonly sentences!: Texts;
  @MayBeAbsent() @IsNested(() => AuditEnvelopeView) readonly envelope?: AuditEnvelopeView;
  /** What the event says, with what people wrote. */
  @MayBeAbsent() @IsObject() readonly data?: object;
  /** The actor's reason in their own words. */
  @MayBeAbsent() @IsString() readonly why?: string;
  /** Data and reason are not for this reader: of a report that nobody has endorsed, or a secret. */
  @MayBeAbsent() @Equals(true) readonly withheld?: true;
  @MayBeAbsent() @IsNested(() => LinkedEntryView) readonly cause?: LinkedEntryView;
  /** What followed from its commit, the first two hundred. */
  @AreNested(() => LinkedEntryView) readonly effects!: readonly LinkedEntryView[];
  /** In its stream. */
  @MayBeAbsent() @IsNested(() => LinkedEntryView) readonly previous?: LinkedEntryView;
  @MayBeAbsent() @IsNested(() => LinkedEntryView) readonly next?: LinkedEntryView;
}

class AuditCountView {
  /** A type, or a day in UTC on which it was recorded. */
  @IsString() readonly key!: string;
  @IsInt() @Min(1) readonly count!: number;
}

export class AuditCountsView {
  @IsIn(countedBy) readonly by!: (typeof countedBy)[number];
  @AreNested(() => AuditCountView) readonly counts!: readonly AuditCountView[];
}

/** `?query=<id>` asks it. */
export class SavedQueryView {
  @IsString() readonly id!: string;
  @IsString() readonly title!: string;
  @IsString() readonly language!: string;
  /** The same as filters. */
  @IsObject() readonly filter!: object;
}

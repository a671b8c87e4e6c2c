import { Equals, IsIn, IsString, Length, Matches } from 'class-validator';
import { IsCalendarDate, IsTimestamp } from '../moments';
import { MayBeAbsent } from '../optional';
import { IsSlug } from './keys';
import { AskedEvidence, AskedReport, milestoneOutcomes, type MilestoneOutcome } from './report-content';

/* What systems of secretariats and ministries send: CloudEvents 1.0, and the data of each type. */

const shown = '[^\\u0000-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069\\ud800-\\udfff]';
const addresses = ['mailto', 'tel', 'sip', 'sips', 'sms', 'acct', 'xmpp', 'im'];
const inAnyCase = (word: string): string => word.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
const eventSourcePattern = new RegExp(
  `^(?!(${addresses.map(inAnyCase).join('|')}):)([A-Za-z0-9._~:/?#[\\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+$`,
);

/** Media types whose content is JSON (CloudEvents' JSON format, 3.1.1). */
const mediaName = '[A-Za-z0-9!#$&^_.+-]+';
export const jsonMediaPattern = new RegExp(`^ *${mediaName}/(${mediaName}[+])?${inAnyCase('json')} *(;[\\s\\S]*)?$`);

/** What a system states of a period, or of a part of it: anything of what a report says. */
export class ReportedProgress extends AskedReport {}

export class ReachedMilestone {
  @IsSlug() readonly milestone!: string;
  /** `met` where nothing is said. */
  @MayBeAbsent() @IsIn(milestoneOutcomes) readonly outcome?: MilestoneOutcome;
  @IsCalendarDate() readonly on!: string;
}

/** One piece of evidence. */
export class AttachedEvidence extends AskedEvidence {}

/** Says again, whole, what an event said: one of the same source, by its id or by that of a correction of it. */
export class CorrectedProgress extends AskedReport {
  @IsEventId() readonly corrects!: string;
  @MayBeAbsent() @IsString() @Length(1, 2_000) readonly reason?: string;
}

/** An event of the same source should not have been sent. */
export class WithdrawnProgress {
  @IsEventId() readonly withdraws!: string;
  @MayBeAbsent() @IsString() @Length(1, 2_000) readonly reason?: string;
}

/** By type, what `data` is. */
export const progressDataOf = {
  'acta.progress.reported.v1': ReportedProgress,
  'acta.progress.corrected.v1': CorrectedProgress,
  'acta.progress.withdrawn.v1': WithdrawnProgress,
  'acta.milestone.reached.v1': ReachedMilestone,
  'acta.evidence.attached.v1': AttachedEvidence,
} as const;

export type ProgressType = keyof typeof progressDataOf;
export const progressTypes = Object.keys(progressDataOf) as readonly ProgressType[];

/** Those that say something of their own; the others are about one that did. */
export const observingTypes = [
  'acta.progress.reported.v1',
  'acta.milestone.reached.v1',
  'acta.evidence.attached.v1',
] as const satisfies readonly ProgressType[];
export type ObservingType = (typeof observingTypes)[number];

/** The attributes of a CloudEvent that Acta reads. Any others are extensions: they pass, and are kept. */
export class ProgressEnvelope {
  @Equals('1.0') readonly specversion!: '1.0';
  @IsEventId() readonly id!: string;
  @IsEventSource() readonly source!: string;
  @IsIn(progressTypes) readonly type!: ProgressType;
  /** Whose record under which commitment: `commitments/CELAC-2020-06-01/tracks/MEX`. */
  @Matches(textOf(300), { message: '$property must be a text of at most 300 characters, none of them for control' })
  readonly subject!: string;
  /** When it happened: the period that contains it is the one whose draft it updates. */
  @IsTimestamp() readonly time!: string;
  /** Of `data`: one of the addresses under `/api/v1/schemas`, if any. */
  @MayBeAbsent() @IsString() @Length(1, 500) readonly dataschema?: string;
  /** JSON, if any. */
  @MayBeAbsent() @IsString() @Length(1, 200) readonly datacontenttype?: string;
}

/** Which event of its sender. */
export class EventName {
  @IsEventSource() readonly source!: string;
  @IsEventId() readonly id!: string;
}

/** As its sender numbers its events: any text without control characters, nor what turns the direction of writing. */
export function IsEventId(): PropertyDecorator {
  return all(
    Length(1, 200),
    Matches(textOf(200), { message: '$property must be a text of at most 200 characters, none of them for control' }),
  );
}

/* Flags and classes of Unicode are not used: whoever reads the published schemas must read the same patterns. */
function textOf(countMax: number): RegExp {
  return new RegExp(`^${shown}{1,${countMax}}$`, 'u');
}

/** A URI-reference that names the sender. None that is somebody's address (rules.md 1.6). */
export function IsEventSource(): PropertyDecorator {
  return all(
    Length(1, 300),
    Matches(eventSourcePattern, { message: '$property must be a URI-reference, and nobody’s own address' }),
  );
}

function all(...rules: readonly PropertyDecorator[]): PropertyDecorator {
  return (target, property) => rules.forEach((rule) => rule(target, property));
}

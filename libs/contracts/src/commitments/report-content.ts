import { ArrayMaxSize, IsIn, IsInt, IsString, IsUrl, Length, Matches, Min, registerDecorator } from 'class-validator';
import { IsCalendarDate } from '../moments';
import { AreNested } from '../nested';
import { MayBeAbsent } from '../optional';
import { decimalPattern, IsSlug, slugPattern } from './keys';

/** `progress` (0 to 100), `scale:<id>` (a step of it) or `indicator:<id>` (a figure). */
export const measurePattern = /^(progress|(scale|indicator):[a-z0-9]+(-[a-z0-9]+)*)$/;

/** rules.md 3.2: something stated of a day. Numbers are whole, or decimal digits as text (rules.md 1.7). */
export class AskedStatement {
  @Matches(measurePattern, { message: '$property must be progress, scale:<id> or indicator:<id>' })
  readonly measure!: string;
  @IsStatementValue() readonly value!: string | number;
  @MayBeAbsent() @IsString() @Length(1, 40) readonly unit?: string;
  @IsCalendarDate() readonly observedOn!: string;
}

export class Statement extends AskedStatement {
  @IsString() declare readonly value: string;
}

export const evidenceVisibilities = ['public', 'parties'] as const;
export type EvidenceVisibility = (typeof evidenceVisibilities)[number];

/** rules.md 4.9: a link, or a file that was uploaded, by its SHA-256. `parties` unless it is said to be public. */
export class AskedEvidence {
  @IsString() @Length(1, 300) readonly title!: string;
  /** Without a password in it: once the report is endorsed anybody reads it. */
  @MayBeAbsent()
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true, disallow_auth: true })
  readonly url?: string;
  @MayBeAbsent()
  @Matches(/^[0-9a-f]{64}$/, { message: '$property must be 64 lower-case hexadecimal digits' })
  readonly sha256?: string;
  @MayBeAbsent() @IsIn(evidenceVisibilities) readonly visibility?: EvidenceVisibility;
}

export class Evidence extends AskedEvidence {
  @IsIn(evidenceVisibilities) declare readonly visibility: EvidenceVisibility;
  /** Of a file: as its bytes say, not as its name does. */
  @MayBeAbsent() @IsString() readonly mediaType?: string;
  @MayBeAbsent() @IsInt() @Min(0) readonly byteCount?: number;
}

export const milestoneOutcomes = ['met', 'partially-met', 'not-met'] as const;
export type MilestoneOutcome = (typeof milestoneOutcomes)[number];

export class MilestoneStatement {
  @IsSlug() readonly milestone!: string;
  @IsIn(milestoneOutcomes) readonly outcome!: MilestoneOutcome;
  @IsCalendarDate() readonly on!: string;
}

/** `none`: nothing stands in the way as far as the obligor sees. */
export const risks = ['none', 'at-risk'] as const;
export type Risk = (typeof risks)[number];

/** What an obligor says of a period. At least one of statements, narrative, milestones and `noProgress`. */
export class AskedReport {
  @MayBeAbsent() @ArrayMaxSize(50) @AreNested(() => AskedStatement) readonly statements?: readonly AskedStatement[];
  @MayBeAbsent() @IsString() @Length(1, 20_000) readonly narrative?: string;
  /** "Sin avance": why there was none. */
  @MayBeAbsent() @IsString() @Length(1, 2_000) readonly noProgress?: string;
  @MayBeAbsent() @IsIn(risks) readonly risk?: Risk;
  @MayBeAbsent() @IsString() @Length(1, 2_000) readonly riskNote?: string;
  @MayBeAbsent()
  @ArrayMaxSize(50)
  @AreNested(() => MilestoneStatement)
  readonly milestones?: readonly MilestoneStatement[];
  @MayBeAbsent() @ArrayMaxSize(50) @AreNested(() => AskedEvidence) readonly evidence?: readonly AskedEvidence[];
  /** The day of which the report tells; the day on which it is submitted where nothing is said. */
  @MayBeAbsent() @IsCalendarDate() readonly effectiveOn?: string;
}

function IsStatementValue(): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name: 'isStatementValue',
      target: target.constructor,
      propertyName: String(property),
      validator: {
        validate: (value: unknown) =>
          typeof value === 'number'
            ? Number.isSafeInteger(value)
            : typeof value === 'string' &&
              value.length <= 80 &&
              (decimalPattern.test(value) || slugPattern.test(value)),
        defaultMessage: () => '$property must be a whole number, decimal digits as text ("12.5"), or a step of a scale',
      },
    });
}

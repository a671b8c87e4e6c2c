import { type PlanDoubtCode, type PlanLine, type ProjectContent } from '@acta/contracts';

/** What stops an import. */
export const obstacleCodes = [
  'text-before-first-area',
  'heading-outside-area',
  'heading-in-another-language',
  'in-another-language',
  'another-plan',
  'area-without-title',
  'axis-without-name',
  'encoded-twice',
] as const;
export type ObstacleCode = (typeof obstacleCodes)[number];

interface Found {
  readonly line: number;
  readonly excerpt: string;
}

/**
 * `not-understood` stops the import: nothing is recorded unless all of it is understood. `doubtful` is recorded as
 * published, with the doubt, and a person may decide.
 */
export type Finding = Found &
  (
    | { readonly severity: 'doubtful'; readonly code: PlanDoubtCode }
    | { readonly severity: 'not-understood'; readonly code: ObstacleCode }
  );
export type FindingCode = Finding['code'];

/** `axes` are the names as published; what they have in common is found later. */
export interface DraftArea {
  readonly title: string;
  readonly line: number;
  readonly objectives: readonly PlanLine[];
  readonly projects: readonly ProjectContent[];
  readonly axes: readonly PlanLine[];
  readonly rationale: readonly PlanLine[];
  readonly mark?: string;
  readonly chapter?: PlanLine;
}

/** What the head of a text says of the plan, as far as it says so. */
export interface DraftHead {
  readonly title?: string;
  readonly titleLine?: number;
  /** `CELAC` */
  readonly body?: string;
  readonly year?: number;
  /** The State that holds the presidency, as the text names it. */
  readonly presidency?: string;
  /** The address after "Tomado de:". */
  readonly takenFrom?: string;
}

/** What a reader makes of a text, whatever its format. Everything after it is shared by all formats. */
export interface PlanDraft {
  readonly format: string;
  readonly language: string;
  readonly lineCount: number;
  readonly head: DraftHead;
  readonly areas: readonly DraftArea[];
  readonly preamble?: readonly PlanLine[];
  readonly closing?: readonly PlanLine[];
  /** What only pages have. */
  readonly footers?: readonly PlanLine[];
  /** In the order of their lines, the first `findingsMax` of them. */
  readonly findings: readonly Finding[];
  /** How many there were. */
  readonly findingCount: number;
}

export const findingsMax = 500;

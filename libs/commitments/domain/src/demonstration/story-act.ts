import type {
  CarryOverCommitment,
  ConcludeCommitment,
  ConcludeTrack,
  ContestReport,
  CorrectReport,
  DeclinePeriod,
  EndorseReport,
  ExcusePeriod,
  GrantException,
  JoinCommitment,
  NotApplicable,
  RescheduleCommitment,
  ReturnReport,
  SetCalendar,
  SubmitReport,
  TakeUpTrack,
  TranscribeReport,
  TriageProject,
  VerifyReport,
  WithdrawCommitment,
} from '@acta/contracts';
import type { Reading } from './celac-2020-readings';

/** What can be done in the story, and with which request. */
export interface ActBodies {
  readonly adopt: Reading;
  readonly triage: TriageProject;
  readonly 'commitment-calendar': SetCalendar;
  readonly reschedule: RescheduleCommitment;
  readonly withdraw: WithdrawCommitment;
  readonly 'carry-over': CarryOverCommitment;
  readonly conclude: ConcludeCommitment;
  readonly join: JoinCommitment;
  readonly 'take-up': TakeUpTrack;
  readonly 'decline-on-return': NotApplicable;
  readonly 'ask-not-applicable': NotApplicable;
  readonly 'not-applicable': NotApplicable;
  readonly submit: SubmitReport;
  readonly transcribe: TranscribeReport;
  readonly correct: CorrectReport;
  readonly endorse: EndorseReport;
  readonly return: ReturnReport;
  readonly verify: VerifyReport;
  readonly contest: ContestReport;
  readonly decline: DeclinePeriod;
  readonly excuse: ExcusePeriod;
  readonly exception: GrantException;
  readonly 'conclude-track': ConcludeTrack;
}
export type ActName = keyof ActBodies;

/** One thing that somebody did on a day. `key` names it for ever; a report is spoken of by the key of its submission. */
export type StoryAct = {
  readonly [Name in ActName]: {
    readonly act: Name;
    readonly key: string;
    readonly on: string;
    /** `coordinator-mex`, `focal-point-mex`, `secretariat-8`. */
    readonly by: string;
    /** The code of the commitment, or of the project. */
    readonly of: string;
    readonly obligor?: string;
    /** The key of the submission that is reviewed or corrected. */
    readonly report?: string;
    readonly body: ActBodies[Name];
  };
}[ActName];

export const coordinatorOf = (member: string): string => `coordinator-${member.toLowerCase()}`;
export const focalPointOf = (member: string): string => `focal-point-${member.toLowerCase()}`;

/** The terms through which the story goes, and their first days. */
export const storyTerms: readonly { readonly term: string; readonly from: string; readonly chair: string }[] = [
  { term: 'term-8', from: '2020-01-08', chair: 'MEX' },
  { term: 'term-9', from: '2022-01-07', chair: 'ARG' },
  { term: 'term-10', from: '2023-01-24', chair: 'VCT' },
  { term: 'term-11', from: '2024-03-01', chair: 'HND' },
  { term: 'term-12', from: '2025-04-09', chair: 'COL' },
  { term: 'term-13', from: '2026-03-01', chair: 'URY' },
];

const termOn = (day: string) => storyTerms.findLast(({ from }) => from <= day) ?? storyTerms[0];

export const chairOn = (day: string): string => termOn(day)?.chair ?? '';

export const secretariatOn = (day: string): string => `secretariat-${termOn(day)?.term.slice('term-'.length) ?? ''}`;

/** rules.md 4.5: who verifies on a day what this obligor, or the office itself, has reported. */
export function verifierOn(day: string, obligor: string): string {
  if (obligor !== 'ppt' && obligor !== 'joint' && obligor !== chairOn(day)) return secretariatOn(day);
  const index = storyTerms.findIndex(({ term }) => term === termOn(day)?.term);
  return coordinatorOf(storyTerms[index + 1]?.chair ?? storyTerms[index - 1]?.chair ?? '');
}

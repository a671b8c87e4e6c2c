import { type ImportPlan } from '@acta/contracts';
import { refuse, type Hashing, type Refusal } from '@acta/kernel';
import { findingsMax, type Finding, type PlanDraft } from './plan-draft';
import { doubtsOf, planFromDraft, type DraftUse } from './plan-from-draft';
import { readers } from './readers';
import { isText, textOf, type PlanText } from './text-of';

/** All that a dry run shows and an import needs. `command` is there when nothing stands against recording it. */
export interface PlanReading {
  readonly findings: readonly Finding[];
  /** How many findings there were, where not all are shown. */
  readonly findingCount: number;
  readonly draft?: PlanDraft;
  readonly command?: ImportPlan;
  readonly refusal?: Refusal;
}

/** How a text is read. `format`: the reader's, where somebody names it; else the first that recognises the text and finds projects. */
export type ReadingUse = Pick<DraftUse, 'code' | 'memberNamed'> & { readonly format?: string };

/** From the bytes of a file (or of a text, as UTF-8) to the command that records the plan. Never throws. */
export function readPlan(bytes: Uint8Array, hashing: Hashing, use: ReadingUse): PlanReading {
  const text = textOf(bytes);
  if (!text.ok) return { findings: [], findingCount: 0, refusal: text.refusal };
  return readPlanText(text.value, hashing.sha256(bytes), use);
}

/** `sha256`: of the file that the text came in. */
export function readPlanText(text: PlanText, sha256: string, { format, ...use }: ReadingUse): PlanReading {
  const broken = text.lines.findIndex((line) => !isText(line)) + 1;
  if (broken > 0) return { findings: [], findingCount: 0, refusal: refuse('text-binary', 'text', { line: broken }) };
  const draft = draftOf(text, format);
  if (!draft) {
    const line = text.lines.findIndex((one) => one.trim() !== '') + 1;
    return { findings: [], findingCount: 0, refusal: refuse('plan-not-recognised', 'text', { line }) };
  }
  const plan = planFromDraft(draft, { ...use, sha256 });
  const findings = doubtsOf(draft, use);
  const findingCount = draft.findingCount + findings.length - draft.findings.length;
  const shown = findings.slice(0, findingsMax);
  return { draft, findings: shown, findingCount, ...(plan.ok ? { command: plan.value } : { refusal: plan.refusal }) };
}

function draftOf(text: PlanText, format: string | undefined): PlanDraft | undefined {
  if (format !== undefined) return readers.find((reader) => reader.format === format)?.read(text);
  let first: PlanDraft | undefined;
  for (const reader of readers) {
    if (!reader.recognises(text)) continue;
    const draft = reader.read(text);
    if (draft.areas.some(({ projects }) => projects.length > 0)) return draft;
    first ??= draft;
  }
  return first;
}

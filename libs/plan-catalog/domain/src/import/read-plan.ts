import { type ImportPlan } from '@acta/contracts';
import { refuse, type Hashing, type Refusal } from '@acta/kernel';
import type { Finding, PlanDraft } from './plan-draft';
import { doubtsOf, planFromDraft, type DraftUse } from './plan-from-draft';
import { readers } from './readers';
import { textOf } from './text-of';

/** All that a dry run shows and an import needs. `command` is there when nothing stands against recording it. */
export interface PlanReading {
  readonly findings: readonly Finding[];
  /** How many findings there were, where not all are shown. */
  readonly findingCount: number;
  readonly draft?: PlanDraft;
  readonly command?: ImportPlan;
  readonly refusal?: Refusal;
}

/** From the bytes of a file (or of a text, as UTF-8) to the command that records the plan. Never throws. */
export function readPlan(
  bytes: Uint8Array,
  hashing: Hashing,
  use: Pick<DraftUse, 'code' | 'memberNamed'>,
): PlanReading {
  const text = textOf(bytes);
  if (!text.ok) return { findings: [], findingCount: 0, refusal: text.refusal };
  const reader = readers.find((one) => one.recognises(text.value));
  if (!reader) {
    const line = text.value.lines.findIndex((one) => one.trim() !== '') + 1;
    return { findings: [], findingCount: 0, refusal: refuse('plan-not-recognised', 'text', { line }) };
  }
  const draft = reader.read(text.value);
  const plan = planFromDraft(draft, { ...use, sha256: hashing.sha256(bytes) });
  const findings = doubtsOf(draft, use);
  const findingCount = draft.findingCount + findings.length - draft.findings.length;
  return { draft, findings, findingCount, ...(plan.ok ? { command: plan.value } : { refusal: plan.refusal }) };
}

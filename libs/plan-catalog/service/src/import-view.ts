import type { PlanImported } from '@acta/contracts';
import { Problem, problemOf, type Language } from '@acta/nest';
import { countsOf, planIdOf, type PlanReading } from '@acta/plan-catalog/domain';
import { planView } from './plan-view';
import type { DryRunView } from './views';
import type { PlanDocument } from './plans';
import { findingView } from './words-of-findings';

/**
 * What an import would record: the plan with its codes, nothing where the record holds it already, and every doubt.
 * `recorded`: the plan as it stands now.
 */
export function dryRunView(
  { draft, findings, findingCount, command, refusal }: PlanReading,
  facts: readonly PlanImported[],
  { recorded, now, language }: { readonly recorded?: PlanDocument; readonly now: string; readonly language: Language },
): DryRunView {
  const [fact] = facts;
  const plan = fact ? imagined(fact, { recorded, now }) : command && recorded;
  return {
    dryRun: true,
    format: draft?.format ?? '',
    ...(fact && {
      wouldRecord: { plan: planIdOf(fact.data.code), edition: fact.data.edition, ...countsOf(fact.data) },
    }),
    ...(command && !fact && { alreadyRecorded: planIdOf(command.code) }),
    ...(refusal && { refusedBy: refusal.reason }),
    ...(command && { counts: countsOf(command) }),
    findings: findings.map((finding) => findingView(finding, language)),
    findingCount,
    ...(plan && { plan: planView(plan) }),
  };
}

/** The whole text or nothing: which line stands against it, and all that was found. */
export function problemOfReading({ refusal, findings }: PlanReading, language: Language): Problem {
  if (!refusal) throw new Error('a reading without a refusal has a command');
  const { status, reason, details } = problemOf(refusal);
  const lines = findings
    .filter(({ severity }) => severity === 'not-understood')
    .map((finding) => findingView(finding, language))
    .map(({ line, code, message }) => ({ pointer: `/lines/${line}`, code, message }));
  return new Problem(status, reason, { ...details, errors: [...(details.errors ?? []), ...lines] });
}

/** The plan with the edition that would be recorded: what was decided of it before holds. */
function imagined(
  { data }: PlanImported,
  { recorded, now }: { readonly recorded: PlanDocument | undefined; readonly now: string },
): PlanDocument {
  const { edition } = data;
  return {
    planId: planIdOf(data.code),
    code: data.code,
    year: data.year,
    version: recorded?.version ?? 0,
    absent: false,
    publicDetail: recorded?.publicDetail ?? 'region',
    splits: recorded?.splits ?? [],
    editions: [
      ...(recorded?.editions ?? []),
      { edition, importId: 'dry-run', importedAt: now, undone: false, content: data },
    ],
  };
}

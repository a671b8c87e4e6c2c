import type { PlanImported } from '@acta/contracts';
import { Problem, problemOf } from '@acta/nest';
import { countsOf, planIdOf, type PlanReading } from '@acta/plan-catalog/domain';
import { planView } from './plan-view';
import type { PlanDocument } from './plans';

/** What an import would record: the plan with its codes, nothing where the record holds it already, and every doubt. */
export function dryRunView(reading: PlanReading, facts: readonly PlanImported[], at?: { readonly now: string }) {
  const { findings, findingCount, command, refusal } = reading;
  const [fact] = facts;
  return {
    dryRun: true,
    wouldRecord: command && fact && at ? { edition: fact.data.edition, ...countsOf(fact.data) } : null,
    ...(command && !fact && { alreadyRecorded: planIdOf(command.code) }),
    ...(fact && at && { plan: planView(imagined(fact, at.now)) }),
    ...(refusal && { refusedBy: refusal.reason, ...refusal.values }),
    findings,
    findingCount,
  };
}

/** The whole text or nothing: which line stands against it, and all that was found. */
export function problemOfReading({ refusal, findings }: PlanReading): Problem {
  if (!refusal) throw new Error('a reading without a refusal has a command');
  const { status, reason, details } = problemOf(refusal);
  const lines = findings
    .filter(({ severity }) => severity === 'not-understood')
    .map(({ line, code, message }) => ({ pointer: `/lines/${line}`, code, message }));
  return new Problem(status, reason, { ...details, errors: [...(details.errors ?? []), ...lines] });
}

function imagined({ data }: PlanImported, now: string): PlanDocument {
  return {
    planId: planIdOf(data.code),
    code: data.code,
    year: data.year,
    version: 0,
    absent: false,
    publicDetail: 'region',
    splits: [],
    editions: [{ edition: data.edition, importId: 'dry-run', importedAt: now, undone: false, content: data }],
  };
}

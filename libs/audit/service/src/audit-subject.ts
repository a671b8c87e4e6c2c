import { ownerKeyOf, type DesignatedFor } from '@acta/contracts';
import type { AuditMark } from '@acta/kernel';

/** What something recorded is about. */
export interface AuditSubject {
  readonly member?: string;
  readonly commitment?: string;
  readonly plan?: string;
  readonly report?: string;
}

type Data = Readonly<Record<string, unknown>>;

const commitmentId = '[a-z]{2,12}-[0-9]{4}[a-z]?-[0-9]{2,6}-[0-9]{2,6}[ab]?';
const ofCommitment = new RegExp(`^(?:commitment|track|progress)-(${commitmentId})(?:-(.+))?$`);
const ofPlan = /^plan-([a-z]{2,12}-[0-9]{4}[a-z]?)$/;
const ofMember = /^member-([A-Z]{3})$/;
const planInId = /^[a-z]{2,12}-[0-9]{4}[a-z]?(?=-|$)/;
const stateShape = /^[A-Z]{3}$/;

export const isState = (key: string | undefined): boolean => key !== undefined && stateShape.test(key);

/** By the stream and by what the event names; a commitment's plan stands in its id. */
export function subjectOf(stream: string, data: Data): AuditSubject {
  const [, commitment = idIn(data['commitment']), obligor] = ofCommitment.exec(stream) ?? [];
  const plan = ofPlan.exec(stream)?.[1] ?? planOf(commitment ?? idIn(data['plan'] ?? data['project']));
  const member = obligor ?? ofMember.exec(stream)?.[1] ?? memberIn(data);
  return subject({ member, commitment, plan, report: textIn(data['reportId']) });
}

/** By the path that a note was made at: `commitments/<id>/tracks/MEX/reports/<id>`. */
export function subjectOfPath(path: string): AuditSubject {
  const steps = path.split('/');
  const after = (step: string) => known(steps[steps.indexOf(step) + 1], steps.includes(step));
  const commitment = idIn(after('commitments'));
  const plan = planOf(idIn(after('plans') ?? after('plan-imports') ?? after('projects')) ?? commitment);
  return subject({ member: after('tracks') ?? after('members'), commitment, plan, report: after('reports') });
}

/** A parameter that was left out of the note says nothing. */
const known = (step: string | undefined, isThere: boolean) =>
  isThere && step !== undefined && step !== '' && !step.startsWith(':') ? step : undefined;

function memberIn(data: Data): string | undefined {
  const designatedFor = data['for'];
  if (designatedFor !== null && typeof designatedFor === 'object') return ownerKeyOf(designatedFor as DesignatedFor);
  return textIn(data['member']) ?? textIn(data['obligor']) ?? textIn(data['owner']);
}

const textIn = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const idIn = (value: unknown): string | undefined => textIn(value)?.toLowerCase();
const planOf = (id: string | undefined): string | undefined => (id === undefined ? undefined : planInId.exec(id)?.[0]);

function subject(parts: { readonly [Name in keyof AuditSubject]: AuditSubject[Name] | undefined }): AuditSubject {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as AuditSubject;
}

const dayMs = 86_400_000;
const lateAfterDays = 30;
/** Nowhere is it still an earlier day than it was half a day ago in UTC. */
const latestZoneMs = 12 * 3_600_000;

const dayBefore = (instantMs: number) => new Date(instantMs).toISOString().slice(0, 10);

export function marksOf(
  type: string,
  data: Data,
  { effectiveOn, recordedAt }: { readonly effectiveOn: string; readonly recordedAt: string },
): readonly AuditMark[] {
  const submitted = type === 'commitments.report-submitted';
  const recordedMs = Date.parse(recordedAt);
  const holds: Readonly<Record<AuditMark, boolean>> = {
    'late-entry': effectiveOn < dayBefore(recordedMs - lateAfterDays * dayMs),
    'back-dated': effectiveOn < dayBefore(recordedMs - latestZoneMs),
    transcribed: submitted && data['transcribed'] !== undefined,
    exception: type === 'commitments.exception-granted' || (submitted && data['exception'] !== undefined),
    'sole-signature': type === 'commitments.report-endorsed' && data['how'] === 'sole-signature',
    'corrected-after-lock': submitted && data['corrects'] !== undefined && data['arrival'] === 'after-lock',
  };
  return (Object.keys(holds) as AuditMark[]).filter((mark) => holds[mark]);
}

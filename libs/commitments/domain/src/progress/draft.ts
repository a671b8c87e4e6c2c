import type { AskedReport, Evidence, MilestoneStatement, Risk, Statement, SubmitDraft } from '@acta/contracts';
import type { Observation, Said } from './observation';
import type { Progress } from './progress';

/** What systems gathered for a period: a report that nobody has submitted yet. */
export interface Draft {
  readonly period: string;
  /** Of the stream, at the last event that changed this draft. */
  readonly version: number;
  /** Of each measure the one that happened last. */
  readonly statements: readonly Statement[];
  readonly narrative?: string;
  readonly noProgress?: string;
  readonly risk?: Risk;
  readonly riskNote?: string;
  /** Of each milestone what was said of it last. */
  readonly milestones: readonly MilestoneStatement[];
  readonly evidence: readonly Evidence[];
  readonly effectiveOn?: string;
  /** How many events it rests on. */
  readonly eventCount: number;
  readonly sources: readonly string[];
  /** When the last of what it rests on happened, and when it came. */
  readonly happenedAt: string;
  readonly recordedAt: string;
}

/** Those that rest on anything, by period. The order in which events came makes no difference to what they say. */
export function draftsIn({ observations }: Progress): readonly Draft[] {
  const inDrafts = observations.filter(({ effect }) => effect === 'draft');
  const periods = [...new Set(inDrafts.flatMap(({ period }) => (period === undefined ? [] : [period])))].sort();
  return periods.flatMap((period) => {
    const draft = draftFrom(
      period,
      inDrafts.filter((known) => known.period === period),
    );
    return draft ? [draft] : [];
  });
}

export const draftIn = (progress: Progress, period: string): Draft | undefined =>
  draftsIn(progress).find((draft) => draft.period === period);

/** The report that a person makes of it: what they say themselves goes before what systems said. */
export function reportFrom(draft: Draft, own: SubmitDraft): AskedReport {
  const {
    statements = draft.statements,
    milestones = draft.milestones,
    evidence = draft.evidence,
    narrative = draft.narrative,
    noProgress = draft.noProgress,
    risk = draft.risk,
    riskNote = draft.riskNote,
    effectiveOn = draft.effectiveOn,
  } = own;
  return {
    statements,
    milestones,
    evidence: evidence.map(({ title, url, sha256, visibility = 'parties' }) => ({
      title,
      ...(url !== undefined && { url }),
      ...(sha256 !== undefined && { sha256 }),
      visibility,
    })),
    ...(narrative !== undefined && { narrative }),
    ...(noProgress !== undefined && { noProgress }),
    ...(risk !== undefined && { risk }),
    ...(riskNote !== undefined && { riskNote }),
    ...(effectiveOn !== undefined && { effectiveOn }),
  };
}

function draftFrom(period: string, observations: readonly Observation[]): Draft | undefined {
  const counted = observations.filter(({ withdrawn }) => withdrawn?.effect !== 'draft').sort(asTheyHappened);
  const last = counted.at(-1);
  if (!last) return undefined;
  const changes = observations.flatMap(({ by, corrections, withdrawn }) => [
    by,
    ...[...corrections, ...(withdrawn ? [withdrawn] : [])]
      .filter(({ effect }) => effect === 'draft')
      .map((of) => of.by),
  ]);
  return {
    period,
    version: changes.reduce((last, { version }) => Math.max(last, version), 0),
    ...gathered(counted.map(asCorrected)),
    eventCount: counted.length,
    sources: [...new Set(counted.map(({ source }) => source))].sort(),
    happenedAt: last.happenedAt,
    recordedAt: changes.reduce((latest, { recordedAt }) => (recordedAt > latest ? recordedAt : latest), ''),
  };
}

/** By when they happened; of one moment by what tells them apart, never by how they came. */
function asTheyHappened(one: Observation, other: Observation): number {
  return compared(placeOf(one), placeOf(other));
}

const placeOf = ({ happenedAt, source, eventId, by }: Observation) => [happenedAt, source, eventId, by.actor.id];

function compared(one: readonly string[], other: readonly string[]): number {
  const differing = one.findIndex((part, index) => part !== other[index]);
  if (differing < 0) return 0;
  return (one[differing] as string) < (other[differing] as string) ? -1 : 1;
}

function asCorrected({ said, corrections }: Observation): Said {
  const [first, ...others] = corrections.filter(({ effect }) => effect === 'draft');
  if (!first) return said;
  const placed = (of: typeof first) => [of.happenedAt, of.eventId];
  return others.reduce((last, next) => (compared(placed(next), placed(last)) > 0 ? next : last), first).said;
}

/** What is said last holds; that nothing was done only until something is said to have been. */
function gathered(all: readonly Said[]) {
  const statements = new Map<string, Statement>();
  const milestones = new Map<string, MilestoneStatement>();
  const evidence = new Map<string, Evidence>();
  for (const said of all) {
    for (const statement of said.statements.toSorted((one, other) => compared([one.observedOn], [other.observedOn]))) {
      statements.set(statement.measure, statement);
    }
    for (const milestone of said.milestones) milestones.set(milestone.milestone, milestone);
    for (const piece of said.evidence) evidence.set(piece.sha256 ?? piece.url ?? '', piece);
  }
  const narrative = lastOf(all, ({ narrative: text }) => text);
  const risky = all.findLast(({ risk }) => risk !== undefined);
  const effectiveOn = lastOf(all, ({ effectiveOn: day }) => day);
  const noProgress = all.findLast((said) => saysWhatWasDone(said) || said.noProgress !== undefined)?.noProgress;
  return {
    statements: byName(statements),
    milestones: byName(milestones),
    evidence: byName(evidence),
    ...(narrative !== undefined && { narrative }),
    ...(noProgress !== undefined && { noProgress }),
    ...(risky?.risk !== undefined && { risk: risky.risk }),
    ...(risky?.riskNote !== undefined && { riskNote: risky.riskNote }),
    ...(effectiveOn !== undefined && { effectiveOn }),
  };
}

const saysWhatWasDone = ({ statements, milestones, narrative }: Said): boolean =>
  statements.length + milestones.length > 0 || narrative !== undefined;

function lastOf(all: readonly Said[], of: (said: Said) => string | undefined): string | undefined {
  const said = all.findLast((one) => of(one) !== undefined);
  return said && of(said);
}

const byName = <Value>(named: ReadonlyMap<string, Value>): readonly Value[] =>
  [...named].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, value]) => value);

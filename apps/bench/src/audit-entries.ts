import type { AuditEntry } from '@acta/kernel';

export const entryCount = 1_000_000;
const startMs = Date.parse('2011-12-03T00:00:00.000Z');
const spanMs = 15 * 365 * 86_400_000;
const dayMs = 86_400_000;

export const members = Array.from(
  { length: 33 },
  (_, index) => `M${String.fromCharCode(65 + (index % 26))}${index < 26 ? 'A' : 'B'}`,
);
export const commitmentOf = (n: number): string => `celac-${2011 + (n % 15)}-${10 + (n % 14)}-${100 + (n % 1_000)}`;
export const actorOf = (n: number): string => `person-${String(n % 400).padStart(8, '0')}-0000-4000-8000-000000000000`;
export const typeOf = (n: number): string =>
  `commitments.${['report-submitted', 'report-endorsed', 'report-verified', 'report-returned', 'track-opened', 'period-excused', 'exception-granted', 'commitment-amended'][n % 8]}`;
export const instantOf = (place: number): string =>
  new Date(startMs + Math.floor((place * spanMs) / entryCount)).toISOString();

/** Of one in a hundred the day on which it happened is years before. */
export const dayOf = (place: number): string => {
  const backMs = place % 100 === 7 ? ((place * 37) % 2_000) * dayMs : (place % 3) * dayMs;
  return new Date(Date.parse(instantOf(place)) - backMs).toISOString().slice(0, 10);
};

/** Fifteen years of 33 States, 1,000 commitments and 400 people, recorded evenly. */
export function entryAt(place: number): AuditEntry {
  const hashed = (place * 2_654_435_761) % 4_294_967_296;
  const member = members[hashed % members.length] as string;
  const commitment = commitmentOf(hashed >>> 5);
  const commit = `${place.toString(16).padStart(8, '0')}-0000-8000-8000-000000000000`;
  const recordedAt = instantOf(place);
  return {
    id: `${commit}.1`,
    kind: place % 50 === 3 ? 'read' : place % 500 === 9 ? 'refusal' : 'event',
    log: 'commitments',
    position: place + 1,
    n: 1,
    stream: `track-${commitment}-${member}`,
    version: place + 1,
    orderedAt: recordedAt,
    type: typeOf(hashed >>> 3),
    command: 'commitments.report.submit',
    actorKind: 'person',
    actorId: actorOf(hashed >>> 7),
    as: 'focal-point',
    onBehalfOf: member,
    member,
    commitment,
    plan: commitment.slice(0, 10),
    report: `r-${place >> 2}`,
    owner: member,
    effectiveOn: dayOf(place),
    recordedAt,
    correlationId: `trace-${place >> 1}`,
    ...(place % 3 === 0 && { causationId: commit.replace('8000', '8001') }),
    marks: [
      ...(place % 100 === 7 ? (['late-entry', 'back-dated'] as const) : []),
      ...(place % 2_000 === 11 ? (['sole-signature'] as const) : []),
    ],
  };
}

import { auditKinds, auditMarks, type AuditFilter, type AuditKind, type AuditMark } from '@acta/kernel';
import { commitmentIdPattern, IsCalendarDate, IsInstant, IsObligor, MayBeAbsent, uuidShape } from '@acta/contracts';
import { IsListText, IsWholeNumberText, pageLimitMax } from '@acta/nest';
import { Transform } from 'class-transformer';
import { IsIn, Length, Matches } from 'class-validator';
import { savedQueries, savedQueryIds, type SavedQuery, type SavedQueryId } from './saved-queries';

/** An id, or the code that it is the lower case of. */
const AsId = (): PropertyDecorator =>
  Transform(({ value }) => (typeof value === 'string' ? value.toLowerCase() : value));

/** By what entries are found; all that is said must hold. */
export class AuditQuery {
  /** Who acted: `person-<uuid>`, `source-<slug>`, `operator`, a reaction's name. */
  @MayBeAbsent() @Length(1, 200) @Matches(/^[a-z][a-z0-9-]*$/) readonly actor?: string;
  /** For whom they acted: a State, an institution, `ppt`. */
  @MayBeAbsent() @IsObligor() readonly onBehalfOf?: string;
  /** Whom it is about, else for whom it was done. */
  @MayBeAbsent() @IsObligor() readonly member?: string;
  @MayBeAbsent() @AsId() @Matches(commitmentIdPattern) readonly commitment?: string;
  @MayBeAbsent() @AsId() @Matches(/^[a-z]{2,12}-[0-9]{4}[a-z]?$/) readonly plan?: string;
  @MayBeAbsent() @Matches(uuidShape) readonly report?: string;
  /** An event's type, or of what is no event the row of the permission table. */
  @MayBeAbsent() @Length(1, 100) @Matches(/^[a-z][a-z-]*\.[a-z][a-z-]*$/) readonly type?: string;
  /** Days on which it happened, both included. */
  @MayBeAbsent() @IsCalendarDate() readonly happenedFrom?: string;
  @MayBeAbsent() @IsCalendarDate() readonly happenedTo?: string;
  /** Instants at which it was recorded, both included. */
  @MayBeAbsent() @IsInstant() readonly recordedFrom?: string;
  @MayBeAbsent() @IsInstant() readonly recordedTo?: string;
  /** The trace of one request, and of all that followed from it. */
  @MayBeAbsent() @Length(1, 200) @Matches(/^[\x21-\x7e]+$/) readonly correlation?: string;
  @MayBeAbsent() @IsListText(auditKinds) readonly kind?: readonly AuditKind[];
  @MayBeAbsent() @IsIn(auditMarks) readonly mark?: AuditMark;
  /** A saved query, narrowed by whatever else is said. */
  @MayBeAbsent() @IsIn(savedQueryIds) readonly query?: SavedQueryId;
}

export const auditOrders = ['oldest', 'newest'] as const;

export class AuditListQuery extends AuditQuery {
  /** Which comes first; the oldest where nothing is said. */
  @MayBeAbsent() @IsIn(auditOrders) readonly order?: (typeof auditOrders)[number];
  @MayBeAbsent() @IsWholeNumberText({ min: 1, max: pageLimitMax }) readonly limit?: number;
  /** From the `Link` of the page before. */
  @MayBeAbsent() @Length(1, 2_000) readonly cursor?: string;
}

export const countedBy = ['type', 'day'] as const;

export class AuditCountsQuery extends AuditQuery {
  /** By type where nothing is said. */
  @MayBeAbsent() @IsIn(countedBy) readonly by?: (typeof countedBy)[number];
}

/** `owners`: whose entries the reader sees; all where nothing is said. */
export function filterOf(query: AuditQuery, owners: readonly string[] | undefined): AuditFilter {
  const { actor, correlation, kind, recordedFrom, recordedTo } = query;
  const saved: SavedQuery['filter'] | undefined = query.query && savedQueries[query.query].filter;
  const { onBehalfOf, member, commitment, plan, report, type, happenedFrom, happenedTo, mark } = query;
  const marks = [...(mark ? [mark] : []), ...(saved?.marks ?? [])];
  return defined({
    onBehalfOf,
    member,
    commitment,
    plan,
    report,
    type,
    happenedFrom,
    happenedTo,
    owners,
    actorId: actor,
    correlationId: correlation,
    recordedFrom,
    recordedBefore: recordedTo === undefined ? undefined : new Date(Date.parse(recordedTo) + 1).toISOString(),
    kinds: saved?.kinds?.filter((one) => (kind ?? saved.kinds ?? []).includes(one)) ?? kind,
    marks: marks.length > 0 ? marks : undefined,
  });
}

function defined(filter: { readonly [Name in keyof AuditFilter]: AuditFilter[Name] | undefined }): AuditFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as AuditFilter;
}

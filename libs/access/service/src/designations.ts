import {
  designatedFunctions,
  IsCalendarDate,
  IsHolder,
  IsInstitutionKey,
  IsMemberCode,
  IsTermKey,
  MayBeAbsent,
  ownerKeyOf,
  type DesignatedFor,
  type DesignatedFunction,
  type DesignationBasis,
  type Scope,
} from '@acta/contracts';
import type { Filter, Projection, ReadCommit } from '@acta/kernel';
import { found, Installation, PageQuery, type Listing, type Reachable } from '@acta/nest';
import { Injectable } from '@nestjs/common';
import { IsIn } from 'class-validator';
import type { AccessFact } from './access-facts';
import type { DesignationView } from './views';

/** A function that somebody holds, held or will hold. Whether it is held now is a question of dates. */
export interface DesignationDocument {
  readonly id: string;
  readonly version: number;
  readonly holder: string;
  readonly function: DesignatedFunction;
  readonly for: DesignatedFor;
  /** To whom it belongs: `MEX`, `inst-…`, `ppt`; absent for the body's own. */
  readonly owner?: string;
  readonly scope?: readonly Scope[];
  readonly from: string;
  /** The first day without it. */
  readonly until?: string;
  readonly source: string;
  readonly basis?: DesignationBasis;
  readonly designatedAt: string;
  readonly designatedBy: string;
  readonly end?: { readonly recordedAt: string; readonly by: string; readonly reason?: string };
}

export const designations: Projection<DesignationDocument> = {
  name: 'designations',
  version: 1,
  logs: ['access'],
  documentsOf: ({ stream }) => (stream.startsWith(prefix) ? [stream.slice(prefix.length)] : []),
  fold: (document, commit) =>
    (commit.facts as AccessFact[]).reduce((folded, fact) => foldFact(folded, fact, commit), document),
};

const prefix = 'designation-';

function foldFact(
  document: DesignationDocument | undefined,
  fact: AccessFact,
  { stream, version, recordedAt, actor }: ReadCommit,
): DesignationDocument | undefined {
  if (fact.type === 'access.designated') {
    const owner = ownerKeyOf(fact.data.for);
    return {
      ...fact.data,
      id: stream.slice(prefix.length),
      version,
      ...(owner !== undefined && { owner }),
      designatedAt: recordedAt,
      designatedBy: actor.id,
    };
  }
  if (fact.type !== 'access.designation-ended' || !document) return document;
  const { on, reason } = fact.data;
  return {
    ...document,
    version,
    until: on,
    end: { recordedAt, by: actor.id, ...(reason !== undefined && { reason }) },
  };
}

/** What a caller may see of all designations: everything, those of its own members, and its own. */
export function designationsWithin({ all, owners, person }: Reachable): Filter {
  if (all) return {};
  return { $or: [{ owner: { $in: owners } }, ...(person === undefined ? [] : [{ holder: person }])] };
}

/** Held on a day: begun, and not ended. */
export const heldOn = (day: string): Filter => ({
  from: { $lte: day },
  $or: [{ until: { $exists: false } }, { until: { $gt: day } }],
});

/** What a list of designations can be narrowed to. */
export class DesignationsQuery extends PageQuery {
  @MayBeAbsent() @IsHolder() readonly holder?: string;
  @MayBeAbsent() @IsIn(designatedFunctions) readonly function?: DesignatedFunction;
  @MayBeAbsent() @IsMemberCode() readonly member?: string;
  @MayBeAbsent() @IsInstitutionKey() readonly institution?: string;
  @MayBeAbsent() @IsTermKey() readonly term?: string;
  /** Only those held on this day. */
  @MayBeAbsent() @IsCalendarDate() readonly on?: string;
}

@Injectable()
export class Designations {
  constructor(private readonly installation: Installation) {}

  get(id: string): Promise<DesignationDocument | undefined> {
    return this.collection().get(id);
  }

  /** In the order in which they were made. */
  within(reach: Reachable, { holder, function: held, member, institution, term, on }: DesignationsQuery): Listing {
    const asked = { holder, function: held, 'for.member': member, 'for.institution': institution, 'for.term': term };
    const wanted = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
    const filter = { $and: [designationsWithin(reach), wanted, on === undefined ? {} : heldOn(on)] };
    return found(this.collection(), { filter, sortedBy: 'designatedAt', id: 'id' }, designationView);
  }

  private collection() {
    return this.installation.readModels.live<DesignationDocument>(designations.name);
  }
}

export function designationView({ version: _, owner: __, ...view }: DesignationDocument): DesignationView {
  return view;
}

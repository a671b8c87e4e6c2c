import type { AuditEntry } from '@acta/kernel';
import {
  languages,
  Problem,
  TwoWayListing,
  versionedAsOfNow,
  type Caller,
  type Language,
  type Versioned,
} from '@acta/nest';
import { Injectable } from '@nestjs/common';
import { filterOf, type AuditCountsQuery, type AuditListQuery } from './audit-query';
import { commitIdOf, isVisible, ownersFor, showsContent, shownData } from './audit-sight';
import { AuditTelling, type Told } from './audit-telling';
import { AuditTrail } from './audit-trail';
import type { AuditCountsView, AuditEntryView, AuditEventView } from './audit-views';

const effectsMax = 200;

/** The audit trail for one reader, always with all that was recorded before it was asked. */
@Injectable()
export class AuditReads {
  constructor(
    private readonly trail: AuditTrail,
    private readonly telling: AuditTelling,
  ) {}

  async list(query: AuditListQuery, caller: Caller, language: Language): Promise<TwoWayListing> {
    await this.trail.shown();
    const filter = filterOf(query, ownersFor(caller));
    const { forward, back } =
      query.order === 'newest'
        ? ({ forward: 'back', back: 'forward' } as const)
        : ({ forward: 'forward', back: 'back' } as const);
    return new TwoWayListing(
      JSON.stringify(await this.trail.reached()),
      ({ beside, countMax, moment }) =>
        this.trail.index.page(
          { ...filter, upTo: JSON.parse(moment) as Readonly<Record<string, number>> },
          {
            direction: beside?.direction === 'back' ? back : forward,
            limit: countMax,
            ...(beside && { beside: beside.id }),
          },
        ),
      async (rows) => {
        const told = await this.telling.begin();
        return Promise.all((rows as readonly AuditEntry[]).map((entry) => entryView(entry, told, language)));
      },
    );
  }

  async counts(query: AuditCountsQuery, caller: Caller): Promise<AuditCountsView> {
    await this.trail.shown();
    const { by = 'type' } = query;
    return { by, counts: await this.trail.index.counts(filterOf(query, ownersFor(caller)), by) };
  }

  async get(id: string, caller: Caller, language: Language): Promise<Versioned> {
    await this.trail.shown();
    const owners = ownersFor(caller);
    const entry = await this.trail.index.get(id);
    if (!entry || !isVisible(entry, owners)) throw new Problem(404, 'not-found');
    const told = await this.telling.begin();
    const linked = async (of: AuditEntry) => {
      return { id: of.id, type: of.type, sentence: await told.sentence(of, language) };
    };
    const visible = async (of: AuditEntry | undefined) => (of && isVisible(of, owners) ? linked(of) : undefined);
    const around = entry.kind === 'event' ? await this.around(entry, told) : {};
    const [cause, previous, next] = await Promise.all([around.cause, around.previous, around.next].map(visible));
    const effects = await Promise.all((await this.effectsOf(entry, owners)).map(linked));
    const view: AuditEventView = {
      ...(await entryView(entry, told, language)),
      sentences: Object.fromEntries(
        await Promise.all(languages.map(async (tag) => [tag, await told.sentence(entry, tag)])),
      ),
      ...(entry.kind === 'event' && (await this.content(entry, told, caller))),
      ...(cause && { cause }),
      effects,
      ...(previous && { previous }),
      ...(next && { next }),
    };
    return versionedAsOfNow(entry.version, view);
  }

  private async content(
    entry: AuditEntry,
    told: Told,
    caller: Caller,
  ): Promise<Pick<AuditEventView, 'envelope' | 'data' | 'why' | 'withheld'>> {
    const [commit, read] = await Promise.all([told.commitOf(entry), told.readOf(entry)]);
    const envelope = {
      commitId: read.id,
      schemaVersion: commit?.events[entry.n - 1]?.schemaVersion ?? 1,
      position: entry.position,
      n: entry.n,
      of: read.facts.length,
      digest: commit?.digest ?? '',
    };
    if (!(await showsContent(entry, caller, this.trail.index))) return { envelope, withheld: true };
    const data = shownData(read.facts[entry.n - 1]?.data ?? {}, entry, caller);
    return { envelope, data, ...(read.why !== undefined && { why: read.why }) };
  }

  private async around(
    entry: AuditEntry,
    told: Told,
  ): Promise<{ readonly [Place in 'cause' | 'previous' | 'next']?: AuditEntry | undefined }> {
    const { index } = this.trail;
    const { log, stream, version, n, causationId } = entry;
    const commitId = commitIdOf(entry);
    const before = n > 1 ? undefined : await index.ofStream(log, stream, version - 1);
    const lastBefore = before && (await told.readOf(before)).facts.length;
    return {
      cause: causationId === undefined ? undefined : await index.get(`${causationId}.1`),
      previous: await index.get(before ? `${commitIdOf(before)}.${lastBefore}` : `${commitId}.${n - 1}`),
      next: (await index.get(`${commitId}.${n + 1}`)) ?? (await index.ofStream(log, stream, version + 1)),
    };
  }

  private effectsOf(entry: AuditEntry, owners: readonly string[] | undefined): Promise<readonly AuditEntry[]> {
    if (entry.kind !== 'event') return Promise.resolve([]);
    const filter = { causationId: commitIdOf(entry), ...(owners && { owners }) };
    return this.trail.index.page(filter, { direction: 'forward', limit: effectsMax });
  }
}

async function entryView(entry: AuditEntry, told: Told, language: Language): Promise<AuditEntryView> {
  const { id, kind, log, stream, version, type, command, reason, actorKind, actorId, as, marks } = entry;
  const { onBehalfOf, member, commitment, plan, report, effectiveOn, recordedAt, correlationId, causationId } = entry;
  return {
    id,
    kind,
    sentence: await told.sentence(entry, language),
    language,
    type,
    ...(kind === 'event' ? { log, stream, version } : { target: stream }),
    ...(command !== undefined && { command }),
    ...(reason !== undefined && { reason }),
    actor: { kind: actorKind, id: actorId, ...(as !== undefined && { as }) },
    ...(onBehalfOf !== undefined && { onBehalfOf }),
    ...(member !== undefined && { member }),
    ...(commitment !== undefined && { commitment }),
    ...(plan !== undefined && { plan }),
    ...(report !== undefined && { report }),
    effectiveOn,
    recordedAt,
    correlationId,
    ...(causationId !== undefined && { causationId }),
    marks,
  };
}

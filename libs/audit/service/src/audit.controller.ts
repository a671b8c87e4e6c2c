import {
  AskedBy,
  Describe,
  listing,
  May,
  PageQuery,
  ReaderLanguage,
  type Caller,
  type Language,
  type Listing,
  type TwoWayListing,
  type Versioned,
} from '@acta/nest';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { Matches } from 'class-validator';
import { AuditCountsQuery, AuditListQuery } from './audit-query';
import { AuditReads } from './audit-reads';
import { AuditCountsView, AuditEntryView, AuditEventView, SavedQueryView } from './audit-views';
import { savedQueries, savedQueryIds } from './saved-queries';

class EntryPath {
  @Matches(/^([0-9A-Za-z-]{1,80}\.[1-9][0-9]{0,4}|(refusal|read|discard)-[1-9][0-9]{0,14})$/) readonly eventId!: string;
}

/** Who did what, for whom, when and why; and what was refused, and read. Reading it is noted too. */
@Controller('audit')
export class AuditController {
  constructor(private readonly reads: AuditReads) {}

  @Get('events')
  @May('audit.read')
  @Describe({
    summary:
      'The audit trail in the order in which it was recorded, each entry as a sentence; paged both ways, through all that was there when the first page was asked for',
    answers: AuditEntryView,
    list: true,
  })
  list(
    @Query() query: AuditListQuery,
    @AskedBy() caller: Caller,
    @ReaderLanguage() language: Language,
  ): Promise<TwoWayListing> {
    return this.reads.list(query, caller, language);
  }

  @Get('events/:eventId')
  @May('audit.read')
  @Describe({
    summary: 'One entry in four languages, with its envelope, what it says, its cause and effects, and those beside it',
    answers: AuditEventView,
  })
  get(
    @Param() { eventId }: EntryPath,
    @AskedBy() caller: Caller,
    @ReaderLanguage() language: Language,
  ): Promise<Versioned> {
    return this.reads.get(eventId, caller, language);
  }

  @Get('counts')
  @May('audit.read')
  @Describe({ summary: 'How many entries, by type or by the day of recording', answers: AuditCountsView })
  counts(@Query() query: AuditCountsQuery, @AskedBy() caller: Caller): Promise<AuditCountsView> {
    return this.reads.counts(query, caller);
  }

  @Get('queries')
  @May('audit.read')
  @Describe({ summary: 'Saved queries of the audit trail', answers: SavedQueryView, list: true })
  queries(@Query() _query: PageQuery, @ReaderLanguage() language: Language): Listing {
    const all = savedQueryIds.map((id, place) => ({ id, place }));
    return listing(all, { keyOf: ({ place, id }) => [place, id] }, ({ id }): SavedQueryView => {
      const { title, filter } = savedQueries[id];
      return { id, title: title[language], language, filter };
    });
  }
}

import { AssumeTerm, EndTerm, ExtendTerm, IsCalendarDate, IsTermKey, ScheduleTerm } from '@acta/contracts';
import {
  Answered,
  CommandMeta,
  Commands,
  Describe,
  type HttpMeta,
  Installation,
  listing,
  type Listing,
  May,
  PageQuery,
  Problem,
  versioned,
  Versioned,
} from '@acta/nest';
import { assumeTerm, celacPresidency, endTerm, extendTerm, scheduleTerm } from '@acta/plan-catalog/domain';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { IsOptional } from 'class-validator';
import { PresidencyView } from './views';
import { Presidencies, spansOf, type TermSpan } from './presidencies';

class TermPath {
  @IsTermKey() readonly termId!: string;
}

class TermsQuery extends PageQuery {
  /** Only the term that was in force on the day. */
  @IsOptional() @IsCalendarDate() readonly on?: string;
}

/** The pro-tempore presidencies: they belong to States, and each lasts until the next is assumed (rules.md 6.1). */
@Controller('presidencies')
export class PresidenciesController {
  constructor(
    private readonly commands: Commands,
    private readonly presidencies: Presidencies,
    private readonly installation: Installation,
  ) {}

  @Get()
  @May('presidency.read')
  @Describe({ summary: 'Terms of the presidency, in order of time', answers: PresidencyView, list: true })
  async list(@Query() { on }: TermsQuery): Promise<Listing> {
    const { terms } = await this.presidencies.document();
    const current = await this.currentTermId();
    const inForce = on === undefined ? undefined : await this.presidencies.on(on);
    const spans = on === undefined ? spansOf(terms) : inForce ? [inForce] : [];
    return listing(spans, { keyOf: ({ from, term }) => [from.on, term.termId] }, (span) => termView(span, current));
  }

  @Get(':termId')
  @May('presidency.read')
  @Describe({ summary: 'One term of the presidency', answers: PresidencyView })
  async get(@Param() { termId }: TermPath): Promise<Versioned> {
    const { terms, version } = await this.presidencies.document();
    const span = spansOf(terms).find(({ term }) => term.termId === termId);
    if (!span) throw new Problem(404, 'not-found');
    return versioned(version, termView(span, await this.currentTermId()));
  }

  @Post()
  @May('presidency.schedule')
  @Describe({ summary: 'Schedules a term, or moves one that is not assumed yet' })
  schedule(@Body() command: ScheduleTerm, @CommandMeta({ creates: true }) meta: HttpMeta): Promise<Answered> {
    return this.commands.run(celacPresidency, scheduleTerm, command, meta);
  }

  @Post('assume')
  @May('presidency.assume')
  @Describe({ summary: 'A State takes the presidency over' })
  assume(@Body() command: AssumeTerm, @CommandMeta() meta: HttpMeta): Promise<Answered> {
    return this.commands.run(celacPresidency, assumeTerm, command, meta);
  }

  @Post('extend')
  @May('presidency.extend')
  @Describe({ summary: 'A term is to last longer' })
  extend(@Body() command: ExtendTerm, @CommandMeta() meta: HttpMeta): Promise<Answered> {
    return this.commands.run(celacPresidency, extendTerm, command, meta);
  }

  @Post('end')
  @May('presidency.end')
  @Describe({ summary: 'A term ends before a successor is known' })
  end(@Body() command: EndTerm, @CommandMeta() meta: HttpMeta): Promise<Answered> {
    return this.commands.run(celacPresidency, endTerm, command, meta);
  }

  private async currentTermId(): Promise<string | undefined> {
    const today = this.installation.shownAt.slice(0, 10);
    return (await this.presidencies.on(today))?.term.termId;
  }
}

function termView({ term, from, to }: TermSpan, currentTermId: string | undefined): PresidencyView {
  const { termId, member, scheduled, extendedTo, assumed, ended, sources } = term;
  return {
    id: termId,
    number: Number(termId.slice('term-'.length)),
    member,
    from,
    ...(to && { to }),
    scheduled,
    ...(extendedTo && { extendedTo }),
    ...(assumed && { assumed }),
    ...(ended && { ended }),
    status: termId === currentTermId ? 'current' : assumed ? 'past' : 'scheduled',
    sources,
  };
}

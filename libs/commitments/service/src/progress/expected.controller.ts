import { AskedBy, Describe, May, PageQuery, type Caller, type Listing } from '@acta/nest';
import { Controller, Get, Query } from '@nestjs/common';
import { ExpectedReads } from './expected-reads';
import { ExpectedPeriodView } from './views-of-drafts';

@Controller('expected')
export class ExpectedController {
  constructor(private readonly reads: ExpectedReads) {}

  @Get()
  @May('expected.read')
  @Describe({
    summary: 'Periods that are still to be reported, those due first',
    answers: ExpectedPeriodView,
    list: true,
  })
  list(@Query() _query: PageQuery, @AskedBy() caller: Caller): Promise<Listing> {
    return this.reads.of(caller);
  }
}

import { IsEventSource } from '@acta/contracts';
import { AskedBy, Describe, listing, May, PageQuery, Problem, type Caller, type Listing } from '@acta/nest';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ProgressSourceReads } from './progress-source-reads';
import { SourceItemView, SourceView } from './views-of-progress';

class SourcePath {
  @IsEventSource() readonly source!: string;
}

/** Who sends progress events, and how it goes. */
@Controller('progress-sources')
export class ProgressSourcesController {
  constructor(private readonly reads: ProgressSourceReads) {}

  @Get()
  @May('progress-event.read')
  @Describe({ summary: 'Sources of progress events, by name', answers: SourceItemView, list: true })
  async list(@Query() _query: PageQuery, @AskedBy() caller: Caller): Promise<Listing> {
    const items = await this.reads.all(caller);
    return listing(items, { keyOf: ({ source, actor }) => [source, actor] });
  }

  @Get(':source')
  @May('progress-event.read')
  @Describe({ summary: 'One source: its last events, its lag, its rejections', answers: SourceView })
  async get(@Param() { source }: SourcePath, @AskedBy() caller: Caller): Promise<SourceView> {
    const view = await this.reads.get(source, caller);
    if (!view) throw new Problem(404, 'not-found');
    return view;
  }
}

import { scales } from '@acta/commitments/domain';
import { Describe, listing, May, PageQuery, PresentOnly, type Listing } from '@acta/nest';
import { Controller, Get, Query } from '@nestjs/common';
import { ScaleView } from './views-of-scales';

/** The scales that Acta offers, and what their steps count for in percentages: the published mapping (rules.md §5). */
@Controller('scales')
export class ScalesController {
  @Get()
  @May('commitment.read')
  @PresentOnly()
  @Describe({ summary: 'Scales, their steps, and what each step counts for', answers: ScaleView, list: true })
  list(@Query() _query: PageQuery): Listing {
    return listing(scales, { keyOf: ({ id }) => [id, id] });
  }
}

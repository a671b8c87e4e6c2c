import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { IsIn, IsInt, IsOptional, IsString, Matches } from 'class-validator';
import { listing, PageQuery, type Listing } from '../answers/listing';
import { Describe } from '../openapi/describe';
import { May } from '../route-metadata';
import { projectionStates, Rebuilding, type ProjectionStatus } from './rebuilding';

class ProjectionPath {
  @Matches(/^[a-z0-9-]{1,60}$/) readonly name!: string;
}

/** A read model of this process, and whether it is being built anew. */
class ProjectionView {
  @IsString() readonly name!: string;
  @IsIn(projectionStates) readonly state!: ProjectionStatus['state'];
  /** Messages that wait because it could not process them. */
  @IsInt() readonly parked!: number;
  /** When it was last built anew by command, in this process. */
  @IsOptional() @IsString() readonly rebuiltAt?: string;
  /** Why that failed; what was there before goes on answering. */
  @IsOptional() @IsString() readonly failedBecause?: string;
}

/** Read models are folds of the logs, and can be made anew from them while they answer (G8). */
@Controller('projections')
export class ProjectionsController {
  constructor(private readonly rebuilding: Rebuilding) {}

  @Get()
  @May('projection.read')
  @Describe({ summary: 'Read models, and whether each is live', answers: ProjectionView, list: true })
  async list(@Query() _query: PageQuery): Promise<Listing> {
    return listing(await this.rebuilding.list(), { keyOf: ({ name }) => [name, name] });
  }

  /** Records nothing, so it takes no key: asked twice, it is built once. Goes on after the answer. */
  @Post(':name/rebuild')
  @HttpCode(202)
  @May('projection.rebuild')
  @Describe({ summary: 'Begins to build a read model anew beside the live one, which answers until then' })
  rebuild(@Param() { name }: ProjectionPath): Promise<ProjectionStatus> {
    return this.rebuilding.begin(name);
  }
}

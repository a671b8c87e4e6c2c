import { Designate, EndDesignation } from '@acta/contracts';
import {
  AskedBy,
  CommandMeta,
  Describe,
  May,
  permitToSee,
  Problem,
  reachOf,
  versioned,
  type Answered,
  type Caller,
  type HttpMeta,
  type Listing,
  type Versioned,
} from '@acta/nest';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { DesignationCommands } from './designation-commands';
import { Designations, DesignationsQuery, designationView } from './designations';
import { IdPath } from './paths';
import { DesignationView } from './views';

/** Who holds which function, for whom, from when until when, and by which note or instrument. */
@Controller('designations')
export class DesignationsController {
  constructor(
    private readonly commands: DesignationCommands,
    private readonly designations: Designations,
  ) {}

  /** The widest right at the door; which one it takes depends on the function. */
  @Post()
  @May('designation.grant-focal-point')
  @Describe({ summary: 'Gives somebody a function' })
  designate(
    @Body() command: Designate,
    @CommandMeta({ creates: true, at: 'designations' }) meta: HttpMeta,
  ): Promise<Answered> {
    return this.commands.designate(command, meta);
  }

  /** In the order in which they were made. */
  @Get()
  @May('designation.read')
  @Describe({
    summary: 'Designations that the caller may see, in the order in which they were made',
    answers: DesignationView,
    list: true,
  })
  list(@Query() query: DesignationsQuery, @AskedBy() caller: Caller): Listing {
    return this.designations.within(reachOf(caller, 'designation.read'), query);
  }

  @Get(':id')
  @May('designation.read')
  @Describe({ summary: 'One designation', answers: DesignationView })
  async get(@Param() { id }: IdPath, @AskedBy() caller: Caller): Promise<Versioned> {
    const designation = await this.designations.get(id);
    if (!designation) throw new Problem(404, 'not-found');
    const { owner, holder, version } = designation;
    permitToSee(caller, 'designation.read', { ...(owner !== undefined && { owners: [owner] }), person: holder });
    return versioned(version, designationView(designation));
  }

  @Post(':id/end')
  @May('designation.end')
  @Describe({ summary: 'Ends a function, or brings its end forward' })
  end(@Param() { id }: IdPath, @Body() command: EndDesignation, @CommandMeta() meta: HttpMeta): Promise<Answered> {
    return this.commands.end(id, command, meta);
  }
}

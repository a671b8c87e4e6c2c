import { AdoptPlan, projectCodePattern, SetPublicDetail, SplitProject, SplitRequest } from '@acta/contracts';
import {
  Answered,
  CommandMeta,
  Commands,
  Describe,
  type HttpMeta,
  listing,
  type Listing,
  May,
  PageQuery,
  Problem,
  versioned,
  Versioned,
} from '@acta/nest';
import { adoptPlan, planOf, setPublicDetail, splitProject } from '@acta/plan-catalog/domain';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { Transform } from 'class-transformer';
import { planItem, planView } from './plan-view';
import { PlanItemView, PlanView } from './views';
import { Plans } from './plans';

class PlanPath {
  @Matches(/^[a-z]{2,12}-[0-9]{4}[a-z]?$/) readonly planId!: string;
}

class ProjectPath extends PlanPath {
  @Matches(projectCodePattern) readonly code!: string;
}

class PlansQuery extends PageQuery {
  @IsOptional()
  @Transform(({ value }) => (/^[0-9]{4}$/.test(String(value)) ? Number(value) : value))
  @IsInt()
  @Min(1900)
  @Max(2999)
  readonly year?: number;
}

@Controller('plans')
export class PlansController {
  constructor(
    private readonly commands: Commands,
    private readonly plans: Plans,
  ) {}

  @Get()
  @May('plan.read')
  @Describe({ summary: 'Work plans, with what they count', answers: PlanItemView, list: true })
  async list(@Query() { year }: PlansQuery): Promise<Listing> {
    const found = await this.plans.all(year === undefined ? {} : { year });
    return listing(found, { keyOf: ({ code, planId }) => [code, planId] }, planItem);
  }

  @Get(':planId')
  @May('plan.read')
  @Describe({ summary: 'A work plan, each project beside its source line', answers: PlanView })
  async get(@Param() { planId }: PlanPath): Promise<Versioned> {
    const plan = await this.plans.get(planId);
    if (!plan) throw new Problem(404, 'not-found');
    return versioned(plan.version, planView(plan));
  }

  @Post(':planId/adopt')
  @May('plan.adopt')
  @Describe({ summary: 'The body adopts the plan' })
  adopt(@Param() { planId }: PlanPath, @Body() command: AdoptPlan, @CommandMeta() meta: HttpMeta): Promise<Answered> {
    return this.commands.run(planOf(planId), adoptPlan, command, { ...meta, effectiveOn: command.on });
  }

  @Post(':planId/public-detail')
  @May('plan.set-public-detail')
  @Describe({ summary: 'Decides whether the public sees States by name' })
  setPublicDetail(
    @Param() { planId }: PlanPath,
    @Body() command: SetPublicDetail,
    @CommandMeta() meta: HttpMeta,
  ): Promise<Answered> {
    return this.commands.run(planOf(planId), setPublicDetail, command, meta);
  }

  @Post(':planId/projects/:code/split')
  @May('plan.split-project')
  @Describe({ summary: 'Says that one published line holds two projects' })
  split(
    @Param() { planId, code }: ProjectPath,
    @Body() { first, second }: SplitRequest,
    @CommandMeta() meta: HttpMeta,
  ): Promise<Answered> {
    const command: SplitProject = { code, first, second };
    return this.commands.run(planOf(planId), splitProject, command, meta);
  }
}

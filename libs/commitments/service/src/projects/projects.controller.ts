import { triageOf, triageProject } from '@acta/commitments/domain';
import { areaCodePattern, commitmentIdPattern, MayBeAbsent, planCodePattern, TriageProject } from '@acta/contracts';
import {
  CommandMeta,
  Commands,
  Describe,
  IsListText,
  listing,
  May,
  PageQuery,
  Problem,
  versionedAsOfNow,
  type Answered,
  type HttpMeta,
  type Listing,
  type Versioned,
} from '@acta/nest';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Matches } from 'class-validator';
import { AsCode, AsId } from '../commitments/code-text';
import { projectItem, triageView } from './project-view';
import { Projects } from './projects';
import { TriagedProjectView, triageStates, TriageView, type TriageState } from './views-of-projects';

/** `projects/{projectId}`: by id or code, in any case. A project's id has the shape of that of a commitment. */
class ProjectPath {
  @AsId() @Matches(commitmentIdPattern) readonly projectId!: string;
}

class ProjectsQuery extends PageQuery {
  @MayBeAbsent() @AsCode() @Matches(planCodePattern) readonly plan?: string;
  @MayBeAbsent() @AsCode() @Matches(areaCodePattern) readonly area?: string;
  @MayBeAbsent() @IsListText(triageStates) readonly triage?: readonly TriageState[];
}

/** The projects of the plans as they stand, and what became of each (rules.md 2.3). */
@Controller('projects')
export class ProjectsController {
  constructor(
    private readonly commands: Commands,
    private readonly projects: Projects,
  ) {}

  @Get()
  @May('commitment.read')
  @Describe({
    summary: 'Projects in the order of their codes: become commitments, marked as none, or waiting',
    answers: TriagedProjectView,
    list: true,
  })
  async list(@Query() { plan, area, triage }: ProjectsQuery): Promise<Listing> {
    const found = (await this.projects.all()).filter(
      (one) =>
        (plan === undefined || one.plan.code === plan) &&
        (area === undefined || one.area.code === area) &&
        (triage === undefined || triage.includes(one.state)),
    );
    return listing(found, { keyOf: ({ project: { code, id } }) => [code, id] }, projectItem);
  }

  @Get(':projectId/triage')
  @May('commitment.read')
  @Describe({ summary: 'What became of a project, and what was decided of it', answers: TriageView })
  async get(@Param() { projectId }: ProjectPath): Promise<Versioned> {
    const project = await this.projects.get(projectId);
    if (!project) throw new Problem(404, 'not-found');
    return versionedAsOfNow(project.decided?.version ?? 0, triageView(project));
  }

  @Post(':projectId/triage')
  @May('project.triage')
  @Describe({ summary: 'Says that a project is no commitment, or that it waits again' })
  async triage(
    @Param() { projectId }: ProjectPath,
    @Body() command: TriageProject,
    @CommandMeta() meta: HttpMeta,
  ): Promise<Answered> {
    const found = await this.projects.get(projectId);
    const commitments = found?.commitments.map(({ code }) => code) ?? [];
    const known = { project: found?.project.code ?? '', plan: found?.plan, commitments };
    return this.commands.run(triageOf(projectId), triageProject, { command, known }, meta);
  }
}

import { Injectable } from '@nestjs/common';
import { Installation, type RebuiltModel } from '../installation';
import { LogTarget } from '../log-target';
import { Problem } from '../problem';

export const projectionStates = ['starting', 'live', 'rebuilding'] as const;

export interface ProjectionStatus {
  readonly name: string;
  readonly state: (typeof projectionStates)[number];
  readonly parked: number;
  readonly rebuiltAt?: string;
  readonly failedBecause?: string;
}

/** Read models that are built anew by command: each once at a time, however often it is asked for. */
@Injectable()
export class Rebuilding {
  private readonly underWay = new Set<string>();
  private readonly last = new Map<string, Pick<ProjectionStatus, 'rebuiltAt' | 'failedBecause'>>();

  constructor(
    private readonly installation: Installation,
    private readonly log: LogTarget,
  ) {}

  async list(): Promise<readonly ProjectionStatus[]> {
    const parked = (await this.installation.lot.list()).map(({ handler }) => handler);
    return this.models().map((model) => this.statusOf(model, parked.filter((name) => name === model.name).length));
  }

  /** Throws 404 where there is no such read model. */
  async begin(name: string): Promise<ProjectionStatus> {
    const model = this.models().find((known) => known.name === name);
    if (!model) throw new Problem(404, 'not-found');
    if (!this.underWay.has(name)) void this.rebuild(model);
    return this.statusOf(model, (await this.list()).find((known) => known.name === name)?.parked ?? 0);
  }

  private async rebuild(model: RebuiltModel): Promise<void> {
    this.underWay.add(model.name);
    try {
      await model.rebuild();
      this.last.set(model.name, { rebuiltAt: this.installation.surroundings.clock.now() });
    } catch (error) {
      this.log.logger.error({ err: error, projection: model.name }, 'rebuild-failed');
      this.last.set(model.name, { failedBecause: error instanceof Error ? error.message : String(error) });
    } finally {
      this.underWay.delete(model.name);
    }
  }

  private models(): readonly RebuiltModel[] {
    const { projectors, otherModels = [] } = this.installation;
    const projections = projectors.map((projector) => ({
      name: projector.projection.name,
      started: projector.started,
      rebuild: () => projector.rebuild(),
    }));
    return [...projections, ...otherModels];
  }

  private statusOf({ name, started }: RebuiltModel, parked: number): ProjectionStatus {
    const state = this.underWay.has(name) ? 'rebuilding' : started ? 'live' : 'starting';
    return { name, state, parked, ...this.last.get(name) };
  }
}

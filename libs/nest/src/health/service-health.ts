import { Injectable } from '@nestjs/common';
import { Installation } from '../installation';

/** Whether this process can do its work now. */
@Injectable()
export class ServiceHealth {
  constructor(private readonly installation: Installation) {}

  /** Why not, in machine words; none when ready. */
  notReadyBecause(): readonly string[] {
    const { projectors, otherModels = [], reactors, stopped } = this.installation;
    return [
      ...projectors.filter(({ started }) => !started).map(({ projection }) => `starting:${projection.name}`),
      ...otherModels.filter(({ started }) => !started).map(({ name }) => `starting:${name}`),
      ...reactors.filter(({ started }) => !started).map(({ reaction }) => `starting:${reaction.name}`),
      ...(stopped() ? ['writing-stopped'] : []),
    ];
  }
}

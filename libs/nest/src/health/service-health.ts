import { Injectable } from '@nestjs/common';
import { Installation } from '../installation';

/** Whether this process can do its work now. */
@Injectable()
export class ServiceHealth {
  constructor(private readonly installation: Installation) {}

  /** Why not, in machine words; none when ready. */
  notReadyBecause(): readonly string[] {
    const { projectors, stopped } = this.installation;
    const behind = projectors.filter(({ started }) => !started);
    return [
      ...behind.map(({ projection }) => `starting:${projection.name}`),
      ...(stopped() ? ['writing-stopped'] : []),
    ];
  }
}

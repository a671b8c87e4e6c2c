import { Injectable } from '@nestjs/common';
import { Installation } from '../installation';

/** Whether this process can do its work now. */
@Injectable()
export class ServiceHealth {
  private readonly found = new Map<string, number>();

  constructor(private readonly installation: Installation) {}

  /** What an operator must look at though all work goes on: how many of it were found. */
  note(what: string, count: number): void {
    this.found.set(what, count);
  }

  /** In machine words: `people-without-names:3`. */
  get notes(): readonly string[] {
    return [...this.found].map(([what, count]) => `${what}:${count}`);
  }

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

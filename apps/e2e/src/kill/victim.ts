import { NotStarted, ServerProcess } from '../server-process';
import { announcedDeath, environmentOf, type KillAt } from './kill-point-names';

const startMsMax = 1_200;

/** The Acta that is killed: the process at an address changes, the address and the record stay. */
export class Victim {
  private coming: Promise<void> = Promise.resolve();

  private constructor(
    private readonly env: Readonly<Record<string, string>>,
    private readonly preload: string,
    private server: ServerProcess,
    private end: KillAt | undefined,
  ) {}

  /** `preload` is what ends a start at its point. */
  static async start(env: Readonly<Record<string, string>>, preload: string): Promise<Victim> {
    return new Victim(env, preload, await ServerProcess.start(env), undefined);
  }

  get url(): string {
    return this.server.url;
  }

  /** Comes when it answers. */
  up(): Promise<void> {
    return this.coming;
  }

  /** Comes when it has ended by itself: at the point that it was started for. */
  ended(): Promise<unknown> {
    return this.server.ended();
  }

  /** Kills it, unless it has come to its point by itself. Answers whether it had. */
  async kill(): Promise<boolean> {
    await this.server.kill();
    return this.end !== undefined && this.server.said.err.includes(announcedDeath(this.end.point));
  }

  /** What it said, where it ended in no way that was meant. */
  get fault(): string | undefined {
    return this.server.signal === 'SIGKILL' ? undefined : this.server.said.err;
  }

  /** With `startMoment` (0 to 1) that start is killed too, and there is another; with `end` it dies there by itself. */
  async restart(startMoment: number | undefined, end: KillAt | undefined): Promise<void> {
    this.coming = this.startAgain(startMoment, end);
    await this.coming;
  }

  async stop(): Promise<void> {
    await this.server.stop();
  }

  private async startAgain(startMoment: number | undefined, end: KillAt | undefined): Promise<void> {
    if (startMoment !== undefined) await ServerProcess.killWhileStarting(this.env, startMoment * startMsMax);
    this.end = end;
    const env = { ...this.env, ...(end && environmentOf(end)) };
    const armed = end ? ['--require', this.preload] : [];
    this.server = await ServerProcess.start(env, armed).catch((error: unknown) => {
      if (!(error instanceof NotStarted) || error.code !== 'SIGKILL') throw error;
      return ServerProcess.start(this.env);
    });
  }
}

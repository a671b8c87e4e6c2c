import { ServerProcess } from '../server-process';

const startMsMax = 2_000;

/** The Acta that is killed: the process at an address changes, the address and the record stay. */
export class Victim {
  private constructor(
    private readonly env: Readonly<Record<string, string>>,
    private server: ServerProcess,
  ) {}

  private coming: Promise<void> = Promise.resolve();

  static async start(env: Readonly<Record<string, string>>): Promise<Victim> {
    return new Victim(env, await ServerProcess.start(env));
  }

  get url(): string {
    return this.server.url;
  }

  /** Comes when it answers. */
  up(): Promise<void> {
    return this.coming;
  }

  /** Kills it and starts it again; with `startMoment` (0 to 1) that start is killed too, and there is another. */
  async killAndRestart(startMoment?: number): Promise<void> {
    this.coming = this.server.kill().then(async () => {
      if (startMoment !== undefined) await ServerProcess.killWhileStarting(this.env, startMoment * startMsMax);
      this.server = await ServerProcess.start(this.env);
    });
    await this.coming;
  }

  async stop(): Promise<void> {
    await this.server.stop();
  }

  async kill(): Promise<void> {
    await this.server.kill();
  }
}

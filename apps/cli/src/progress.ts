import type { Shell } from './shell';

const barWidth = 30;
const plainSteps = 4;

/** How far something long has come: a bar on a terminal, a plain line now and then elsewhere. On standard error. */
export class Progress {
  private shown = -1;

  constructor(
    private readonly shell: Shell,
    private readonly what: string,
    private readonly total: number,
  ) {}

  to(done: number): void {
    const share = this.total === 0 ? 1 : Math.min(1, done / this.total);
    const steps = this.shell.animated ? 100 : plainSteps;
    const step = Math.floor(share * steps);
    if (step === this.shown) return;
    this.shown = step;
    if (this.shell.animated) this.draw(share);
    else this.shell.err(`${this.what}: ${done}/${this.total}`);
  }

  /** The line of the bar ends, whatever comes next. */
  end(): void {
    if (this.shell.animated && this.shown >= 0) this.shell.draw('\n');
  }

  private draw(share: number): void {
    const filled = Math.round(share * barWidth);
    const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled);
    this.shell.draw(`\r${this.what} ${bar} ${String(Math.floor(share * 100)).padStart(3)} %`);
  }
}

import type { Clock } from '@acta/kernel';

/** Real time, but for while it stands at an instant: what is recorded then is as old as it says. */
export class MovedClock implements Clock {
  private standsAtMs: number | undefined;

  constructor(private readonly real: Clock) {}

  now(): string {
    return this.standsAtMs === undefined ? this.real.now() : new Date(this.standsAtMs).toISOString();
  }

  sleep(durationMs: number, cutShort?: AbortSignal): Promise<void> {
    return this.real.sleep(durationMs, cutShort);
  }

  /** An instant, or milliseconds since 1970. */
  set(instant: string | number): void {
    this.standsAtMs = typeof instant === 'number' ? instant : Date.parse(instant);
  }

  /** It is real time again. */
  goOn(): void {
    this.standsAtMs = undefined;
  }
}

import type { Clock } from '@acta/kernel';

/** Real time, but for while the demonstration is loaded: its acts are recorded on the days on which they happened (rules.md §7). */
export class DemonstrationClock implements Clock {
  private standsAt: string | undefined;

  constructor(private readonly real: Clock) {}

  now(): string {
    return this.standsAt ?? this.real.now();
  }

  sleep(durationMs: number, cutShort?: AbortSignal): Promise<void> {
    return this.real.sleep(durationMs, cutShort);
  }

  /** `setTo` makes it an instant, until it is set again; afterwards it is real time. */
  async whileSetByHand<Result>(work: (setTo: (instant: string) => void) => Promise<Result>): Promise<Result> {
    try {
      return await work((instant) => (this.standsAt = instant));
    } finally {
      this.standsAt = undefined;
    }
  }
}

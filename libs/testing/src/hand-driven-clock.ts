import type { Clock } from '@acta/kernel';

/** Time that passes only when a test says so; it may also be set back, as a machine's clock can be. */
export class HandDrivenClock implements Clock {
  private nowMs: number;
  private sleepers: { readonly untilMs: number; readonly wake: () => void }[] = [];

  constructor(start = '2026-01-15T12:00:00.000Z') {
    this.nowMs = Date.parse(start);
  }

  now(): string {
    return new Date(this.nowMs).toISOString();
  }

  sleep(durationMs: number, cutShort?: AbortSignal): Promise<void> {
    return new Promise((wake) => {
      this.sleepers.push({ untilMs: this.nowMs + durationMs, wake });
      cutShort?.addEventListener('abort', () => wake());
    });
  }

  advance(byMs: number): void {
    this.set(this.nowMs + byMs);
  }

  /** An instant, or milliseconds since 1970. Wakes those whose time has come. */
  set(instant: string | number): void {
    this.nowMs = typeof instant === 'number' ? instant : Date.parse(instant);
    const due = this.sleepers.filter(({ untilMs }) => untilMs <= this.nowMs);
    this.sleepers = this.sleepers.filter(({ untilMs }) => untilMs > this.nowMs);
    for (const { wake } of due) wake();
  }
}

import type { Randomness } from '@acta/kernel';

/** The same seed gives the same run, so that a failure can be seen again (mulberry32). */
export class SeededRandomness implements Randomness {
  constructor(private state: number) {}

  hex(byteCount: number): string {
    return Array.from({ length: byteCount }, () => this.below(256).toString(16).padStart(2, '0')).join('');
  }

  /** An integer from 0 up to, not including, `limit`. */
  below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
  }

  chance(oneIn: number): boolean {
    return this.below(oneIn) === 0;
  }

  shuffled<Element>(elements: readonly Element[]): Element[] {
    const left = [...elements];
    return elements.map(() => left.splice(this.below(left.length), 1)[0] as Element);
  }
}

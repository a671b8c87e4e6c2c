/** States of streams at a version, the least recently used forgotten first. Only saves work: never the truth. */
export class FoldCache {
  private readonly states = new Map<string, { readonly version: number; readonly state: unknown }>();

  constructor(private readonly streamsMax = 10_000) {}

  get<State>(log: string, stream: string, initial: State): { readonly version: number; readonly state: State } {
    const key = `${log}/${stream}`;
    const cached = this.states.get(key);
    if (!cached) return { version: 0, state: initial };
    this.states.delete(key);
    this.states.set(key, cached);
    return cached as { version: number; state: State };
  }

  set(log: string, stream: string, version: number, state: unknown): void {
    const key = `${log}/${stream}`;
    this.states.delete(key);
    this.states.set(key, { version, state });
    if (this.states.size > this.streamsMax) this.states.delete(this.states.keys().next().value as string);
  }
}

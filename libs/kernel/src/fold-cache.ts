import type { Target } from './aggregate';
import type { Fact } from './event-definition';
import { frozen } from './frozen';

/** A stream folded up to a version (0: nothing recorded), and its last commit's id. */
export interface Loaded<State> {
  readonly version: number;
  readonly state: State;
  readonly commitId?: string;
}

/**
 * States of streams at a version, the least recently used forgotten first. Only saves work: never the truth. States
 * are frozen, as all who ask share them; what another fold made of the same stream is not handed out.
 */
export class FoldCache {
  private readonly entries = new Map<string, { readonly loaded: Loaded<unknown>; readonly evolve: unknown }>();

  constructor(private readonly streamsMax = 10_000) {}

  get<State, Event extends Fact>({ aggregate, stream }: Target<State, Event>): Loaded<State> | undefined {
    const key = `${aggregate.log}/${stream}`;
    const entry = this.entries.get(key);
    if (entry?.evolve !== aggregate.evolve) return undefined;
    this.entries.delete(key);
    this.entries.set(key, entry);
    return entry.loaded as Loaded<State>;
  }

  set<State, Event extends Fact>({ aggregate, stream }: Target<State, Event>, loaded: Loaded<State>): void {
    const key = `${aggregate.log}/${stream}`;
    this.entries.delete(key);
    this.entries.set(key, { loaded: frozen(loaded), evolve: aggregate.evolve });
    if (this.entries.size > this.streamsMax) this.entries.delete(this.entries.keys().next().value as string);
  }
}

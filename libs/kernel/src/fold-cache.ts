import type { Target } from './aggregate';
import type { Commit, KeptCommit } from './commit';
import type { Fact } from './event-definition';
import { frozen } from './frozen';

/** A stream folded up to a version (0: nothing recorded), and its last commit's id. */
export interface Loaded<State> {
  readonly version: number;
  readonly state: State;
  readonly commitId?: string;
}

/** What is remembered of a stream: a state, and the commit that was appended to it since, not folded yet. */
export interface Remembered<State> extends Loaded<State> {
  readonly appended?: KeptCommit;
}

/** A larger commit is rather read again than kept for each of so many streams. */
const appendedCharactersMax = 8 * 1024;

/**
 * States of streams at a version, the least recently used forgotten first. Only saves work: never the truth. States
 * are frozen, as all who ask share them; what another fold made of the same stream is not handed out.
 */
export class FoldCache {
  private readonly entries = new Map<string, { readonly remembered: Remembered<unknown>; readonly evolve: unknown }>();

  constructor(private readonly streamsMax = 10_000) {}

  get<State, Event extends Fact>({ aggregate, stream }: Target<State, Event>): Remembered<State> | undefined {
    const key = `${aggregate.log}/${stream}`;
    const entry = this.entries.get(key);
    if (entry?.evolve !== aggregate.evolve) return undefined;
    this.entries.delete(key);
    this.entries.set(key, entry);
    return entry.remembered as Remembered<State>;
  }

  set<State, Event extends Fact>(
    { aggregate, stream }: Target<State, Event>,
    loaded: Loaded<State>,
    appended?: Commit,
  ): void {
    const key = `${aggregate.log}/${stream}`;
    const isKept = appended !== undefined && appended.text.length <= appendedCharactersMax;
    const remembered = isKept ? { ...frozen(loaded), appended: keptOf(appended) } : frozen(loaded);
    this.entries.delete(key);
    this.entries.set(key, { remembered, evolve: aggregate.evolve });
    if (this.entries.size > this.streamsMax) this.entries.delete(this.entries.keys().next().value as string);
  }
}

/** The texts alone: what they say is read from them, and need not live as long. */
const keptOf = ({ text, digest, sealed }: Commit): KeptCommit => ({ text, digest, sealed });

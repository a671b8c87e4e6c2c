import type { Target } from './aggregate';
import type { Commit } from './commit';
import { tokenOf } from './consistency-token';
import type { Decide, Refusal } from './decision';
import type { Fact } from './event-definition';
import type { Loaded } from './fold-cache';
import type { Json } from './json';
import type { Meta } from './meta';

/** All that a command answers (rules.md 1.8). `commitId` is the stream's last where nothing changed. */
export interface Answer {
  readonly commitId: string;
  readonly id: string;
  readonly stream: string;
  readonly version: number;
  /** To be sent as `Acta-After` by one who wants to read this write. */
  readonly token: string;
}

export type Outcome =
  | { readonly kind: 'committed'; readonly answer: Answer; readonly replayed: boolean }
  | { readonly kind: 'unchanged'; readonly answer: Answer }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** The caller named a version that is not the current one. */
  | { readonly kind: 'stale'; readonly currentVersion: number }
  /** Others were faster, again and again. */
  | { readonly kind: 'conflict'; readonly currentVersion: number };

export interface CommandRequest<State, Command, Event extends Fact> {
  readonly target: Target<State, Event>;
  /** Recorded: `plan-catalog.plan.import`. */
  readonly name: string;
  readonly decide: Decide<State, Command, Event>;
  readonly command: Command;
  /** What the caller asked, whole: the same key with another request is refused. */
  readonly request: Json;
  readonly meta: Meta;
  readonly expectedVersion?: number;
  /** Of what `expectedVersion` is the version, where that is a part of the stream's state and not the whole. */
  readonly versionOf?: (state: State) => number | undefined;
}

export function answerOf(commit: Commit, id: string): Answer {
  const { log, stream, version } = commit;
  const token = tokenOf({ log, stream, version, commitId: commit.id });
  return { commitId: commit.id, id, stream, version, token };
}

export function unchangedAt<State, Event extends Fact>(
  target: Target<State, Event>,
  { version, commitId }: Loaded<State>,
): Outcome {
  const { aggregate, id, stream } = target;
  const token = tokenOf({ log: aggregate.log, stream, version, ...(commitId !== undefined && { commitId }) });
  const answer = { commitId: commitId ?? '', id, stream, version, token };
  return { kind: 'unchanged', answer };
}

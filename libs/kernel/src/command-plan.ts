import { foldCommit, type Target } from './aggregate';
import { asRead, commitBytesMax, exceedsBytes, makeCommit, readCommit, type Commit } from './commit';
import { unchangedAt, type CommandRequest, type Outcome } from './command-request';
import { isRefusal, refuse } from './decision';
import type { EventRegistry, Fact } from './event-definition';
import type { Loaded } from './fold-cache';
import { frozen } from './frozen';
import type { Surroundings } from './ports';

/** What commits are read and made with. */
export interface CommitPorts {
  readonly registry: EventRegistry;
  readonly surroundings: Surroundings;
}

/** A command, decided: what it would record, or else be answered. */
export type Planned<State, Command, Event extends Fact> = {
  readonly asked: CommandRequest<State, Command, Event>;
} & ({ readonly commit: Commit } | { readonly outcome: Outcome });

/** Commands on one stream, each decided on what those before it would record. */
export interface CommandPlan<State, Command, Event extends Fact> {
  readonly planned: readonly Planned<State, Command, Event>[];
  /** Where the stream stands at the end, up to `last`. */
  readonly loaded: Loaded<State>;
  /** Recorded then, and not folded yet. */
  readonly last?: Commit;
}

/**
 * Ends before a key that comes again: what becomes of it hangs on what became of the first. Ends before a decision that
 * throws, too; throws where that is the first.
 */
export function planOf<State, Command, Event extends Fact>(
  series: readonly CommandRequest<State, Command, Event>[],
  from: Loaded<State>,
  ports: CommitPorts,
): CommandPlan<State, Command, Event> {
  const planned: Planned<State, Command, Event>[] = [];
  const ids = new Set<string>();
  let loaded = from;
  let last: Commit | undefined;
  try {
    for (const asked of series) {
      if (ids.has(asked.meta.commitId)) break;
      ids.add(asked.meta.commitId);
      if (last) loaded = frozen(folded(asked.target, loaded, [asRead(last)], ports.registry));
      last = undefined;
      const next = decided(asked, loaded, ports);
      planned.push(next);
      if ('commit' in next) last = next.commit;
    }
  } catch (error) {
    if (planned.length === 0) throw error;
  }
  return { planned, loaded, ...(last && { last }) };
}

/** Where a stream stands after further commits. */
export function folded<State, Event extends Fact>(
  { aggregate }: Target<State, Event>,
  { version, state, commitId }: Loaded<State>,
  commits: readonly Commit[],
  registry: EventRegistry,
): Loaded<State> {
  const [lastVersion, lastId] = [commits.at(-1)?.version ?? version, commits.at(-1)?.id ?? commitId];
  const later = commits.reduce(
    (before, commit) => foldCommit(aggregate.evolve, before, readCommit(commit, registry)),
    state,
  );
  return { version: lastVersion, state: later, ...(lastId !== undefined && { commitId: lastId }) };
}

function decided<State, Command, Event extends Fact>(
  asked: CommandRequest<State, Command, Event>,
  loaded: Loaded<State>,
  ports: CommitPorts,
): Planned<State, Command, Event> {
  const { target, decide, command, meta, expectedVersion, versionOf } = asked;
  const shown = versionOf?.(loaded.state) ?? loaded.version;
  if (expectedVersion !== undefined && expectedVersion !== shown) {
    return { asked, outcome: { kind: 'stale', currentVersion: shown } };
  }
  const decision = decide(loaded.state, command, meta);
  if (isRefusal(decision)) return { asked, outcome: { kind: 'refused', refusal: decision } };
  if (decision.length === 0) return { asked, outcome: unchangedAt(target, loaded) };
  const commit = commitOf(asked, decision, loaded.version + 1, ports);
  if (!exceedsBytes(commit, commitBytesMax)) return { asked, commit };
  const refusal = refuse('commit-too-large', undefined, { bytesMax: commitBytesMax });
  return { asked, outcome: { kind: 'refused', refusal } };
}

function commitOf<State, Command, Event extends Fact>(
  { target, name, request, meta }: CommandRequest<State, Command, Event>,
  facts: readonly Event[],
  version: number,
  { registry, surroundings }: CommitPorts,
): Commit {
  const { log } = target.aggregate;
  const draft = { log, stream: target.stream, version, command: name, request, facts, meta };
  return makeCommit(draft, registry, surroundings);
}

import { InvalidFact } from './errors';
import type { EventRegistry, Fact } from './event-definition';
import type { Json, JsonObject } from './json';
import type { Actor, Meta } from './meta';
import type { Surroundings } from './ports';
import { openTexts, sealOf, sealTexts, type SealedText, type SealedTexts } from './sealed-texts';

/** What a reader sees in place of a text that was redacted. */
export { REDACTED } from './sealed-texts';

export const commitBytesMax = 512 * 1024;

/** The content of a commit: what its canonical text says, sealed texts as hashes. */
export interface CommitContent {
  readonly id: string;
  readonly log: string;
  readonly stream: string;
  /** 1, 2, 3 … within the stream: one for each commit. */
  readonly version: number;
  readonly command: string;
  /** Hash of a random salt and the canonical request, so that a key used again for another request is seen. */
  readonly request: string;
  readonly events: readonly Fact<string, JsonObject>[];
  readonly actor: Actor;
  readonly onBehalfOf?: string;
  readonly why?: { readonly sealed: string };
  readonly effectiveOn: string;
  readonly recordedAt: string;
  readonly correlationId: string;
  readonly causationId?: string;
}

/** What is kept of a commit: the text that was hashed, its digest, and beside it what can be redacted. */
export interface KeptCommit {
  readonly text: string;
  readonly digest: string;
  readonly sealed: SealedTexts;
}

export interface Commit extends CommitContent, KeptCommit {}

/** A commit as folds, projections and reactions read it: newest schema versions, sealed texts open. */
export interface ReadCommit extends Omit<CommitContent, 'events' | 'why'> {
  readonly facts: readonly Fact[];
  readonly why?: string;
}

export interface CommitDraft {
  readonly log: string;
  readonly stream: string;
  readonly version: number;
  readonly command: string;
  readonly request: Json;
  readonly facts: readonly Fact[];
  readonly meta: Meta;
}

/** Seals, canonicalises and hashes. Throws `InvalidFact` where a fact breaks its own contract, and `UnrecordableValue`. */
export function makeCommit(draft: CommitDraft, registry: EventRegistry, surroundings: Surroundings): Commit {
  const { meta } = draft;
  const sealed: SealedText[] = [];
  const seal = (text: string, keep: boolean): string => {
    const salt = surroundings.randomness.hex(16);
    const hash = surroundings.hashing.sha256(salt + text);
    sealed.push(sealOf(hash, salt, keep ? text : undefined));
    return hash;
  };
  /* Outside the canonical text nobody else would refuse what cannot be recorded. */
  const sealWords = (words: string): string => {
    surroundings.canonicalisation.canonicalise(words);
    return seal(words, true);
  };
  const events = draft.facts.map((fact) => {
    const definition = registry.definitionOf(fact.type);
    const violations = definition.validate(fact.data);
    if (violations.length > 0) throw new InvalidFact(`${fact.type}: ${JSON.stringify(violations)}`);
    const data = sealTexts(fact.data as JsonObject, definition.sealed, sealWords);
    return { type: fact.type, schemaVersion: fact.schemaVersion, data };
  });
  const content: CommitContent = {
    id: meta.commitId,
    log: draft.log,
    stream: draft.stream,
    version: draft.version,
    command: draft.command,
    request: seal(surroundings.canonicalisation.canonicalise(draft.request), false),
    events,
    actor: meta.actor,
    ...(meta.onBehalfOf !== undefined && { onBehalfOf: meta.onBehalfOf }),
    ...(meta.why !== undefined && { why: { sealed: sealWords(meta.why) } }),
    effectiveOn: meta.effectiveOn ?? meta.now.slice(0, 10),
    recordedAt: meta.now,
    correlationId: meta.correlationId,
    ...(meta.causationId !== undefined && { causationId: meta.causationId }),
  };
  const text = surroundings.canonicalisation.canonicalise(content as unknown as Json);
  return { ...content, text, digest: surroundings.hashing.sha256(text), sealed };
}

/** A commit from what a store keeps of it. */
export function commitFrom(text: string, digest: string, sealed: SealedTexts): Commit {
  /* The parsed object itself: to gather its fields in another costs more than to parse it. */
  return Object.assign(JSON.parse(text) as CommitContent, { text, digest, sealed });
}

/** As it would be read: what was decided may hold what no text holds, such as a member that is undefined. */
export const asRead = ({ text, digest, sealed }: KeptCommit): Commit => commitFrom(text, digest, sealed);

/** Whether a commit is larger, with what is sealed beside the text: both travel in one message. */
export function exceedsBytes({ text, sealed }: Commit, bytesMax: number): boolean {
  /* No character takes more bytes than six, escaped: of a small commit nothing needs to be counted. */
  const characters = sealed.reduce((sum, { text: words = '' }) => sum + words.length, text.length);
  if (characters * 6 + sealed.length * sealBytesMax < bytesMax) return false;
  return new TextEncoder().encode(text + JSON.stringify(sealed)).length > bytesMax;
}

/** Of the hash, the salt and what stands around them. */
const sealBytesMax = 256;

/** Throws `UnknownEvent` when this software is too old for the commit. */
export function readCommit(commit: Commit, registry: EventRegistry): ReadCommit {
  const { events, why, onBehalfOf, causationId, sealed } = commit;
  const facts = events.map(({ type, schemaVersion, data }) =>
    registry.upcast({ type, schemaVersion, data: openTexts(data, sealed) as JsonObject }),
  );
  /* Name by name: gathering the rest of a commit costs as much as all the opening. */
  return {
    id: commit.id,
    log: commit.log,
    stream: commit.stream,
    version: commit.version,
    command: commit.command,
    request: commit.request,
    actor: commit.actor,
    ...(onBehalfOf !== undefined && { onBehalfOf }),
    effectiveOn: commit.effectiveOn,
    recordedAt: commit.recordedAt,
    correlationId: commit.correlationId,
    ...(causationId !== undefined && { causationId }),
    facts,
    ...(why && { why: openTexts(why, sealed) as unknown as string }),
  };
}

/** Whether a request is the one that this commit answered. After a redaction of its salt it can no longer be told, and the first answer stands. */
export function answersRequest(commit: Commit, request: Json, surroundings: Surroundings): boolean {
  const seal = commit.sealed.find(({ hash }) => hash === commit.request);
  if (!seal) return true;
  return (
    surroundings.hashing.sha256(seal.salt + surroundings.canonicalisation.canonicalise(request)) === commit.request
  );
}

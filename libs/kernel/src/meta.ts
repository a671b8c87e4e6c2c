import type { Surroundings } from './ports';

/** Who acts. No name, no address: `person-<uuid>`, `source-<slug>`, `operator` (at the machine), a reaction's name. */
export interface Actor {
  readonly kind: 'person' | 'source' | 'operator' | 'reaction';
  readonly id: string;
  /** The function in which they act, as the permission table granted it. */
  readonly as?: string;
}

/** What surrounds a command: made once, where it comes in. */
export interface Meta {
  /** Derives from the actor and the idempotency key, so a retry finds the first answer. */
  readonly commitId: string;
  readonly actor: Actor;
  /** Member, institution or office on whose behalf the actor acts: `MEX`, `inst-…`, `ppt`. */
  readonly onBehalfOf?: string;
  /** The actor's reason in their own words; sealed. */
  readonly why?: string;
  /** When it happened, a date `YYYY-MM-DD`; the day of `now` where nothing else is said. */
  readonly effectiveOn?: string;
  /** The instant at which Acta learned of it. */
  readonly now: string;
  readonly correlationId: string;
  readonly causationId?: string;
}

/** rules.md 1.8: the commit's id derives from the scope (person or source) and the key. */
export function commitIdOf(surroundings: Pick<Surroundings, 'hashing'>, scope: string, key: string): string {
  return uuidFrom(surroundings.hashing.sha256(`${scope}\n${key}`));
}

/** A stable id of something that a commit creates: the same command, sent again, creates the same thing. */
export function idCreatedBy(surroundings: Pick<Surroundings, 'hashing'>, commitId: string, what: string): string {
  return uuidFrom(surroundings.hashing.sha256(`${what}\n${commitId}`));
}

/** A UUID of version 8 (RFC 9562: custom content) from a digest. */
export function uuidFrom(sha256: string): string {
  const variant = ((parseInt(sha256.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    sha256.slice(0, 8),
    sha256.slice(8, 12),
    `8${sha256.slice(13, 16)}`,
    `${variant}${sha256.slice(17, 20)}`,
    sha256.slice(20, 32),
  ].join('-');
}

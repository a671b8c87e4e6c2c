import {
  ownerKeyOf,
  type Designated,
  type DesignatedFor,
  type DesignatedFunction,
  type DesignationEnded,
  type PersonForgotten,
  type Scope,
  type TermAssumed,
  type TokenIssued,
  type TokenRevoked,
} from '@acta/contracts';
import type { Projection, ReadCommit } from '@acta/kernel';
import type { Caller, Held } from './caller';

type CallerFact = TokenIssued | TokenRevoked | Designated | DesignationEnded | PersonForgotten | TermAssumed;

/** A token, under `token <hash>`. */
export interface KnownToken {
  readonly tokenId: string;
  readonly holder: string;
  readonly scopes: readonly Scope[];
  readonly expiresAt: string;
  readonly revoked: boolean;
}

interface HeldFunction {
  readonly function: DesignatedFunction;
  readonly for: DesignatedFor;
  readonly scope?: readonly Scope[];
  readonly from: string;
  readonly until?: string;
}

/** A person or a system, under its key: what it holds, by the designation's stream. */
export interface KnownHolder {
  readonly forgotten: boolean;
  readonly designations: Readonly<Record<string, HeldFunction>>;
}

/** When each term was assumed, under `terms`. */
export interface KnownTerms {
  readonly assumedOn: Readonly<Record<string, string>>;
}

export type CallerDocument = KnownToken | KnownHolder | KnownTerms;

const nobody: KnownHolder = { forgotten: false, designations: {} };

/** Every service's own copy of who calls with which token and in which functions, so that each decides alone. */
export const callers: Projection<CallerDocument> = {
  name: 'callers',
  version: 1,
  logs: ['access', 'plan-catalog'],
  documentsOf: (commit) => [...new Set(factsOf(commit).map((fact) => documentOf(commit, fact)))],
  fold: (document, commit, id) =>
    factsOf(commit)
      .filter((fact) => documentOf(commit, fact) === id)
      .reduce<CallerDocument | undefined>((folded, fact) => foldFact(folded, fact, commit.stream), document),
};

const types: ReadonlySet<string> = new Set<CallerFact['type']>([
  'access.token-issued',
  'access.token-revoked',
  'access.designated',
  'access.designation-ended',
  'access.person-forgotten',
  'plan-catalog.term-assumed',
]);

function factsOf({ facts }: ReadCommit): readonly CallerFact[] {
  return facts.filter((fact): fact is CallerFact => types.has(fact.type));
}

function documentOf({ stream }: ReadCommit, fact: CallerFact): string {
  switch (fact.type) {
    case 'access.token-issued':
    case 'access.token-revoked':
      return tokenDocument(fact.data.hash);
    case 'access.designated':
    case 'access.designation-ended':
      return fact.data.holder;
    case 'access.person-forgotten':
      return stream;
    case 'plan-catalog.term-assumed':
      return termsDocument;
    default:
      return fact satisfies never;
  }
}

function foldFact(document: CallerDocument | undefined, fact: CallerFact, stream: string): CallerDocument | undefined {
  const holder = (document ?? nobody) as KnownHolder;
  switch (fact.type) {
    case 'access.token-issued': {
      const { holder: heldBy, scopes, expiresAt } = fact.data;
      return { tokenId: stream.slice('token-'.length), holder: heldBy, scopes, expiresAt, revoked: false };
    }
    case 'access.token-revoked':
      return document && { ...(document as KnownToken), revoked: true };
    case 'access.designated': {
      const { function: held, for: whom, scope, from, until } = fact.data;
      const made = { function: held, for: whom, ...(scope && { scope }), from, ...(until !== undefined && { until }) };
      return { ...holder, designations: { ...holder.designations, [stream]: made } };
    }
    case 'access.designation-ended': {
      const made = holder.designations[stream];
      if (!made) return document;
      return { ...holder, designations: { ...holder.designations, [stream]: { ...made, until: fact.data.on } } };
    }
    case 'access.person-forgotten':
      return { ...holder, forgotten: true };
    case 'plan-catalog.term-assumed': {
      const { assumedOn } = (document ?? { assumedOn: {} }) as KnownTerms;
      return { assumedOn: { ...assumedOn, [fact.data.termId]: fact.data.on.on } };
    }
    default:
      return fact satisfies never;
  }
}

export const tokenDocument = (hash: string): string => `token ${hash}`;
export const termsDocument = 'terms';

/** Who calls at this instant; nobody with a token that is revoked or expired, or whose holder was forgotten. Days begin at midnight UTC. */
export function callerFrom(
  token: KnownToken | undefined,
  holder: KnownHolder | undefined,
  terms: KnownTerms | undefined,
  now: string,
): Caller | undefined {
  if (!token || token.revoked || token.expiresAt <= now || holder?.forgotten) return undefined;
  const today = now.slice(0, 10);
  // In the same order however the designations arrived.
  const designations = Object.entries(holder?.designations ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  const current = designations
    .map(([, designation]) => designation)
    .filter(
      ({ from, until, for: whom }) =>
        from <= today &&
        (until === undefined || today < until) &&
        (whom.term === undefined || whom.term === currentTerm(terms, today)),
    );
  const kind = token.holder.startsWith('person-') ? 'person' : 'source';
  return {
    actor: { kind, id: token.holder },
    held: current.map(heldIn),
    scopes:
      kind === 'person'
        ? token.scopes
        : token.scopes.filter((scope) => current.some((held) => held.scope?.includes(scope))),
    tokenId: token.tokenId,
  };
}

function heldIn({ function: role, for: whom }: HeldFunction): Held {
  const key = ownerKeyOf(whom);
  return { role, ...(key !== undefined && { onBehalfOf: key }) };
}

/** rules.md 6.1: the last term that was assumed goes on until the next one is. */
export function currentTerm(terms: KnownTerms | undefined, today: string): string | undefined {
  const assumed = Object.entries(terms?.assumedOn ?? {}).filter(([, on]) => on <= today);
  const last = assumed
    .sort(([a, aOn], [b, bOn]) => (aOn < bOn ? -1 : aOn > bOn ? 1 : numberOf(a) - numberOf(b)))
    .at(-1);
  return last?.[0];
}

const numberOf = (term: string): number => Number(term.slice('term-'.length));

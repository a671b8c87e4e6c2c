import { IsHolder, MayBeAbsent, type Scope } from '@acta/contracts';
import { REDACTED, type Filter, type Projection, type ReadCommit } from '@acta/kernel';
import { Installation, PageQuery, TokenUse, type Reachable } from '@acta/nest';
import { Injectable } from '@nestjs/common';
import type { AccessFact } from './access-facts';
import { People } from './people';
import type { TokenView } from './views';

/** A token as people may see it: never its text, nor the hash by which it is known. */
export interface TokenDocument {
  readonly id: string;
  readonly version: number;
  readonly prefix: string;
  readonly holder: string;
  readonly scopes: readonly Scope[];
  readonly label?: string;
  readonly issuedAt: string;
  readonly issuedBy: string;
  readonly expiresAt: string;
  readonly revokedAt?: string;
  readonly revokedBy?: string;
}

export const tokens: Projection<TokenDocument> = {
  name: 'tokens',
  version: 1,
  logs: ['access'],
  documentsOf: ({ stream }) => (stream.startsWith(prefix) ? [stream.slice(prefix.length)] : []),
  fold: (document, commit) =>
    (commit.facts as AccessFact[]).reduce((folded, fact) => foldFact(folded, fact, commit), document),
};

const prefix = 'token-';

function foldFact(
  document: TokenDocument | undefined,
  fact: AccessFact,
  { stream, version, recordedAt, actor }: ReadCommit,
): TokenDocument | undefined {
  if (fact.type === 'access.token-issued') {
    const { hash: _, ...shown } = fact.data;
    return { ...shown, id: stream.slice(prefix.length), version, issuedAt: recordedAt, issuedBy: actor.id };
  }
  if (fact.type !== 'access.token-revoked' || !document) return document;
  return { ...document, version, revokedAt: recordedAt, revokedBy: actor.id };
}

export function tokensWithin({ all, person }: Reachable): Filter {
  return all ? {} : { holder: { $in: person === undefined ? [] : [person] } };
}

/** What a list of tokens can be narrowed to. */
export class TokensQuery extends PageQuery {
  @MayBeAbsent() @IsHolder() readonly holder?: string;
}

export interface TokenRead {
  readonly version: number;
  readonly view: TokenView;
}

@Injectable()
export class Tokens {
  constructor(
    private readonly installation: Installation,
    private readonly people: People,
    private readonly use: TokenUse,
  ) {}

  async get(id: string): Promise<TokenRead | undefined> {
    const document = await this.collection().get(id);
    return document && (await this.read([document]))[0];
  }

  async within(reach: Reachable, { holder }: TokensQuery): Promise<readonly TokenView[]> {
    const filter = { $and: [tokensWithin(reach), holder === undefined ? {} : { holder }] };
    return (await this.read(await this.collection().find(filter))).map(({ view }) => view);
  }

  /** Labels of those who were forgotten were redacted in the record; a read model built before still holds them. */
  private async read(documents: readonly TokenDocument[]): Promise<readonly TokenRead[]> {
    const [forgotten, used] = await Promise.all([
      this.people.forgottenOf(documents.map(({ holder }) => holder)),
      this.use.lastUsedAt(documents.map(({ id }) => id)),
    ]);
    return documents.map(({ version, label, ...rest }) => {
      const lastUsedAt = used.get(rest.id);
      const shown = label !== undefined && forgotten.has(rest.holder) ? REDACTED : label;
      return {
        version,
        view: {
          ...rest,
          ...(shown !== undefined && { label: shown }),
          ...(lastUsedAt !== undefined && { lastUsedAt }),
        },
      };
    });
  }

  private collection() {
    return this.installation.readModels.live<TokenDocument>(tokens.name);
  }
}

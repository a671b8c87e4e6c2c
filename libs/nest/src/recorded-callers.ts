import type { Collection } from '@acta/kernel';
import { Injectable } from '@nestjs/common';
import { CallerDirectory, type Caller } from './caller';
import {
  callerFrom,
  callers,
  termsDocument,
  tokenDocument,
  type CallerDocument,
  type KnownHolder,
  type KnownTerms,
  type KnownToken,
} from './callers';
import { Installation } from './installation';
import { TokenUse } from './token-use';

/** Finds callers in this service's own copy of the record. */
@Injectable()
export class RecordedCallers extends CallerDirectory {
  constructor(
    private readonly installation: Installation,
    private readonly use: TokenUse,
  ) {
    super();
  }

  async callerOf(tokenHash: string, now: string): Promise<Caller | undefined> {
    // Who asks, and what they may, is of today, whatever instant they are shown.
    const documents = this.installation.present.live<CallerDocument>(callers.name);
    const token = await find<KnownToken>(documents, tokenDocument(tokenHash));
    if (!token) return undefined;
    const [holder, terms] = await Promise.all([
      find<KnownHolder>(documents, token.holder),
      find<KnownTerms>(documents, termsDocument),
    ]);
    const caller = callerFrom(token, holder, terms, now);
    if (caller) await this.use.note(token.tokenId, now);
    return caller;
  }
}

/** What stands under an id is of the kind that the id says. */
async function find<Document extends CallerDocument>(
  documents: Collection<CallerDocument>,
  id: string,
): Promise<Document | undefined> {
  return (await documents.get(id)) as Document | undefined;
}

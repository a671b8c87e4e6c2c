import { Injectable } from '@nestjs/common';
import { Installation } from './installation';

const noteEveryMs = 60_000;

/**
 * When each token was last used, to the minute. It says when somebody worked, so it is kept with the personal data,
 * where it can be forgotten, and never in the record.
 */
@Injectable()
export class TokenUse {
  private readonly notedMs = new Map<string, number>();

  constructor(private readonly installation: Installation) {}

  /** Writes at most once a minute for each token. A use that cannot be noted stands in nobody's way. */
  async note(tokenId: string, now: string): Promise<void> {
    const nowMs = Date.parse(now);
    const last = this.notedMs.get(tokenId);
    if (last !== undefined && Math.abs(nowMs - last) < noteEveryMs) return;
    this.notedMs.set(tokenId, nowMs);
    await this.installation.personalData.put(tokenUseKey(tokenId), { lastUsedAt: now }).catch(() => undefined);
  }

  /** By token id; none for those never used. */
  async lastUsedAt(tokenIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const noted = await this.installation.personalData.getMany(tokenIds.map(tokenUseKey));
    return new Map([...noted].map(([key, use]) => [key.slice(prefix.length), String(use['lastUsedAt'])]));
  }

  async forget(tokenId: string): Promise<void> {
    this.notedMs.delete(tokenId);
    await this.installation.personalData.forget(tokenUseKey(tokenId));
  }
}

const prefix = 'token-use-';
const tokenUseKey = (tokenId: string): string => `${prefix}${tokenId}`;

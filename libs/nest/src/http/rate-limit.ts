import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { isIPv6 } from 'node:net';
import { Installation } from '../installation';
import { Problem } from '../problem';
import type { ActaRequest } from '../acta-request';

const windowMs = 60_000;
/** Those who have asked in the present minute; beyond that the longest known are forgotten, which only favours them. */
const countersMax = 20_000;

/** A page that reads what is public must also be able to read when to come back; it comes before any route is known. */
const readable = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'RateLimit, RateLimit-Policy, Retry-After',
} as const;

interface Counter {
  readonly sinceMs: number;
  count: number;
}

/**
 * Counts requests of a minute, by token once the door has found it to be good, else by address: made-up tokens all
 * count for the address that they come from.
 */
@Injectable()
export class RateLimit {
  private readonly counters = new Map<string, Counter>();

  constructor(private readonly installation: Installation) {}

  /** Throws 429; sets `RateLimit-Policy` and `RateLimit` (structured fields of the IETF draft) in any case. */
  count(request: ActaRequest, response: Response): void {
    const max = this.installation.settings.requestsPerMinuteMax;
    const nowMs = Date.parse(request.receivedAt);
    const counter = this.counterOf(this.keyOf(request), nowMs);
    counter.count += 1;
    const secondsLeft = Math.max(1, Math.ceil((counter.sinceMs + windowMs - nowMs) / 1_000));
    response.setHeader('RateLimit-Policy', `"default";q=${max};w=${windowMs / 1_000}`);
    response.setHeader('RateLimit', `"default";r=${Math.max(0, max - counter.count)};t=${secondsLeft}`);
    if (counter.count > max) {
      throw new Problem(429, 'rate-limited', { headers: { 'Retry-After': String(secondsLeft), ...readable } });
    }
  }

  /** The door knows the token: from now on it has a count of its own. */
  proven(tokenHash: string, now: string): void {
    const nowMs = Date.parse(now);
    if (!this.current(tokenKey(tokenHash), nowMs)) this.counterOf(tokenKey(tokenHash), nowMs).count = 1;
  }

  /** The door no longer knows the token. */
  disproven(tokenHash: string): void {
    this.counters.delete(tokenKey(tokenHash));
  }

  private keyOf({ tokenHash, ip }: ActaRequest): string {
    const byToken = tokenHash === undefined ? undefined : tokenKey(tokenHash);
    // A count of a past minute is enough: a token stays proven while it is remembered.
    if (byToken !== undefined && this.counters.has(byToken)) return byToken;
    return `address:${networkOf(ip ?? '')}`;
  }

  private counterOf(key: string, nowMs: number): Counter {
    const counter = this.current(key, nowMs) ?? { sinceMs: nowMs, count: 0 };
    this.counters.delete(key);
    this.counters.set(key, counter);
    if (this.counters.size > countersMax) this.counters.delete(this.counters.keys().next().value as string);
    return counter;
  }

  /** A clock that was set back begins a new minute too. */
  private current(key: string, nowMs: number): Counter | undefined {
    const counter = this.counters.get(key);
    const isCurrent = counter && nowMs >= counter.sinceMs && nowMs < counter.sinceMs + windowMs;
    return isCurrent ? counter : undefined;
  }
}

const tokenKey = (tokenHash: string): string => `token:${tokenHash}`;

/** One customer holds a whole /64 of IPv6 addresses. */
function networkOf(address: string): string {
  const mapped = /^::ffff:([0-9.]+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail = ''] = (address.split('%')[0] ?? '').split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail === '' ? [] : tail.split(':');
  const zeros = address.includes('::') ? Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0') : [];
  return [...first, ...zeros, ...last].slice(0, 4).join(':');
}

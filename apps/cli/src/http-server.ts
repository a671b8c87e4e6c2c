import { randomUUID } from 'node:crypto';
import { Failure } from './failure';
import type { Invocation } from './invocation';
import { failureOf, unreachable } from './problem-document';
import { isEnglish } from './shell';

const requestMs = 60_000;
const triesMax = 4;
const firstPauseMs = 200;

export interface Sent {
  readonly method: 'POST' | 'PATCH';
  readonly path: string;
  readonly body: object | Uint8Array;
  readonly contentType?: string;
  /** The write is to something that exists, whatever its version. */
  readonly anyVersion?: true;
}

export interface Answered {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

export interface Whole extends Record<string, unknown> {
  readonly items: Record<string, unknown>[];
}

/** Acta over HTTP: answers as values, everything else as a `Failure` with its exit code. */
export class HttpServer {
  private demonstrationMarked = false;

  constructor(
    private readonly invocation: Invocation,
    readonly url: string,
    private readonly token: string | undefined,
  ) {}

  /** `after`: what the write of that token changed is seen. */
  async get(path: string, after?: string): Promise<Answered> {
    return this.once(path, { headers: { ...this.headers(), ...(after !== undefined && { 'Acta-After': after }) } });
  }

  /** A file, as it is. */
  async file(path: string): Promise<Uint8Array> {
    const response = await this.fetched(path, { headers: { ...this.headers(), Accept: '*/*' } });
    this.markDemonstration(response);
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
    throw failureOf(response.status, parsed(await response.text()), this.invocation.words);
  }

  /** The items of all pages of a list, or the first so many. */
  async list(path: string, countMax = Infinity): Promise<readonly Record<string, unknown>[]> {
    return (await this.whole(path, countMax)).items.slice(0, countMax);
  }

  /** A list with the items of all its pages, and what the first page says beside them. */
  async whole(path: string, countMax = Infinity): Promise<Whole> {
    const whole: Whole = { items: [] };
    for (let next: string | undefined = path; next !== undefined;) {
      const response = await this.fetched(next, { headers: this.headers() });
      const { items = [], ...beside } = (await this.answered(response)).body;
      if (whole.items.length === 0) Object.assign(whole, beside);
      whole.items.push(...(items as Record<string, unknown>[]));
      next = whole.items.length < countMax ? nextOf(response, this.url) : undefined;
    }
    return whole;
  }

  /** The same key on every try: an answer that was lost on its way is asked for again, not written again. */
  async send({ method, path, body, contentType, anyVersion }: Sent): Promise<Answered> {
    const bytes = body instanceof Uint8Array;
    const request = {
      method,
      body: bytes ? Buffer.from(body) : JSON.stringify(body),
      headers: {
        ...this.headers(),
        'Content-Type': contentType ?? 'application/json',
        'Idempotency-Key': randomUUID(),
        ...(anyVersion && { 'If-Match': '*' }),
      },
    };
    for (let triesLeft = triesMax - 1, pauseMs = firstPauseMs; ; triesLeft -= 1, pauseMs *= 4) {
      try {
        return await this.once(path, request);
      } catch (error) {
        if (triesLeft === 0 || !mayComeThrough(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
    }
  }

  private async once(path: string, request: RequestInit): Promise<Answered> {
    return this.answered(await this.fetched(path, request));
  }

  private async fetched(path: string, request: RequestInit): Promise<Response> {
    try {
      return await fetch(this.url + path, { ...request, redirect: 'error', signal: AbortSignal.timeout(requestMs) });
    } catch (error) {
      throw unreachable(this.invocation.words, this.url, error);
    }
  }

  private async answered(response: Response): Promise<Answered> {
    const text = await response.text();
    this.markDemonstration(response);
    const body = parsed(text);
    if (!response.ok) throw failureOf(response.status, body, this.invocation.words);
    return { status: response.status, body: body ?? {} };
  }

  /** rules.md §7: once, whatever is asked. */
  private markDemonstration({ headers }: Response): void {
    if (this.demonstrationMarked || headers.get('Acta-Demonstration') !== 'true') return;
    this.demonstrationMarked = true;
    this.invocation.say('Demostración: no es un registro real.', 'Demonstration: not a real record.');
  }

  private headers(): Record<string, string> {
    return {
      Accept: 'application/json',
      'Accept-Language': isEnglish(this.invocation.shell.env) ? 'en' : 'es',
      ...(this.token !== undefined && { Authorization: `Bearer ${this.token}` }),
    };
  }
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

function nextOf(response: Response, url: string): string | undefined {
  const link = /<([^>]+)>\s*;\s*rel="?next"?/.exec(response.headers.get('Link') ?? '')?.[1];
  if (link === undefined) return undefined;
  const { pathname, search } = new URL(link, url);
  return pathname + search;
}

/** Only what a second try of the same write can change: a lost answer, a lost race, a server that asks for time. */
function mayComeThrough(error: unknown): boolean {
  if (!(error instanceof Failure)) return false;
  if (error.reason === 'unreachable') return error.extra['cause'] !== 'ECONNREFUSED';
  const status = error.extra['status'];
  return error.reason === 'conflict' || status === 429 || (status === 503 && error.reason !== 'outcome-unknown');
}

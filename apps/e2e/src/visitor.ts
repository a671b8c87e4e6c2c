import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Seen<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** Somebody who speaks HTTP with Acta from outside, with a token or without. */
export class Visitor {
  constructor(
    private readonly url: string,
    private readonly token?: string,
  ) {}

  get<Body>(path: string, headers: Record<string, string> = {}): Promise<Seen<Body>> {
    return this.asked(path, { headers });
  }

  post<Body>(path: string, body: string | object, headers: Record<string, string>): Promise<Seen<Body>> {
    const text = typeof body === 'string';
    return this.asked(path, {
      method: 'POST',
      body: text ? body : JSON.stringify(body),
      headers: { 'Content-Type': text ? 'text/plain; charset=utf-8' : 'application/json', ...headers },
    });
  }

  private async asked<Body>(path: string, request: RequestInit): Promise<Seen<Body>> {
    const response = await fetch(this.url + path, {
      ...request,
      headers: { ...request.headers, ...(this.token !== undefined && { Authorization: `Bearer ${this.token}` }) },
    });
    const text = await response.text();
    const isJson = (response.headers.get('Content-Type') ?? '').includes('json');
    return { status: response.status, headers: response.headers, body: (isJson ? JSON.parse(text) : text) as Body };
  }
}

export type FirstTokens = Readonly<Record<string, string>>;

export function tokensIn(folder: string): FirstTokens {
  return JSON.parse(readFileSync(join(folder, 'first-run-tokens.json'), 'utf8')) as FirstTokens;
}

/** The plan as CELAC published it, byte for byte. */
export const published2020 = join(process.cwd(), 'libs/plan-catalog/domain/data/plan-de-trabajo-celac-2020.txt');

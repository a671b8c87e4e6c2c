import { randomUUID } from 'node:crypto';
import { KeepAliveClient } from './keep-alive-client';

/** A coordinator of each State, and the connections on which they send reports: as many as are needed at once. */
export class ReportWriters {
  private free: KeepAliveClient[] = [];

  private constructor(
    private readonly url: URL,
    private readonly bearers: readonly string[],
  ) {}

  static async open(url: URL, administrator: string, states: readonly string[]): Promise<ReportWriters> {
    const bearers: string[] = [];
    for (const member of states) bearers.push(await coordinatorOf(member, url, administrator));
    return new ReportWriters(url, bearers);
  }

  /** A final report, which may come at any time. */
  async send(state: number, path: string): Promise<void> {
    const content = JSON.stringify({
      final: true,
      narrative: 'Concluido: el acuerdo se firmó y se publicó. '.repeat(4),
    });
    const lines = [
      `POST ${path} HTTP/1.1`,
      `Host: ${this.url.host}`,
      `Authorization: Bearer ${this.bearers[state] as string}`,
      'Content-Type: application/json',
      `Content-Length: ${Buffer.byteLength(content)}`,
      `Idempotency-Key: ${randomUUID()}`,
    ];
    this.free = this.free.filter(({ isOpen }) => isOpen);
    const client = this.free.pop() ?? (await KeepAliveClient.open(this.url));
    await client.send(Buffer.from(`${lines.join('\r\n')}\r\n\r\n${content}`));
    this.free.push(client);
  }

  close(): void {
    for (const client of this.free) client.close();
  }
}

async function coordinatorOf(member: string, url: URL, administrator: string): Promise<string> {
  const person = await posted(url, administrator, 'people', { name: `Coordinación de ${member}`, language: 'es' });
  const holder = `person-${person['id']}`;
  const designation = { function: 'national-coordinator', for: { member }, from: '2024-01-01', source: 'Nota verbal' };
  await posted(url, administrator, 'designations', { holder, ...designation });
  const { secret } = await posted(url, administrator, 'tokens', { holder, scopes: ['read', 'write'] });
  return secret as string;
}

async function posted(url: URL, token: string, list: string, body: object): Promise<Record<string, string>> {
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  const answer = await fetch(new URL(`/api/v1/${list}`, url), {
    method: 'POST',
    headers: { ...headers, 'Idempotency-Key': randomUUID() },
    body: JSON.stringify(body),
  });
  const said = (await answer.json()) as Record<string, string>;
  if (answer.status !== 201) throw new Error(`${list}: ${answer.status} ${JSON.stringify(said)}`);
  const seen = await fetch(new URL('/api/v1/me', url), { headers: { 'Acta-After': said['token'] as string } });
  await seen.text();
  return said;
}

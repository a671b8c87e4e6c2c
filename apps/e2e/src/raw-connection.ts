import { connect, type Socket } from 'node:net';

/** What came back for one request. */
export interface RawAnswer {
  readonly status: number;
  readonly retryAfter: number | undefined;
  readonly body: string;
}

/** A connection that sends what it likes, when it likes. */
export class RawConnection {
  private readonly socket: Socket;
  private received = '';
  private dripping: NodeJS.Timeout | undefined;
  readonly closed: Promise<void>;

  constructor(url: string) {
    const { hostname, port } = new URL(url);
    this.socket = connect(Number(port), hostname);
    this.socket.on('data', (chunk) => (this.received += chunk.toString('latin1')));
    this.socket.on('error', () => undefined);
    this.closed = new Promise((resolve) => this.socket.once('close', () => resolve()));
    void this.closed.then(() => clearInterval(this.dripping));
  }

  send(text: string): void {
    this.socket.write(text);
  }

  /** Sends the same again and again, a little at a time. */
  drip(text: string, everyMs: number): void {
    this.dripping = setInterval(() => this.socket.write(text), everyMs);
  }

  /** Comes when so many requests were answered whole, or the connection has ended. */
  async answered(count: number): Promise<readonly RawAnswer[]> {
    let isOpen = true;
    void this.closed.then(() => (isOpen = false));
    while (isOpen && this.answers.length < count) {
      await Promise.race([this.closed, new Promise((resolve) => this.socket.once('data', resolve))]);
    }
    return this.answers;
  }

  /** Those that have come whole so far. */
  get answers(): readonly RawAnswer[] {
    const parts = this.received.split(/(?=HTTP\/1\.1 \d{3} )/);
    return parts.flatMap((part) => {
      const [head = '', body = ''] = part.split(/\r\n\r\n([^]*)/);
      const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? NaN);
      if (!(body.length >= length)) return [];
      const retryAfter = /^retry-after: (\d+)/im.exec(head)?.[1];
      return [
        {
          status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1]),
          retryAfter: retryAfter === undefined ? undefined : Number(retryAfter),
          body: body.slice(0, length),
        },
      ];
    });
  }

  end(): void {
    clearInterval(this.dripping);
    this.socket.destroy();
  }
}

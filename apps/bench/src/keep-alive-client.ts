import { connect, type Socket } from 'node:net';

interface Asked {
  readonly resolve: (body: string) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Speaks just as much HTTP as it takes to send prepared bytes and read a whole answer, so that a measurement is of
 * the server: a client that knows more costs as much as what it measures. One request at a time.
 */
export class KeepAliveClient {
  private asked: Asked | undefined;
  private received = '';

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true).setEncoding('latin1');
    socket.on('data', (chunk: string) => this.take(chunk));
    socket.on('error', (error) => this.asked?.reject(error));
    socket.on('close', () => this.asked?.reject(new Error('the server closed the connection')));
  }

  static open(url: URL): Promise<KeepAliveClient> {
    return new Promise((resolve, reject) => {
      const socket = connect(Number(url.port), url.hostname, () => resolve(new KeepAliveClient(socket)));
      socket.once('error', reject);
    });
  }

  /** Answers the body of a 2xx. Throws what the server said otherwise. */
  send(request: Buffer): Promise<string> {
    return new Promise((resolve, reject) => {
      if (this.socket.destroyed) return reject(new Error('the server closed the connection'));
      this.asked = { resolve, reject };
      this.socket.write(request);
    });
  }

  /** A server closes what is idle for some time. */
  get isOpen(): boolean {
    return !this.socket.destroyed;
  }

  close(): void {
    this.asked = undefined;
    this.socket.destroy();
  }

  private take(chunk: string): void {
    this.received += chunk;
    const headEnd = this.received.indexOf('\r\n\r\n');
    if (headEnd < 0) return;
    const length = /\r\ncontent-length: ([0-9]+)/i.exec(this.received)?.[1];
    const bodyStart = headEnd + 4;
    if (length === undefined || this.received.length < bodyStart + Number(length)) return;
    const answer = this.received;
    this.received = '';
    if (/^HTTP\/1\.1 2/.test(answer)) this.asked?.resolve(answer.slice(bodyStart));
    else this.asked?.reject(new Error(answer));
  }
}

import { createServer, type AddressInfo } from 'node:net';

/** For a server that is to be found where it was, each time that it starts. */
export async function freePort(): Promise<number> {
  const passing = createServer();
  await new Promise<void>((resolve) => passing.listen(0, '127.0.0.1', resolve));
  const { port } = passing.address() as AddressInfo;
  await new Promise((resolve) => passing.close(resolve));
  return port;
}

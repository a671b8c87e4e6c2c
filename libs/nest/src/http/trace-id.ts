import { randomUUID } from 'node:crypto';

const traceparent = /^(?!ff)[0-9a-f]{2}-((?!0{32})[0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}/;

/** The trace that a W3C `traceparent` header names, else a new one: 32 hexadecimal digits. */
export function traceIdOf(header: string | undefined): string {
  return traceparent.exec(header ?? '')?.[1] ?? randomUUID().replaceAll('-', '');
}

import type { Statements } from './event-store-tables';

/** The current version of each stream, the longest unused forgotten first: the file knows them all. */
export class StreamVersions {
  private readonly known = new Map<string, number>();

  constructor(
    private readonly statements: Statements,
    private readonly streamsMax = 100_000,
  ) {}

  of(log: string, stream: string): number {
    return this.knownOf(log, stream) ?? versionIn(this.statements, log, stream);
  }

  /** Without asking the file. What is known is true: nobody else writes while the folder's lock is held. */
  knownOf(log: string, stream: string): number | undefined {
    return this.known.get(`${log}/${stream}`);
  }

  set(key: string, version: number): void {
    this.known.delete(key);
    this.known.set(key, version);
    if (this.known.size > this.streamsMax) this.known.delete(this.known.keys().next().value as string);
  }
}

/** As the file says; 0 where it has no such stream. */
export function versionIn({ streamVersion }: Statements, log: string, stream: string): number {
  const row = streamVersion.get([log, stream]) as { version: number } | undefined;
  return row?.version ?? 0;
}

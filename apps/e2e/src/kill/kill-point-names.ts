/** The points of the write path at which Acta is killed, in the order in which a command passes them. */
export const killPoints = [
  /** The bytes of a file are on the disk, without their name; with it, and nothing on record. */
  'file-written',
  'file-named',
  /** A name is kept beside the record, and nothing on record. */
  'person-kept',
  /** Of a transaction: before the first row, before the groups, before its end, during its end. */
  'begun',
  'inserted',
  'sealed',
  'committing',
  /** Durable, and nobody has heard. */
  'committed',
  'answering',
  'half-answered',
] as const;
export type KillPoint = (typeof killPoints)[number];

/** What a start is told: where to end, and how often to pass there first. */
export interface KillAt {
  readonly point: KillPoint;
  readonly passes: number;
}

export const environmentOf = ({ point, passes }: KillAt) => ({ KILL_POINT: point, KILL_PASSES: String(passes) });

export function pointAsked(environment: Readonly<Record<string, string | undefined>>) {
  return { point: environment['KILL_POINT'] ?? '', passes: Number(environment['KILL_PASSES'] ?? 0) };
}

export const announcedDeath = (point: string): string => `killed at the point ${point}\n`;

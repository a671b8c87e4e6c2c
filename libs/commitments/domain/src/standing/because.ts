/** One fact that something computed rests on. */
export interface Because {
  /** A machine word that never changes once released: what the fact is. */
  readonly what: string;
  readonly on?: string;
  /** Where it stands in the record. */
  readonly eventId?: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

import type { AuditEntry, AuditFilter, AuditIndex, Commit } from '@acta/kernel';
import { may, reachOf, type Caller } from '@acta/nest';

/** Whose entries a reader sees: those of nobody and of these; all where it is nothing. */
export function ownersFor(caller: Caller): readonly string[] | undefined {
  const { all, owners } = reachOf(caller, 'audit.read');
  return all ? undefined : owners;
}

export function isVisible(entry: AuditEntry, owners: readonly string[] | undefined): boolean {
  return owners === undefined || entry.owner === undefined || owners.includes(entry.owner);
}

/**
 * Whether a reader may know what an event says. What a report says is its party's alone until it is endorsed, and what
 * systems sent of a track for ever (rules.md 4.7); of a token's words only those know who may see tokens.
 */
export async function showsContent(entry: AuditEntry, caller: Caller, index: AuditIndex): Promise<boolean> {
  const owner = { owners: entry.member === undefined ? [] : [entry.member] };
  if (entry.type.startsWith('access.token-')) return may(caller, 'token.read', {});
  const isParty = may(caller, 'report.read-unendorsed', owner);
  if (entry.stream.startsWith('progress-')) return isParty;
  if (entry.log !== 'commitments' || entry.report === undefined || isParty) return true;
  const { report, commitment } = entry;
  const firstOf = async (of: AuditFilter) =>
    (await index.page({ report, ...(commitment !== undefined && { commitment }), ...of }, first))[0];
  if (await firstOf({ type: 'commitments.report-endorsed' })) return true;
  return may(caller, 'report.read-transcribed', owner) && (await firstOf({ marks: ['transcribed'] })) !== undefined;
}

const first = { direction: 'forward', limit: 1 } as const;

/** What an event says to a reader: files of the parties for those alone (rules.md 4.9), and no hash of a token to anybody. */
export function shownData(data: object, entry: AuditEntry, caller: Caller): object {
  const owner = { owners: entry.member === undefined ? [] : [entry.member] };
  const seesFiles = may(caller, 'evidence.read-of-parties', owner);
  const shown = Object.entries(data).filter(([name]) => !(entry.log === 'access' && name === 'hash'));
  return Object.fromEntries(
    shown.map(([name, value]) => {
      if (name !== 'evidence' || !Array.isArray(value) || seesFiles) return [name, value];
      return [name, value.filter((one: { readonly visibility?: string }) => one.visibility === 'public')];
    }),
  );
}

/** The commit that an entry stands for, and which of its events. */
export const commitIdOf = ({ id, n }: AuditEntry): Commit['id'] => id.slice(0, -`.${n}`.length);

import { finding, type Finding } from './finding';
import type { Entry } from './history';
import type { RecordFile } from './record-file';

/** A read with the token of a write shows that write or a later one (G9), and nothing that is not on record. */
export function findInReads(entries: readonly Entry[], { commits }: RecordFile): readonly Finding[] {
  const recorded = new Map<string, number>();
  for (const { stream, version } of commits) recorded.set(stream, Math.max(version, recorded.get(stream) ?? 0));
  return entries.flatMap((entry) => {
    if (entry.type !== 'read') return [];
    const { path, stream, atLeast, version } = entry;
    const words = `${path}: shown ${stream} at version ${version}`;
    if (version < atLeast) return [finding('stale', `${words} after the token of version ${atLeast}`)];
    const last = recorded.get(stream) ?? 0;
    return version > last ? [finding('shown-unrecorded', `${words}, and the record ends at ${last}`)] : [];
  });
}

import type { RecordReading } from '@acta/adapters/embedded';
import type { Group } from '@acta/kernel';
import type { ExportedFile, ExportFile } from './export-file';
import { version } from './version';

export const exportFormat = 'acta-export/1';

/** A group, by which one knows what its chain goes on from. */
type Link = Pick<Group, 'n' | 'hash'>;

export interface ExportedLog {
  readonly commits: number;
  readonly groups: number;
  /** The first group is hashed on this one; none: it is the first of the log. */
  readonly previousGroup?: Link;
  readonly lastGroup?: Link;
}

/** What an export says of itself (docs/export.md). */
export interface Manifest {
  readonly format: typeof exportFormat;
  readonly acta: string;
  readonly madeAt: string;
  /** Nothing in it is real (rules.md §7). */
  readonly demonstration: boolean;
  readonly since?: string;
  readonly logs: Readonly<Record<string, ExportedLog>>;
  readonly files: readonly ExportedFile[];
}

export interface ExportAsked {
  readonly demonstration: boolean;
  readonly madeAt: string;
  /** Only groups sealed at or after it. */
  readonly since?: string;
  /** The file of a log's commits and groups, or of its sealed texts; nothing where those are not asked for. */
  fileFor(log: string, part: 'record' | 'sealed'): ExportFile | undefined;
  /** Called after each commit. */
  told(commits: number): void;
}

/** Writes commits as they are kept, each group behind its own; what people wrote in their own words stands apart. */
export function exportRecord(reading: RecordReading, asked: ExportAsked): Manifest {
  const logs: Record<string, ExportedLog> = {};
  const used = new Set<ExportFile>();
  for (const log of reading.logs) {
    const [record, sealed] = [asked.fileFor(log, 'record'), asked.fileFor(log, 'sealed')];
    for (const file of [record, sealed]) if (file) used.add(file);
    if (record) logs[log] = exportLog(reading, log, asked, { record, ...(sealed && { sealed }) });
  }
  const { demonstration, madeAt, since } = asked;
  const files = [...used].map((file) => file.end());
  return { format: exportFormat, acta: version, madeAt, demonstration, ...(since && { since }), logs, files };
}

function exportLog(
  reading: RecordReading,
  log: string,
  { since = '', told }: ExportAsked,
  { record, sealed }: { readonly record: ExportFile; readonly sealed?: ExportFile },
): ExportedLog {
  const groups = reading.groups(log)[Symbol.iterator]();
  let group = groups.next().value as Group | undefined;
  let previousGroup: Link | undefined;
  let lastGroup: Link | undefined;
  const counts = { commits: 0, groups: 0 };
  for (const { position, id, digest, text, sealed: words } of reading.commits(log)) {
    const isAsked = group !== undefined && group.sealedAt >= since;
    if (isAsked) {
      record.line({ kind: 'commit', log, position, digest, text });
      if (words.length > 0) sealed?.line({ kind: 'sealed', log, position, commit: id, sealed: words });
      counts.commits += 1;
      told(counts.commits);
    }
    if (group?.to !== position) continue;
    const link = { n: group.n, hash: group.hash };
    if (isAsked) {
      record.line({ kind: 'group', log, ...group });
      counts.groups += 1;
      lastGroup = link;
    } else previousGroup = link;
    group = groups.next().value as Group | undefined;
  }
  return { ...counts, ...(previousGroup && { previousGroup }), ...(lastGroup && { lastGroup }) };
}

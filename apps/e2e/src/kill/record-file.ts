import Libsql from 'libsql';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A commit as its row says it. */
export interface RecordedCommit {
  readonly log: string;
  readonly position: number;
  readonly id: string;
  readonly stream: string;
  readonly version: number;
  readonly digest: string;
  readonly text: string;
  /** Beside the text, outside its digest: hash, salt and text of what is sealed. */
  readonly sealed: string;
}

export interface RecordedGroup {
  readonly log: string;
  readonly n: number;
  readonly from: number;
  readonly to: number;
}

export interface RecordFile {
  readonly commits: readonly RecordedCommit[];
  readonly groups: readonly RecordedGroup[];
  /** Files of evidence: the SHA-256 of the bytes of each, by its name. */
  readonly files: ReadonlyMap<string, string>;
}

/** Reads the rows themselves: what the server would say of them is what is being tested. */
export function readRecordFile(folder: string): RecordFile {
  const database = new Libsql(join(folder, 'acta.sqlite'), { readonly: true });
  try {
    return {
      commits: database
        .prepare('SELECT log, position, id, stream, version, digest, text, sealed FROM commits ORDER BY log, position')
        .all() as RecordedCommit[],
      groups: database
        .prepare('SELECT log, n, from_position AS "from", to_position AS "to" FROM groups ORDER BY log, n')
        .all() as RecordedGroup[],
      files: filesIn(join(folder, 'evidence')),
    };
  } finally {
    database.close();
  }
}

function filesIn(folder: string): RecordFile['files'] {
  if (!existsSync(folder)) return new Map();
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return new Map(
    found.map(({ parentPath, name }) => {
      const bytes = readFileSync(join(parentPath, name));
      return [name, createHash('sha256').update(bytes).digest('hex')];
    }),
  );
}

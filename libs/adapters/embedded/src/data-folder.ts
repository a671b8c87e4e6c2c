import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The files of one record, in one folder. */
export const fileNames = {
  /** The record: commits and groups of all logs. */
  record: 'acta.sqlite',
  /** What is known of people: the only file with names and addresses, and the only one that forgets. */
  personalData: 'personal.sqlite',
  /** How far consumers have come, what is parked, and the journal of refusals. The record stands without it. */
  operations: 'operations.sqlite',
  /** Read models as they stood, for the next start; may be deleted at any moment, and goes with each redaction. */
  snapshots: 'read-models',
  /** By what the audit trail is found. Derived from the record and the journal; made anew where it is missing. */
  audit: 'audit.sqlite',
  /** Files of evidence: `evidence/ab/abcd…`, named by the SHA-256 of their bytes. */
  evidence: 'evidence',
  /** Held by the process that writes here; empty. */
  lock: 'lock.sqlite',
  /** Who that process is, for people and for the message of a second one. */
  lockHolder: 'lock.json',
} as const;

export const inFolder = (folder: string, file: keyof typeof fileNames): string => join(folder, fileNames[file]);

/** Only its owner may read the data folder: it holds personal data and what is not public yet. */
export function ensureFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  /* A new folder is durable once those that name it are. */
  for (let made = resolve(folder); ; made = dirname(made)) {
    syncNamesIn(dirname(made));
    if (made === resolve(first)) return;
  }
}

/** What was made, renamed or deleted in a folder is durable then. */
export function syncNamesIn(folder: string): void {
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

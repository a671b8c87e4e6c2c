import { CorruptRecord } from '@acta/kernel';
import { readFileSync } from 'node:fs';

/** A frame of a write-ahead log that is damaged though a later write was completed. SQLite drops both silently. */
export interface WalBreak {
  /** 1 for the first frame; 0 for the header. */
  readonly frame: number;
  /** Writes after the damaged one were begun, so the damaged one had been made durable and acknowledged. */
  readonly wasAcknowledged: boolean;
}

const headerBytes = 32;
const frameHeaderBytes = 24;
const readsMax = 3;

/**
 * Reads the write-ahead log beside a database file, whose format is described in SQLite's "WAL-mode File Format".
 * A running server may be writing it: damage counts only if it is still there when the file is read again.
 */
export function findWalBreakOf(databaseFile: string): WalBreak | undefined {
  let found: WalBreak | undefined;
  for (let read = 0; read < readsMax; read++) {
    found = findWalBreak(readIfThere(`${databaseFile}-wal`));
    if (!found) return undefined;
  }
  return found;
}

/**
 * Opening would drop the damaged frames and write over them. Throws `CorruptRecord` where acknowledged writes are
 * lost. Of damage in the last write alone nobody can tell whether it had been acknowledged: a power cut leaves the
 * same as a disk that rots. It is opened, and what it says of it is for the operator.
 */
export function checkWalBeforeOpening(databaseFile: string): string | undefined {
  const found = findWalBreakOf(databaseFile);
  if (found?.wasAcknowledged) {
    throw new CorruptRecord(`${databaseFile}-wal is damaged at frame ${found.frame}; acknowledged writes follow it`);
  }
  return (
    found &&
    `${databaseFile}-wal ended in a damaged write (frame ${found.frame}), which is not in the record. ${whatItMeans}`
  );
}

const whatItMeans =
  'After a loss of power it was never acknowledged; without one, compare with a backup: an acknowledged write may be lost.';

export function findWalBreak(wal: Buffer): WalBreak | undefined {
  if (wal.length <= headerBytes + frameHeaderBytes) return undefined;
  const magic = wal.readUInt32BE(0);
  const isBigEndian = magic === 0x377f0683;
  const header = checksum(wal.subarray(0, 24), [0, 0], isBigEndian);
  if ((magic & 0xfffffffe) !== 0x377f0682 || !equals(header, wal, 24)) return { frame: 0, wasAcknowledged: true };
  const frameBytes = frameHeaderBytes + wal.readUInt32BE(8);
  const frameCount = Math.floor((wal.length - headerBytes) / frameBytes);
  const frame = (index: number) =>
    wal.subarray(headerBytes + index * frameBytes, headerBytes + (index + 1) * frameBytes);
  const isOfThisLog = (index: number) => frame(index).subarray(8, 16).equals(wal.subarray(16, 24));

  let running = header;
  let damaged = 0;
  for (; damaged < frameCount && isOfThisLog(damaged); damaged++) {
    const bytes = frame(damaged);
    running = checksum(
      bytes.subarray(frameHeaderBytes),
      checksum(bytes.subarray(0, 8), running, isBigEndian),
      isBigEndian,
    );
    if (!equals(running, bytes, 16)) break;
  }
  const later = Array.from({ length: Math.max(0, frameCount - damaged - 1) }, (_, index) => damaged + 1 + index);
  const ofThisLog = later.filter(isOfThisLog);
  const completed = ofThisLog.find((index) => frame(index).readUInt32BE(4) !== 0);
  if (completed === undefined) return undefined;
  const endsItself = isOfThisLog(damaged) && frame(damaged).readUInt32BE(4) !== 0;
  const end = endsItself ? damaged : completed;
  return { frame: damaged + 1, wasAcknowledged: ofThisLog.some((index) => index > end) };
}

type Sums = readonly [number, number];

/** Two running sums over pairs of 32-bit words. */
function checksum(bytes: Buffer, [first, second]: Sums, isBigEndian: boolean): Sums {
  const word = isBigEndian
    ? (offset: number) => bytes.readUInt32BE(offset)
    : (offset: number) => bytes.readUInt32LE(offset);
  let a = first;
  let b = second;
  for (let offset = 0; offset + 8 <= bytes.length; offset += 8) {
    a = (a + word(offset) + b) >>> 0;
    b = (b + word(offset + 4) + a) >>> 0;
  }
  return [a, b];
}

function equals([a, b]: Sums, bytes: Buffer, offset: number): boolean {
  return bytes.readUInt32BE(offset) === a && bytes.readUInt32BE(offset + 4) === b;
}

function readIfThere(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

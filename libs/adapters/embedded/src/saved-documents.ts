import { frozen, type Stored } from '@acta/kernel';

type StoredDocument = Stored<object | undefined>;

const tab = '\t'.charCodeAt(0);
const numberBytes = 4;

/** A line of a snapshot: the id, which is compared when a document is looked for, and the rest. */
export function lineOf({ id, sources, document }: StoredDocument): string {
  return `${JSON.stringify(id)}\t${JSON.stringify({ sources, document })}\n`;
}

/**
 * What stands behind the lines, in numbers of four bytes: where each begins and the last ends, and a table by which an
 * id is found. Made when a snapshot is written, so that a start need not look at each of a million documents.
 */
export class LinesIndex {
  private readonly starts: number[] = [];
  private readonly hashes: number[] = [];

  /** The next line. */
  add(line: Buffer, start: number): void {
    this.starts.push(start);
    this.hashes.push(hashOf(idIn(line, 0)));
  }

  bytes(end: number): Buffer {
    const count = this.starts.length;
    const slots = slotsFor(count);
    const bytes = Buffer.alloc(indexBytes(count));
    [...this.starts, end].forEach((start, place) => bytes.writeUInt32LE(start, place * numberBytes));
    const table = bytes.subarray((count + 1) * numberBytes);
    for (const [place, hash] of this.hashes.entries()) {
      let slot = hash & (slots - 1);
      while (table.readUInt32LE(slot * numberBytes) !== 0) slot = (slot + 1) & (slots - 1);
      table.writeUInt32LE(place + 1, slot * numberBytes);
    }
    return bytes;
  }
}

/** Documents as the lines of a snapshot, each parsed when it is wanted: most never are between two starts. */
export class SavedDocuments {
  private readonly indexStart: number;
  private readonly tableStart: number;
  private readonly taken: Uint8Array;

  /** Throws where there is another index than of so many lines. */
  constructor(
    private readonly bytes: Buffer,
    start: number,
    end: number,
    readonly count: number,
  ) {
    this.indexStart = end - indexBytes(count);
    this.tableStart = this.indexStart + (count + 1) * numberBytes;
    this.taken = new Uint8Array(count);
    if (this.indexStart < start || this.startOf(0) !== start || this.startOf(count) !== this.indexStart) {
      throw new Error('there are other documents than were written');
    }
  }

  /** The place of a document, once: who takes it keeps it. */
  take(id: string): number | undefined {
    const mask = slotsFor(this.count) - 1;
    for (let slot = hashOf(id) & mask; ; slot = (slot + 1) & mask) {
      const place = this.bytes.readUInt32LE(this.tableStart + slot * numberBytes) - 1;
      if (place === -1) return undefined;
      if (idIn(this.bytes, this.startOf(place)) !== id) continue;
      if (this.taken[place] === 1) return undefined;
      this.taken[place] = 1;
      return place;
    }
  }

  takeAll(): readonly number[] {
    const left: number[] = [];
    for (let place = 0; place < this.count; place++) if (this.taken[place] === 0) left.push(place);
    this.taken.fill(1);
    return left;
  }

  read(place: number): StoredDocument {
    const line = this.line(place);
    const kept = JSON.parse(line.toString('utf8', line.indexOf(tab) + 1)) as Omit<StoredDocument, 'id'>;
    return frozen({ id: idIn(line, 0), document: kept.document, sources: kept.sources });
  }

  line(place: number): Buffer {
    return this.bytes.subarray(this.startOf(place), this.startOf(place + 1));
  }

  private startOf(place: number): number {
    return this.bytes.readUInt32LE(this.indexStart + place * numberBytes);
  }
}

const indexBytes = (count: number): number => (count + 1 + slotsFor(count)) * numberBytes;

/** A power of two, and never full. */
const slotsFor = (count: number): number => 2 ** Math.ceil(Math.log2(count * 2 + 1));

function idIn(bytes: Buffer, start: number): string {
  return JSON.parse(bytes.toString('utf8', start, bytes.indexOf(tab, start))) as string;
}

/** FNV-1a over the id's code units: the same on every machine. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

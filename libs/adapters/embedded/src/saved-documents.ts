import { frozen, type Stored } from '@acta/kernel';

type StoredDocument = Stored<object | undefined>;

const newline = 0x0a;
const tab = 0x09;

/** A line of a snapshot: the id, which alone is read at a start, and the rest. */
export function lineOf({ id, sources, document }: StoredDocument): string {
  return `${JSON.stringify(id)}\t${JSON.stringify({ sources, document })}\n`;
}

/** Documents as the lines of a snapshot, each parsed when it is wanted: most never are between two starts. */
export class SavedDocuments {
  readonly count: number;
  private readonly places = new Map<string, number>();
  private readonly starts: Uint32Array;

  /** Throws where the lines are not as many as were written. */
  constructor(
    private readonly bytes: Buffer,
    start: number,
    end: number,
    count: number,
  ) {
    this.count = count;
    this.starts = new Uint32Array(count + 1);
    let next = start;
    for (let place = 0; place < count; place++) {
      this.starts[place] = next;
      this.places.set(this.idAt(next), place);
      next = bytes.indexOf(newline, next) + 1;
      if (next === 0 || next > end) throw new Error(`there is no document ${place}`);
    }
    this.starts[count] = next;
    if (next !== end || this.places.size !== count) throw new Error('there are other documents than were written');
  }

  /** The place of a document, once: who takes it keeps it. */
  take(id: string): number | undefined {
    const place = this.places.get(id);
    if (place !== undefined) this.places.delete(id);
    return place;
  }

  takeAll(): readonly number[] {
    const left = [...this.places.values()];
    this.places.clear();
    return left;
  }

  read(place: number): StoredDocument {
    const line = this.line(place);
    const id = this.idAt(this.starts[place] as number);
    const kept = JSON.parse(line.toString('utf8', line.indexOf(tab) + 1)) as Omit<StoredDocument, 'id'>;
    return frozen({ id, document: kept.document, sources: kept.sources });
  }

  line(place: number): Buffer {
    return this.bytes.subarray(this.starts[place], this.starts[place + 1]);
  }

  private idAt(start: number): string {
    return JSON.parse(this.bytes.toString('utf8', start, this.bytes.indexOf(tab, start))) as string;
  }
}

import { literal, number, text, textOf, type Sqlite, type Statement, type TextBytes } from './sqlite';

interface WordRow {
  readonly id: number;
  readonly word: TextBytes;
}

/** Words and their numbers. A new one is written with what first needs it. */
export class AuditWords {
  private numbers = new Map<string, number>();
  private words: string[] = [];
  private fresh: string[] = [];
  private readonly all: Statement;

  constructor(database: Sqlite) {
    this.all = database.prepare(`SELECT ${number('id')}, ${text('word')} FROM words`);
    this.load();
  }

  /** Nothing for a word that no entry has. */
  known(word: string): number | undefined {
    return this.numbers.get(word);
  }

  numberOf(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    const id = this.words.length + 1;
    this.keep(id, word);
    this.fresh.push(`(${id},${literal(word)})`);
    return id;
  }

  /** What writes those that were numbered since this was last asked. */
  toWrite(): readonly string[] {
    const values = this.fresh.splice(0);
    return values.length === 0 ? [] : [`INSERT INTO words (id, word) VALUES ${values.join()}`];
  }

  wordOf(id: number): string {
    return this.words[id - 1] ?? '';
  }

  /** As the file has them: after a write that did not hold. */
  load(): void {
    this.numbers = new Map();
    this.words = [];
    this.fresh = [];
    for (const { id, word } of this.all.all([]) as WordRow[]) this.keep(id, textOf(word));
  }

  private keep(id: number, word: string): void {
    this.numbers.set(word, id);
    this.words[id - 1] = word;
  }
}

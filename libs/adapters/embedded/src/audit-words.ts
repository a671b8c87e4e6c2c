import { number, text, textOf, type Sqlite, type Statement, type TextBytes } from './sqlite';

interface WordRow {
  readonly id: number;
  readonly word: TextBytes;
}

/** Words and their numbers. Inside a transaction a new one is written with what needs it. */
export class AuditWords {
  private numbers = new Map<string, number>();
  private words: string[] = [];
  private readonly insert: Statement;
  private readonly all: Statement;

  constructor(database: Sqlite) {
    this.insert = database.prepare('INSERT INTO words (id, word) VALUES (?, ?)');
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
    this.insert.run([id, word]);
    this.keep(id, word);
    return id;
  }

  wordOf(id: number): string {
    return this.words[id - 1] ?? '';
  }

  /** As the file has them: after a transaction that did not hold. */
  load(): void {
    this.numbers = new Map();
    this.words = [];
    for (const { id, word } of this.all.all([]) as WordRow[]) this.keep(id, textOf(word));
  }

  private keep(id: number, word: string): void {
    this.numbers.set(word, id);
    this.words[id - 1] = word;
  }
}

import type { Surroundings } from '@acta/kernel';
import { fileNames } from './data-folder';
import { checksumOf } from './row-checksum';
import { bytesOf, number, text, textOf, type Sqlite, type TextBytes } from './sqlite';
import { breakAt } from './verification';

export interface Operations {
  /** How far each consumer has come in each log. */
  readonly checkpoints: readonly { readonly consumer: string; readonly log: string; readonly position: number }[];
}

/** The notes of the journal, what is parked, and checkpoints. Throws `BreakFound`. */
export function verifyOperations(database: Sqlite, { hashing }: Surroundings): Operations {
  for (const { n, kind, entry, crc } of rowsOf(database, 'journal', ['kind', 'entry'], ['n', 'crc'])) {
    if (checksumOf([kind, entry]) !== crc)
      breakAt(`${fileNames.operations}, note ${n}`, 'it does not match its checksum');
  }
  for (const { id, text: parked, digest } of rowsOf(database, 'parked', ['id', 'text', 'digest'], [])) {
    if (hashing.sha256(bytesOf(parked)) !== textOf(digest)) {
      breakAt(`${fileNames.operations}, parked ${textOf(id)}`, 'the text does not match its digest');
    }
  }
  const checkpoints = [...rowsOf(database, 'checkpoints', ['consumer', 'log', 'checkpoint'], [])];
  return {
    checkpoints: checkpoints.map(({ consumer, log, checkpoint }) => {
      return { consumer: textOf(consumer), log: textOf(log), position: Number(textOf(checkpoint)) };
    }),
  };
}

type RowOf<Texts extends string, Numbers extends string> = Record<Texts, TextBytes> & Record<Numbers, number>;

function rowsOf<Texts extends string, Numbers extends string>(
  database: Sqlite,
  table: string,
  texts: readonly Texts[],
  numbers: readonly Numbers[],
): Iterable<RowOf<Texts, Numbers>> {
  const columns = [...texts.map(text), ...numbers.map(number)].join(', ');
  return database.prepare(`SELECT ${columns} FROM ${table}`).iterate([]) as Iterable<RowOf<Texts, Numbers>>;
}

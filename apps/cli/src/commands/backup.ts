import { backup as copyRecord } from '@acta/adapters/embedded';
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { noteBackup } from '../last-backup';
import type { CommandFile } from '../command-file';
import { holdsRecord, recordsIn } from '../data-folder';
import { exitCodes, Failure } from '../failure';
import { asFailure } from '../refused-backup';
import { folderAsked } from '../server';

/** Copies the record while a server may be writing it. Token texts of the first start are not part of it. */
export const backup: CommandFile = {
  usage: 'backup <into>',
  describe: (words) =>
    words(
      'copia el registro a una carpeta nueva, también con el servidor en marcha',
      'copies the record into a new folder, also while a server runs',
    ),
  options: (command, words) =>
    command.option('--dry-run', words('qué se copiaría; no copia nada', 'what would be copied; copies nothing')),
  run: async (invocation) => {
    const { words } = invocation;
    const folder = folderAsked(invocation) ?? './data';
    const into = resolve(invocation.required(0));
    const isOneRecord = holdsRecord(resolve(folder));
    const copies = recordsIn(invocation, folder).map((record) => ({
      record,
      into: isOneRecord ? into : join(into, basename(record)),
    }));
    const taken = copies.find((copy) => existsSync(copy.into));
    if (taken) {
      throw new Failure(
        exitCodes.conflict,
        'target-not-empty',
        words(`Ya existe ${taken.into}; no se copió nada.`, `${taken.into} exists already; nothing was copied.`),
      );
    }
    if (!invocation.has('dryRun')) {
      for (const copy of copies) {
        await copyRecord(copy.record, copy.into).catch(asFailure(invocation));
        noteBackup(copy.record, copy.into);
      }
    }
    const say = invocation.has('dryRun') ? words('Se copiaría', 'Would be copied') : words('Copiado', 'Copied');
    invocation.answer({ copies }, () => copies.map((copy) => `${say}: ${copy.record} → ${copy.into}`).join('\n'));
  },
};

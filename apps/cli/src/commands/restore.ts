import { restore as bringBack, verifyRecord } from '@acta/adapters/embedded';
import { nodeSurroundings } from '@acta/adapters/node';
import { existsSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { CommandFile } from '../command-file';
import { holdsRecord, recordsIn } from '../data-folder';
import { exitCodes, Failure } from '../failure';
import type { Invocation } from '../invocation';
import { asFailure, brokenBackup } from '../refused-backup';
import { folderAsked } from '../server';

interface Copy {
  readonly from: string;
  readonly into: string;
}

/** Brings a backup back into a data folder that holds nothing yet. It is verified before it is put in its place. */
export const restore: CommandFile = {
  usage: 'restore <from>',
  describe: (words) =>
    words(
      'recupera una copia en una carpeta de datos vacía, si está entera',
      'brings a backup back into an empty data folder, if it is whole',
    ),
  options: (command, words) =>
    command.option('--dry-run', words('comprueba la copia; no recupera nada', 'checks the backup; restores nothing')),
  run: async (invocation) => {
    const { words } = invocation;
    const folder = folderAsked(invocation);
    if (folder === undefined) throw invocation.usage('Falta --data CARPETA.', '--data FOLDER is missing.');
    const from = resolve(invocation.required(0));
    const copies = recordsIn(invocation, from).map((record) => ({
      from: record,
      into: holdsRecord(from) ? resolve(folder) : join(resolve(folder), basename(record)),
    }));
    // Seen for all of them first: nothing is restored unless everything can be.
    for (const copy of copies) await check(invocation, copy);
    if (!invocation.has('dryRun')) {
      for (const copy of copies) await bringBack(copy.from, copy.into, nodeSurroundings()).catch(asFailure(invocation));
    }
    const say = invocation.has('dryRun')
      ? words('Se recuperaría', 'Would be restored')
      : words('Recuperado', 'Restored');
    invocation.answer({ copies }, () => copies.map((copy) => `${say}: ${copy.from} → ${copy.into}`).join('\n'));
  },
};

async function check(invocation: Invocation, { from, into }: Copy): Promise<void> {
  if (existsSync(into) && readdirSync(into).length > 0) {
    const { words } = invocation;
    throw new Failure(
      exitCodes.conflict,
      'target-not-empty',
      words(`${into} no está vacía; no se recuperó nada.`, `${into} is not empty; nothing was restored.`),
    );
  }
  const { firstBreak } = await verifyRecord(from, nodeSurroundings());
  if (firstBreak) throw brokenBackup(invocation, firstBreak);
}

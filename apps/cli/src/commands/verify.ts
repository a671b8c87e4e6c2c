import { verifyRecord } from '@acta/adapters/embedded';
import { nodeSurroundings } from '@acta/adapters/node';
import type { CommandFile } from '../command-file';
import { recordsIn } from '../data-folder';
import { exitCodes, Failure } from '../failure';
import { folderAsked } from '../server';

/** Every digest, version, position and group of the record, read from the files: no server is asked. */
export const verify: CommandFile = {
  usage: 'verify [folder]',
  describe: (words) =>
    words('comprueba el registro entero; nombra la primera rotura', 'checks the whole record; names the first break'),
  run: async (invocation) => {
    const { words } = invocation;
    const folder = invocation.argument(0) ?? folderAsked(invocation) ?? './data';
    const verdicts = [];
    for (const record of recordsIn(invocation, folder)) {
      invocation.say(`Se comprueba ${record} …`, `Checking ${record} …`);
      verdicts.push({ record, ...(await verifyRecord(record, nodeSurroundings)) });
    }
    invocation.answer(verdicts, () => JSON.stringify(verdicts));
    const broken = verdicts.find(({ firstBreak }) => firstBreak !== undefined);
    if (!broken) return;
    throw new Failure(exitCodes.failed, 'record-broken', words('Roto', 'Broken'));
  },
};

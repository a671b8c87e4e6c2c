import { verifyRecord, type Verification } from '@acta/adapters/embedded';
import { nodeSurroundings } from '@acta/adapters/node';
import type { CommandFile } from '../command-file';
import { recordsIn } from '../data-folder';
import { exitCodes, Failure } from '../failure';
import type { Invocation } from '../invocation';
import { folderAsked } from '../server';

interface Verdict extends Verification {
  readonly record: string;
}

/** Every digest, version, position and group of the record, read from the files: no server is asked. */
export const verify: CommandFile = {
  usage: 'verify [folder]',
  describe: (words) =>
    words('comprueba el registro entero; nombra la primera rotura', 'checks the whole record; names the first break'),
  run: async (invocation) => {
    const folder = invocation.argument(0) ?? folderAsked(invocation) ?? './data';
    const verdicts: Verdict[] = [];
    for (const record of recordsIn(invocation, folder)) {
      invocation.say(`Se comprueba ${record} …`, `Checking ${record} …`);
      verdicts.push({ record, ...(await verifyRecord(record, nodeSurroundings())) });
    }
    invocation.answer({ records: verdicts }, () => verdicts.map((verdict) => said(invocation, verdict)).join('\n'));
    const broken = verdicts.find(({ firstBreak }) => firstBreak !== undefined);
    if (broken) throw failureOf(invocation, broken);
  },
};

function said(invocation: Invocation, { record, logs, evidenceFiles, firstBreak }: Verdict): string {
  const { words } = invocation;
  const head = ['log', words('actos', 'commits'), words('flujos', 'streams'), words('grupos', 'groups')];
  const rows = Object.entries(logs).map(([log, { commits, streams, groups }]) => [log, commits, streams, groups]);
  const evidence = words(`evidencias: ${evidenceFiles}`, `evidence files: ${evidenceFiles}`);
  const verdict = firstBreak ? words('ROTO', 'BROKEN') : words('entero', 'whole');
  return [`${record}: ${verdict}`, invocation.table(head, rows), evidence].join('\n');
}

function failureOf({ words }: Invocation, { record, firstBreak }: Verdict): Failure {
  const where = `${record}: ${firstBreak?.where}: ${firstBreak?.what}`;
  return new Failure(
    exitCodes.failed,
    'record-broken',
    words(
      `El registro no dice lo que decía. Primera rotura: ${where}`,
      `The record does not say what it said. First break: ${where}`,
    ),
    { record, firstBreak },
  );
}

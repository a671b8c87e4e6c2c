import type { CommandFile } from '../command-file';
import { checkRecord, type Check } from '../check-record';
import { checkServer } from '../check-server';
import { hasRecords, recordsIn } from '../data-folder';
import { exitCodes, Failure } from '../failure';
import type { Invocation } from '../invocation';
import { folderAsked, urlOf } from '../server';

/** Is it well? The server where one is asked, the data folder where one is named; both by default. */
export const doctor: CommandFile = {
  usage: 'doctor',
  describe: (words) => words('¿está todo en orden?', 'is everything in order?'),
  run: async (invocation) => {
    const { words } = invocation;
    const checks = await checksOf(invocation);
    invocation.answer({ checks }, () => checks.map((check) => line(invocation, check)).join('\n'));
    const bad = checks.filter(({ ok }) => !ok);
    if (bad.length === 0) return;
    const names = bad.map(({ check }) => check).join(', ');
    throw new Failure(exitCodes.failed, 'not-well', words(`No está en orden: ${names}`, `Not in order: ${names}`));
  },
};

async function checksOf(invocation: Invocation): Promise<Check[]> {
  const asksFolder = invocation.option('data') !== undefined;
  const folder = folderAsked(invocation) ?? folderHere(invocation);
  const checks: Check[] = [];
  if (!asksFolder) checks.push(...(await checkServer(invocation, urlOf(invocation))));
  if (folder !== undefined) {
    for (const record of recordsIn(invocation, folder)) checks.push(...(await checkRecord(invocation, record)));
  }
  return checks;
}

/** Where `npm start` keeps the record, unless a server elsewhere is asked about. */
function folderHere(invocation: Invocation): string | undefined {
  const { env } = invocation.shell;
  if (invocation.option('url') !== undefined) return undefined;
  const folder = env['ACTA_DATA_DIR'] ?? './data';
  return hasRecords(folder) ? folder : undefined;
}

/** Word, shape and colour: none of them alone. */
function line({ colours, words }: Invocation, { check, ok, detail }: Check): string {
  const mark = ok ? colours.green(`✓ ${words('bien', 'ok')} `) : colours.red(`✗ ${words('MAL', 'BAD')}  `);
  return `${mark} ${check}: ${detail}`;
}

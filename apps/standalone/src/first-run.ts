import { existsSync } from 'node:fs';
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { FirstHolders, mintFirstSecrets, type FirstSecrets } from '@acta/access/service';
import type { Installation } from '@acta/nest';
import { recordReference } from '@acta/plan-catalog/service';
import { recordFolder } from './compose';
import type { Config } from './config';
import { DemonstrationClock } from './demonstration-clock';
import { demonstrationHolders, firstAdministrator } from './first-run-holders';

const fileName = 'first-run-tokens.json';

/** Where the tokens of a first start stand, if it wrote any. */
export interface FirstRun {
  readonly tokensFile?: string;
}

/**
 * What the first start records: the demonstration's members, presidencies, plan and people, or for a real record the
 * first administrator alone. A later start changes nothing, and one that was stopped half-way is finished.
 */
export async function firstRun(installation: Installation, config: Config): Promise<FirstRun> {
  const { clock } = installation.surroundings;
  if (clock instanceof DemonstrationClock) {
    await clock.whileSetByHand((setTo) => recordReference(installation, setTo));
  }
  const holders = config.demonstration ? demonstrationHolders : [firstAdministrator];
  const firstHolders = new FirstHolders(installation);
  const file = tokensFileOf(config);
  if (await firstHolders.areRecorded(holders)) return existsSync(file) ? { tokensFile: file } : {};
  // The file before the record: tokens that were recorded and never written down would be lost.
  const secrets = (await readSecrets(file)) ?? mintFirstSecrets(holders, installation);
  await writeSecrets(file, secrets);
  await firstHolders.record(holders, secrets);
  return { tokensFile: file };
}

/** The demonstration's stand in the data folder itself; those of a real record stand with it. */
function tokensFileOf(config: Config): string {
  return join(config.demonstration ? config.dataFolder : recordFolder(config), fileName);
}

async function readSecrets(file: string): Promise<FirstSecrets | undefined> {
  if (!existsSync(file)) return undefined;
  return JSON.parse(await readFile(file, 'utf8')) as FirstSecrets;
}

async function writeSecrets(file: string, secrets: FirstSecrets): Promise<void> {
  const beside = `${file}.new`;
  const handle = await open(beside, 'w', 0o600);
  try {
    await handle.chmod(0o600);
    await handle.writeFile(`${JSON.stringify(secrets, null, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, file);
}

import { existsSync } from 'node:fs';
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { FirstHolders, mintFirstSecrets, type FirstHolder, type FirstSecrets } from '@acta/access/service';
import { DemonstrationLoader, storyMembers, type StoryPerson } from '@acta/commitments/service';
import { recordReference } from '@acta/plan-catalog/service';
import { recordFolder, type Acta } from './compose';
import type { Config } from './config';
import { DemonstrationClock } from './demonstration-clock';
import { actsFor, storyNameOf, storyPeople } from './demonstration-people';
import { demonstrationHolders, firstAdministrator } from './first-run-holders';

const fileName = 'first-run-tokens.json';
const dayMs = 86_400_000;

/** Where the tokens of a first start stand, if it wrote any. */
export interface FirstRun {
  readonly tokensFile?: string;
}

/**
 * What the first start records: the demonstration's members, presidencies, plan, people and story, or for a real record
 * the first administrator alone. A later start changes nothing, and one that was stopped half-way is finished.
 */
export async function firstRun(acta: Pick<Acta, 'app' | 'installation'>, config: Config): Promise<FirstRun> {
  const { installation } = acta;
  const holders = config.demonstration ? demonstrationHolders : [firstAdministrator];
  const firstHolders = new FirstHolders(installation);
  const file = tokensFileOf(config);
  if (await firstHolders.areRecorded(holders)) return existsSync(file) ? { tokensFile: file } : {};
  if (config.demonstration) await recordDemonstration(acta, firstHolders);
  // The file before the record: tokens that were recorded and never written down would be lost.
  const secrets = (await readSecrets(file)) ?? mintFirstSecrets(holders, installation);
  await writeSecrets(file, secrets);
  await firstHolders.record(holders, secrets);
  return { tokensFile: file };
}

/** Each act under the clock of its own day, the last on the day before this start: what people do then comes after. */
async function recordDemonstration({ app, installation }: Pick<Acta, 'app' | 'installation'>, holders: FirstHolders) {
  const { clock } = installation.surroundings;
  if (!(clock instanceof DemonstrationClock)) throw new Error('the demonstration has a clock of its own');
  const yesterday = new Date(Date.parse(clock.now()) - dayMs).toISOString().slice(0, 10);
  await clock.whileSetByHand(async (setTo) => {
    await recordReference(installation, setTo);
    setTo('2020-01-08T12:00:00.000Z');
    const people: Record<string, StoryPerson> = {};
    for (const holder of [...storyPeople(storyMembers), ...demonstrationHolders]) {
      people[storyNameOf(holder)] = storyPerson(holder, await holders.introduce(holder));
    }
    await app.get(DemonstrationLoader).record(yesterday, people, setTo);
  });
}

function storyPerson(holder: FirstHolder, id: string): StoryPerson {
  const onBehalfOf = actsFor(holder);
  const kind = holder.person ? 'person' : 'source';
  return {
    actor: { kind, id, as: holder.designation.function },
    ...(onBehalfOf !== undefined && { onBehalfOf }),
  };
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

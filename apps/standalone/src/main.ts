import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { DataFolderInUse, UnknownSchema } from '@acta/adapters/embedded';
import { CorruptRecord, StorageFull } from '@acta/kernel';
import { announce } from './announce';
import { compose } from './compose';
import { configFrom, ConfigError, unknownSettings } from './config';
import { firstRun } from './first-run';

const say = (text: string): void => void process.stderr.write(`${text}\n`);

async function main(): Promise<void> {
  for (const name of unknownSettings(process.env)) say(`Acta: ${name} is not a setting of Acta and changes nothing.`);
  const config = configFrom(process.env);
  const acta = await compose(config);
  for (const sentence of acta.foundWith) say(`Acta: ${sentence}`);
  stopOnSignals(() => acta.close());
  const { tokensFile } = await firstRun(acta, config);
  await acta.startReactions();
  const server = (await acta.app.listen(config.port, config.host)) as { address(): AddressInfo };
  announce(config, server.address().port, tokensFile);
}

/** Once: what was accepted is finished and closed. A second signal ends it at once. */
function stopOnSignals(stop: () => Promise<void>): void {
  const onSignal = (): void => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeListener(signal, onSignal);
    stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, onSignal);
}

/** What an operator can mend is a sentence; a defect keeps its stack. */
function fail(error: unknown): never {
  say(isPlain(error) ? `Acta: ${error.message}` : String(error instanceof Error ? error.stack : error));
  process.exit(1);
}

function isPlain(error: unknown): error is Error {
  const plain = [ConfigError, DataFolderInUse, UnknownSchema, CorruptRecord, StorageFull];
  return plain.some((kind) => error instanceof kind) || (error instanceof Error && 'code' in error);
}

main().catch(fail);

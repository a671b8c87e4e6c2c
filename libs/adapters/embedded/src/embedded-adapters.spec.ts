import type { EvidenceStore, Journal, PersonalDataStore } from '@acta/kernel';
import {
  auditIndexContract,
  checkpointContract,
  evidenceStoreContract,
  journalContract,
  parkingLotContract,
  personalDataContract,
  readModelContract,
  surroundingsWith,
  TemporaryFolders,
  transportContract,
  type Durable,
} from '@acta/testing';
import { openEmbedded, type Embedded } from './open-embedded';

const surroundings = surroundingsWith();
const folders = new TemporaryFolders();
const open = (folder: string) => openEmbedded(folder, surroundings, { what: 'a test' });

transportContract('EmbeddedTransport', async () => {
  const embedded = await open(folders.fresh());
  return { ...embedded, dispose: () => end(embedded) };
});
readModelContract('EmbeddedReadModels', async () => {
  const embedded = await open(folders.fresh());
  return { ...embedded, dispose: () => end(embedded) };
});
evidenceStoreContract('EmbeddedEvidence', () => durable<EvidenceStore>('evidence'));
personalDataContract('EmbeddedPersonalData', () => durable<PersonalDataStore>('personalData'));
checkpointContract('EmbeddedCheckpoints', () => durable('checkpoints'));
journalContract('EmbeddedJournal', () => durable<Journal>('journal'));
auditIndexContract('EmbeddedAuditIndex', () => durable('auditIndex'));
parkingLotContract('EmbeddedParkingLot', () => durable('lot'));

async function durable<Port extends Embedded[Name], Name extends keyof Embedded = keyof Embedded>(
  name: Name,
  folder = folders.fresh(),
): Promise<Durable<Port>> {
  const embedded = await open(folder);
  return {
    port: embedded[name] as Port,
    reopen: async () => {
      const left = folders.copyOf(folder);
      await embedded.close();
      return durable<Port, Name>(name, left);
    },
    dispose: () => end(embedded),
  };
}

async function end(embedded: Embedded): Promise<void> {
  await embedded.close();
  folders.removeAll();
}

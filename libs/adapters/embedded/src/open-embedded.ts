import type {
  AuditIndex,
  CheckpointStore,
  EventStore,
  EvidenceStore,
  Journal,
  ParkingLot,
  PersonalDataStore,
  ReadModelSnapshots,
  ReadModelStore,
  Surroundings,
  Transport,
} from '@acta/kernel';
import { EmbeddedAuditIndex } from './embedded-audit-index';
import { EmbeddedCheckpoints } from './embedded-checkpoints';
import { EmbeddedEventStore } from './embedded-event-store';
import type { EventStoreOpening } from './event-store-opening';
import { EmbeddedEvidence } from './embedded-evidence';
import { EmbeddedJournal } from './embedded-journal';
import { EmbeddedParkingLot } from './embedded-parking-lot';
import { EmbeddedPersonalData } from './embedded-personal-data';
import { EmbeddedReadModels } from './embedded-read-models';
import { EmbeddedSnapshots } from './embedded-snapshots';
import { EmbeddedTransport } from './embedded-transport';
import { openOperations } from './operations-file';
import { Scrub } from './scrub';
import { closeSqlite } from './sqlite';

/** Every port, on one data folder, in one process. */
export interface Embedded {
  readonly store: EventStore;
  readonly transport: Transport;
  readonly readModels: ReadModelStore;
  readonly snapshots: ReadModelSnapshots;
  readonly checkpoints: CheckpointStore;
  readonly lot: ParkingLot;
  readonly evidence: EvidenceStore;
  readonly personalData: PersonalDataStore;
  readonly journal: Journal;
  readonly auditIndex: AuditIndex;
  /** What an operator must hear of how the folder was found: a sentence each. */
  readonly foundWith: readonly string[];
  /** Why nothing is written any more, if so (rules.md 1.10, G20): for the readiness of the process. */
  stopped(): Error | undefined;
  close(): Promise<void>;
}

/**
 * Opens a data folder for writing, made where there is none. Throws `DataFolderInUse` when another process has it,
 * `UnknownSchema` when a newer Acta wrote it, `CorruptRecord` when it is seen to be damaged or not all there.
 */
export async function openEmbedded(
  folder: string,
  surroundings: Surroundings,
  opening: EventStoreOpening,
): Promise<Embedded> {
  const store = await EmbeddedEventStore.open(folder, surroundings, opening);
  const opened: (() => Promise<void>)[] = [() => store.close()];
  const close = async () => {
    for (const closeOne of opened.splice(0).reverse()) await closeOne();
  };
  try {
    const personalData = EmbeddedPersonalData.open(folder, !store.isEmpty);
    opened.push(() => personalData.close());
    const operations = openOperations(folder);
    opened.push(async () => closeSqlite(operations));
    const auditIndex = await EmbeddedAuditIndex.open(folder);
    opened.push(() => auditIndex.close());
    const evidence = new EmbeddedEvidence(folder);
    const transport = new EmbeddedTransport(store, surroundings.clock);
    opened.push(() => transport.close());
    const scrub = new Scrub(store, surroundings.clock);
    opened.push(() => scrub.stop());
    const readModels = new EmbeddedReadModels();
    const snapshots = new EmbeddedSnapshots(folder, store.places, readModels, { scrub });
    store.beforeRedaction = () => snapshots.discard();
    return {
      store,
      transport,
      readModels,
      snapshots,
      checkpoints: new EmbeddedCheckpoints(operations),
      lot: new EmbeddedParkingLot(operations),
      evidence,
      personalData,
      journal: new EmbeddedJournal(operations),
      auditIndex,
      foundWith: [store, personalData, auditIndex].flatMap(({ foundWith }) => foundWith ?? []),
      stopped: () => store.stopped,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

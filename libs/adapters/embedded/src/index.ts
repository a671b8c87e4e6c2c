export { fileNames, inFolder } from './data-folder';
export { EmbeddedEventStore } from './embedded-event-store';
export type { EventStoreOpening } from './event-store-opening';
export { DataFolderInUse, writerIn, type LockHolder } from './folder-lock';
export { openEmbedded, type Embedded } from './open-embedded';
export { UnknownSchema } from './sqlite';
export { backup, BackupRefused, restore } from './backup';
export type { LogCounts, RecordBreak, Verification } from './verification';
export { verifyRecord } from './verify-record';

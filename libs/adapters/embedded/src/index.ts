export { fileNames, inFolder } from './data-folder';
export { EmbeddedEventStore, type EventStoreOpening } from './embedded-event-store';
export { DataFolderInUse, writerIn, type LockHolder } from './folder-lock';
export { openEmbedded, type Embedded } from './open-embedded';
export { UnknownSchema } from './sqlite';
export { backup, BackupRefused, restore } from './backup';
export type { LogCounts, RecordBreak, Verification } from './verification';
export { readingRecord, type RecordReading } from './reading-record';
export { verifyRecord } from './verify-record';

import type { Checkpoint } from './event-store';

/** How far each consumer has come in each log. Durable with what the consumer did, or behind it: never ahead. */
export interface CheckpointStore {
  get(consumer: string, log: string): Promise<Checkpoint | undefined>;
  set(consumer: string, log: string, checkpoint: Checkpoint): Promise<void>;
}

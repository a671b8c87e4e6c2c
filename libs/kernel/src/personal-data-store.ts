import type { JsonObject } from './json';

/**
 * What is known of people, apart from the record, by an opaque key (`person-<uuid>`). It can forget: after
 * `forget` answers, no copy of the data is left in the store's own files.
 */
export interface PersonalDataStore {
  put(key: string, data: JsonObject): Promise<void>;
  get(key: string): Promise<JsonObject | undefined>;
  getMany(keys: readonly string[]): Promise<ReadonlyMap<string, JsonObject>>;
  keys(): Promise<readonly string[]>;
  forget(key: string): Promise<void>;
}

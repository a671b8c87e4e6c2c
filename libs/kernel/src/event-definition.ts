import { UnknownEvent } from './errors';
import type { JsonObject } from './json';

/** Something that happened, as deciders and folds see it: plain data, its sealed texts open. */
export interface Fact<Type extends string = string, Data = object> {
  readonly type: Type;
  readonly schemaVersion: number;
  readonly data: Data;
}

/** A rule that a value breaks, at a JSON pointer into it. */
export interface Violation {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** Turns the data of one schema version into the data of the next. */
export type Upcaster = (data: JsonObject) => JsonObject;

/** An event declared once: calling the definition with data makes the fact. */
export interface EventDefinition<Type extends string = string, Data extends object = object> {
  (data: Data): Fact<Type, Data>;
  readonly type: Type;
  readonly schemaVersion: number;
  /** Pointers of the texts that people wrote in their own words; `*` stands for every element of a list. */
  readonly sealed: readonly string[];
  /** By the version that each reads: `{ 1: fromOneToTwo }`. */
  readonly upcasters: Readonly<Record<number, Upcaster>>;
  validate(data: object): readonly Violation[];
}

export type FactOf<Definition> = Definition extends (data: never) => infer F ? F : never;

/* A definition of unknown data: definitions are functions, so their data stands in a contravariant place. */
export type AnyEventDefinition = Omit<EventDefinition, never> & ((data: never) => Fact);

/** Every event that this process can read, by type. */
export class EventRegistry {
  private readonly definitions = new Map<string, AnyEventDefinition>();

  constructor(definitions: Iterable<AnyEventDefinition>) {
    for (const definition of definitions) {
      if (this.definitions.has(definition.type)) throw new Error(`event ${definition.type} is declared twice`);
      this.definitions.set(definition.type, definition);
    }
  }

  get types(): readonly string[] {
    return [...this.definitions.keys()];
  }

  /** Throws `UnknownEvent` for a type that nobody declared. */
  definitionOf(type: string, schemaVersion = 0): AnyEventDefinition {
    const definition = this.definitions.get(type);
    if (!definition || schemaVersion > definition.schemaVersion) throw new UnknownEvent(type, schemaVersion);
    return definition;
  }

  /** A stored event in the newest schema version of its type. */
  upcast(stored: Fact<string, JsonObject>): Fact {
    const definition = this.definitionOf(stored.type, stored.schemaVersion);
    let data = stored.data;
    for (let version = stored.schemaVersion; version < definition.schemaVersion; version++) {
      const upcaster = definition.upcasters[version];
      if (!upcaster) throw new UnknownEvent(stored.type, stored.schemaVersion);
      data = upcaster(data);
    }
    return { type: stored.type, schemaVersion: definition.schemaVersion, data };
  }
}

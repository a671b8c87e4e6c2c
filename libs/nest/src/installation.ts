import type {
  CheckpointStore,
  CommandHandling,
  EventRegistry,
  EventStore,
  EvidenceStore,
  Journal,
  ParkingLot,
  PersonalDataStore,
  Projector,
  Reactor,
  ReadModelStore,
  Surroundings,
  Transport,
} from '@acta/kernel';

/** All ports of a running service, chosen by its composition root. A class so that Nest can inject it by type. */
export class Installation {
  readonly surroundings!: Surroundings;
  readonly registry!: EventRegistry;
  readonly store!: EventStore;
  readonly transport!: Transport;
  readonly readModels!: ReadModelStore;
  readonly checkpoints!: CheckpointStore;
  readonly lot!: ParkingLot;
  readonly evidence!: EvidenceStore;
  readonly personalData!: PersonalDataStore;
  /** Refusals and logged reads, apart from the record. */
  readonly journal!: Journal;
  readonly commands!: CommandHandling;
  /** Every read model of this process, started in the composition root. */
  readonly projectors!: readonly Projector[];
  /** Every reaction of this process, started there after the read models. */
  readonly reactors!: readonly Reactor[];
  /** Why nothing is written any more, if so (rules.md 1.10, G20). */
  readonly stopped!: () => Error | undefined;
  readonly settings!: Settings;

  constructor(parts: InstallationParts) {
    Object.assign(this, parts);
  }
}

export type InstallationParts = { readonly [Part in keyof Installation]: Installation[Part] };

export interface Settings {
  /** The record holds the demonstration (rules.md §7): said on every answer. */
  readonly demonstration: boolean;
  /** Requests that one token, or one address without a token, may make in a minute. */
  readonly requestsPerMinuteMax: number;
  /** How long a read waits for the write that its `Acta-After` names. */
  readonly readYourWritesMs: number;
  /** Signs page cursors: made at each start is enough, a cursor does not outlive the process. */
  readonly cursorKey: string;
  /** SHA-256 of a bearer that acts as the operator while this process runs; none: there is no such bearer. */
  readonly operatorTokenHash?: string;
  /** Addresses or networks of the proxies in front, whose `X-Forwarded-For` is believed; none by default. */
  readonly trustedProxies?: readonly string[];
  readonly version: string;
}

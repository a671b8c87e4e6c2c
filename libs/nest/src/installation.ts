import {
  PastReadModels,
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

import { setImmediate } from 'node:timers/promises';
import { asShown, shownMoment } from './as-of/shown-moment';

/** All ports of a running service, chosen by its composition root. A class so that Nest can inject it by type. */
export class Installation {
  readonly surroundings!: Surroundings;
  readonly registry!: EventRegistry;
  readonly store!: EventStore;
  readonly transport!: Transport;
  /** What reads are answered from: as it is, or as it was where a request asks for an instant. */
  readonly readModels!: ReadModelStore;
  /** As it is, whatever the request asks for: what may be seen is decided today. */
  readonly present!: ReadModelStore;
  readonly past!: PastReadModels;
  readonly checkpoints!: CheckpointStore;
  readonly lot!: ParkingLot;
  readonly evidence!: EvidenceStore;
  readonly personalData!: PersonalDataStore;
  /** Refusals and logged reads, apart from the record. */
  readonly journal!: Journal;
  readonly commands!: CommandHandling;
  /** Every read model of this process, started in the composition root. */
  readonly projectors!: readonly Projector[];
  /** What else is derived from the record and can be built anew, by a name of its own. */
  readonly otherModels?: readonly RebuiltModel[];
  /** Every reaction of this process, started there after the read models. */
  readonly reactors!: readonly Reactor[];
  /** Why nothing is written any more, if so (rules.md 1.10, G20). */
  readonly stopped!: () => Error | undefined;
  readonly settings!: Settings;

  constructor(parts: InstallationParts) {
    const past = new PastReadModels(parts.projectors, { ...parts, giveWay: () => setImmediate() });
    Object.assign(this, parts, { past, present: parts.readModels, readModels: asShown(parts.readModels) });
  }

  /** The instant of which a read answers, statuses included: the present one, or the one asked for. */
  get shownAt(): string {
    return shownMoment()?.at ?? this.surroundings.clock.now();
  }

  /** The instant that was asked for; nothing: the present. */
  get asOf(): string | undefined {
    return shownMoment()?.at;
  }

  /** The same for all reads that are answered from the same read models: what is computed of them is kept by it. */
  get shown(): object {
    return shownMoment()?.past ?? this;
  }
}

type Derived = 'present' | 'past' | 'shownAt' | 'asOf' | 'shown';

export type InstallationParts = Readonly<Omit<Installation, Derived>>;

/** What an operator may have built anew while it answers. */
export interface RebuiltModel {
  readonly name: string;
  /** Whether it answers for all that was recorded when it was started. */
  readonly started: boolean;
  rebuild(): Promise<void>;
}

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

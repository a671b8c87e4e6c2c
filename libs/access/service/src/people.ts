import { ownerKeyOf } from '@acta/contracts';
import type { Filter, Projection, ReadCommit } from '@acta/kernel';
import { Installation, type Reachable } from '@acta/nest';
import { Injectable } from '@nestjs/common';
import type { AccessFact } from './access-facts';
import { PersonalData, type PersonalDetails } from './personal-data';
import type { PersonView } from './views';

/** What the record says of a person; the name and the address are read beside it. Under `person-<uuid>`. */
export interface PersonDocument {
  readonly id: string;
  /** Absent until the person's own stream has been seen: designations may come before it. */
  readonly status?: 'registered' | 'forgotten';
  readonly version?: number;
  readonly language?: string;
  readonly registeredAt?: string;
  /** On whose behalf they were registered; counts until somebody designates them. */
  readonly registeredFor?: string;
  readonly forgottenAt?: string;
  readonly designations: readonly { readonly id: string; readonly owner?: string; readonly until?: string }[];
}

export const people: Projection<PersonDocument> = {
  name: 'people',
  version: 1,
  logs: ['access'],
  documentsOf: ({ stream, facts }) => [...new Set((facts as AccessFact[]).flatMap((fact) => personOf(stream, fact)))],
  fold: (document, commit, id) =>
    (commit.facts as AccessFact[]).reduce<PersonDocument>(
      (folded, fact) => foldFact(folded, fact, commit),
      document ?? { id, designations: [] },
    ),
};

function personOf(stream: string, fact: AccessFact): readonly string[] {
  switch (fact.type) {
    case 'access.person-registered':
    case 'access.person-amended':
    case 'access.person-forgotten':
      return [stream];
    case 'access.designated':
    case 'access.designation-ended':
      return fact.data.holder.startsWith('person-') ? [fact.data.holder] : [];
    case 'access.token-issued':
    case 'access.token-revoked':
      return [];
    default:
      return fact satisfies never;
  }
}

function foldFact(person: PersonDocument, fact: AccessFact, commit: ReadCommit): PersonDocument {
  const { stream, version, recordedAt } = commit;
  switch (fact.type) {
    case 'access.person-registered': {
      const registeredFor = commit.onBehalfOf === undefined ? {} : { registeredFor: commit.onBehalfOf };
      const { language } = fact.data;
      return { ...person, status: 'registered', version, language, registeredAt: recordedAt, ...registeredFor };
    }
    case 'access.person-amended':
      return { ...person, version, ...(fact.data.language !== undefined && { language: fact.data.language }) };
    case 'access.person-forgotten': {
      const { language: _, ...rest } = person;
      return { ...rest, status: 'forgotten', version, forgottenAt: recordedAt };
    }
    case 'access.designated': {
      const owner = ownerKeyOf(fact.data.for);
      const { until } = fact.data;
      const made = { id: stream, ...(owner !== undefined && { owner }), ...(until !== undefined && { until }) };
      // Sorted, so that it is the same however streams interleave.
      const designations = [...person.designations, made].sort((a, b) => (a.id < b.id ? -1 : 1));
      return { ...person, designations };
    }
    case 'access.designation-ended':
      return {
        ...person,
        designations: person.designations.map((made) => (made.id === stream ? { ...made, until: fact.data.on } : made)),
      };
    case 'access.token-issued':
    case 'access.token-revoked':
      return person;
    default:
      return fact satisfies never;
  }
}

/** To whom a person belongs on a day: those for whom they hold a function then or later, or were registered. */
export function ownersOf({ designations, registeredFor }: PersonDocument, today: string): readonly string[] {
  if (designations.length === 0) return registeredFor === undefined ? [] : [registeredFor];
  return designations.flatMap(({ owner, until }) =>
    owner !== undefined && (until === undefined || today < until) ? [owner] : [],
  );
}

/** The same rule as `ownersOf`, for a list. */
export function peopleWithin({ all, owners, person }: Reachable, today: string): Filter {
  const known = { status: { $exists: true } };
  if (all) return known;
  const held = {
    $elemMatch: { owner: { $in: owners }, $or: [{ until: { $exists: false } }, { until: { $gt: today } }] },
  };
  return {
    ...known,
    $or: [
      { designations: held },
      { designations: { $size: 0 }, registeredFor: { $in: owners } },
      ...(person === undefined ? [] : [{ id: person }]),
    ],
  };
}

export interface PersonRead {
  readonly version: number;
  readonly owners: readonly string[];
  readonly view: PersonView;
}

@Injectable()
export class People {
  constructor(
    private readonly installation: Installation,
    private readonly personalData: PersonalData,
  ) {}

  /** By `person-<uuid>`; once a version of them is shown, where one is named. */
  async get(person: string, version = 0): Promise<PersonRead | undefined> {
    const { projectors, settings } = this.installation;
    const projector = projectors.find(({ projection }) => projection.name === people.name);
    if (version > 0) await projector?.reached({ log: 'access', stream: person, version }, settings.readYourWritesMs);
    const document = await this.collection().get(person);
    if (!isKnown(document)) return undefined;
    return this.read(document, await this.personalData.of(person));
  }

  async within(reach: Reachable): Promise<readonly PersonView[]> {
    const documents = await this.collection().find(peopleWithin(reach, this.today()));
    const details = await this.personalData.ofMany(documents.map(({ id }) => id));
    return documents.filter(isKnown).map((document) => this.read(document, details.get(document.id)).view);
  }

  /** Those of some people who were forgotten. */
  async forgottenOf(some: readonly string[]): Promise<ReadonlySet<string>> {
    const forgotten = await this.collection().find({ id: { $in: some }, status: 'forgotten' });
    return new Set(forgotten.map(({ id }) => id));
  }

  private read(document: KnownPerson, details: PersonalDetails | undefined): PersonRead {
    const { id: person, status, language, registeredAt, forgottenAt, version } = document;
    const view = {
      id: person.slice('person-'.length),
      person,
      status,
      ...(status === 'registered' && details),
      ...(language !== undefined && { language }),
      registeredAt,
      ...(forgottenAt !== undefined && { forgottenAt }),
    };
    return { version, owners: ownersOf(document, this.today()), view };
  }

  private today(): string {
    return this.installation.surroundings.clock.now().slice(0, 10);
  }

  private collection() {
    return this.installation.readModels.live<PersonDocument>(people.name);
  }
}

type KnownPerson = PersonDocument & Required<Pick<PersonDocument, 'status' | 'version' | 'registeredAt'>>;

function isKnown(document: PersonDocument | undefined): document is KnownPerson {
  return document?.status !== undefined;
}

import {
  areaCodeOf,
  commitmentIdOf,
  commitments,
  planCodeOf,
  type AdoptedCommitment,
  type CommitmentFact,
  type Commitment,
} from '@acta/commitments/domain';
import type { FulfilmentKind, ObligationMode, TrackOpened } from '@acta/contracts';
import { foldCommit, type Filter, type Projection, type ReadCommit } from '@acta/kernel';
import { Installation } from '@acta/nest';
import { Injectable } from '@nestjs/common';
import { sameElements } from '../same-elements';
import { searchable } from './search-text';

export interface CommitmentDocument {
  readonly id: string;
  readonly code: string;
  readonly commitment: AdoptedCommitment;
  /** Of the commitment's stream. */
  readonly version: number;
  /** Codes of where it comes from. */
  readonly plan?: string;
  readonly area?: string;
  readonly project?: string;
  readonly mode: ObligationMode;
  readonly kind: FulfilmentKind;
  /** Who has or had a track: named by the body, or joined. In the order of their keys. */
  readonly obligors: readonly string[];
  /** Who joined a voluntary commitment, which its own stream does not say. */
  readonly joined: readonly string[];
  /** The last day in time, as it holds now. */
  readonly dueTo?: string;
  /** Code, title and text in every language, without accents and case. */
  readonly searchText: string;
}

/** A State's joining may come before the commitment that it joins (rules.md 1.11). */
type JoinedBefore = Pick<CommitmentDocument, 'id' | 'joined'> & { readonly version: 0 };

const prefix = 'commitment-';

export const commitmentsProjection: Projection<CommitmentDocument | JoinedBefore> = {
  name: 'commitments',
  version: 2,
  logs: ['commitments'],
  documentsOf: (commit) =>
    commit.stream.startsWith(prefix)
      ? [commit.stream.slice(prefix.length)]
      : joiningsIn(commit).map(({ data: { commitment } }) => commitment),
  fold: (document, commit, id) => {
    const before = document ?? { id, joined: [], version: 0 };
    if (commit.stream.startsWith(prefix)) return withCommit(before, commit);
    const joined = [
      ...new Set([...before.joined, ...joiningsIn(commit).map(({ data: { obligor } }) => obligor)]),
    ].sort();
    return 'commitment' in before
      ? { ...before, joined, obligors: obligorsOf(before.commitment, joined) }
      : { ...before, joined };
  },
};

function joiningsIn({ stream, facts }: ReadCommit): readonly TrackOpened[] {
  if (!stream.startsWith('track-')) return [];
  return facts.filter((fact): fact is TrackOpened => {
    return fact.type === 'commitments.track-opened' && (fact as TrackOpened).data.how === 'joined';
  });
}

function withCommit(before: CommitmentDocument | JoinedBefore, commit: ReadCommit): CommitmentDocument | JoinedBefore {
  const { id, joined } = before;
  const known = 'commitment' in before ? before.commitment : commitments.initial;
  const commitment = foldCommit<Commitment, CommitmentFact>(commitments.evolve, known, commit);
  // Also one whose adoption was taken back.
  if (commitment.status === 'absent') return { id, joined, version: 0 };
  const { code, obligation, fulfilment } = commitment;
  const dueTo = commitment.dues.at(-1)?.due.to;
  return {
    id,
    code,
    commitment,
    version: commit.version,
    ...placeOf(commitment),
    mode: obligation.mode,
    kind: fulfilment.kind,
    obligors: obligorsOf(commitment, joined),
    joined,
    ...(dueTo !== undefined && { dueTo }),
    searchText: searchTextOf(commitment),
  };
}

function placeOf({ source }: AdoptedCommitment): Pick<CommitmentDocument, 'plan' | 'area' | 'project'> {
  const { project } = source;
  const area = source.area ?? (project === undefined ? undefined : areaCodeOf(project));
  const plan = source.plan ?? (area === undefined ? undefined : planCodeOf(area));
  return {
    ...(plan !== undefined && { plan }),
    ...(area !== undefined && { area }),
    ...(project !== undefined && { project }),
  };
}

/** The code of the plan that it comes from. */
export const planOf = (commitment: AdoptedCommitment): string | undefined => placeOf(commitment).plan;

function obligorsOf({ stints }: AdoptedCommitment, joined: readonly string[]): readonly string[] {
  return [...new Set([...stints.map(({ obligor }) => obligor), ...joined])].sort();
}

function searchTextOf({ code, title = {}, texts }: AdoptedCommitment): string {
  const words = [code, ...Object.values(title), ...Object.values(texts).map(({ text }) => text)];
  return searchable(words.join('\n'));
}

interface Sorted {
  readonly found: readonly object[];
  readonly documents: readonly CommitmentDocument[];
}

@Injectable()
export class Commitments {
  private readonly sorted = new WeakMap<object, Sorted>();

  constructor(private readonly installation: Installation) {}

  /** By id or code, in any case. */
  async get(idOrCode: string): Promise<CommitmentDocument | undefined> {
    const document = await this.collection().get(commitmentIdOf(idOrCode));
    return document && 'commitment' in document ? document : undefined;
  }

  /** All of them, in the order of their codes: the very same list until one of them changes. */
  async all(): Promise<readonly CommitmentDocument[]> {
    const found = await this.collection().find({});
    const known = this.sorted.get(this.installation.shown);
    if (known && sameElements(known.found, found)) return known.documents;
    const documents = adoptedIn(found);
    this.sorted.set(this.installation.shown, { found, documents });
    return documents;
  }

  /** In the order of their codes. */
  async find(filter: Filter): Promise<readonly CommitmentDocument[]> {
    return adoptedIn(await this.collection().find(filter));
  }

  private collection() {
    return this.installation.readModels.live<CommitmentDocument | JoinedBefore>(commitmentsProjection.name);
  }
}

function adoptedIn(found: readonly (CommitmentDocument | JoinedBefore)[]): readonly CommitmentDocument[] {
  return found
    .flatMap((document) => ('commitment' in document ? [document] : []))
    .sort((one, other) => (one.code < other.code ? -1 : one.code > other.code ? 1 : 0));
}

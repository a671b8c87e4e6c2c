import {
  obligorsNamedIn,
  trackIdOf,
  tracks,
  trackUnder,
  type AdoptedCommitment,
  type OpenTrackState,
  type Track,
  type TrackFact,
} from '@acta/commitments/domain';
import type { CommitmentAdopted, ObligorAdded, Opening } from '@acta/contracts';
import {
  foldCommit,
  type Fact,
  type Filter,
  type Projection,
  type ReadCommit,
  type Recorded,
  type ToldOfThen,
  type Versions,
} from '@acta/kernel';
import { Installation } from '@acta/nest';
import { Injectable } from '@nestjs/common';
import { Commitments } from '../commitments/commitments';

/** A commitment's own act that names an obligor: its track follows from it. */
export interface Announcement {
  readonly on: string;
  readonly how: Opening;
  readonly by: Recorded;
}

/**
 * One obligor's record under a commitment. The commitment's own commits announce it already, so whoever sees what they
 * adopted sees its tracks (rules.md 1.14); both streams' words stand apart until they are read.
 */
export interface TrackDocument {
  readonly id: string;
  readonly commitment: string;
  readonly obligor: string;
  readonly announced: readonly Announcement[];
  readonly track?: OpenTrackState;
  /** Of the track's stream, whose first commit opens it. */
  readonly version: number;
}

const trackPrefix = 'track-';
const commitmentPrefix = 'commitment-';

export const tracksProjection: Projection<TrackDocument> = {
  name: 'tracks',
  version: 1,
  logs: ['commitments'],
  documentsOf: (commit) =>
    commit.stream.startsWith(trackPrefix)
      ? [commit.stream.slice(trackPrefix.length)]
      : [...new Set(openedBy(commit).map(({ commitment, obligor }) => trackIdOf(commitment, obligor)))],
  fold: (document, commit, id) =>
    commit.stream.startsWith(trackPrefix)
      ? withTrackCommit(document, commit, id)
      : withAnnouncement(document, commit, id),
  then: trackThen,
};

export interface Opened extends Announcement {
  readonly commitment: string;
  readonly obligor: string;
}

/** The tracks that follow from a commit of a commitment's stream. */
export function openedBy(commit: ReadCommit): readonly Opened[] {
  if (!commit.stream.startsWith(commitmentPrefix)) return [];
  const commitment = commit.stream.slice(commitmentPrefix.length);
  return foldCommit<readonly Opened[], Fact>(
    (opened, fact, by) => [...opened, ...namedIn(fact).map((named) => ({ ...named, commitment, by }))],
    [],
    commit,
  );
}

function namedIn(fact: Fact): readonly Pick<Opened, 'obligor' | 'on' | 'how'>[] {
  if (fact.type === 'commitments.commitment-adopted') {
    const { obligation, adoption } = (fact as CommitmentAdopted).data;
    return obligorsNamedIn(obligation).map((obligor) => ({ obligor, on: adoption.on, how: 'adopted' }));
  }
  if (fact.type !== 'commitments.obligor-added') return [];
  const { obligor, on } = (fact as ObligorAdded).data;
  return [{ obligor, on, how: 'added' }];
}

function withAnnouncement(
  document: TrackDocument | undefined,
  commit: ReadCommit,
  id: string,
): TrackDocument | undefined {
  const ofThis = openedBy(commit).filter(({ commitment, obligor }) => trackIdOf(commitment, obligor) === id);
  const [first] = ofThis;
  if (!first) return document;
  const { commitment, obligor } = first;
  const announced = ofThis.map(({ on, how, by }) => ({ on, how, by }));
  const before = document ?? { id, commitment, obligor, announced: [], version: 1 };
  return { ...before, announced: [...before.announced, ...announced] };
}

function withTrackCommit(
  document: TrackDocument | undefined,
  commit: ReadCommit,
  id: string,
): TrackDocument | undefined {
  const track = foldCommit<Track, TrackFact>(tracks.evolve, document?.track ?? tracks.initial, commit);
  if (track.status === 'absent') return document;
  const { commitment, obligor } = track;
  return { id, commitment, obligor, announced: document?.announced ?? [], track, version: commit.version };
}

/**
 * What a track was when its streams had come to these versions, told from what it is: whatever is said of it stays, with
 * the version that said it, but for a report, which keeps only what it came to last. Where one changed since, nothing.
 */
function trackThen(document: TrackDocument, versions: Versions): ToldOfThen<TrackDocument> | undefined {
  const { id, commitment, track } = document;
  const version = versions[`commitments/track-${id}`] ?? 0;
  const announced = upTo(versions[`commitments/commitment-${commitment}`] ?? 0, document.announced);
  const { track: _, ...beside } = { ...document, announced };
  if (version === 0 || !track) return announced.length === 0 ? {} : { document: { ...beside, version: 1 } };
  const then = stateThen(track, version);
  return then && { document: { ...beside, track: then, version } };
}

function stateThen(track: OpenTrackState, version: number): OpenTrackState | undefined {
  const openings = upTo(version, track.openings);
  const reports = track.reports.filter(({ submitted }) => submitted.version <= version);
  if (openings.length === 0 || reports.some((report) => report.version > version)) return undefined;
  return {
    ...track,
    openings,
    reports,
    takenUp: upTo(version, track.takenUp),
    notApplicableAsked: upTo(version, track.notApplicableAsked),
    applicability: upTo(version, track.applicability),
    declined: upTo(version, track.declined),
    excused: upTo(version, track.excused),
    exceptions: upTo(version, track.exceptions),
    conclusions: upTo(version, track.conclusions),
  };
}

function upTo<Act extends { readonly by: Pick<Recorded, 'version'> }>(version: number, acts: readonly Act[]) {
  return acts.every(({ by }) => by.version <= version) ? acts : acts.filter(({ by }) => by.version <= version);
}

/** The track as it is, with openings that are announced and not recorded yet. */
export function openTrackIn(document: TrackDocument, under: AdoptedCommitment): OpenTrackState {
  return trackUnder(under, announcedTrackIn(document));
}

function announcedTrackIn({ commitment, obligor, announced, track = noRecord }: TrackDocument): OpenTrackState {
  const missing = announced.filter(
    (announcement) => !track.openings.some(({ on, how }) => on === announcement.on && how === announcement.how),
  );
  if (missing.length === 0 && track !== noRecord) return track;
  const openings = [...track.openings, ...missing.map((announcement) => ({ commitment, obligor, ...announcement }))];
  return { ...track, commitment, obligor, openings };
}

const noRecord: OpenTrackState = {
  status: 'open',
  commitment: '',
  obligor: '',
  openings: [],
  takenUp: [],
  notApplicableAsked: [],
  applicability: [],
  reports: [],
  declined: [],
  excused: [],
  exceptions: [],
  conclusions: [],
};

@Injectable()
export class Tracks {
  constructor(
    private readonly installation: Installation,
    private readonly commitments: Commitments,
  ) {}

  get(commitmentId: string, obligor: string): Promise<TrackDocument | undefined> {
    return this.collection().get(trackIdOf(commitmentId, obligor));
  }

  /** In the order of the obligors' keys. */
  async ofCommitment(commitmentId: string): Promise<readonly TrackDocument[]> {
    const { obligors = [] } = (await this.commitments.get(commitmentId)) ?? {};
    const documents = await Promise.all(obligors.map((obligor) => this.get(commitmentId, obligor)));
    return documents.filter((document) => document !== undefined);
  }

  find(filter: Filter = {}): Promise<readonly TrackDocument[]> {
    return this.collection().find(filter);
  }

  private collection() {
    return this.installation.readModels.live<TrackDocument>(tracksProjection.name);
  }
}

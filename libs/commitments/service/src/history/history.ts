import { foldCommit, type Fact, type Filter, type Projection, type ReadCommit, type Recorded } from '@acta/kernel';
import { Installation } from '@acta/nest';
import { Injectable } from '@nestjs/common';

/** One act in the life of a commitment: a fact of its own stream or of one of its tracks, with what a sentence says of it. */
export interface HistoryDocument {
  readonly id: string;
  readonly commitment: string;
  /** Of a track's fact. */
  readonly obligor?: string;
  readonly type: string;
  /** Without what people wrote, which is read where it stands. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly by: Recorded;
  /** Among the acts of its commit. */
  readonly place: number;
}

/** An act among all acts of its commitment. */
export interface OrderedAct extends HistoryDocument {
  readonly order: string;
}

/* What is long, or is told by the report itself. */
const untold = [
  'narrative',
  'noProgress',
  'riskNote',
  'statements',
  'evidence',
  'milestones',
  'text',
  'fulfilment',
  'textOf',
];

export const historyProjection: Projection<HistoryDocument> = {
  name: 'history',
  version: 2,
  logs: ['commitments'],
  documentsOf: (commit) => actsIn(commit).map(({ id }) => id),
  fold: (document, commit, id) => actsIn(commit).find((act) => act.id === id) ?? document,
};

const streamShape = /^(commitment|track)-([a-z]+-[0-9]{4}[a-z]?-[0-9]+-[0-9]+[ab]?)(?:-(.+))?$/;

function actsIn(commit: ReadCommit): readonly HistoryDocument[] {
  const [, , commitment, obligor] = streamShape.exec(commit.stream) ?? [];
  if (commitment === undefined) return [];
  return foldCommit<readonly HistoryDocument[], Fact>(
    (acts, { type, data }, by) => [
      ...acts,
      {
        id: by.eventId,
        commitment,
        ...(obligor !== undefined && { obligor }),
        type,
        data: Object.fromEntries(Object.entries(data).filter(([name]) => !untold.includes(name))),
        by,
        place: acts.length,
      },
    ],
    [],
    commit,
  );
}

/**
 * As they were recorded, the adoption first. Versions order the acts of a stream and instants only those of several
 * (G19): where a clock went back, an act stands right after the one before it.
 */
export function inOrder(acts: readonly HistoryDocument[]): readonly OrderedAct[] {
  const adopted = acts.find(({ type }) => type === 'commitments.commitment-adopted')?.by.recordedAt ?? '';
  const reached = new Map<string, string>();
  return [...acts]
    .sort((one, other) => one.by.version - other.by.version || one.place - other.place)
    .map((act): OrderedAct => {
      const { obligor = '', by, place } = act;
      const before = reached.get(obligor) ?? adopted;
      const at = by.recordedAt > before ? by.recordedAt : before;
      reached.set(obligor, at);
      return { ...act, order: `${at} ${obligor} ${digits(by.version)}.${digits(place)}` };
    })
    .sort((one, other) => (one.order < other.order ? -1 : 1));
}

const digits = (count: number): string => String(count).padStart(9, '0');

@Injectable()
export class History {
  constructor(private readonly installation: Installation) {}

  /** All acts of a commitment and its tracks. */
  async of(commitmentId: string): Promise<readonly OrderedAct[]> {
    return inOrder(await this.all({ commitment: commitmentId }));
  }

  /** In no order. */
  all(filter: Filter): Promise<readonly HistoryDocument[]> {
    return this.installation.readModels.live<HistoryDocument>(historyProjection.name).find(filter);
  }
}

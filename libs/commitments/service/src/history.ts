import { foldCommit, type Fact, type Projection, type ReadCommit, type Recorded } from '@acta/kernel';
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
  /** Sorts acts as they were recorded; those of one commit in their order. */
  readonly order: string;
}

/* What is long, or is told by the report itself. */
const untold = ['narrative', 'noProgress', 'riskNote', 'statements', 'evidence', 'milestones', 'text', 'fulfilment'];

export const historyProjection: Projection<HistoryDocument> = {
  name: 'history',
  version: 1,
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
        order: `${by.recordedAt} ${commit.stream} ${String(commit.version).padStart(9, '0')}.${acts.length}`,
      },
    ],
    [],
    commit,
  );
}

@Injectable()
export class History {
  constructor(private readonly installation: Installation) {}

  /** All acts of a commitment and its tracks. */
  async of(commitmentId: string): Promise<readonly HistoryDocument[]> {
    return this.installation.readModels
      .live<HistoryDocument>(historyProjection.name)
      .find({ commitment: commitmentId }, { sort: { order: 1 } });
  }
}

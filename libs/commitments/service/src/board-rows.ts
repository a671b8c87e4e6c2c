import { membershipOn } from '@acta/commitments/domain';
import type { AskedPeriod } from './board-period';
import type { CommitmentDocument } from './commitments';
import type { JudgedTrack } from './judged-tracks';
import { isShown } from './seen-by';
import type { CommitmentInScope, Scope } from './tracks-in-scope';
import type { BoardCountsView } from './views-of-board';
import { reportingStatuses } from './views-of-tracks';

type Status = (typeof reportingStatuses)[number];

export interface BoardAsked {
  readonly period: AskedPeriod;
  readonly member?: string;
  /** Every status where nothing is said. */
  readonly status?: readonly Status[];
}

/** A cell without a track says "no aplica" (rules.md 3.1). */
export interface BoardCell {
  readonly document: CommitmentDocument;
  readonly track?: JudgedTrack;
}

class Tally implements BoardCountsView {
  cellCount = 0;
  readonly counts = Object.fromEntries(reportingStatuses.map((status) => [status, 0])) as Record<Status, number>;

  count(status: Status): void {
    this.cellCount += 1;
    this.counts[status] += 1;
  }
}

/** One obligor's cells, of which no more are kept than will be shown. */
class BoardRow extends Tally {
  readonly cells: BoardCell[] = [];

  constructor(private readonly cellsMax: number) {
    super();
  }

  add(cell: BoardCell, status: Status): void {
    this.count(status);
    if (this.cells.length < this.cellsMax) this.cells.push(cell);
  }
}

export interface Board {
  /** By obligor: those with at least one cell that was asked for. */
  readonly rows: ReadonlyMap<string, BoardRow>;
  readonly all: BoardCountsView;
  /** Of States that the reader does not see by name. */
  readonly unnamed: BoardCountsView;
}

/** Member × commitment for one period, cells in the order of the commitments' codes. */
export function boardOf({ at, states, commitments }: Scope, asked: BoardAsked, cellsMax: number): Board {
  const { period, member } = asked;
  const wanted = asked.status && new Set(asked.status);
  const today = at.slice(0, 10);
  const members = Object.values(states.members).filter((known) => membershipOn(known, today) !== undefined);
  const statesAsked = members.map(({ code }) => code).filter((code) => member === undefined || code === member);
  const [rows, all, unnamed] = [new Map<string, BoardRow>(), new Tally(), new Tally()];

  const add = (obligor: string, { document, named }: CommitmentInScope, status: Status, track?: JudgedTrack) => {
    if (wanted && !wanted.has(status)) return;
    all.count(status);
    if (!isShown(obligor, named)) return unnamed.count(status);
    const row = rows.get(obligor) ?? new BoardRow(cellsMax);
    rows.set(obligor, row);
    row.add(track ? { document, track } : { document }, status);
  };

  for (const commitment of commitments) {
    const present = new Set<string>();
    for (const track of commitment.tracks) {
      present.add(track.obligor);
      if (member === undefined || track.obligor === member) {
        add(track.obligor, commitment, track.cell(period).status, track);
      }
    }
    for (const state of statesAsked) if (!present.has(state)) add(state, commitment, 'not-applicable');
  }
  return { rows, all, unnamed };
}

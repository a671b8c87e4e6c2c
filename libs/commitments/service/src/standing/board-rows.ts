import { isState, membershipOn } from '@acta/commitments/domain';
import type { AskedPeriod } from './board-period';
import type { CommitmentDocument } from '../commitments/commitments';
import { placeOfStatus } from './judged-commitment';
import type { JudgedTrack } from './judged-track';
import type { CommitmentInScope, Scope } from '../tracks/tracks-in-scope';
import type { BoardCountsView } from './views-of-board';
import { reportingStatuses } from '../tracks/views-of-tracks';

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
  private readonly byPlace = new Array<number>(reportingStatuses.length).fill(0);

  /** One more cell with the status at that place of `reportingStatuses`. */
  count(status: number): void {
    this.cellCount += 1;
    this.byPlace[status] = (this.byPlace[status] ?? 0) + 1;
  }

  get counts(): Record<Status, number> {
    const entries = reportingStatuses.map((status, place) => [status, this.byPlace[place] ?? 0]);
    return Object.fromEntries(entries) as Record<Status, number>;
  }
}

/** One obligor's cells, of which no more are kept than will be shown. */
class BoardRow extends Tally {
  readonly cells: BoardCell[] = [];
}

export interface Board {
  /** By obligor: those with at least one cell that was asked for. */
  readonly rows: ReadonlyMap<string, BoardRow>;
  readonly all: BoardCountsView;
  /** Of States that the reader does not see by name. */
  readonly unnamed: BoardCountsView;
}

/** Member × commitment for one period, cells in the order of the commitments' codes. */
export function boardOf(scope: Scope, asked: BoardAsked, cellsMax: number): Board {
  const counting = new BoardCounting(scope, asked, cellsMax);
  for (const commitment of scope.commitments) counting.count(commitment);
  return counting.board();
}

const notApplicable = placeOfStatus.get('not-applicable') as number;

/** Obligors and statuses are numbers here: the board is counted anew for everybody who looks at it. */
class BoardCounting {
  private readonly rows = new Map<number, BoardRow>();
  private readonly all = new Tally();
  private readonly unnamed = new Tally();
  private readonly obligors: readonly string[];
  private readonly areStates: readonly boolean[];
  /** Whom the rows are of, and the States among them, which have a cell in every commitment. */
  private readonly isAsked: readonly boolean[];
  private readonly states: readonly number[];
  private readonly isWanted: readonly boolean[];
  /** Who has a track under the commitment that is being counted. */
  private readonly present: Uint8Array;

  constructor(
    { at, states, obligors }: Scope,
    private readonly asked: BoardAsked,
    private readonly cellsMax: number,
  ) {
    const members = Object.keys(states.members).filter((code) => {
      return membershipOn(states.members[code], at.slice(0, 10)) !== undefined;
    });
    this.obligors = [...new Set([...obligors, ...members])];
    this.areStates = this.obligors.map(isState);
    this.isAsked = this.obligors.map((obligor) => asked.member === undefined || obligor === asked.member);
    this.states = members.map((code) => this.obligors.indexOf(code)).filter((number) => this.isAsked[number]);
    this.isWanted = reportingStatuses.map((status) => asked.status?.includes(status) ?? true);
    this.present = new Uint8Array(this.obligors.length);
  }

  count(commitment: CommitmentInScope): void {
    const { obligors, tracks } = commitment.judged;
    const statuses = commitment.judged.statusesFor(this.asked.period);
    const { present } = this;
    present.fill(0);
    obligors.forEach((obligor, place) => {
      present[obligor] = 1;
      if (this.isAsked[obligor]) this.add(obligor, statuses[place] as number, commitment, tracks[place]);
    });
    for (const state of this.states) if (present[state] === 0) this.add(state, notApplicable, commitment);
  }

  board(): Board {
    const rows = new Map([...this.rows].map(([obligor, row]) => [this.obligors[obligor] as string, row]));
    return { rows, all: this.all, unnamed: this.unnamed };
  }

  private add(obligor: number, status: number, { document, named }: CommitmentInScope, track?: JudgedTrack): void {
    if (!this.isWanted[status]) return;
    this.all.count(status);
    if (!named && this.areStates[obligor]) return this.unnamed.count(status);
    let row = this.rows.get(obligor);
    if (!row) this.rows.set(obligor, (row = new BoardRow()));
    row.count(status);
    if (row.cells.length < this.cellsMax) row.cells.push(track ? { document, track } : { document });
  }
}

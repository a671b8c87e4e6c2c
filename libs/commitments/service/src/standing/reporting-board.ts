import { isState } from '@acta/commitments/domain';
import { apiPrefix, Installation, listing, type Caller, type Language, type Listing } from '@acta/nest';
import { Injectable } from '@nestjs/common';
import { lastPeriod, type AskedPeriod } from './board-period';
import { cellsInRowDefault, type BoardCellsQuery, type BoardQuery } from './board-query';
import { boardOf, type Board, type BoardAsked, type BoardCell } from './board-rows';
import { nameOfObligor } from '../commitments/obligor-names';
import { placesOf } from '../commitments/obligor-order';
import { TracksInScope, type Scope } from '../tracks/tracks-in-scope';
import type { BesideBoardView, BoardCellView, BoardCountsView, BoardRowView, ListedCellView } from './views-of-board';

export interface BoardListing extends Listing {
  /** It shows States that the public does not see by name: who reads it is noted (rules.md 6.4). */
  readonly toFew: boolean;
}

export interface Silence {
  readonly cellCount: number;
  /** Those who are shown by name. */
  readonly obligorCount: number;
  /** Some are of States that the reader does not see by name. */
  readonly unnamed: boolean;
}

/** Who has reported, and who has not (domain.md 2.1). Ordered by names and codes, never by a count (rules.md 6.5). */
@Injectable()
export class ReportingBoard {
  constructor(
    private readonly tracks: TracksInScope,
    private readonly installation: Installation,
  ) {}

  /** A row for each obligor. */
  async rows(query: BoardQuery, caller: Caller, language: Language): Promise<BoardListing> {
    const { cells = cellsInRowDefault } = query;
    const { scope, asked, board } = await this.board(query, caller, cells);
    const places = placesOf(board.rows.keys(), scope.states, language);
    const list = listing(
      [...board.rows],
      { keyOf: ([obligor]) => [places.get(obligor) ?? 0, obligor] },
      ([obligor, row]): BoardRowView => {
        const more = row.cellCount - row.cells.length;
        return {
          obligor: { key: obligor, ...nameOfObligor(scope.states, obligor) },
          ...countsView(row),
          cells: row.cells.map((cell) => cellView(cell, asked.period)),
          more,
          ...(more > 0 && { moreAt: cellsAt(query, obligor, this.installation.asOf) }),
        };
      },
      this.beside(scope, asked, board),
    );
    return Object.assign(list, { toFew: isToFew(scope, board) });
  }

  /** Every cell, by pages. */
  async cells(query: BoardCellsQuery, caller: Caller, language: Language): Promise<BoardListing> {
    const { scope, asked, board } = await this.board(query, caller, Infinity);
    const places = placesOf(board.rows.keys(), scope.states, language);
    const list = listing(
      [...board.rows].flatMap(([obligor, { cells }]) => cells.map((cell) => ({ obligor, cell }))),
      { keyOf: ({ obligor, cell }) => [`${placeKey(places.get(obligor))} ${cell.document.code}`, obligor] },
      ({ obligor, cell }): ListedCellView => ({ obligor, ...cellView(cell, asked.period) }),
      this.beside(scope, asked, board),
    );
    return Object.assign(list, { toFew: isToFew(scope, board) });
  }

  /** How much of what is a fact by now nobody has reported. */
  async silence(caller: Caller): Promise<Silence> {
    const { board } = await this.board({ status: ['no-report'] }, caller, 0);
    const { all, unnamed, rows } = board;
    return { cellCount: all.cellCount, obligorCount: rows.size, unnamed: unnamed.cellCount > 0 };
  }

  private async board(query: BoardCellsQuery, caller: Caller, cellsMax: number) {
    const { period = lastPeriod, member, status } = query;
    const asked: BoardAsked = { period, ...(member !== undefined && { member }), ...(status && { status }) };
    const scope = await this.tracks.of(query, caller, { period });
    return { scope, asked, board: boardOf(scope, asked, cellsMax) };
  }

  private beside({ at }: Scope, { period }: BoardAsked, { all, unnamed }: Board): BesideBoardView {
    const { demonstration } = this.installation.settings;
    return {
      at,
      period,
      ...(demonstration && { invented: true as const }),
      ...countsView(all),
      ...(unnamed.cellCount > 0 && { unnamed: countsView(unnamed) }),
    };
  }
}

function isToFew({ commitments }: Scope, { rows }: Board): boolean {
  return commitments.some(({ namedToFew }) => namedToFew) && [...rows.keys()].some(isState);
}

const countsView = ({ cellCount, counts }: BoardCountsView): BoardCountsView => ({ cellCount, counts });

const placeKey = (place = 0): string => String(place).padStart(6, '0');

function cellView({ document, track }: BoardCell, asked: AskedPeriod): BoardCellView {
  const { id: commitment, code } = document;
  if (!track) return { commitment, code, status: 'not-applicable' };
  return { commitment, code, ...track.cell(asked), standing: track.standing.standing };
}

/** All cells of a row, by pages: what was asked, of this obligor alone. */
function cellsAt(query: BoardQuery, member: string, asOf: string | undefined): string {
  const { cells: _, limit: __, cursor: ___, ...asked } = query;
  const said = Object.entries({ ...asked, member, asOf }).filter(([, value]) => value !== undefined);
  const parameters = said.map(([name, value]): [string, string] => [name, String(value)]);
  return `${apiPrefix}/board/cells?${new URLSearchParams(parameters).toString()}`;
}

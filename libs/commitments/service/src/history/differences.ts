import {
  Installation,
  invalid,
  Problem,
  problemAt,
  showing,
  unpublished,
  type Caller,
  type Language,
  type Unpublished,
} from '@acta/nest';
import { Injectable } from '@nestjs/common';
import { changesBetween } from './changes-between';
import { DifferenceQuery, type DifferenceView } from './difference-view';
import { History, type HistoryDocument } from './history';
import { HistoryReads } from './history-reads';
import type { HistoryItemView } from './history-view';
import { StateReads, type State } from './state-reads';

const sentencesMax = 500;
const changesMax = 2_000;

interface Moment {
  readonly state: State;
  readonly acts: readonly HistoryDocument[];
}

/** What differs between two instants, for one reader: what was recorded between, and how what is read has changed. */
@Injectable()
export class Differences {
  constructor(
    private readonly installation: Installation,
    private readonly states: StateReads,
    private readonly history: History,
    private readonly told: HistoryReads,
  ) {}

  /** Throws 404 where what is asked for was there at neither instant, or is not for the reader to see. */
  async between(
    asked: DifferenceQuery,
    caller: Caller,
    language: Language,
  ): Promise<DifferenceView | Unpublished<DifferenceView>> {
    const { from, to } = this.instantsIn(asked);
    const before = await this.at(from, () => this.moment(asked, caller, language));
    const after = await this.at(to, () => this.moment(asked, caller, language));
    const isNowhere = [before, after].every(({ state }) => Object.keys(state.commitments).length === 0);
    if (asked.commitment !== undefined && isNowhere) throw new Problem(404, 'not-found');
    const known = new Set(before.acts.map(({ id }) => id));
    const recorded = await this.at(to, () => this.sentences(after.acts, known, { caller, language }));
    const changes = changesBetween(before.state.commitments, after.state.commitments);
    const view: DifferenceView = {
      from,
      to,
      sentences: recorded.items,
      changes: changes.slice(0, changesMax),
      more: recorded.more + Math.max(0, changes.length - changesMax),
    };
    const isPublic = recorded.isPublic && !before.state.unpublished && !after.state.unpublished;
    return isPublic ? view : unpublished(view);
  }

  private instantsIn({ from, to, commitment, member, plan }: DifferenceQuery) {
    if ([commitment, member, plan].filter((one) => one !== undefined).length !== 1) {
      throw invalid([{ pointer: '/query', code: 'namesOne', message: 'must name exactly one' }]);
    }
    const [first, last] = [new Date(from).toISOString(), new Date(to).toISOString()];
    if (last > this.installation.surroundings.clock.now()) throw problemAt('/query/to', 400, 'as-of-in-future');
    if (first > last) throw problemAt('/query/from', 400, 'difference-backwards');
    return { from: first, to: last };
  }

  private async at<Result>(instant: string, read: () => Promise<Result>): Promise<Result> {
    const show = await showing<Promise<Result>>(instant, this.installation.past);
    return show(read);
  }

  private async moment(asked: DifferenceQuery, caller: Caller, language: Language): Promise<Moment> {
    const state = await this.states.of(asked, caller, language);
    const { commitment, member } = asked;
    const acts = await this.history.all({
      ...(commitment !== undefined && { commitment }),
      ...(member !== undefined && { obligor: member }),
    });
    return { state, acts: acts.filter((act) => act.commitment in state.commitments) };
  }

  /** All are counted, also those that are too many to be told. */
  private async sentences(
    acts: readonly HistoryDocument[],
    known: ReadonlySet<string>,
    reader: { readonly caller: Caller; readonly language: Language },
  ) {
    const items: HistoryItemView[] = [];
    let more = 0;
    let isPublic = true;
    const isNew = ({ id }: HistoryDocument) => !known.has(id);
    for (const [commitment, all] of byCommitment(acts)) {
      if (!all.some(isNew)) continue;
      const of = await this.told.ofActs(commitment, all, {
        ...reader,
        isAsked: isNew,
        max: sentencesMax - items.length,
      });
      items.push(...of.items);
      more += of.more;
      isPublic &&= of.isPublic;
    }
    return { items, more, isPublic };
  }
}

function byCommitment(acts: readonly HistoryDocument[]): readonly (readonly [string, readonly HistoryDocument[]])[] {
  const grouped = new Map<string, HistoryDocument[]>();
  for (const act of acts) {
    const others = grouped.get(act.commitment);
    if (others) others.push(act);
    else grouped.set(act.commitment, [act]);
  }
  return [...grouped].sort(([one], [other]) => (one < other ? -1 : 1));
}

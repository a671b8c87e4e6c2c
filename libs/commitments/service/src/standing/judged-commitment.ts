import { setImmediate } from 'node:timers/promises';
import { commitmentStandingOf, type AdoptedCommitment, type StandingOfCommitment } from '@acta/commitments/domain';
import { lastPeriod, type AskedPeriod } from './board-period';
import type { CommitmentDocument } from '../commitments/commitments';
import { periodsRememberedMax, type JudgedTrack } from './judged-track';
import { reportingStatuses } from '../tracks/views-of-tracks';

/** What of each track a question is about: the rest is not judged. */
export type JudgedFor = 'standing' | { readonly period: AskedPeriod };

/** Judging is work for the processor alone: others get their turn after so many tracks. */
const judgedInOneGo = 500;

/** Makes known what will be asked of all of them. */
export async function judgeAll(commitments: readonly JudgedCommitment[], asked: JudgedFor): Promise<void> {
  let count = 0;
  for (const commitment of commitments) {
    if (commitment.isJudgedFor(asked)) continue;
    commitment.judgeFor(asked);
    count += commitment.tracks.length;
    if (count < judgedInOneGo) continue;
    count = 0;
    await setImmediate();
  }
}

/** The place of each status among `reportingStatuses`. */
export const placeOfStatus: ReadonlyMap<string, number> = new Map(
  reportingStatuses.map((status, place) => [status, place]),
);

/**
 * A commitment with its tracks as they stand on a day. Whoever counts reads of each track a number or two that lie
 * side by side: to look into 33,000 objects, all over the memory, would cost most of the time that a reader waits.
 */
export class JudgedCommitment {
  readonly isWithdrawn: boolean;
  private stands: StandingOfCommitment | undefined;
  private readonly statuses = new Map<AskedPeriod, Uint8Array>();

  constructor(
    readonly document: CommitmentDocument,
    readonly tracks: readonly JudgedTrack[],
    /** Whose each track is: numbers that `Judged.obligors` gives names to. */
    readonly obligors: Uint16Array,
    at: string,
  ) {
    this.isWithdrawn = isWithdrawnAt(document.commitment, at);
  }

  get standing(): StandingOfCommitment {
    this.stands ??= commitmentStandingOf(
      this.tracks.map(({ standing }) => standing.standing),
      this.isWithdrawn,
    );
    return this.stands;
  }

  /** Whether what is asked is known already. */
  isJudgedFor(asked: JudgedFor): boolean {
    return asked === 'standing' ? this.stands !== undefined : this.statuses.has(asked.period);
  }

  judgeFor(asked: JudgedFor): void {
    if (asked === 'standing') void this.standing;
    else this.statusesFor(asked.period);
  }

  /** Of each track, for a period: the place of its status among `reportingStatuses`. */
  statusesFor(asked: AskedPeriod): Uint8Array {
    const known = this.statuses.get(asked);
    if (known) return known;
    const statuses = Uint8Array.from(this.tracks, (track) => placeOfStatus.get(track.cell(asked).status) as number);
    this.statuses.set(asked, statuses);
    const oldest = [...this.statuses.keys()].find((period) => period !== lastPeriod);
    if (oldest !== undefined && this.statuses.size > periodsRememberedMax + 1) this.statuses.delete(oldest);
    return statuses;
  }
}

/** For one without tracks, whose zones would else say when its days begin. */
export function isWithdrawnAt({ withdrawn }: AdoptedCommitment, at: string): boolean {
  return withdrawn !== undefined && withdrawn.on <= at.slice(0, 10);
}

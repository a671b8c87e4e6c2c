import type { ObservingType, ProgressEffect, ProgressObserved } from '@acta/contracts';
import type { Recorded } from '@acta/kernel';

/** What an event says that a report could say. */
export type Said = Pick<
  ProgressObserved['data'],
  'statements' | 'narrative' | 'noProgress' | 'risk' | 'riskNote' | 'milestones' | 'evidence' | 'effectiveOn'
>;

/** What a later event of the same source says of an earlier one. It changes a draft only while its period is open. */
interface Afterwards {
  readonly eventId: string;
  readonly happenedAt: string;
  readonly effect: ProgressEffect;
  readonly by: Recorded;
}

export interface Correction extends Afterwards {
  readonly said: Said;
}

/** One event of a system that said something of its own, and what its source said of it later. */
export interface Observation extends Afterwards {
  readonly source: string;
  readonly type: ObservingType;
  /** The one that contains it, also where it was locked. */
  readonly period?: string;
  readonly said: Said;
  readonly corrections: readonly Correction[];
  readonly withdrawn?: Afterwards;
}

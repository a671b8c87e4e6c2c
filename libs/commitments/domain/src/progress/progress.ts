import type { ProgressCorrected, ProgressObserved, ProgressWithdrawn } from '@acta/contracts';
import { targetOf, type Aggregate, type Recorded, type Target } from '@acta/kernel';
import { trackIdOf } from '../track/track';
import { amongKnown, withChanged, withObservation } from './known-events';
import type { Observation, Said } from './observation';

export type ProgressFact = ProgressObserved | ProgressCorrected | ProgressWithdrawn;

/** All that systems said of one track, in the order in which it came: apart from the track, whose versions are people's. */
export interface Progress {
  readonly observations: readonly Observation[];
}

export const progress: Aggregate<Progress, ProgressFact> = {
  log: 'commitments',
  kind: 'progress',
  initial: { observations: [] },
  evolve,
};

/** G13: the obligor is in the stream's id. */
export const progressOf = (commitmentId: string, obligor: string): Target<Progress, ProgressFact> =>
  targetOf(progress, trackIdOf(commitmentId, obligor));

/** Who sent an event: ids are theirs, under each source that they name. */
export interface Sender {
  readonly actorId: string;
  readonly source: string;
}

/** The event of a sender that has this id, or that an event of this id corrects. */
export function observationNamed({ observations }: Progress, sender: Sender, eventId: string): Observation | undefined {
  return amongKnown(observations, eventId).find(
    (known) =>
      isOf(known, sender) &&
      (known.eventId === eventId || known.corrections.some((correction) => correction.eventId === eventId)),
  );
}

/** Whether an event of this id is among them, whatever it says. */
export function isKnown(state: Progress, sender: Sender, eventId: string): boolean {
  return amongKnown(state.observations, eventId).some((known) => isOf(known, sender));
}

const isOf = ({ source, by }: Observation, sender: Sender): boolean =>
  source === sender.source && by.actor.id === sender.actorId;

function evolve(state: Progress, fact: ProgressFact, by: Recorded): Progress {
  switch (fact.type) {
    case 'commitments.progress-observed': {
      const { source, eventId, happenedAt, effect, period, type } = fact.data;
      const of = { source, eventId, happenedAt, effect, type, by, ...(period !== undefined && { period }) };
      const observation = { ...of, said: saidIn(fact.data), corrections: [] };
      return { observations: withObservation(state.observations, observation) };
    }
    case 'commitments.progress-corrected': {
      const { eventId, happenedAt, effect } = fact.data;
      const correction = { eventId, happenedAt, effect, by, said: saidIn(fact.data) };
      return changed(state, fact.data.corrects, fact.data.source, by, ({ corrections }) => ({
        corrections: [...corrections, correction],
      }));
    }
    case 'commitments.progress-withdrawn': {
      const { eventId, happenedAt, effect } = fact.data;
      return changed(state, fact.data.withdraws, fact.data.source, by, () => ({
        withdrawn: { eventId, happenedAt, effect, by },
      }));
    }
    default:
      return fact satisfies never;
  }
}

function changed(
  state: Progress,
  eventId: string,
  source: string,
  { actor }: Recorded,
  change: (observation: Observation) => Partial<Observation>,
): Progress {
  const named = observationNamed(state, { actorId: actor.id, source }, eventId);
  if (!named) return state;
  return { observations: withChanged(state.observations, named, { ...named, ...change(named) }) };
}

function saidIn(data: ProgressObserved['data'] | ProgressCorrected['data']): Said {
  const { statements, narrative, noProgress, risk, riskNote, milestones, evidence, effectiveOn } = data;
  return {
    statements,
    milestones,
    evidence,
    ...(narrative !== undefined && { narrative }),
    ...(noProgress !== undefined && { noProgress }),
    ...(risk !== undefined && { risk }),
    ...(riskNote !== undefined && { riskNote }),
    ...(effectiveOn !== undefined && { effectiveOn }),
  };
}

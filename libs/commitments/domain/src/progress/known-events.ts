import { frozen } from '@acta/kernel';
import type { Observation } from './observation';

type Observations = readonly Observation[];

/** By an event's id, whoever sent it: where in a list of observations it stands, first to last. */
type Places = Map<string, readonly number[]>;

/**
 * A track may have thousands of observations, and each event that comes is looked for among them. So where they stand is
 * remembered beside a list and handed on to the list that it becomes. Only saves work: a list whose places went on with
 * another one, because two came of it, is gone through again.
 */
const remembered = new WeakMap<Observations, Places>();

/** Those that an event of this id said, corrected or withdrew, whoever sent it; in the order in which they came. */
export function amongKnown(observations: Observations, eventId: string): Observations {
  const places = placesIn(observations).get(eventId) ?? [];
  return places.map((place) => observations[place] as Observation).filter((one) => idsOf(one).includes(eventId));
}

export const withObservation = (observations: Observations, observation: Observation): Observations =>
  become(observations, [...frozen(observations), frozen(observation)], observations.length);

export function withChanged(observations: Observations, known: Observation, changed: Observation): Observations {
  const list = frozen(observations).map((one) => (one === known ? frozen(changed) : one));
  return become(observations, list, observations.indexOf(known));
}

/** Frozen as all that is in it is, so that nobody goes through thousands to freeze them. */
function become(before: Observations, list: Observations, changedPlace: number): Observations {
  const places = placesIn(before);
  note(places, list[changedPlace] as Observation, changedPlace);
  remembered.delete(before);
  remembered.set(list, places);
  return Object.freeze(list);
}

function placesIn(observations: Observations): Places {
  const known = remembered.get(observations);
  if (known) return known;
  const places: Places = new Map();
  observations.forEach((observation, place) => note(places, observation, place));
  remembered.set(observations, places);
  return places;
}

function note(places: Places, observation: Observation, place: number): void {
  for (const id of idsOf(observation)) {
    const known = places.get(id) ?? [];
    if (!known.includes(place))
      places.set(
        id,
        [...known, place].sort((one, other) => one - other),
      );
  }
}

function idsOf({ eventId, corrections, withdrawn }: Observation): readonly string[] {
  const ids = [eventId, ...corrections.map((correction) => correction.eventId)];
  return withdrawn ? [...ids, withdrawn.eventId] : ids;
}

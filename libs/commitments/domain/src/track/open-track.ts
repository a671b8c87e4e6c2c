import { TrackOpened, type OpenTrack } from '@acta/contracts';
import type { Decision } from '@acta/kernel';
import type { Track } from './track';

/** rules.md 1.14: follows from an act that names the obligor. That act, told again, opens nothing more. */
export function openTrack(track: Track, { commitment, obligor, on, how }: OpenTrack): Decision<TrackOpened> {
  const known = track.status === 'open' && track.openings.some((opening) => opening.on === on && opening.how === how);
  return known ? [] : [TrackOpened({ commitment, obligor, on, how })];
}

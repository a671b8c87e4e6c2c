import { TrackOpened, type CommitmentAdopted } from '@acta/contracts';
import { foldCommit, type Aggregate, type Fact, type ReadCommit } from '@acta/kernel';
import type { CalendarTurn } from '../calendar/calendar-turns';
import { commitments, type CommitmentFact } from '../commitment/commitment';
import type { KnownStates } from '../known/states';
import { tracks, type TrackFact } from '../track/track';
import type { TrackFacts } from '../track/track-known';
import { adopting, endorsed, sampleStates, submitted } from './sample-commitments';

/* What the specifications of standing begin with: facts that are folded, never a state made by hand. */

/** One act of a commitment or of a track of it, as it was recorded. */
export interface SampleAct {
  readonly fact: CommitmentFact | TrackFact;
  readonly recordedAt: string;
  readonly effectiveOn?: string;
}

/** At noon of a day in the region, so that it is the same day in all its zones. */
export const act = (day: string, fact: SampleAct['fact'], effectiveOn?: string): SampleAct => ({
  fact,
  recordedAt: `${day}T18:00:00.000Z`,
  ...(effectiveOn !== undefined && { effectiveOn }),
});

/** A report, endorsed on the same day. */
export const reported = (number: number, day: string, changes: Parameters<typeof submitted>[1] = {}) => [
  act(day, submitted(number, changes)),
  act(day, endorsed(number)),
];

export interface Sample {
  readonly obligor: string;
  readonly openedOn: string;
  readonly adoption: Partial<CommitmentAdopted['data']>;
  readonly states: KnownStates;
  readonly planCalendars: readonly CalendarTurn[];
  readonly acts: readonly SampleAct[];
}

/** A track of Mexico, adopted on 8 January 2020 for the end of 2021 and reporting half-yearly, unless something else is said. */
export function factsOf(sample: Partial<Sample> = {}): TrackFacts {
  const { obligor = 'MEX', adoption = {}, states = sampleStates, planCalendars = [], acts = [] } = sample;
  const adopted = adopting(adoption);
  const { openedOn = adopted.data.adoption.on } = sample;
  const opening = { commitment: adopted.data.code.toLowerCase(), obligor, on: openedOn, how: 'adopted' as const };
  const all = [act(adopted.data.adoption.on, adopted), act(openedOn, TrackOpened(opening)), ...acts];
  const commitment = folded(commitments, 'commitment', all.filter(isOfCommitment));
  const track = folded(
    tracks,
    'track',
    all.filter((one) => !isOfCommitment(one)),
  );
  if (commitment.status === 'absent' || track.status === 'absent') throw new Error('nothing was adopted or opened');
  return { track, commitment, planCalendars, states };
}

const isOfCommitment = ({ fact: { type } }: SampleAct): boolean =>
  type.startsWith('commitments.commitment-') || type.startsWith('commitments.obligor-');

/** Each act is a commit of its own: `commitment.1`, `commitment.2` … */
function folded<State, Event extends Fact>(
  { evolve, initial }: Aggregate<State, Event>,
  stream: string,
  acts: readonly SampleAct[],
): State {
  return acts.reduce((state, { fact, recordedAt, effectiveOn = recordedAt.slice(0, 10) }, index) => {
    const commit: ReadCommit = {
      id: `${stream}.${index + 1}`,
      log: 'commitments',
      stream,
      version: index + 1,
      command: 'sample',
      request: '',
      facts: [fact],
      actor: { kind: 'operator', id: 'operator' },
      effectiveOn,
      recordedAt,
      correlationId: 'sample',
    };
    return foldCommit(evolve, state, commit);
  }, initial);
}

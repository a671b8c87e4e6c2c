import type { AskedReport, CorrectedProgress, WithdrawnProgress } from '@acta/contracts';
import { foldFacts, isRefusal, type Actor, type Decide, type Recorded } from '@acta/kernel';
import type { Knowing } from '../track/track-known';
import { tracks, type TrackFact } from '../track/track';
import { adopted, opened, states } from '../track/sample-tracks';
import { correctProgress } from './correct-progress';
import { progress, type Progress, type ProgressFact } from './progress';
import type { ProgressEvent, ProgressKnown } from './progress-known';
import { recordProgress } from './record-progress';
import { withdrawProgress } from './withdraw-progress';

/* What the specifications of progress begin with: a system of Mexico, and a track that was opened in January 2020. */

export const system: Actor = { kind: 'source', id: 'source-sistema-mex', as: 'system' };
export const source = 'https://sistemas.gob.example/avances';
/** The first half of 2020 is running. */
export const inJune = '2020-06-25T12:00:00.000Z';

export function knowing<Data>(
  event: Partial<ProgressEvent<Data>> & Pick<ProgressEvent<Data>, 'data'>,
  ...facts: readonly TrackFact[]
): Knowing<ProgressEvent<Data>, ProgressKnown> {
  const track = foldFacts(tracks, [opened(), ...facts]);
  if (track.status === 'absent') throw new Error('nothing was opened');
  return {
    command: { source, id: 'e-1', time: '2020-06-20T15:00:00.000Z', envelope: '{}', ...event },
    known: { facts: { track, commitment: adopted(), planCalendars: [], states }, evidence: {} },
  };
}

/** What a system sends, in the order of its own clock. */
export type Sent =
  | { readonly id: string; readonly time: string; readonly reports: AskedReport }
  | { readonly id: string; readonly time: string; readonly corrects: CorrectedProgress }
  | { readonly id: string; readonly time: string; readonly withdraws: WithdrawnProgress };

/** The state after all of it came in this order; what is refused leaves nothing. */
export function received(sent: readonly Sent[], now = inJune): { state: Progress; refused: readonly string[] } {
  let [state, version] = [progress.initial, 0];
  const refused: string[] = [];
  for (const one of sent) {
    const decision = decided(state, one, now);
    if (isRefusal(decision)) refused.push(one.id);
    else if (decision.length > 0) {
      version += 1;
      const by: Recorded = { eventId: `${version}.1`, version, recordedAt: now, effectiveOn: '', actor: system };
      state = decision.reduce((folded, fact) => progress.evolve(folded, fact, by), state);
    }
  }
  return { state, refused };
}

function decided(state: Progress, one: Sent, now: string) {
  const meta = { commitId: one.id, actor: system, now, correlationId: one.id };
  const run = <Data>(decide: Decide<Progress, Knowing<ProgressEvent<Data>, ProgressKnown>, ProgressFact>, data: Data) =>
    decide(state, knowing({ id: one.id, time: one.time, data }), meta);
  if ('reports' in one) return run(recordProgress, one.reports);
  return 'corrects' in one ? run(correctProgress, one.corrects) : run(withdrawProgress, one.withdraws);
}

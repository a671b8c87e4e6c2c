import { CommitmentAmended, type AmendCommitment } from '@acta/contracts';
import { refuseAsAbsent, sameContent, type Decision, type Meta } from '@acta/kernel';
import type { KnownStates } from '../known/states';
import type { Knowing } from '../track/track-known';
import { closedToActs, dayOfBody } from './acts-on-commitment';
import { milestonesOf } from './asked-milestones';
import type { AdoptedCommitment, Commitment } from './commitment';
import { authenticWithoutText, restated, textVersionAfter, wordsOf } from './commitment-text';
import { misfitOf } from './fulfilment-parts';
import { dueIn } from './resolve-due';

/**
 * Says what is different from now on; what is said as it was is left out. Of title and text the languages named are
 * added or replaced. New milestones are resolved as of today.
 *
 * Refuses: `commitment-unknown` (404), `commitment-withdrawn` and `commitment-concluded` (409), and what `misfitOf`,
 * `authenticWithoutText` and `milestonesOf` refuse.
 */
export function amendCommitment(
  state: Commitment,
  { command, known: { states } }: Knowing<AmendCommitment, { readonly states: KnownStates }>,
  { now }: Meta,
): Decision<CommitmentAmended> {
  if (state.status === 'absent') return refuseAsAbsent('commitment-unknown');
  const { text = {}, fulfilment, weight } = command;
  const closed = closedToActs(state) ?? (fulfilment && misfitOf(fulfilment));
  if (closed) return closed;
  const authentic = inOrderOf(state, command.authentic);
  const missing = authenticWithoutText(authentic, { ...wordsOf(state), ...text });
  if (missing) return missing;
  const ground = { states, on: dayOfBody(now), notBefore: state.adoption.on };
  const milestones = milestonesOf(command.milestones ?? [], { ...ground, due: dueIn(state), known: state.milestones });
  if ('refused' in milestones) return milestones;
  const textVersion = textVersionAfter(state, text, authentic);
  const news = restated(state, text, textVersion);
  const changes = {
    ...ifOther(state, 'title', command.title && { ...state.title, ...command.title }),
    ...(news && { text: news }),
    ...ifOther(state, 'authentic', authentic),
    ...ifOther(state, 'fulfilment', fulfilment),
    ...ifOther(state, 'weight', weight),
    ...(milestones.length > 0 && { milestones }),
  };
  return Object.keys(changes).length === 0 ? [] : [CommitmentAmended({ ...changes, textVersion })];
}

/** The same languages in another order are the same. */
function inOrderOf({ authentic }: AdoptedCommitment, asked: readonly string[] = authentic): readonly string[] {
  return sameContent([...asked].sort(), [...authentic].sort()) ? authentic : asked;
}

function ifOther<Field extends 'title' | 'authentic' | 'fulfilment' | 'weight'>(
  state: AdoptedCommitment,
  field: Field,
  value: CommitmentAmended['data'][Field],
): Pick<CommitmentAmended['data'], Field> | undefined {
  if (value === undefined || sameContent(state[field], value)) return undefined;
  return { [field]: value } as Pick<CommitmentAmended['data'], Field>;
}

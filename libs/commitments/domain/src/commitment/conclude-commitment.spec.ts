import {
  CommitmentConcluded,
  commitmentOutcomes,
  fulfilmentKinds,
  obligationModes,
  trackOutcomes,
  type ConcludeCommitment,
} from '@acta/contracts';
import { decider } from '@acta/testing';
import { commitments } from './commitment';
import { concludeCommitment } from './conclude-commitment';
import { adopted, adoptedWith, concluded, withdrawn } from './sample-commitments';

const given = decider(commitments);
const conclusion = concluded.data;
const concluding = (changes: Partial<ConcludeCommitment> = {}): ConcludeCommitment => ({ ...conclusion, ...changes });

describe('rules.md §5: concluding a commitment', () => {
  test('is an act of the body, with its instrument', () => {
    given(adopted).when(concludeCommitment, concluding()).then(concluded);
    expect(given(adopted, concluded).state()).toMatchObject({ concluded: conclusion });
  });

  test.each(trackOutcomes)('as %s is for every kind and every mode', (outcome) => {
    for (const kind of fulfilmentKinds)
      for (const mode of obligationModes)
        given(adoptedWith({ fulfilment: { kind }, obligation: { mode } }))
          .when(concludeCommitment, concluding({ outcome }))
          .then(CommitmentConcluded({ ...conclusion, outcome }));
  });

  test('as no consensus is for a text, and attributed to no State', () => {
    const outcome = 'no-consensus';
    const said = CommitmentConcluded({ ...conclusion, outcome });
    for (const mode of ['joint', 'presidency'] as const)
      given(adoptedWith({ obligation: { mode } }))
        .when(concludeCommitment, concluding({ outcome }))
        .then(said);
    for (const mode of ['each', 'voluntary'] as const)
      given(adoptedWith({ obligation: { mode } }))
        .when(concludeCommitment, concluding({ outcome }))
        .refuses('no-consensus-of-no-state', 'outcome');
    for (const kind of fulfilmentKinds.filter((one) => one !== 'text'))
      given(adoptedWith({ fulfilment: { kind } }))
        .when(concludeCommitment, concluding({ outcome }))
        .refuses('no-consensus-only-of-texts', 'outcome');
  });

  test.each(commitmentOutcomes)('as %s changes nothing the second time', (outcome) =>
    given(adopted, CommitmentConcluded({ ...conclusion, outcome }))
      .when(concludeCommitment, concluding({ outcome }))
      .then(),
  );

  test('is corrected by concluding it again, with a reason', () => {
    const corrected = concluding({ outcome: 'fulfilled', reason: 'La declaración se aprobó completa.' });
    given(adopted, concluded)
      .when(concludeCommitment, corrected)
      .then(CommitmentConcluded({ ...conclusion, outcome: 'fulfilled' }));
    given(adopted, concluded)
      .when(concludeCommitment, concluding({ instrument: 'Acta', reason: 'Otro instrumento.' }))
      .then(CommitmentConcluded({ ...conclusion, instrument: 'Acta' }));
    for (const reason of [{}, { reason: ' ' }])
      given(adopted, concluded)
        .when(concludeCommitment, concluding({ on: '2021-09-17', ...reason }))
        .refuses('correction-needs-reason', 'reason');
  });

  test('happened, and not before it was adopted', () => {
    given(adopted)
      .when(concludeCommitment, concluding({ on: '2020-01-07' }))
      .refuses('date-too-early', 'on');
    given(adopted)
      .when(concludeCommitment, concluding(), { now: '2021-09-17T23:59:59.999Z' })
      .refuses('date-in-future', 'on');
  });

  test('is refused for what is withdrawn, and for what is not there', () => {
    given(adopted, withdrawn).when(concludeCommitment, concluding()).refuses('commitment-withdrawn');
    given().when(concludeCommitment, concluding()).refuses('commitment-unknown');
  });
});

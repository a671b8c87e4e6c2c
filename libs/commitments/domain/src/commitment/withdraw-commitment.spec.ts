import { CommitmentWithdrawn } from '@acta/contracts';
import { decider } from '@acta/testing';
import { commitments } from './commitment';
import { adopted, concluded, withdrawn } from './sample-commitments';
import { withdrawCommitment } from './withdraw-commitment';

const given = decider(commitments);
const withdrawing = (on = '2021-03-01') => ({ on, reason: 'El encuentro no llegó a convocarse.' });

describe('rules.md 3.6: withdrawing a commitment', () => {
  test('ends what it binds to on a day, also one that lies ahead', () => {
    given(adopted).when(withdrawCommitment, withdrawing()).then(withdrawn);
    given(adopted)
      .when(withdrawCommitment, withdrawing('2030-01-01'))
      .then(CommitmentWithdrawn({ on: '2030-01-01' }));
    expect(given(adopted, withdrawn).state()).toMatchObject({
      withdrawn: { on: '2021-03-01' },
      code: 'CELAC-2020-03-01',
    });
  });
  test('changes nothing the second time, and is refused for another day', () => {
    given(adopted, withdrawn).when(withdrawCommitment, withdrawing()).then();
    given(adopted, withdrawn).when(withdrawCommitment, withdrawing('2021-03-02')).refuses('commitment-withdrawn');
  });
  test('is not from before it was adopted', () =>
    given(adopted).when(withdrawCommitment, withdrawing('2020-01-07')).refuses('date-too-early', 'on'));
  test('is refused for what is concluded, and for what is not there', () => {
    given(adopted, concluded).when(withdrawCommitment, withdrawing()).refuses('commitment-concluded');
    given().when(withdrawCommitment, withdrawing()).refuses('commitment-unknown');
  });
});

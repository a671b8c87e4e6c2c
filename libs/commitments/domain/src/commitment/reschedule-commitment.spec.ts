import { CommitmentRescheduled, type Due, type ResolvedDue } from '@acta/contracts';
import { decider } from '@acta/testing';
import { sampleStates as states } from '../known/sample-states';
import { commitments } from './commitment';
import { rescheduleCommitment } from './reschedule-commitment';
import { adopted, adoptedWith, concluded, withdrawn } from './sample-commitments';

const given = decider(commitments);
const moving = (due: Due, milestone?: string) => ({
  command: { due, reason: 'La presidencia fijó una fecha nueva.', ...(milestone !== undefined && { milestone }) },
  known: { states },
});
const day = (to: string): ResolvedDue => ({ precision: 'day', from: to, to });
const previous = adopted.data.due;
const in2027: ResolvedDue = { precision: 'year', from: '2027-01-01', to: '2027-12-31' };
const moved = CommitmentRescheduled({ due: in2027, previous });

describe('rules.md 3.6: rescheduling a commitment', () => {
  test('moves its due, and says which one was before', () => {
    given(adopted)
      .when(rescheduleCommitment, moving({ precision: 'year', to: '2027-12-31' }))
      .then(moved);
    expect(given(adopted, moved).state()).toMatchObject({ dues: [{ due: previous }, { due: in2027 }] });
  });
  test('moves it to another day or to none, and from none to a day', () => {
    given(adopted)
      .when(rescheduleCommitment, moving({ precision: 'none' }))
      .then(CommitmentRescheduled({ due: { precision: 'none' }, previous }));
    given(adoptedWith({ due: { precision: 'none', basis: 'doubtful' } }))
      .when(rescheduleCommitment, moving({ precision: 'day', to: '2020-10-19' }))
      .then(CommitmentRescheduled({ due: day('2020-10-19'), previous: { precision: 'none', basis: 'doubtful' } }));
  });
  test('changes nothing where nothing is moved', () => {
    given(adopted, moved).when(rescheduleCommitment, moving(in2027)).then();
    given(adopted)
      .when(rescheduleCommitment, moving({ precision: 'term' }), { now: '2020-09-23T12:00:00.000Z' })
      .then();
  });
  test('rules.md 3.3: to the end of the term means of the one in force on that day, as scheduled then', () => {
    given(adopted)
      .when(rescheduleCommitment, moving({ precision: 'term' }), { now: '2020-09-24T12:00:00.000Z' })
      .then(CommitmentRescheduled({ due: { precision: 'term', to: '2022-01-06', term: 'term-8' }, previous }));
    given(adopted)
      .when(rescheduleCommitment, moving({ precision: 'term' }), { now: '2022-01-07T00:00:00.000Z' })
      .then(CommitmentRescheduled({ due: { precision: 'term', to: '2023-01-23', term: 'term-9' }, previous }));
  });
  test('is refused for a due that cannot be', () => {
    given(adopted)
      .when(rescheduleCommitment, moving({ precision: 'month', to: '2027-02-27' }))
      .refuses('due-not-whole', 'due');
    given(adopted)
      .when(rescheduleCommitment, moving(day('2020-01-07')))
      .refuses('date-too-early', 'due');
  });
  test('is refused where there is nothing to move any more', () => {
    given().when(rescheduleCommitment, moving(in2027)).refuses('commitment-unknown');
    given(adopted, withdrawn).when(rescheduleCommitment, moving(in2027)).refuses('commitment-withdrawn');
    given(adopted, concluded).when(rescheduleCommitment, moving(in2027)).refuses('commitment-concluded');
  });
});

describe('rescheduling a milestone', () => {
  const withMilestone = adoptedWith({
    milestones: [
      { id: 'cultura', title: { es: 'Cultura' }, due: day('2020-05-04') },
      { id: 'comercio', title: { es: 'Comercio' }, due: day('2020-06-04') },
    ],
  });
  const milestoneMoved = CommitmentRescheduled({
    milestone: 'comercio',
    due: day('2021-01-07'),
    previous: day('2020-06-04'),
  });

  test('moves that one alone', () => {
    given(withMilestone)
      .when(rescheduleCommitment, moving({ precision: 'day', to: '2021-01-07' }, 'comercio'))
      .then(milestoneMoved);
    expect(given(withMilestone, milestoneMoved).state()).toMatchObject({
      dues: [{ due: previous }],
      milestones: [{ dues: [{ due: day('2020-05-04') }] }, { dues: [{}, { due: day('2021-01-07') }] }],
    });
    given(withMilestone, milestoneMoved)
      .when(rescheduleCommitment, moving(day('2021-01-07'), 'comercio'))
      .then();
  });
  test('keeps milestones and the due of the commitment in order', () => {
    given(withMilestone)
      .when(rescheduleCommitment, moving(day('2021-01-08'), 'comercio'))
      .refuses('milestone-after-due', 'due');
    given(withMilestone)
      .when(rescheduleCommitment, moving(day('2020-06-03')))
      .refuses('milestone-after-due', 'due');
    given(withMilestone, milestoneMoved)
      .when(rescheduleCommitment, moving(day('2021-01-07')))
      .then(CommitmentRescheduled({ due: day('2021-01-07'), previous }));
  });
  test('is refused for one that there is not', () =>
    given(withMilestone).when(rescheduleCommitment, moving(in2027, 'salud')).refuses('milestone-unknown', 'milestone'));
});

import { CommitmentRescheduled, TrackOpened, TrackTakenUp, type ResolvedDue } from '@acta/contracts';
import { dueOf } from './due-of';
import { act, factsOf } from './sample-tracks';

const due = (to: string): ResolvedDue => ({ to, precision: 'day' });
const first = due('2021-12-31');

const rescheduled = (to: string, previous = first) => CommitmentRescheduled({ due: due(to), previous });
const takenUp = (commitmentVersion: number, to?: string) =>
  TrackTakenUp({
    on: '2023-02-01',
    returnedOn: '2023-01-05',
    commitmentVersion,
    ...(to !== undefined && { due: due(to) }),
  });
const joined = (commitmentVersion: number, to?: string) =>
  TrackOpened({
    commitment: 'celac-2020-03-01',
    obligor: 'BRA',
    on: '2022-03-01',
    how: 'joined',
    ...(to !== undefined && { due: due(to), commitmentVersion }),
  });
const dueTo = (...acts: Parameters<typeof act>[]) => dueOf(factsOf({ acts: acts.map((one) => act(...one)) })).due.to;

test('rules.md 3.3: the due is the one that the commitment was adopted with', () => {
  expect(dueOf(factsOf())).toMatchObject({ due: { to: '2021-12-31' }, by: { eventId: 'commitment.1.1' } });
});

test('rules.md 3.6: rescheduling alone moves it, as often as it is done', () => {
  expect(dueTo(['2021-05-01', rescheduled('2022-06-30')])).toBe('2022-06-30');
  expect(
    dueTo(['2021-05-01', rescheduled('2022-06-30')], ['2022-05-01', rescheduled('2023-06-30', due('2022-06-30'))]),
  ).toBe('2023-06-30');
});

test('rules.md 3.6: rescheduling a milestone moves nothing but the milestone', () =>
  expect(
    dueTo(['2021-05-01', CommitmentRescheduled({ milestone: 'foro', due: due('2025-01-01'), previous: first })]),
  ).toBe('2021-12-31'));

test('rules.md 3.6: who joins after the due brings a new one, of that track alone', () =>
  expect(dueTo(['2022-03-01', joined(1, '2024-06-30')])).toBe('2024-06-30'));

test('rules.md 3.6: who takes a track up again keeps its due, or moves it', () => {
  expect(dueTo(['2023-02-01', takenUp(1)])).toBe('2021-12-31');
  expect(dueTo(['2023-02-01', takenUp(1, '2024-12-31')])).toBe('2024-12-31');
  expect(dueTo(['2022-03-01', joined(1, '2024-06-30')], ['2023-02-01', takenUp(1)])).toBe('2024-06-30');
  expect(dueTo(['2022-03-01', joined(1, '2024-06-30')], ['2023-02-01', takenUp(1, '2025-06-30')])).toBe('2025-06-30');
});

test('rules.md 3.6: a due of a track’s own gives way where the commitment is rescheduled after it', () => {
  expect(dueTo(['2022-03-01', joined(1, '2024-06-30')], ['2022-05-01', rescheduled('2026-12-31')])).toBe('2026-12-31');
  expect(dueTo(['2021-03-01', rescheduled('2026-12-31')], ['2022-05-01', joined(2, '2024-06-30')])).toBe('2024-06-30');
});

test('a track that is opened anew, without a due, has the commitment’s again', () => {
  expect(dueTo(['2023-02-01', takenUp(1, '2024-12-31')], ['2023-09-01', joined(1)])).toBe('2021-12-31');
  expect(dueTo(['2022-03-01', joined(1, '2024-06-30')], ['2022-09-01', joined(1)])).toBe('2021-12-31');
});

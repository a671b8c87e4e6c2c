import { draftIn } from './draft';
import { received, type Sent } from './sample-progress';

const percent = (value: number) => ({
  statements: [{ measure: 'indicator:funcionarios', value, observedOn: '2020-06-01' }],
});
const reports = (id: string, day: string, value: number): Sent => ({
  id,
  time: `2020-06-${day}T12:00:00.000Z`,
  reports: percent(value),
});
const corrects = (id: string, day: string, named: string, value: number): Sent => ({
  id,
  time: `2020-06-${day}T12:00:00.000Z`,
  corrects: { corrects: named, ...percent(value) },
});
const withdraws = (id: string, named: string): Sent => ({
  id,
  time: '2020-06-24T12:00:00.000Z',
  withdraws: { withdraws: named },
});
const valueAfter = (...sent: readonly Sent[]) =>
  draftIn(received(sent).state, '2020-H1')?.statements.map(({ value }) => value);

describe('a correction', () => {
  test('takes the place of what it corrects, and not of what happened after that', () => {
    expect(valueAfter(reports('a', '10', 1), corrects('b', '20', 'a', 2))).toEqual(['2']);
    expect(valueAfter(reports('a', '10', 1), reports('c', '12', 3), corrects('b', '20', 'a', 2))).toEqual(['3']);
  });
  test('that happened last counts, whichever came last', () => {
    const [early, late] = [corrects('b', '15', 'a', 2), corrects('c', '16', 'a', 3)];
    expect(valueAfter(reports('a', '10', 1), early, late)).toEqual(['3']);
    expect(valueAfter(reports('a', '10', 1), late, early)).toEqual(['3']);
  });
  test('may name a correction', () =>
    expect(valueAfter(reports('a', '10', 1), corrects('b', '15', 'a', 2), corrects('c', '16', 'b', 3))).toEqual(['3']));
  test('of what was never sent is refused, and taken once that came', () => {
    const correction = corrects('b', '15', 'a', 2);
    expect(received([correction]).refused).toEqual(['b']);
    expect(valueAfter(correction, reports('a', '10', 1), correction)).toEqual(['2']);
  });
  test('after the lock is kept, and leaves the draft as it was', () => {
    const before = received([reports('a', '10', 1)]).state;
    const after = received([reports('a', '10', 1), corrects('b', '15', 'a', 2)], '2020-10-01T12:00:00.000Z').state;
    expect(draftIn(before, '2020-H1')?.statements).toMatchObject([{ value: '1' }]);
    expect(after.observations).toMatchObject([{ effect: 'observation', corrections: [{ effect: 'observation' }] }]);
  });
});

describe('a withdrawal', () => {
  test('leaves the draft as if nothing had come', () => {
    expect(valueAfter(reports('a', '10', 1), reports('b', '12', 2), withdraws('w', 'b'))).toEqual(['1']);
    expect(valueAfter(reports('a', '10', 1), withdraws('w', 'a'))).toBeUndefined();
  });
  test('takes corrections with it, and nothing corrects or withdraws what is withdrawn', () => {
    const sent = [reports('a', '10', 1), corrects('b', '15', 'a', 2), withdraws('w', 'b')];
    expect(valueAfter(...sent)).toBeUndefined();
    expect(received([...sent, corrects('c', '20', 'a', 3), withdraws('x', 'a')]).refused).toEqual(['c', 'x']);
  });
  test('changes nothing the second time', () => {
    const sent = [reports('a', '10', 1), withdraws('w', 'a')];
    expect(received([...sent, ...sent]).state).toEqual(received(sent).state);
  });
});

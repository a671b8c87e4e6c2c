import { someone } from './builders';
import { decider } from './decider';
import { NotebookClosed, notebooks, NoteTaken, takeNote } from './notes';

const given = decider(notebooks);
const closed = NotebookClosed({ pages: 1 });

test('a sentence that holds says nothing', () => {
  given()
    .when(takeNote, { amount: 1 })
    .then(NoteTaken({ amount: 1 }));
  given().when(takeNote, { amount: 0 }, someone).then();
  given().when(takeNote, { amount: -1 }, { why: 'no reason' }).refuses('amount-negative', 'amount');
  given(NoteTaken({ amount: 2 }), closed)
    .when(takeNote, { amount: 1 })
    .refuses('notebook-closed');
  expect(given(NoteTaken({ amount: 2 }), closed).state()).toMatchObject({ status: 'closed', total: 2 });
});

test.each([
  [
    'another fact',
    () =>
      given()
        .when(takeNote, { amount: 1 })
        .then(NoteTaken({ amount: 2 })),
  ],
  ['no fact', () => given().when(takeNote, { amount: 1 }).then()],
  [
    'a fact where it refuses',
    () =>
      given(closed)
        .when(takeNote, { amount: 1 })
        .then(NoteTaken({ amount: 1 })),
  ],
  ['nothing where it refuses', () => given(closed).when(takeNote, { amount: 1 }).then()],
  ['a refusal where it decides', () => given().when(takeNote, { amount: 1 }).refuses('notebook-closed')],
  ['another reason', () => given(closed).when(takeNote, { amount: 1 }).refuses('amount-negative')],
  ['another field', () => given().when(takeNote, { amount: -1 }).refuses('amount-negative', 'note')],
])('a sentence that expects %s fails', (_name, sentence) => {
  expect(sentence).toThrow();
});

test('the actor and the surroundings of a command reach its rule', () => {
  const seen: unknown[] = [];
  const rule: typeof takeNote = (_state, _command, { actor, why }) => {
    seen.push([actor.id, why]);
    return [];
  };
  given()
    .when(rule, { amount: 1 }, { ...someone, id: 'person-ana' })
    .then();
  given().when(rule, { amount: 1 }, { why: 'because' }).then();
  expect(seen).toEqual([
    ['person-ana', undefined],
    [someone.id, 'because'],
  ]);
});

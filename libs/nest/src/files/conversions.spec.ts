import { eventually } from '@acta/testing';
import type { Asked } from '../fixture/conversion-worker';
import { Problem } from '../problem';
import { Conversions, conversionsAtOnceMax, conversionsWaitingMax } from './conversions';

const tooCostly = () => new Problem(422, 'file-too-costly');
const usual = { msMax: 60_000, megabytesMax: 256 };
const asking = (asked: Asked) => ({ worker: 'conversion-worker', input: () => asked, tooCostly });

let conversions: Conversions;
let gate: Int32Array<SharedArrayBuffer>;
beforeEach(() => {
  conversions = new Conversions();
  gate = new Int32Array(new SharedArrayBuffer(4));
});

function openGate(): void {
  Atomics.store(gate, 0, 1);
  Atomics.notify(gate, 0);
}

const refusalOf = (conversion: Promise<unknown>): Promise<Problem> =>
  conversion.then(
    () => Promise.reject(new Error('it was converted')),
    (error: unknown) => (error instanceof Problem ? error : Promise.reject(error)),
  );

test('answers what the worker made', async () => {
  expect(await conversions.run(asking({ what: 'answer' }))).toEqual(new Map([['bytes', new Uint8Array([1, 2, 3])]]));
});

test('whoever asks goes on while a worker works: it waits for them, and not they for it', async () => {
  const order: string[] = [];
  const converted = conversions.run(asking({ what: 'wait', gate })).then((answer) => order.push(String(answer)));
  await eventually(() => expect(conversions.underWay).toBe(1));
  order.push('meanwhile');
  openGate();
  await converted;
  expect(order).toEqual(['meanwhile', 'waited']);
  expect(conversions.underWay).toBe(0);
});

test('a refusal comes as it was said, a defect stays one, and so does a worker that says nothing', async () => {
  expect(await refusalOf(conversions.run(asking({ what: 'refuse' })))).toMatchObject({
    status: 422,
    reason: 'file-damaged',
    details: { extra: { line: 7 } },
  });
  await expect(conversions.run(asking({ what: 'fail' }))).rejects.toThrow('a defect');
  await expect(conversions.run(asking({ what: 'end' }))).rejects.toThrow('ended without an answer');
});

test('what hangs is ended, and what eats memory, and the next has its turn', async () => {
  const hanging = conversions.run(asking({ what: 'hang' }), { ...usual, msMax: 200 });
  expect(await refusalOf(hanging)).toMatchObject({ status: 422, reason: 'file-too-costly' });
  const eating = conversions.run(asking({ what: 'eat' }), { ...usual, megabytesMax: 32 });
  expect(await refusalOf(eating)).toMatchObject({ status: 422, reason: 'file-too-costly' });
  expect(conversions.underWay).toBe(0);
  expect(await conversions.run(asking({ what: 'wait' }))).toBe('waited');
});

test('so many at once, so many wait and have made no input yet, and one more is told to come back', async () => {
  let inputs = 0;
  const counted = { ...asking({ what: 'wait', gate }), input: () => ((inputs += 1), { what: 'wait', gate }) };
  const all = Array.from({ length: conversionsAtOnceMax + conversionsWaitingMax }, () => conversions.run(counted));
  const refused = await refusalOf(conversions.run(counted));
  expect(refused).toMatchObject({ status: 503, reason: 'busy', details: { headers: { 'Retry-After': '1' } } });
  const accepted = conversions.run({ ...counted, patient: true });
  await eventually(() => expect([inputs, conversions.underWay]).toEqual([conversionsAtOnceMax, conversionsAtOnceMax]));
  openGate();
  expect(new Set(await Promise.all([...all, accepted]))).toEqual(new Set(['waited']));
  expect([inputs, conversions.underWay]).toEqual([all.length + 1, 0]);
});

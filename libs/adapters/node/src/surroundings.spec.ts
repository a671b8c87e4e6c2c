import { UnrecordableValue, type Json } from '@acta/kernel';
import serialize from 'canonicalize';
import fc from 'fast-check';
import { nodeSurroundings } from './surroundings';

const { hashing, canonicalisation, clock, randomness } = nodeSurroundings();
const { canonicalise } = canonicalisation;

describe('canonical text', () => {
  test('is that of the example in RFC 8785, 3.2.3', () => {
    const value = JSON.parse(
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],' +
        '"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
    ) as Json;
    expect(canonicalise(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test('sorts members by UTF-16 code units, as in RFC 8785, 3.2.3', () => {
    const value = JSON.parse(
      '{"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One",' +
        '"\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control","\\u00f6":"Latin Small Letter O With Diaeresis"}',
    ) as Json;
    expect(Object.values(JSON.parse(canonicalise(value)) as object)).toHaveLength(7);
    const order = [...canonicalise(value).matchAll(/:"([^"]+)"/g)].map(([, name]) => name);
    expect(order).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  /* RFC 8785, appendix B: bits of a double, and its text. */
  test.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
  ])('writes the double %s as %s', (bits, text) => {
    expect(canonicalise(Buffer.from(bits, 'hex').readDoubleBE())).toBe(text);
  });

  test('leaves out members that are undefined', () => {
    expect(canonicalise({ a: undefined, b: 1 })).toBe('{"b":1}');
  });

  test.each<[string, unknown, UnrecordableValue['problem']]>([
    ['a lone surrogate', { a: ['\ud800'] }, 'lone-surrogate'],
    ['a lone surrogate in a name', { '\udc00': 1 }, 'lone-surrogate'],
    ['a number that is not one', [NaN], 'not-finite'],
    ['infinity', { a: { b: -Infinity } }, 'not-finite'],
    ['undefined', undefined, 'not-json'],
    ['undefined in a list', [1, undefined], 'not-json'],
    ['a hole in a list', new Array(2), 'not-json'],
    ['a function', { a: () => 1 }, 'not-json'],
    ['a date', { a: new Date(0) }, 'not-json'],
    ['a map', new Map([['a', 1]]), 'not-json'],
    ['a big integer', 1n, 'not-json'],
    ['a symbol', { a: Symbol('a') }, 'not-json'],
  ])('refuses %s', (_name, value, problem) => {
    expect(() => canonicalise(value as Json)).toThrow(expect.objectContaining({ problem }) as Error);
    expect(() => canonicalise(value as Json)).toThrow(UnrecordableValue);
  });

  test('is what another reading of RFC 8785 comes to, for anything that JSON can say', () => {
    const text = fc.string({ unit: 'binary', maxLength: 8 });
    const awkward = fc.constantFrom(
      '"',
      '\\',
      '\u0000',
      '\u001f',
      '\u007f',
      '\u2028',
      'ñ',
      '😀',
      'constructor',
      '10',
      '9',
    );
    const member = fc.oneof(text, awkward);
    const { json } = fc.letrec<{ json: Json }>((tie) => ({
      json: fc.oneof(
        { maxDepth: 4 },
        member,
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constantFrom(null, true, false, -0),
        fc.array(tie('json'), { maxLength: 4 }),
        fc.dictionary(member, tie('json'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(json, (value) => expect(canonicalise(value)).toBe(serialize(value))),
      { numRuns: 2_000 },
    );
  });

  test('sorts members whose names no object holds in that order, and leaves the value as it was', () => {
    const value = JSON.parse('{"b":{"9":{"d":1,"c":[{"f":2,"e":3}]},"10":0},"__proto__":{"z":1,"y":2},"a":1}') as Json;
    const before = JSON.stringify(value);
    const text = '{"__proto__":{"y":2,"z":1},"a":1,"b":{"10":0,"9":{"c":[{"e":3,"f":2}],"d":1}}}';
    expect(canonicalise(value)).toBe(text);
    expect(canonicalise({ list: [value] })).toBe(`{"list":[${text}]}`);
    expect(JSON.stringify(value)).toBe(before);
  });

  test('sorts many members as it sorts few', () => {
    const names = Array.from({ length: 100 }, (_, index) => String((index * 37) % 100));
    const value = Object.fromEntries(names.map((name) => [name, 0]));
    expect(canonicalise(value)).toBe(serialize(value));
  });

  test('takes pairs of surrogates, which are characters', () => {
    expect(canonicalise('😀')).toBe('"😀"');
  });
});

test('hashes text as UTF-8, and bytes alike', () => {
  const digest = '4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c';
  expect(hashing.sha256('é')).toBe(digest);
  expect(hashing.sha256(Buffer.from('é', 'utf8'))).toBe(digest);
});

test('tells the time in UTC with milliseconds', () => {
  expect(clock.now()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
});

test('sleeps until the time has passed or it is woken', async () => {
  const before = Date.now();
  await clock.sleep(20);
  expect(Date.now() - before).toBeGreaterThanOrEqual(19);
  const waking = new AbortController();
  const sleeping = clock.sleep(60_000, waking.signal);
  waking.abort();
  await sleeping;
  await clock.sleep(60_000, waking.signal);
});

test('never gives the same random digits twice', () => {
  const given = new Set(Array.from({ length: 100 }, () => randomness.hex(16)));
  expect(given.size).toBe(100);
  for (const digits of given) expect(digits).toMatch(/^[0-9a-f]{32}$/);
});

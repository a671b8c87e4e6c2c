import fc from 'fast-check';
import { plainToInstance, Type } from 'class-transformer';
import { IsInt, IsObject, IsString, Length, Min, ValidateIf, ValidateNested, validateSync } from 'class-validator';
import { Designate } from './access/designate';
import { AskedReport } from './commitments/report-content';
import { IsCalendarDate } from './moments';
import { AreNested, IsNested } from './nested';
import { MayBeAbsent } from './optional';
import { passesRules } from './passes-rules';
import type { ContractClass } from './contract-class';

class Part {
  @IsString() @Length(1, 5) readonly name!: string;
}

class NarrowPart extends Part {
  @Length(1, 3) declare readonly name: string;
  @MayBeAbsent() @IsInt() @Min(0) readonly count?: number;
}

class Whole {
  @IsNested(() => NarrowPart) readonly main!: NarrowPart;
  @AreNested(() => Part) readonly others!: readonly Part[];
  @IsString({ each: true }) readonly words!: readonly string[];
  @ValidateIf((_, value: unknown) => value !== null) @IsCalendarDate() readonly on!: string | null;
}

const samples: readonly (readonly [ContractClass, object])[] = [
  [Whole, { main: { name: 'abc', count: 1 }, others: [{ name: 'abcde' }], words: ['x'], on: null }],
  [Whole, { main: { name: 'abc' }, others: [], words: [], on: '2026-03-01' }],
  [
    Designate,
    {
      holder: 'source-a',
      function: 'system',
      for: { institution: 'inst-a' },
      scope: ['read'],
      from: '2026-03-01',
      source: 'x',
    },
  ],
  [
    AskedReport,
    {
      statements: [{ measure: 'progress', value: 40, observedOn: '2026-06-30' }],
      narrative: 'x',
      evidence: [{ title: 'x', url: 'https://example.org/', visibility: 'public' }],
    },
  ],
];

const classValidatorPasses = (value: object): boolean =>
  validateSync(value, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true }).length === 0;

test.each(samples)('what is in order passes, so that nobody asks class-validator: %p', (contract, plain) => {
  const value = plainToInstance(contract, plain);
  const quickly = [plain, value].map((one) => passesRules(contract, one));
  expect([...quickly, classValidatorPasses(value)]).toEqual([true, true, true]);
});

/** The sample with one thing in it, anywhere, that is another, gone, or too many. */
const changed = (plain: unknown): fc.Arbitrary<unknown> => {
  const anything = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constant(undefined), fc.constant([[{}]]));
  if (plain === null || typeof plain !== 'object') return anything;
  if (Array.isArray(plain)) {
    const inside = plain.map((one, index) => changed(one).map((other) => plain.with(index, other) as unknown));
    return fc.oneof(
      anything,
      anything.map((more) => [...(plain as unknown[]), more]),
      ...inside,
    );
  }
  const inside = Object.entries(plain).map(([name, one]) => changed(one).map((other) => ({ ...plain, [name]: other })));
  return fc.oneof(
    anything,
    fc
      .tuple(fc.constantFrom('more', 'constructor', 'toString'), anything)
      .map(([name, more]) => ({ ...plain, [name]: more })),
    ...inside,
  );
};

test.each(samples)('nothing passes that class-validator would refuse: %p', (contract, plain) => {
  let refused = 0;
  fc.assert(
    fc.property(changed(plain), (other) => {
      if (other === null || typeof other !== 'object' || Array.isArray(other)) return;
      const value = plainToInstance(contract, other);
      const isInOrder = classValidatorPasses(value);
      if (!isInOrder) refused += 1;
      const passing = [other, value].filter((one) => passesRules(contract, one));
      expect(isInOrder ? [] : passing).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
  expect(refused).toBeGreaterThan(100);
});

test('nothing passes the rules of a class that has none, or nests another in its own way', () => {
  class WithoutRules {}
  class InItsOwnWay {
    @IsObject() @ValidateNested() @Type(() => Part) readonly part!: Part;
  }
  expect(passesRules(WithoutRules, {})).toBe(false);
  expect(passesRules(InItsOwnWay, { part: { name: 'abc' } })).toBe(false);
});

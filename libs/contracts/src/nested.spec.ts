import { Type } from 'class-transformer';
import { getMetadataStorage, IsString, ValidateNested } from 'class-validator';
import { AreNested, IsNested, validateAs } from './index';

class Line {
  @IsString() readonly text!: string;
}

class Page {
  @IsNested(() => Line) readonly title!: Line;
  @AreNested(() => Line) readonly lines!: readonly Line[];
}

const line = { text: 'x' };
const good = { title: line, lines: [line] };

test.each([
  [{ ...good, title: undefined }, '/title'],
  [{ ...good, title: null }, '/title'],
  [{ ...good, title: [] }, '/title'],
  [{ ...good, title: [line] }, '/title'],
  [{ ...good, title: 'x' }, '/title'],
  [{ ...good, lines: line }, '/lines'],
  [{ ...good, lines: [[]] }, '/lines'],
  [{ ...good, lines: [[line]] }, '/lines'],
  [{ ...good, lines: [line, null] }, '/lines'],
])('%j is not what was agreed', (value, pointer) => {
  const validated = validateAs(Page, value);
  expect(validated.ok ? [] : validated.violations.map((violation) => violation.pointer)).toContain(pointer);
});

test('an object for the one and a list of objects for the others is', () => {
  expect(validateAs(Page, good)).toMatchObject({ ok: true, value: good });
});

interface StoredRule {
  readonly type: string;
  readonly name?: string;
  readonly propertyName: string;
  readonly each?: boolean;
}

/** Every rule of every contract that has been loaded. */
function storedRules(): ReadonlyMap<{ readonly name: string }, readonly StoredRule[]> {
  return (getMetadataStorage() as unknown as { validationMetadatas: ReturnType<typeof storedRules> })
    .validationMetadatas;
}

function bareIn(contracts: ReturnType<typeof storedRules>): readonly string[] {
  return [...contracts].flatMap(([contract, rules]) =>
    rules
      .filter(({ type }) => type === 'nestedValidation')
      .filter(
        (nested) =>
          !rules.some(
            ({ name, propertyName, each }) =>
              name === 'isObject' && propertyName === nested.propertyName && Boolean(each) === Boolean(nested.each),
          ),
      )
      .map(({ propertyName }) => `${contract.name}.${propertyName}`),
  );
}

test('no contract nests another without saying that it is an object', () => {
  expect(bareIn(storedRules())).toEqual([]);
  class Bare {
    @ValidateNested() @Type(() => Line) readonly line!: Line;
  }
  expect(bareIn(storedRules())).toEqual([`${Bare.name}.line`]);
});

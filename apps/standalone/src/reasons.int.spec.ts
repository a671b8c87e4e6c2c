import { knownReasons, languages, violationIn, wordsOf } from '@acta/nest';
import { getMetadataStorage } from 'class-validator';
import type { ValidationMetadata } from 'class-validator/types/metadata/ValidationMetadata';
import '@acta/access/service';
import '@acta/commitments/service';
import '@acta/plan-catalog/service';
import { refusalsInSource } from './fixture/refusals-in-source';

const refusals = refusalsInSource();

/** `{since}` in the sentences of a reason, in one language. */
const namedIn = (text = ''): readonly string[] =>
  [...text.matchAll(/\{([A-Za-z0-9]+)\}/g)].map(([, name = '']) => name);

test('of every refusal it is known which reasons it may give', () => {
  expect(refusals.length).toBeGreaterThan(100);
  expect(refusals.filter(({ reasons }) => reasons.length === 0)).toEqual([]);
});

test('every refusal has words in four languages', () => {
  const reasons = new Set(refusals.flatMap((refusal) => refusal.reasons));
  expect(reasons.size).toBeGreaterThan(100);
  expect([...reasons].filter((reason) => !knownReasons().includes(reason)).sort()).toEqual([]);
});

test('a sentence about a refusal names only what every such refusal tells', () => {
  const unfilled = refusals.flatMap(({ at, reasons, values }) =>
    reasons.flatMap((reason) =>
      namedIn(wordsOf(reason)?.detail?.es)
        .filter((name) => !values.includes(name))
        .map((name) => `${reason} names ${name}: ${at}`),
    ),
  );
  expect(unfilled).toEqual([]);
});

test.each(['title', 'detail'] as const)('in all languages the %s of a reason names the same', (part) => {
  const differing = knownReasons().filter((reason) => {
    const said = languages.map((language) => namedIn(wordsOf(reason)?.[part]?.[language]).toSorted().join());
    return new Set(said).size > 1;
  });
  expect(differing).toEqual([]);
});

test('every rule of every contract has words in four languages, for one who breaks it', () => {
  const { validationMetadatas } = getMetadataStorage() as unknown as {
    readonly validationMetadatas: ReadonlyMap<unknown, readonly ValidationMetadata[]>;
  };
  const rules = [...validationMetadatas.values()].flat().filter(({ type }) => type !== 'conditionalValidation');
  const codes = [...new Set(rules.map(({ name, type }) => name ?? type))];
  expect(codes.length).toBeGreaterThan(15);
  const untold = (code: string) =>
    languages.filter((language) => violationIn(language, { pointer: '/x', code, message: '' }).message === '');
  expect(codes.filter((code) => untold(code).length > 0)).toEqual([]);
});

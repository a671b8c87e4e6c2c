import type { AskedReport, AskedStatement } from '@acta/contracts';
import fc from 'fast-check';
import { contentOf, refusalOfContent, type ContentKnown } from './report-content';
import { adopted } from './sample-tracks';

const sha256 = 'b'.repeat(64);
const known: ContentKnown = {
  commitment: adopted(),
  evidence: { [sha256]: { mediaType: 'application/pdf', byteCount: 1_024 } },
  today: '2020-07-10',
};
const onScale: ContentKnown = { ...known, commitment: adopted({ fulfilment: { kind: 'scale', scale: 'tracss' } }) };
const progress = { measure: 'progress', value: 40, observedOn: '2020-06-30' };
const figure = { measure: 'indicator:funcionarios', value: 1, observedOn: '2020-06-30' };
const step = { measure: 'scale:tracss', value: 'limited', observedOn: '2020-06-30' };
const link = { title: 'Nota', url: 'https://ppt-celac.org/nota' };
const file = { title: 'Constancia', sha256 };
const met = { milestone: 'inscripcion', outcome: 'met', on: '2020-05-01' } as const;

const stating = (...statements: AskedStatement[]): AskedReport => ({ statements });

describe('what is recorded of a report', () => {
  test('rules.md 1.7: numbers become text, and a figure keeps its unit', () => {
    expect(contentOf(stating(progress, figure), known).statements).toEqual([
      { measure: 'progress', value: '40', observedOn: '2020-06-30' },
      { measure: 'indicator:funcionarios', value: '1', unit: 'personas', observedOn: '2020-06-30' },
    ]);
    expect(contentOf(stating(step), onScale).statements).toEqual([step]);
  });
  test('rules.md 4.9: evidence is for the parties unless it is said to be public, and a file says what its bytes are', () =>
    expect(contentOf({ evidence: [link, { ...file, visibility: 'public' }] }, known).evidence).toEqual([
      { ...link, visibility: 'parties' },
      { ...file, visibility: 'public', mediaType: 'application/pdf', byteCount: 1_024 },
    ]));
  test('what was not said is not recorded, and no risk is said', () =>
    expect(contentOf({ narrative: 'Se inscribió a una persona.' }, known)).toEqual({
      statements: [],
      narrative: 'Se inscribió a una persona.',
      risk: 'none',
      milestones: [],
      evidence: [],
    }));
  test('all that was said is', () => {
    const words = { narrative: 'A', noProgress: 'B', risk: 'at-risk', riskNote: 'C', milestones: [met] } as const;
    expect(contentOf(words, known)).toEqual({ ...words, statements: [], evidence: [] });
  });
});

describe('rules.md 3.2: a report on this commitment', () => {
  test.each<[string, AskedReport, ContentKnown]>([
    ['progress', stating({ ...progress, value: 0 }), known],
    ['progress as text', stating({ ...progress, value: '100' }), known],
    ['progress with decimals', stating({ ...progress, value: '33.5' }), known],
    ['its figure', stating({ ...figure, value: '-12.5', unit: 'personas' }), known],
    ['a step of its scale', stating(step), onScale],
    ['one figure of two days', stating(figure, { ...figure, observedOn: '2020-05-31' }), known],
    ['a milestone', { milestones: [met] }, known],
    ['words', { narrative: 'Se avanza.' }, known],
    ['that nothing was done', { noProgress: 'Falta presupuesto.' }, known],
    ['a link and a file', { narrative: 'Se avanza.', evidence: [link, file] }, known],
    ['of today', { narrative: 'Se avanza.', effectiveOn: '2020-07-10' }, known],
  ])('may state %s', (_what, asked, of) => expect(refusalOfContent(asked, of)).toBeUndefined());

  test.each<[string, string | undefined, AskedReport, ContentKnown]>([
    ['report-empty', undefined, {}, known],
    ['report-empty', undefined, { narrative: '  ', risk: 'at-risk', riskNote: 'Demora', evidence: [link] }, known],
    ['progress-not-percent', '/statements/0/value', stating({ ...progress, value: 101 }), known],
    ['progress-not-percent', '/statements/0/value', stating({ ...progress, value: -1 }), known],
    ['progress-not-percent', '/statements/0/value', stating({ ...progress, value: '100.5' }), known],
    ['progress-not-percent', '/statements/0/value', stating({ ...progress, value: 'complete' }), known],
    ['unit-not-used', '/statements/0/unit', stating({ ...progress, unit: '%' }), known],
    ['unit-not-used', '/statements/0/unit', stating({ ...step, unit: 'pasos' }), onScale],
    ['measure-unknown', '/statements/0/measure', stating(step), known],
    ['measure-unknown', '/statements/0/measure', stating({ ...step, measure: 'scale:ogp-completion' }), onScale],
    ['measure-unknown', '/statements/1/measure', stating(progress, { ...figure, measure: 'indicator:otro' }), known],
    ['measure-unknown', '/statements/0/measure', stating(figure), onScale],
    ['step-unknown', '/statements/0/value', stating({ ...step, value: 'complete' }), onScale],
    ['step-unknown', '/statements/0/value', stating({ ...step, value: 2 }), onScale],
    ['value-not-decimal', '/statements/0/value', stating({ ...figure, value: 'limited' }), known],
    ['value-not-decimal', '/statements/0/value', stating({ ...figure, value: 9_007_199_254_740_991 }), known],
    ['unit-differs', '/statements/0/unit', stating({ ...figure, unit: 'hectáreas' }), known],
    ['statement-repeated', '/statements/1', stating(figure, { ...figure, value: 2 }), known],
    ['date-in-future', '/statements/0/observedOn', stating({ ...figure, observedOn: '2020-07-11' }), known],
    ['milestone-unknown', '/milestones/0/milestone', { milestones: [{ ...met, milestone: 'otro' }] }, known],
    ['milestone-repeated', '/milestones/1/milestone', { milestones: [met, { ...met, outcome: 'not-met' }] }, known],
    ['date-in-future', '/milestones/0/on', { milestones: [{ ...met, on: '2020-07-11' }] }, known],
    ['evidence-link-or-file', '/evidence/0', { narrative: 'A', evidence: [{ title: 'Nada' }] }, known],
    ['evidence-link-or-file', '/evidence/1', { narrative: 'A', evidence: [link, { ...link, sha256 }] }, known],
    ['evidence-not-a-link', '/evidence/0/url', { narrative: 'A', evidence: [{ ...link, url: 'ftp://a.org' }] }, known],
    ['evidence-unknown', '/evidence/0/sha256', { narrative: 'A', evidence: [{ ...file, sha256: '0' }] }, known],
    ['evidence-unknown', '/evidence/0/sha256', { narrative: 'A', evidence: [{ ...file, sha256: 'toString' }] }, known],
    ['date-in-future', 'effectiveOn', { narrative: 'A', effectiveOn: '2020-07-11' }, known],
  ])('is refused as %s at %s', (reason, field, asked, of) =>
    expect(refusalOfContent(asked, of)).toMatchObject({ reason, ...(field !== undefined && { field }) }),
  );

  test('takes for progress the whole numbers from 0 to 100 and nothing else', () =>
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: -200, max: 300 }), fc.integer()), (value) => {
        const taken = [value, String(value)].map((said) =>
          refusalOfContent(stating({ ...progress, value: said }), known),
        );
        expect(taken.map((refusal) => refusal === undefined)).toEqual([value, value].map((n) => n >= 0 && n <= 100));
      }),
    ));
  test('a commitment without a figure takes none', () => {
    const commitment = adopted({ fulfilment: { kind: 'continuing' } });
    expect(refusalOfContent(stating(figure), { ...known, commitment })).toMatchObject({ reason: 'measure-unknown' });
  });
});

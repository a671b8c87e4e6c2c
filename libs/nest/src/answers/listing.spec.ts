import fc from 'fast-check';
import type { SortKey } from './cursor';
import { listing } from './listing';

const rowsOf = fc.uniqueArray(fc.record({ name: fc.constantFrom('a', 'b', 'ñ'), id: fc.string() }), {
  selector: ({ id }) => id,
});

test('pages hold every row once, whatever their size and however many rows are equal in what they are sorted by', () =>
  fc.assert(
    fc.asyncProperty(rowsOf, fc.integer({ min: 1, max: 5 }), async (rows, countMax) => {
      const list = listing(rows, { keyOf: ({ name, id }) => [name, id], compare: new Intl.Collator('es').compare });
      const walked: unknown[] = [];
      for (let end: SortKey | undefined; ;) {
        const entries = await list.after(end, countMax);
        walked.push(...entries.map(({ item }) => item));
        end = entries.at(-1)?.end;
        if (end === undefined) break;
      }
      expect(walked).toHaveLength(rows.length);
      expect(new Set(walked)).toEqual(new Set(rows));
    }),
  ));

/** `[2, 3, 4, 9]` → `2-4,9`: rows in ascending order, as the record has them. */
export function rangesOf(rows: readonly number[]): string {
  const ranges: (readonly [number, number])[] = [];
  for (const row of rows) {
    const last = ranges.at(-1);
    if (last && last[1] === row - 1) ranges[ranges.length - 1] = [last[0], row];
    else ranges.push([row, row]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(',');
}

export function rowsIn(ranges: string): readonly number[] {
  return ranges.split(',').flatMap((range) => {
    const [from = 0, to = from] = range.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}

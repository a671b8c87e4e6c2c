import type { Section } from './section';

type Line = readonly string[];

const header: Line = ['', 'median', 'least', 'most', 'target'];

/** A section for people: what was compared, then a line for each figure and each ratio. */
export function tableOf({ name, compared, figures, comparisons }: Section): string {
  const ofFigures = figures.map(({ name: what, unit, median, min, max, targetMax }): Line => {
    const target = targetMax === undefined ? '' : `≤ ${targetMax}: ${median <= targetMax ? 'met' : 'NOT met'}`;
    return [what, ...[median, min, max].map((value) => `${inDigits(value)} ${unit}`), target];
  });
  const ofRatios = comparisons.map(({ name: what, median, min, max, targetMin, met }): Line => {
    return [what, ...[median, min, max].map(inDigits), `≥ ${targetMin}: ${met ? 'met' : 'NOT met'}`];
  });
  return [name, ...compared.map((sentence) => `  ${sentence}`), ...aligned([header, ...ofFigures, ...ofRatios])].join(
    '\n',
  );
}

/** Names to the left, figures to the right. */
function aligned(lines: readonly Line[]): readonly string[] {
  const widths = header.map((_, column) => Math.max(...lines.map((line) => (line[column] as string).length)));
  return lines.map((line) => {
    const cells = line.map((cell, column) => {
      const width = widths[column] as number;
      return column === 0 || column === header.length - 1 ? cell.padEnd(width) : cell.padStart(width);
    });
    return `  ${cells.join('  ')}`.trimEnd();
  });
}

/** Three digits that count: 31,400 · 213 · 21.3 · 0.512. */
export function inDigits(value: number): string {
  return new Intl.NumberFormat('en', { maximumSignificantDigits: 3 }).format(value);
}

/** Rows as a table of aligned columns for a terminal. */
import { clip, columnsOf, pad } from './plain.ts';

const gap = '  ';
/** No column is squeezed below this. */
const leastWidth = 8;

/** Gives away from the widest column until the row fits; one that is narrow already keeps its width. */
function squeezed(widths: readonly number[], room: number): readonly number[] {
  const result = [...widths];
  for (let over = result.reduce((a, b) => a + b, 0) - room; over > 0; ) {
    const widest = result.indexOf(Math.max(...result));
    const width = result[widest] ?? 0;
    if (width <= leastWidth) break;
    const next = Math.max(leastWidth, ...result.filter((other) => other < width));
    const cut = Math.max(1, Math.min(over, width - next));
    result[widest] = width - cut;
    over -= cut;
  }
  return result;
}

/** A header, a rule and the rows, each one line no wider than `columns`; cells are one line each. */
export function textTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  columns: number,
): readonly string[] {
  const natural = header.map((title, at) => Math.max(columnsOf(title), ...rows.map((row) => columnsOf(row[at] ?? ''))));
  const widths = squeezed(natural, columns - gap.length * (header.length - 1));
  const line = (cells: readonly string[]): string =>
    widths
      .map((width, at) => pad(clip(cells[at] ?? '', width), width))
      .join(gap)
      .trimEnd();
  return [line(header), widths.map((width) => '─'.repeat(width)).join(gap), ...rows.map(line)];
}

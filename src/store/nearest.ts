/** The name that someone most likely meant. */
import { byText } from '../text/canonical.ts';

/** Edits (insert, delete, change, swap of neighbours) that lead from one text to the other. */
export function edits(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const at = (x: number, y: number): number => (x === i ? row[y] : rows[x]?.[y]) ?? Number.POSITIVE_INFINITY;
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
      row.push(
        Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1), swapped),
      );
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? Number.POSITIVE_INFINITY;
}

/** The name with the fewest edits, or one that the text begins or ends; null where none is near. */
export function nearest(text: string, names: readonly string[]): string | null {
  const given = text.toLowerCase().slice(0, 60);
  const ranked = names
    .map((name) => ({ name, edits: edits(given, name.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits || byText(a.name, b.name));
  const [best] = ranked;
  if (best && best.edits <= Math.max(2, best.name.length / 3)) return best.name;
  const part = given.length > 2 ? ranked.find(({ name }) => name.toLowerCase().includes(given)) : undefined;
  return part?.name ?? null;
}

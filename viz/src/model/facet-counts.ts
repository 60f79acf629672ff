/** How many agreements (of a kind: actors) each value of a facet would let through, the other filters kept. */
import type { Facet } from '../state/state.ts';
import type { Indexed } from './index-data.ts';
import { passes, type Question, valuesOf } from './shown.ts';

export type FacetCount = { readonly value: string; readonly count: number };

/** Every value in the data, also those that now count 0; the most frequent in the whole data first. */
export function facetCounts(index: Indexed, question: Question, facet: Facet): readonly FacetCount[] {
  const counts = new Map<string, number>();
  const all = new Map<string, number>();
  const add = (map: Map<string, number>, value: string): void => void map.set(value, (map.get(value) ?? 0) + 1);
  for (const item of index.items) {
    for (const value of valuesOf(index, item, item.agreement.status, facet)) add(all, value);
    const status = passes(index, item, question, facet);
    if (status !== null) for (const value of valuesOf(index, item, status, facet)) add(counts, value);
  }
  for (const value of counts.keys()) if (!all.has(value)) all.set(value, 0);
  return [...all]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([value]) => ({ value, count: counts.get(value) ?? 0 }));
}

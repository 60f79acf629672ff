/** A projection as plain arrays, parallel edges joined: what layout and communities work on. */
import { byText } from '../text/canonical.ts';
import type { Projection } from './project.ts';

export type SimpleGraph = {
  /** Sorted by id; everything else speaks of them by index. */
  readonly nodes: readonly string[];
  /** One per pair, the smaller index first, in order of (source, target); `count` is how many edges it joins. */
  readonly links: readonly { readonly source: number; readonly target: number; readonly count: number }[];
  /** The indices of each node's neighbours, ascending. */
  readonly neighbours: readonly (readonly number[])[];
};

/** Joins parallel edges; `only`, where given, keeps those nodes and the edges between them. */
export function simpleGraph(projection: Projection, only?: ReadonlySet<string>): SimpleGraph {
  const nodes = projection
    .nodes()
    .filter((node) => only?.has(node) ?? true)
    .sort(byText);
  const indexOf = new Map(nodes.map((node, index) => [node, index]));
  const counts = new Map<number, number>();
  projection.forEachEdge((_edge, _attributes, source, target) => {
    const a = indexOf.get(source);
    const b = indexOf.get(target);
    if (a === undefined || b === undefined) return;
    const key = Math.min(a, b) * nodes.length + Math.max(a, b);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  const neighbours: number[][] = nodes.map(() => []);
  const links = [...counts]
    .sort(([a], [b]) => a - b)
    .map(([key, count]) => ({ source: Math.floor(key / nodes.length), target: key % nodes.length, count }));
  for (const { source, target } of links) {
    neighbours[source]?.push(target);
    neighbours[target]?.push(source);
  }
  for (const list of neighbours) list.sort((a, b) => a - b);
  return { nodes, links, neighbours };
}

/** The connected parts as lists of node indices: the largest first, then by the smallest index. */
export function components(graph: SimpleGraph): readonly (readonly number[])[] {
  const seen = new Set<number>();
  const parts: number[][] = [];
  for (let start = 0; start < graph.nodes.length; start += 1) {
    if (seen.has(start)) continue;
    seen.add(start);
    const part = [start];
    for (let at = 0; at < part.length; at += 1)
      for (const next of graph.neighbours[part[at] as number] ?? [])
        if (!seen.has(next)) {
          seen.add(next);
          part.push(next);
        }
    parts.push(part.sort((a, b) => a - b));
  }
  return parts.sort((a, b) => b.length - a.length || (a[0] as number) - (b[0] as number));
}

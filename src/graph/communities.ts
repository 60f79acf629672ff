/** Groups of actors that agree more among themselves than with others. */
import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import type { Projection } from './project.ts';
import { seededRandom } from './random.ts';
import { simpleGraph } from './simple.ts';

const seed = 1_648;

// The package's types say `export default` where its code says `module.exports`.
const detect = louvain as unknown as typeof louvain.default;

/**
 * The number of each actor's community by Louvain, from a fixed seed: 0 is the largest, ties go to the one that holds the
 * smallest id.
 */
export function communities(projection: Projection): ReadonlyMap<string, number> {
  const graph = simpleGraph(projection);
  const weighted = new UndirectedGraph<object, { weight: number }>();
  for (const node of graph.nodes) weighted.addNode(node);
  for (const { source, target, count } of graph.links)
    weighted.addEdge(graph.nodes[source], graph.nodes[target], { weight: count });
  const found =
    weighted.size > 0
      ? detect(weighted, { rng: seededRandom(seed) })
      : Object.fromEntries(graph.nodes.map((node, index) => [node, index]));
  const members = new Map<number, string[]>();
  for (const node of graph.nodes) {
    const list = members.get(found[node] as number);
    if (list) list.push(node);
    else members.set(found[node] as number, [node]);
  }
  // The lists are sorted, as the nodes are; a sort that keeps equal sizes in order is thus by smallest id.
  const ranked = [...members.values()].sort((a, b) => b.length - a.length);
  return new Map(ranked.flatMap((list, rank) => list.map((node) => [node, rank] as const)));
}

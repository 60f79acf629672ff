/// <reference path="./forceatlas2-iterate.d.ts" />
/**
 * ForceAtlas2 on plain arrays: the same steps for the layout made beforehand and for "relax" in the page's worker.
 * The package's own worker does one step a message and never stops, and its entry cannot go on from where it was.
 */
import iterate from 'graphology-layout-forceatlas2/iterate.js';

/** Numbers per node and per edge in the arrays of the package. */
const perNode = 10;
const perEdge = 3;
const massAt = 6;
const convergenceAt = 7;
const sizeAt = 8;

export type ForceInput = {
  /** x and y of each node, one after the other; not all at one place. */
  readonly positions: readonly number[];
  /** Source, target (indices of nodes) and weight of each edge, one after the other. */
  readonly edges: readonly number[];
};

export type Forces = {
  /** Does `steps` steps. */
  readonly run: (steps: number) => void;
  /** x and y of each node, one after the other. */
  readonly positions: () => number[];
};

/** ForceAtlas2 over the given nodes and edges; Barnes–Hut where the graph is large enough to gain by it. */
export function forces({ positions, edges }: ForceInput): Forces {
  const order = positions.length / 2;
  const nodes = new Float32Array(order * perNode);
  for (let node = 0; node < order; node += 1) {
    const at = node * perNode;
    nodes[at] = positions[node * 2] as number;
    nodes[at + 1] = positions[node * 2 + 1] as number;
    nodes[at + massAt] = 1;
    nodes[at + convergenceAt] = 1;
    nodes[at + sizeAt] = 1;
  }
  const links = new Float32Array(edges.length);
  for (let edge = 0; edge < edges.length; edge += perEdge) {
    const weight = edges[edge + 2] as number;
    for (const end of [0, 1]) {
      const node = (edges[edge + end] as number) * perNode;
      links[edge + end] = node;
      nodes[node + massAt] = (nodes[node + massAt] as number) + weight;
    }
    links[edge + 2] = weight;
  }
  const settings = {
    linLogMode: false,
    // Else the most connected draw everything into one heap in the middle.
    outboundAttractionDistribution: true,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    scalingRatio: 10,
    strongGravityMode: true,
    gravity: 0.05,
    slowDown: 1 + Math.log(Math.max(order, 1)),
    barnesHutOptimize: order > 500,
    barnesHutTheta: 0.9,
  };
  return {
    run(steps) {
      for (let step = 0; step < steps; step += 1) iterate(settings, nodes, links);
    },
    positions() {
      const out: number[] = new Array(order * 2);
      for (let node = 0; node < order; node += 1) {
        out[node * 2] = nodes[node * perNode] as number;
        out[node * 2 + 1] = nodes[node * perNode + 1] as number;
      }
      return out;
    },
  };
}

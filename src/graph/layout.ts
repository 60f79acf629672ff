/** Where each node of the picture lies: settled beforehand, the same for the same graph. */
import { byText, sha256 } from '../text/canonical.ts';
import { forces } from './forces.ts';
import { type Disc, pack } from './pack.ts';
import type { Projection } from './project.ts';
import { components, type SimpleGraph, simpleGraph } from './simple.ts';
import { spread } from './spread.ts';

export type Point = { readonly x: number; readonly y: number };
export type Positions = ReadonlyMap<string, Point>;

/** Side of the square that a node has to itself on average; the unit of everything here. */
const room = 100;
/** Steps of ForceAtlas2 are given by this many node moves, within bounds: small graphs settle wholly, large ones in time. */
const moves = 1_500_000;
const fewestSteps = 60;
const mostSteps = 800;

export type LayoutOptions = {
  /** Lay out only these nodes and the edges between them. */
  readonly only?: ReadonlySet<string>;
  /** Where nodes lie already: the layout starts from there, so that a wider picture keeps the shape of the narrower. */
  readonly start?: Positions;
};

/**
 * A place for every node. Each connected part is settled by ForceAtlas2 (Barnes–Hut where large) from places taken from the
 * ids' hashes, turned so that it is wider than high, freed of overlaps and packed beside the others. Coordinates have one
 * decimal; equal graphs give equal coordinates on the same machine.
 */
export function layout(projection: Projection, options: LayoutOptions = {}): Positions {
  const graph = simpleGraph(projection, options.only);
  const found = components(graph);
  const partOf = new Map(found.flatMap((part, index) => part.map((node) => [node, index] as const)));
  const links: Link[][] = found.map(() => []);
  for (const link of graph.links) links[partOf.get(link.source) as number]?.push(link);
  const parts = found.map((part, index) => settled(graph, part, links[index] as Link[], options.start));
  const places = pack(parts.map(({ outline }) => outline));
  const positions = new Map<string, Point>();
  parts.forEach(({ nodes }, index) => {
    const { x, y } = places[index] as Point;
    for (const node of nodes) positions.set(node.id, { x: round(node.x + x), y: round(node.y + y) });
  });
  return new Map([...positions].sort(([a], [b]) => byText(a, b)));
}

// Adding zero turns −0 into 0, which JSON would not tell apart.
const round = (value: number): number => Math.round(value * 10) / 10 + 0;

type Settled = {
  readonly nodes: readonly { readonly id: string; readonly x: number; readonly y: number }[];
  /** What other parts must leave free: around its nodes, and along its edges. */
  readonly outline: readonly Disc[];
};

type Link = SimpleGraph['links'][number];

function settled(
  graph: SimpleGraph,
  part: readonly number[],
  links: readonly Link[],
  start: Positions | undefined,
): Settled {
  const ids = part.map((node) => graph.nodes[node] as string);
  const at = new Map(part.map((node, index) => [node, index]));
  const size = part.length;
  const points =
    size === 1
      ? [{ x: 0, y: 0 }]
      : size === 2
        ? [
            { x: -room * 0.6, y: 0 },
            { x: room * 0.6, y: 0 },
          ]
        : turned(settle(graph, part, at, links, start));
  const extent = farthest(points);
  const scale = size > 2 ? (room * 0.9 * Math.sqrt(size)) / extent : 1;
  const most = part.reduce((high, node) => Math.max(high, graph.neighbours[node]?.length ?? 0), 1);
  const spots = points.map(({ x, y }, index) => ({
    x: x * scale,
    y: y * scale,
    radius: room * (0.42 + 0.3 * Math.sqrt((graph.neighbours[part[index] as number]?.length ?? 0) / most)),
  }));
  if (size > 2) spread(spots);
  return {
    nodes: spots.map(({ x, y }, index) => ({ id: ids[index] as string, x, y })),
    outline: outlineOf(
      spots,
      links.map(({ source, target }) => [at.get(source) as number, at.get(target) as number] as const),
    ),
  };
}

function settle(
  graph: SimpleGraph,
  part: readonly number[],
  at: ReadonlyMap<number, number>,
  links: readonly Link[],
  start: Positions | undefined,
): readonly Point[] {
  const positions = part.flatMap((node) => {
    const { x, y } = startOf(graph, node, start);
    return [x, y];
  });
  const edges = links.flatMap(({ source, target, count }) => [
    at.get(source) as number,
    at.get(target) as number,
    1 + Math.log2(count),
  ]);
  const force = forces({ positions, edges });
  force.run(Math.max(fewestSteps, Math.min(mostSteps, Math.round(moves / part.length))));
  const out = force.positions();
  return part.map((_node, index) => ({ x: out[index * 2] as number, y: out[index * 2 + 1] as number }));
}

/** Its place from before, else beside its placed neighbours, else one of the disc by the hash of its id. */
function startOf(graph: SimpleGraph, node: number, start: Positions | undefined): Point {
  const id = graph.nodes[node] as string;
  const known = start?.get(id);
  if (known) return known;
  const digits = sha256(id);
  const angle = (Number.parseInt(digits.slice(0, 8), 16) / 0xffff_ffff) * 2 * Math.PI;
  const reach = Math.sqrt(Number.parseInt(digits.slice(8, 16), 16) / 0xffff_ffff);
  const beside = (graph.neighbours[node] ?? []).flatMap((other) => start?.get(graph.nodes[other] as string) ?? []);
  const centre = beside.reduce((sum, point) => ({ x: sum.x + point.x, y: sum.y + point.y }), { x: 0, y: 0 });
  const count = Math.max(1, beside.length);
  const disc = beside.length > 0 ? room : room * Math.sqrt(graph.nodes.length);
  return { x: centre.x / count + Math.cos(angle) * reach * disc, y: centre.y / count + Math.sin(angle) * reach * disc };
}

/** Beyond so many edges the discs around the nodes alone make the outline. */
const mostEdges = 2_000;

function outlineOf(spots: readonly Point[], edges: readonly (readonly [number, number])[]): readonly Disc[] {
  const nodes = spots.map(({ x, y }): Disc => ({ x, y, radius: room * 0.62 }));
  if (edges.length > mostEdges) return nodes;
  const along = edges.flatMap(([from, to]): Disc[] => {
    const [a, b] = [spots[from] as Point, spots[to] as Point];
    const count = Math.floor(Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2) / (room * 0.6));
    return Array.from({ length: Math.max(0, count - 1) }, (_, index) => {
      const share = (index + 1) / count;
      return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share, radius: room * 0.3 };
    });
  });
  return [...nodes, ...along];
}

/** Centred on the middle of its extent, its longest direction laid level. */
function turned(points: readonly Point[]): readonly Point[] {
  const mean = { x: average(points.map(({ x }) => x)), y: average(points.map(({ y }) => y)) };
  const centred = points.map(({ x, y }) => ({ x: x - mean.x, y: y - mean.y }));
  const xx = average(centred.map(({ x }) => x * x));
  const yy = average(centred.map(({ y }) => y * y));
  const xy = average(centred.map(({ x, y }) => x * y));
  const angle = -Math.atan2(2 * xy, xx - yy) / 2;
  const level = centred.map(({ x, y }) => ({
    x: x * Math.cos(angle) - y * Math.sin(angle),
    y: x * Math.sin(angle) + y * Math.cos(angle),
  }));
  const middle = { x: midrange(level.map(({ x }) => x)), y: midrange(level.map(({ y }) => y)) };
  return level.map(({ x, y }) => ({ x: x - middle.x, y: y - middle.y }));
}

/** Distance of the farthest point from the origin; at least 1. */
const farthest = (points: readonly Point[]): number =>
  points.reduce((high, { x, y }) => Math.max(high, Math.sqrt(x * x + y * y)), 1);

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function midrange(values: readonly number[]): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return (low + high) / 2;
}

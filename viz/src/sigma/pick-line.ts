/**
 * The line under the pointer, by geometry: Sigma's way draws every line a second time in each frame, and hits nothing beside a
 * line one pixel wide, which no finger does.
 */
import type Sigma from 'sigma';
import { curvePoint, distanceTo, type Spot } from './curve.ts';
import type { LineAttributes } from './to-graph.ts';

const pieces = 12;

/** The nearest line not farther than `reach` pixels from a point of the screen, else null. */
export function lineAt(sigma: Sigma, point: Spot, reach: number): string | null {
  const graph = sigma.getGraph();
  const spots = new Map<string, Spot>();
  const spotOf = (node: string): Spot | null => {
    const known = spots.get(node);
    if (known) return known;
    const data = sigma.getNodeDisplayData(node);
    if (!data || data.hidden) return null;
    const spot = sigma.framedGraphToViewport(data);
    spots.set(node, spot);
    return spot;
  };
  let best: { edge: string; distance: number } | null = null;
  graph.forEachEdge((edge, attributes, source, target) => {
    const data = sigma.getEdgeDisplayData(edge);
    const [from, to] = [spotOf(source), spotOf(target)];
    if (!data || data.hidden || !from || !to) return;
    const { curvature } = attributes as LineAttributes;
    const allowed = (reach + sigma.scaleSize(data.size) / 2) ** 2;
    const distance = curvature === 0 ? distanceTo(point, from, to) : distanceToCurve(point, from, to, curvature);
    if (distance <= allowed && (best === null || distance < best.distance)) best = { edge, distance };
  });
  return (best as { edge: string } | null)?.edge ?? null;
}

function distanceToCurve(point: Spot, from: Spot, to: Spot, curvature: number): number {
  let least = Number.POSITIVE_INFINITY;
  let last = from;
  for (let piece = 1; piece <= pieces; piece += 1) {
    const next = curvePoint(from, to, curvature, piece / pieces);
    least = Math.min(least, distanceTo(point, last, next));
    last = next;
  }
  return least;
}

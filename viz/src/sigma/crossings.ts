/** How many lines run through a box of the screen. */
import type Sigma from 'sigma';
import type { Box } from './boxes.ts';
import type { Spot } from './curve.ts';

export type Stretch = readonly [Spot, Spot];

/** Where lines are few, names keep clear of all; else of those of their own dot, which else would strike them through. */
const few = 160;
/** Of its own lines so many are looked at. */
const mostOwn = 24;

/** Gives the stretches that the name of a dot should not lie on. */
export function stretchesFor(sigma: Sigma): (node: string) => readonly Stretch[] {
  const graph = sigma.getGraph();
  const spot = (node: string): Spot | null => {
    const data = sigma.getNodeDisplayData(node);
    return data && !data.hidden ? sigma.framedGraphToViewport(data) : null;
  };
  const stretchOf = (source: string, target: string): readonly Stretch[] => {
    const [from, to] = [spot(source), spot(target)];
    return from && to ? [[from, to]] : [];
  };
  if (graph.size <= few) {
    const all = graph.mapEdges((_edge, _data, source, target) => stretchOf(source, target)).flat();
    return () => all;
  }
  return (node) =>
    graph
      .edges(node)
      .slice(0, mostOwn)
      .flatMap((edge) => stretchOf(...graph.extremities(edge)));
}

export const crossings = (stretches: readonly Stretch[], box: Box): number =>
  stretches.reduce((sum, stretch) => sum + (runsThrough(stretch, box) ? 1 : 0), 0);

/** Liang and Barsky's clipping: whether any part of the stretch lies inside. */
function runsThrough([from, to]: Stretch, { x, y, width, height }: Box): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [first, last] = [0, 1];
  for (const [step, room] of [
    [-dx, from.x - x],
    [dx, x + width - from.x],
    [-dy, from.y - y],
    [dy, y + height - from.y],
  ] as const) {
    if (step === 0) {
      if (room < 0) return false;
    } else if (step < 0) first = Math.max(first, room / step);
    else last = Math.min(last, room / step);
  }
  return first <= last;
}

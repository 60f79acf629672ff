/** The curve that `@sigma/edge-curve` draws, as points on the screen (y downwards). */

export type Spot = { readonly x: number; readonly y: number };

/** A point of the curve, `t` from 0 (source) to 1 (target); a straight line where the curvature is 0. */
export function curvePoint(from: Spot, to: Spot, curvature: number, t: number): Spot {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  // The shader bends to the left of the way in a space with y upwards: the right here.
  const bent = { x: (from.x + to.x) / 2 + dy * curvature, y: (from.y + to.y) / 2 - dx * curvature };
  const [p, q, r] = [(1 - t) ** 2, 2 * (1 - t) * t, t ** 2];
  return { x: p * from.x + q * bent.x + r * to.x, y: p * from.y + q * bent.y + r * to.y };
}

/** Squared distance of a point from the stretch between two others. */
export function distanceTo(point: Spot, from: Spot, to: Spot): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - from.x) * dx + (point.y - from.y) * dy) / length));
  return (from.x + t * dx - point.x) ** 2 + (from.y + t * dy - point.y) ** 2;
}

/** The place that an arrow key leads to. */

export type Named = { readonly id: string; readonly x: number; readonly y: number };

/** The nearest within 45° of the direction (y upwards), what lies aside counting double; undefined where nothing lies there. */
export function nearestIn(
  spots: readonly Named[],
  from: { readonly x: number; readonly y: number },
  [towardsX, towardsY]: readonly [number, number],
): string | undefined {
  let best: { id: string; cost: number } | undefined;
  for (const { id, x, y } of spots) {
    const [dx, dy] = [x - from.x, y - from.y];
    const ahead = dx * towardsX + dy * towardsY;
    const aside = Math.abs(dx * towardsY - dy * towardsX);
    if (ahead <= 0 || aside > ahead) continue;
    const cost = ahead + 2 * aside;
    if (!best || cost < best.cost || (cost === best.cost && id < best.id)) best = { id, cost };
  }
  return best?.id;
}

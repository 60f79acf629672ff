/** Where the name of a dot may stand. */
import type { Box, Boxes } from './boxes.ts';
import { crossings, type Stretch } from './crossings.ts';

/** Places around a dot in order of liking: x and y in shares of the free way from the dot to the name. */
const sides = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [0.1, 1],
  [0.1, -1],
  [-0.1, 1],
  [-0.1, -1],
] as const;

export type Screen = { readonly width: number; readonly height: number };

/**
 * Of the places on the screen that lie on no dot, the one that the fewest lines cross; where each lies on one, and the dot matters
 * or is asked for eagerly, the best that lies on no name.
 */
export function placeFor(
  taken: Boxes,
  screen: Screen,
  dot: { readonly x: number; readonly y: number; readonly radius: number },
  long: number,
  size: number,
  eager: boolean,
  stretches: readonly Stretch[],
): Box | null {
  const height = size * 1.25;
  const width = long + 4;
  const reach = dot.radius + 2;
  const boxes = sides.map(([x, y]): Box => {
    const left = x === 0 ? dot.x - width / 2 : x > 0 ? dot.x + reach * x : dot.x + reach * x - width;
    const middle = y === 0 ? dot.y : y > 0 ? dot.y + reach * y + height / 2 : dot.y + reach * y - height / 2;
    return { x: left, y: middle - height / 2, width, height };
  });
  const inside = boxes.filter((box) => box.x >= 0 && box.x + width <= screen.width);
  const clear = best(
    inside.filter((box) => taken.free(box, 'soft')),
    stretches,
  );
  if (clear) return clear;
  // A name over a small dot is better than none, where the dot matters.
  return dot.radius > 9 || eager
    ? best(
        [...inside, ...boxes].filter((box) => taken.free(box, 'hard')),
        stretches,
      )
    : null;
}

/** The first of those that the fewest lines cross. */
function best(boxes: readonly Box[], stretches: readonly Stretch[]): Box | null {
  let found: Box | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const box of boxes) {
    const count = crossings(stretches, box);
    if (count < least) [found, least] = [box, count];
    if (least === 0) break;
  }
  return found;
}

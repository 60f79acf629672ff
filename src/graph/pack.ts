/** Places shapes beside each other: the connected parts of a layout, so that none lies on another. */

import { aspect } from './aspect.ts';

export type Disc = { readonly x: number; readonly y: number; readonly radius: number };
/** Discs around the shape's own origin. */
export type Outline = readonly Disc[];
export type Place = { readonly x: number; readonly y: number };

/**
 * A place per outline, in their order, which is from large to small: the first in the middle, each next at the first place
 * along a spiral where no disc of it overlaps one that is placed. Deterministic.
 */
export function pack(outlines: readonly Outline[]): readonly Place[] {
  const cell =
    2 * outlines.reduce((high, outline) => Math.max(high, ...outline.slice(0, 1).map(({ radius }) => radius)), 1);
  const grid = new Map<string, Disc[]>();
  const keysOf = ({ x, y, radius }: Disc): string[] => {
    const keys: string[] = [];
    const [wide, high] = [radius * aspect, radius];
    for (let i = Math.floor((x - wide) / cell); i <= Math.floor((x + wide) / cell); i += 1)
      for (let j = Math.floor((y - high) / cell); j <= Math.floor((y + high) / cell); j += 1) keys.push(`${i},${j}`);
    return keys;
  };
  const free = (disc: Disc): boolean =>
    keysOf(disc).every((key) =>
      (grid.get(key) ?? []).every(
        (other) => ((other.x - disc.x) / aspect) ** 2 + (other.y - disc.y) ** 2 >= (other.radius + disc.radius) ** 2,
      ),
    );
  const at = (outline: Outline, place: Place): readonly Disc[] =>
    outline.map(({ x, y, radius }) => ({ x: x + place.x, y: y + place.y, radius }));
  // Within the first outline little is free, so the spiral starts in its outer part.
  const core = farthest(outlines[0] ?? []) / 2;
  let angle = 0;
  let previous = Number.POSITIVE_INFINITY;
  return outlines.map((outline) => {
    const size = farthest(outline);
    // An Archimedean spiral; where outlines get smaller, it may find room that it passed by.
    const arm = Math.max(size, cell / 4) * 0.6;
    if (size < previous * 0.95) {
      angle = (2 * Math.PI * core) / arm;
      previous = size;
    }
    let place: Place = { x: 0, y: 0 };
    let discs = at(outline, place);
    while (!discs.every(free)) {
      const reach = (angle * arm) / (2 * Math.PI);
      angle += (arm * 0.5) / Math.max(arm * 0.5, reach);
      place = { x: reach * Math.cos(angle) * aspect, y: reach * Math.sin(angle) };
      discs = at(outline, place);
    }
    for (const disc of discs)
      for (const key of keysOf(disc)) {
        const list = grid.get(key);
        if (list) list.push(disc);
        else grid.set(key, [disc]);
      }
    return place;
  });
}

const farthest = (outline: Outline): number =>
  outline.reduce((high, { x, y, radius }) => Math.max(high, Math.sqrt(x * x + y * y) + radius), 0);

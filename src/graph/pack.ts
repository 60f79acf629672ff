/** Places discs beside each other: the connected parts of a layout, so that none lies on another. */

export type Disc = { readonly radius: number };
export type Place = { readonly x: number; readonly y: number };

/** Screens are wider than high; the spiral along which places are tried is so too. */
const aspect = 1.5;

/**
 * A place per disc, in their order, which is from large to small: the first in the middle, each next at the first free place
 * along a spiral. Deterministic.
 */
export function pack(discs: readonly Disc[], gap: number): readonly Place[] {
  // As large as the second disc, so that few others share a cell, and not so small that the first fills thousands.
  const cell = Math.max((discs[1]?.radius ?? 0) * 2 + gap, (discs[0]?.radius ?? 0) / 16, 1);
  const grid = new Map<string, number[]>();
  const places: Place[] = [];
  const cellsOf = ({ x, y }: Place, radius: number): string[] => {
    const keys: string[] = [];
    for (let i = Math.floor((x - radius) / cell); i <= Math.floor((x + radius) / cell); i += 1)
      for (let j = Math.floor((y - radius) / cell); j <= Math.floor((y + radius) / cell); j += 1)
        keys.push(`${i},${j}`);
    return keys;
  };
  const free = (place: Place, radius: number): boolean =>
    cellsOf(place, radius + gap).every((key) =>
      (grid.get(key) ?? []).every((other) => {
        const at = places[other] as Place;
        const reach = radius + (discs[other] as Disc).radius + gap;
        return (at.x - place.x) ** 2 + (at.y - place.y) ** 2 >= reach * reach;
      }),
    );
  // A place that was taken for a large disc may be free for a smaller one, so the walk starts anew when the size changes.
  // Nothing is free inside the first disc, so it starts near that one's edge.
  const core = discs[0]?.radius ?? 0;
  let angle = 0;
  let previous = Number.POSITIVE_INFINITY;
  discs.forEach(({ radius }, index) => {
    // An Archimedean spiral in steps of about half a radius.
    const arm = (radius + gap) * 0.5;
    if (radius < previous) angle = (2 * Math.PI * (core / aspect)) / arm;
    previous = radius;
    let place: Place = { x: 0, y: 0 };
    while (!free(place, radius)) {
      angle += arm / Math.max(arm, (angle * arm) / (2 * Math.PI));
      const reach = (angle * arm) / (2 * Math.PI);
      place = { x: reach * Math.cos(angle) * aspect, y: reach * Math.sin(angle) };
    }
    places.push(place);
    for (const key of cellsOf(place, radius)) grid.set(key, [...(grid.get(key) ?? []), index]);
  });
  return places;
}

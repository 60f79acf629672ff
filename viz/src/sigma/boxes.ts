/** Which parts of the screen are taken: by names and counts (hard), or by dots alone (soft). */

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Side of a cell of the grid, in pixels. */
const cell = 64;

export class Boxes {
  private readonly hard = new Map<number, Box[]>();
  private readonly soft = new Map<number, Box[]>();

  add(box: Box, how: 'hard' | 'soft'): void {
    const grid = how === 'hard' ? this.hard : this.soft;
    for (const key of cellsOf(box)) {
      const list = grid.get(key);
      if (list) list.push(box);
      else grid.set(key, [box]);
    }
  }

  /** Whether nothing hard lies there; with `soft`, no dot either. */
  free(box: Box, how: 'hard' | 'soft'): boolean {
    return none(this.hard, box) && (how === 'hard' || none(this.soft, box));
  }
}

const none = (grid: ReadonlyMap<number, readonly Box[]>, box: Box): boolean =>
  cellsOf(box).every((key) => !(grid.get(key) ?? []).some((other) => overlap(box, other)));

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

function cellsOf({ x, y, width, height }: Box): readonly number[] {
  const keys: number[] = [];
  for (let i = Math.floor(x / cell); i <= Math.floor((x + width) / cell); i += 1)
    for (let j = Math.floor(y / cell); j <= Math.floor((y + height) / cell); j += 1) keys.push(i * 4_096 + j);
  return keys;
}

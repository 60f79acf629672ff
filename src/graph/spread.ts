/** Pushes overlapping dots apart. */
import { aspect } from './aspect.ts';

export type Spot = { x: number; y: number; readonly radius: number };

/** A spot in a space where its room is a circle. */
type Round = { x: number; y: number; readonly radius: number };

const rounds = 80;

/**
 * Moves the spots until the room of none, `radius` high and wider by the aspect of screens, overlaps another's, or for a fixed
 * number of rounds. Looks only at spots in neighbouring cells, so that the time grows with their number. Deterministic; two spots
 * at one place part along a direction given by their indices.
 */
export function spread(spots: readonly Spot[]): void {
  const rounded = spots.map(({ x, y, radius }): Round => ({ x: x / aspect, y, radius }));
  partAll(rounded);
  rounded.forEach(({ x, y }, index) => {
    const spot = spots[index] as Spot;
    spot.x = x * aspect;
    spot.y = y;
  });
}

function partAll(spots: readonly Round[]): void {
  const cell = 2 * spots.reduce((high, spot) => Math.max(high, spot.radius), 1);
  for (let round = 0; round < rounds; round += 1) {
    const grid = new Map<string, number[]>();
    spots.forEach((spot, index) => {
      const key = `${Math.floor(spot.x / cell)},${Math.floor(spot.y / cell)}`;
      const list = grid.get(key);
      if (list) list.push(index);
      else grid.set(key, [index]);
    });
    let moved = false;
    spots.forEach((spot, index) => {
      const column = Math.floor(spot.x / cell);
      const row = Math.floor(spot.y / cell);
      for (let i = column - 1; i <= column + 1; i += 1)
        for (let j = row - 1; j <= row + 1; j += 1)
          for (const other of grid.get(`${i},${j}`) ?? [])
            if (other > index && part(spot, spots[other] as Round, index + other)) moved = true;
    });
    if (!moved) return;
  }
}

/** Moves both by half of what they overlap; says whether they did. */
function part(a: Round, b: Round, turn: number): boolean {
  const reach = a.radius + b.radius;
  let dx = b.x - a.x;
  let dy = b.y - a.y;
  let distance = Math.sqrt(dx * dx + dy * dy);
  if (distance >= reach) return false;
  if (distance === 0) {
    dx = Math.cos(turn);
    dy = Math.sin(turn);
    distance = 1;
  }
  const push = (reach - Math.min(distance, reach)) / 2 / distance;
  a.x -= dx * push;
  a.y -= dy * push;
  b.x += dx * push;
  b.y += dy * push;
  return true;
}

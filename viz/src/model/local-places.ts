/** Places for a neighbourhood by itself: in the whole graph its actors may lie far apart. */
import { forces } from '../../../src/graph/forces.ts';
import { spread } from '../../../src/graph/spread.ts';
import { type Place, placesOf } from './picture.ts';
import type { Shown } from './shown.ts';

/** Beyond so many actors settling would be felt as a wait; the places of the whole graph serve. */
const mostSettled = 600;
const room = 100;

export function localPlaces(shown: Shown): ReadonlyMap<string, Place> {
  const start = placesOf(shown.actors, false);
  const ids = shown.actors.map((actor) => actor.id);
  if (ids.length > mostSettled || ids.length < 3) return start;
  const at = new Map(ids.map((id, index) => [id, index]));
  const force = forces({
    positions: ids.flatMap((id) => [start.get(id)?.x ?? 0, start.get(id)?.y ?? 0]),
    edges: shown.agreements.flatMap(({ pairs }) =>
      pairs.flatMap(([a, b]) => [at.get(a) as number, at.get(b) as number, 1]),
    ),
  });
  force.run(300);
  const found = force.positions();
  const far = found.reduce((high, value) => Math.max(high, Math.abs(value)), 1);
  const scale = (room * 0.62 * Math.sqrt(ids.length)) / far;
  const spots = ids.map((_id, index) => ({
    x: (found[index * 2] as number) * scale,
    y: (found[index * 2 + 1] as number) * scale,
    radius: room * 0.45,
  }));
  spread(spots);
  return new Map(ids.map((id, index) => [id, spots[index] as Place]));
}

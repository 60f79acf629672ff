import { expect, test } from 'vitest';
import { communities } from '../../src/graph/communities.ts';
import { layout, type Positions } from '../../src/graph/layout.ts';
import { pack } from '../../src/graph/pack.ts';
import { project } from '../../src/graph/project.ts';
import { spread } from '../../src/graph/spread.ts';
import type { GraphRecords } from '../../src/model.ts';
import { fixture } from './fixture.ts';
import { powerLaw } from './power-law.ts';

const text = (positions: Positions): string => JSON.stringify([...positions]);
const reversed = (graph: GraphRecords): GraphRecords => ({
  actors: graph.actors.toReversed(),
  agreements: graph.agreements.toReversed(),
  claims: graph.claims.toReversed(),
  snippets: graph.snippets.toReversed(),
});
const far = (a: { x: number; y: number }, b: { x: number; y: number }): number => Math.hypot(a.x - b.x, a.y - b.y);

test('the same graph gives the same bytes, whatever the order of its records', () => {
  expect(text(layout(project(reversed(fixture))))).toBe(text(layout(project(fixture))));
});

test('Barnes–Hut too gives the same bytes twice', () => {
  const graph = powerLaw(900, 2_500);
  expect(text(layout(project(reversed(graph))))).toBe(text(layout(project(graph))));
});

test('every actor has a finite place, and no two lie on each other', () => {
  const places = [...layout(project(fixture)).values()];
  expect(places).toHaveLength(fixture.actors.length);
  for (const [index, place] of places.entries()) {
    expect(Number.isFinite(place.x) && Number.isFinite(place.y)).toBe(true);
    for (const other of places.slice(index + 1)) expect(far(place, other)).toBeGreaterThan(50);
  }
});

test('partners lie nearer to each other than strangers do', () => {
  const projection = project(fixture);
  const places = layout(projection);
  const at = (node: string) => places.get(node) as { x: number; y: number };
  const mean = (list: readonly number[]): number => list.reduce((sum, item) => sum + item, 0) / list.length;
  const all = projection.nodes();
  const near = mean(projection.mapEdges((_edge, _attributes, a, b) => far(at(a), at(b))));
  const any = mean(all.flatMap((a, index) => all.slice(index + 1).map((b) => far(at(a), at(b)))));
  expect(near).toBeLessThan(any * 0.6);
});

test('no actors, one actor, actors without an agreement', () => {
  const none = { actors: [], agreements: [], claims: [], snippets: [] };
  expect(layout(project(none)).size).toBe(0);
  const lonely = { ...none, actors: fixture.actors.slice(0, 5) };
  expect(layout(project({ ...none, actors: fixture.actors.slice(0, 1) })).get(fixture.actors[0]?.id ?? '')).toEqual({
    x: 0,
    y: 0,
  });
  expect(new Set([...layout(project(lonely)).values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(5);
});

test('a layout that starts from another keeps to it', () => {
  const projection = project(powerLaw(400, 900));
  const core = new Set(projection.nodes().slice(0, 100));
  const before = layout(projection, { only: core });
  const after = layout(projection, { start: before });
  expect(before.size).toBe(100);
  expect(after.size).toBe(400);
});

test('packed outlines do not overlap, and lie close together', () => {
  const outlines = [7, 5, 5, 3, 3, 2, 2, 2, 1, 1, 1].map((count) =>
    Array.from({ length: count }, (_, index) => ({ x: index * 90, y: (index % 2) * 40, radius: 30 })),
  );
  const placed = pack(outlines).map(({ x, y }, index) =>
    (outlines[index] ?? []).map((disc) => ({ x: x + disc.x, y: y + disc.y })),
  );
  for (const [index, discs] of placed.entries())
    for (const disc of discs)
      for (const other of placed.slice(index + 1).flat()) expect(far(disc, other)).toBeGreaterThanOrEqual(60 - 1e-6);
  const xs = placed.flat().map(({ x }) => x);
  expect(Math.max(...xs) - Math.min(...xs)).toBeLessThan(1_500);
});

test('thousands of small outlines are packed around a large one', () => {
  const large = Array.from({ length: 900 }, (_, index) => ({
    x: (index % 30) * 100 - 1_500,
    y: Math.floor(index / 30) * 100 - 1_500,
    radius: 60,
  }));
  const small = Array.from({ length: 3_000 }, () => [{ x: 0, y: 0, radius: 60 }]);
  expect(new Set(pack([large, ...small]).map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`)).size).toBe(3_001);
});

test('spots at one place are parted', () => {
  const spots = Array.from({ length: 12 }, () => ({ x: 5, y: 5, radius: 10 }));
  spread(spots);
  for (const [index, spot] of spots.entries())
    for (const other of spots.slice(index + 1)) expect(far(spot, other)).toBeGreaterThan(17);
});

test('side by side names need more room than above each other', () => {
  const beside = [
    { x: 0, y: 0, radius: 10 },
    { x: 1, y: 0, radius: 10 },
  ];
  const above = [
    { x: 0, y: 0, radius: 10 },
    { x: 0, y: 1, radius: 10 },
  ];
  spread(beside);
  spread(above);
  expect(far(beside[0] as { x: number; y: number }, beside[1] as { x: number; y: number })).toBeCloseTo(30);
  expect(far(above[0] as { x: number; y: number }, above[1] as { x: number; y: number })).toBeCloseTo(20);
});

test('communities: two cliques joined by one edge are two, numbered by size', () => {
  const clique = (names: readonly string[]) =>
    names.flatMap((a, index) => names.slice(index + 1).map((b) => [a, b] as const));
  const names = ['a', 'b', 'c', 'd', 'w', 'x', 'y', 'z', 'zz'];
  const pairs = [...clique(['a', 'b', 'c', 'd']), ...clique(['w', 'x', 'y', 'z', 'zz']), ['d', 'w'] as const];
  const sample = fixture.agreements[0];
  if (!sample) throw new Error('the fixture is empty');
  const found = communities(
    project({
      actors: names.map((name) => ({ kind: 'actor', id: name, name, actorKind: 'company', aliases: [] })),
      agreements: pairs.map(([a, b]) => ({
        ...sample,
        id: `${a}${b}`,
        hub: null,
        parties: [a, b].map((actor) => ({ actor, role: 'party' as const })),
      })),
      claims: [],
      snippets: [],
    }),
  );
  expect(Object.fromEntries(found)).toEqual({ a: 1, b: 1, c: 1, d: 1, w: 0, x: 0, y: 0, z: 0, zz: 0 });
});

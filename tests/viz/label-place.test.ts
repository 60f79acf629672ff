import { describe, expect, test } from 'vitest';
import { Boxes } from '../../viz/src/sigma/boxes.ts';
import { crossings, type Stretch } from '../../viz/src/sigma/crossings.ts';
import { placeFor } from '../../viz/src/sigma/label-place.ts';

const box = { x: 10, y: 10, width: 40, height: 20 };
const stretch = (x: number, y: number, otherX: number, otherY: number): Stretch => [
  { x, y },
  { x: otherX, y: otherY },
];

test.each([
  ['through the middle', stretch(0, 20, 100, 20), 1],
  ['slantwise', stretch(0, 0, 60, 40), 1],
  ['ends inside', stretch(30, 20, 200, 200), 1],
  ['wholly inside', stretch(20, 15, 30, 25), 1],
  ['upright, through', stretch(30, 0, 30, 100), 1],
  ['upright, beside', stretch(60, 0, 60, 100), 0],
  ['level, above', stretch(0, 5, 100, 5), 0],
  ['past a corner', stretch(0, 25, 25, 60), 0],
  ['would cross if it were longer', stretch(0, 20, 5, 20), 0],
  ['a point outside', stretch(0, 0, 0, 0), 0],
])('a line %s', (_name, line, expected) => {
  expect(crossings([line], box)).toBe(expected);
});

describe('the name of a dot', () => {
  const screen = { width: 400, height: 200 };
  const dot = { x: 200, y: 100, radius: 10 };
  const place = (taken: Boxes, lines: readonly Stretch[] = [], eager = false, at = dot) =>
    placeFor(taken, screen, at, 60, 12, eager, lines);
  const level = stretch(200, 100, 400, 100);

  test('stands at the right', () => expect(place(new Boxes())?.x).toBe(212));

  test('not on its own line: at the left', () => {
    const found = place(new Boxes(), [level]);
    expect((found?.x ?? 0) + (found?.width ?? 0)).toBe(188);
  });

  test('between two level lines: below', () => {
    const found = place(new Boxes(), [level, stretch(0, 100, 200, 100)]);
    expect(found?.y).toBe(112);
  });

  test('among lines to all four sides: in a corner between them', () => {
    const cross = [level, stretch(0, 100, 200, 100), stretch(200, 100, 200, 0), stretch(200, 100, 200, 200)];
    const found = place(new Boxes(), cross);
    expect(found && crossings(cross, found)).toBe(0);
  });

  test('never on another name, however much it matters', () => {
    const taken = new Boxes();
    taken.add({ x: 0, y: 0, width: 400, height: 200 }, 'hard');
    expect(place(taken, [], true)).toBeNull();
  });

  test('over dots only where it matters', () => {
    const taken = new Boxes();
    taken.add({ x: 0, y: 0, width: 400, height: 200 }, 'soft');
    const small = { ...dot, radius: 4 };
    expect(place(taken, [], false, small)).toBeNull();
    expect(place(taken, [], true, small)).not.toBeNull();
    expect(place(taken)).not.toBeNull();
  });

  test('not off the screen', () => {
    const found = place(new Boxes(), [], false, { x: 380, y: 100, radius: 10 });
    expect((found?.x ?? 0) + (found?.width ?? 0)).toBeLessThanOrEqual(400);
  });
});

/** People who see colours otherwise tell the same things apart, and shapes and dashes tell without any colour. */
import { expect, test } from 'vitest';
import { actorKinds, statusGroups } from '../../src/model.ts';
import { contrast, mix, type Rgb, rgb } from '../../viz/src/theme/mix.ts';
import { communityColours, groupStyles, kindStyles, surfaces, type Theme } from '../../viz/src/theme/palette.ts';

/** Viénot, Brettel and Mollon 1999, on linear light: what a dichromat sees. */
const visions: Readonly<Record<string, readonly (readonly [number, number, number])[]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.11238, 0.88762, 0],
    [0.11238, 0.88762, 0],
    [0.00401, -0.00401, 1],
  ],
  deutan: [
    [0.29275, 0.70725, 0],
    [0.29275, 0.70725, 0],
    [-0.02234, 0.02234, 1],
  ],
};

const linear = (part: number): number =>
  part <= 10.31475 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;

/** CIE L*a*b* of the colour as that vision sees it. */
function lab(colour: string, vision: string): Rgb {
  const light = rgb(colour).map(linear) as [number, number, number];
  const [r, g, b] = (visions[vision] ?? []).map((row) =>
    Math.max(
      0,
      row.reduce((sum, share, at) => sum + share * (light[at] as number), 0),
    ),
  ) as [number, number, number];
  const curve = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = curve((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = curve(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = curve((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function difference(a: string, b: string, vision: string): number {
  const [p, q] = [lab(a, vision), lab(b, vision)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

const pairsOf = <T>(list: readonly T[]): readonly (readonly [T, T])[] =>
  list.flatMap((a, at) => list.slice(at + 1).map((b) => [a, b] as const));
const themes = ['light', 'dark'] as const satisfies readonly Theme[];

for (const vision of Object.keys(visions)) {
  test.each(themes)(`${vision} vision, %s: the groups of status differ`, (theme) => {
    for (const [a, b] of pairsOf(statusGroups))
      expect([a, b, difference(groupStyles[a].colour[theme], groupStyles[b].colour[theme], vision) > 18]).toEqual([
        a,
        b,
        true,
      ]);
  });
  test(`${vision} vision: the kinds of actor differ`, () => {
    for (const [a, b] of pairsOf(actorKinds))
      expect([a, b, difference(kindStyles[a].colour, kindStyles[b].colour, vision) > 9]).toEqual([a, b, true]);
  });
}

test('the measure can fail: red and green of equal lightness look alike to a deutan', () => {
  expect(difference('#b30000', '#4d6600', 'deutan')).toBeLessThan(18);
  expect(difference('#b30000', '#4d6600', 'usual')).toBeGreaterThan(40);
});

test('every kind has a shape, and every group a dash, that no other has', () => {
  expect(new Set(actorKinds.map((kind) => kindStyles[kind].shape)).size).toBe(actorKinds.length);
  expect(new Set(statusGroups.map((group) => groupStyles[group].dash)).size).toBe(statusGroups.length);
});

test('the colours are those of Okabe and Ito', () => {
  const known = new Set([
    '#000000',
    '#e69f00',
    '#56b4e9',
    '#009e73',
    '#f0e442',
    '#0072b2',
    '#d55e00',
    '#cc79a7',
    '#999999',
    // A darker grey, since to a deutan their purple and the usual grey are alike.
    '#6b6b6b',
  ]);
  for (const kind of actorKinds) expect(known.has(kindStyles[kind].colour)).toBe(true);
  for (const colour of communityColours) expect(known.has(colour)).toBe(true);
});

test.each(themes)('%s: words can be read, and lines be seen', (theme) => {
  const { ground, text, accent } = surfaces[theme];
  expect(contrast(text, ground)).toBeGreaterThan(7);
  expect(contrast(accent, ground)).toBeGreaterThan(4.5);
  for (const group of statusGroups) expect(contrast(groupStyles[group].colour[theme], ground)).toBeGreaterThan(1.9);
});

test('mixing is opaque and exact at its ends', () => {
  expect(mix('#000000', '#ffffff', 0)).toBe('#000000');
  expect(mix('#000000', '#ffffff', 1)).toBe('#ffffff');
  expect(mix('#102030', '#304050', 0.5)).toBe('#203040');
});

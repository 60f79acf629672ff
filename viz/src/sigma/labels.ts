/** Names beside dots and counts on lines: the important first, none on another. */
import type Sigma from 'sigma';
import type { NodeDisplayData } from 'sigma/types';
import { surfaces, type Theme } from '../theme/palette.ts';
import { type Box, Boxes } from './boxes.ts';
import { curvePoint } from './curve.ts';
import type { DotAttributes, LineAttributes } from './to-graph.ts';

export type LabelLook = {
  readonly theme: Theme;
  /** Only these dots are named; null: all that there is room for. */
  readonly only: ReadonlySet<string> | null;
  /** Only these lines get their count or words; null: all that there is room for. */
  readonly lines: ReadonlySet<string> | null;
};

export const labelFont = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';

/** Limits on the work of one frame. */
const mostNames = 140;
const mostTried = 1_500;
const mostCounts = 60;
const longest = 34;

/** Cut to a length, without the characters that turn the direction of what follows. */
export function shortName(name: string): string {
  const letters = [...name.replace(/[\u202a-\u202e\u2066-\u2069]|\p{Cc}/gu, '')];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : letters.join('');
}

const widths = new Map<string, number>();

function widthOf(context: CanvasRenderingContext2D, font: string, text: string): number {
  const key = `${font}\u0001${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    if (widths.size > 20_000) widths.clear();
    width = context.measureText(text).width;
    widths.set(key, width);
  }
  return width;
}

type Dot = NodeDisplayData & Pick<DotAttributes, 'name' | 'dot'>;
type LineData = ReturnType<Sigma['getEdgeDisplayData']> & LineAttributes;

/** Draws on Sigma's layer of labels, which it clears before each frame. `order` holds the dots, the most important last. */
export function drawLabels(sigma: Sigma, order: readonly string[], look: LabelLook): void {
  const canvas = sigma.getCanvases().labels;
  const context = canvas?.getContext('2d');
  if (!context) return;
  const { width, height } = sigma.getDimensions();
  const surface = surfaces[look.theme];
  const taken = new Boxes();
  context.lineJoin = 'round';
  context.strokeStyle = surface.ground;
  context.fillStyle = surface.text;
  context.textBaseline = 'middle';
  const dots: {
    readonly id: string;
    readonly data: Dot;
    readonly x: number;
    readonly y: number;
    readonly radius: number;
  }[] = [];
  for (let at = order.length - 1; at >= 0 && dots.length < mostTried; at -= 1) {
    const id = order[at] as string;
    const data = sigma.getNodeDisplayData(id) as Dot | undefined;
    if (!data || data.hidden) continue;
    const { x, y } = sigma.framedGraphToViewport(data);
    if (x < -40 || y < -20 || x > width + 40 || y > height + 20) continue;
    const radius = sigma.scaleSize(data.size);
    dots.push({ id, data, x, y, radius });
    const half = radius * 0.9;
    if (radius > 3) taken.add({ x: x - half, y: y - half, width: half * 2, height: half * 2 }, 'soft');
  }
  let drawn = 0;
  for (const { id, data, x, y, radius } of dots) {
    if (drawn >= mostNames) break;
    if (data.dot.kind === 'square') continue;
    const looked = look.only === null || look.only.has(id);
    if (!looked || (look.only === null && radius < 2.2)) continue;
    const size = Math.max(11, Math.min(16, 9.5 + radius * 0.3));
    const font = `${radius > 13 ? 600 : 500} ${size.toFixed(1)}px ${labelFont}`;
    context.font = font;
    const text = shortName(data.name);
    const long = widthOf(context, font, text);
    const place = placeFor(taken, { width, height }, { x, y, radius }, long, size, look.only !== null);
    if (!place) continue;
    taken.add(place, 'hard');
    context.lineWidth = 3.5;
    context.strokeText(text, place.x + 2, place.y + place.height / 2);
    context.fillText(text, place.x + 2, place.y + place.height / 2);
    drawn += 1;
  }
  drawCounts(sigma, context, taken, look);
}

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

type Screen = { readonly width: number; readonly height: number };

/** The first place on the screen that lies on no dot; where each does, the first that lies on no name. */
function placeFor(
  taken: Boxes,
  screen: Screen,
  dot: { readonly x: number; readonly y: number; readonly radius: number },
  long: number,
  size: number,
  eager: boolean,
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
  const clear = inside.find((box) => taken.free(box, 'soft'));
  if (clear) return clear;
  // A name over a small dot is better than none, where the dot matters.
  return dot.radius > 9 || eager ? ([...inside, ...boxes].find((box) => taken.free(box, 'hard')) ?? null) : null;
}

function drawCounts(sigma: Sigma, context: CanvasRenderingContext2D, taken: Boxes, look: LabelLook): void {
  const graph = sigma.getGraph();
  // Among thousands of lines numbers would cover the picture; nearer, or on what is looked at, they tell.
  if (graph.size > 1_200 && look.lines === null && sigma.getCamera().getState().ratio > 0.25) return;
  if (graph.size > 20_000) return;
  const surface = surfaces[look.theme];
  let drawn = 0;
  graph.forEachEdge((edge, attributes, source, target) => {
    const { count, words, curvature, line: whole } = attributes as LineAttributes;
    if (drawn >= mostCounts || (count < 2 && words === '')) return;
    const line = sigma.getEdgeDisplayData(edge) as LineData | undefined;
    const [a, b] = [sigma.getNodeDisplayData(source), sigma.getNodeDisplayData(target)];
    if (!line || line.hidden || !a || !b) return;
    if (look.lines !== null && !look.lines.has(whole)) return;
    const from = sigma.framedGraphToViewport(a);
    const to = sigma.framedGraphToViewport(b);
    const length = Math.hypot(to.x - from.x, to.y - from.y) - sigma.scaleSize(a.size) - sigma.scaleSize(b.size);
    const text = words === '' ? String(count) : words;
    if (length < (words === '' ? 34 : 64)) return;
    const font = `600 11px ${labelFont}`;
    context.font = font;
    const width = widthOf(context, font, text) + 10;
    const { x, y } = curvePoint(from, to, curvature, 0.5);
    const box = { x: x - width / 2, y: y - 8, width, height: 16 };
    if (!taken.free(box, 'hard')) return;
    taken.add(box, 'hard');
    context.beginPath();
    context.roundRect(box.x, box.y, box.width, box.height, 8);
    context.fillStyle = surface.ground;
    context.fill();
    context.lineWidth = 1.25;
    context.strokeStyle = line.color;
    context.stroke();
    context.fillStyle = surface.text;
    context.textAlign = 'center';
    context.fillText(text, x, y + 0.5);
    context.textAlign = 'start';
    context.strokeStyle = surface.ground;
    drawn += 1;
  });
}

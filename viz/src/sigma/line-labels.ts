/** Counts on the lines that stand for several agreements, and words on the curves of one. */
import type Sigma from 'sigma';
import { surfaces } from '../theme/palette.ts';
import type { Box, Boxes } from './boxes.ts';
import { curvePoint } from './curve.ts';
import { labelFont, widthOf } from './label-text.ts';
import type { LabelLook } from './labels.ts';
import type { LineAttributes } from './to-graph.ts';

const mostCounts = 60;
/** Beyond so many lines numbers would cover the picture; nearer, or on what is looked at, they tell. */
const crowded = { lines: 1_200, ratio: 0.25 } as const;
/** Beyond so many lines only large counts tell from afar. */
const busy = { lines: 250, ratio: 0.5, count: 5 } as const;
const mostLines = 20_000;
const mostWorded = 14;
/** Shortest visible line that bears a count, and words, in pixels. */
const shortest = { count: 34, words: 64 } as const;
/** Where along the line it may stand, in order of liking. */
const along = [0.5, 0.4, 0.6, 0.3, 0.7] as const;
const font = `600 11px ${labelFont}`;

export function drawLineLabels(sigma: Sigma, context: CanvasRenderingContext2D, taken: Boxes, look: LabelLook): void {
  const graph = sigma.getGraph();
  if (graph.size > mostLines) return;
  if (graph.size > crowded.lines && look.lines === null && sigma.getCamera().getState().ratio > crowded.ratio) return;
  const afar = graph.size > busy.lines && look.lines === null && sigma.getCamera().getState().ratio > busy.ratio;
  const least = afar ? busy.count : 2;
  const surface = surfaces[look.theme];
  let drawn = 0;
  // Words on dozens of curves would cover what they are about.
  const worded = look.fanned <= mostWorded;
  graph.forEachEdge((edge, attributes, source, target) => {
    const { count, words, curvature, line } = attributes as LineAttributes;
    if (drawn >= mostCounts || (count < least && words === '')) return;
    if (words !== '' && !worded) return;
    if (look.lines !== null && !look.lines.has(line)) return;
    const data = sigma.getEdgeDisplayData(edge);
    const [a, b] = [sigma.getNodeDisplayData(source), sigma.getNodeDisplayData(target)];
    if (!data || data.hidden || !a || !b) return;
    const from = sigma.framedGraphToViewport(a);
    const to = sigma.framedGraphToViewport(b);
    const length = Math.hypot(to.x - from.x, to.y - from.y) - sigma.scaleSize(a.size) - sigma.scaleSize(b.size);
    if (length < (words === '' ? shortest.count : shortest.words)) return;
    const text = words === '' ? String(count) : words;
    context.font = font;
    const width = widthOf(context, font, text) + 10;
    const box = along
      .map((share): Box => {
        const { x, y } = curvePoint(from, to, curvature, share);
        return { x: x - width / 2, y: y - 8, width, height: 16 };
      })
      .find((candidate) => taken.free(candidate, 'hard'));
    if (!box) return;
    taken.add(box, 'hard');
    context.beginPath();
    context.roundRect(box.x, box.y, box.width, box.height, 8);
    context.fillStyle = surface.ground;
    context.fill();
    context.lineWidth = 1.25;
    context.strokeStyle = data.color;
    context.stroke();
    context.fillStyle = surface.text;
    context.textAlign = 'center';
    context.fillText(text, box.x + width / 2, box.y + 8.5);
    context.textAlign = 'start';
    drawn += 1;
  });
}

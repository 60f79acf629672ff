/** Names beside dots and counts on lines: the important first, none on another. */
import type Sigma from 'sigma';
import type { NodeDisplayData } from 'sigma/types';
import { surfaces, type Theme } from '../theme/palette.ts';
import { Boxes } from './boxes.ts';
import { stretchesFor } from './crossings.ts';
import { placeFor } from './label-place.ts';
import { labelFont, shortName, widthOf } from './label-text.ts';
import { drawLineLabels } from './line-labels.ts';
import type { DotAttributes } from './to-graph.ts';

export type LabelLook = {
  readonly theme: Theme;
  /** Only these dots are named; null: all that there is room for. */
  readonly only: ReadonlySet<string> | null;
  /** Only these lines get their count or words; null: all that there is room for. */
  readonly lines: ReadonlySet<string> | null;
  /** The dot under the pointer, whose name stands on a card. */
  readonly hovered: string | null;
  /** How many curves are drawn in place of their lines. */
  readonly fanned: number;
};

/** Limits on the work of one frame. */
const mostNames = 140;
/** Square pixels of the screen for each name: on a phone fewer can be read. */
const roomForName = 8_000;
const mostTried = 1_500;
/** So many names come before the counts on lines, which come before all others. */
const firstNames = 10;
/** Radius in pixels below which a dot is one of many. */
const minor = 8.5;

type Drawn = NodeDisplayData & Pick<DotAttributes, 'name' | 'dot'>;
type Dot = {
  readonly id: string;
  readonly data: Drawn;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
};

/** Draws on Sigma's layer of labels, which it clears before each frame. `order` holds the dots, the most important last. */
export function drawLabels(sigma: Sigma, order: readonly string[], look: LabelLook): void {
  const context = sigma.getCanvases().labels?.getContext('2d');
  if (!context) return;
  const screen = sigma.getDimensions();
  const surface = surfaces[look.theme];
  const taken = new Boxes();
  const dots = dotsOnScreen(sigma, order, taken).filter(
    ({ id, data, radius }) =>
      data.dot.kind === 'actor' &&
      id !== look.hovered &&
      // What is looked at is named, however small.
      (look.only === null ? radius >= 2.2 : look.only.has(id)),
  );
  const stretches = stretchesFor(sigma);
  const most = Math.min(mostNames, (screen.width * screen.height) / roomForName);
  let drawn = 0;
  const name = ({ id, data, x, y, radius }: Dot, eager: boolean): void => {
    if (drawn >= most && !eager) return;
    const size = Math.max(11, Math.min(16, 9.5 + radius * 0.3));
    const font = `${radius > 13 ? 600 : 500} ${size.toFixed(1)}px ${labelFont}`;
    context.font = font;
    const text = shortName(data.name);
    const long = widthOf(context, font, text);
    const place = placeFor(taken, screen, { x, y, radius }, long, size, eager, stretches(id));
    if (!place) return;
    taken.add(place, 'hard');
    context.lineJoin = 'round';
    context.textBaseline = 'middle';
    context.lineWidth = 3.5;
    context.strokeStyle = surface.ground;
    // Small dots step back with their names, so that the eye finds the large first.
    context.fillStyle = radius < minor && look.only === null ? surface.soft : surface.text;
    context.strokeText(text, place.x + 2, place.y + place.height / 2);
    context.fillText(text, place.x + 2, place.y + place.height / 2);
    drawn += 1;
  };
  for (const dot of dots.slice(0, firstNames)) name(dot, true);
  drawLineLabels(sigma, context, taken, look);
  for (const dot of dots.slice(firstNames)) name(dot, look.only !== null);
}

/** The dots that can be seen, the most important first; each takes its room. */
function dotsOnScreen(sigma: Sigma, order: readonly string[], taken: Boxes): readonly Dot[] {
  const { width, height } = sigma.getDimensions();
  const dots: Dot[] = [];
  for (let at = order.length - 1; at >= 0 && dots.length < mostTried; at -= 1) {
    const id = order[at] as string;
    const data = sigma.getNodeDisplayData(id) as Drawn | undefined;
    if (!data || data.hidden) continue;
    const { x, y } = sigma.framedGraphToViewport(data);
    if (x < -40 || y < -20 || x > width + 40 || y > height + 20) continue;
    const radius = sigma.scaleSize(data.size);
    dots.push({ id, data, x, y, radius });
    const half = radius * 0.9;
    if (radius > 3) taken.add({ x: x - half, y: y - half, width: half * 2, height: half * 2 }, 'soft');
  }
  return dots;
}

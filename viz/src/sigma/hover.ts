/** The name of the dot under the pointer, on a card above everything. */
import type { Settings } from 'sigma/settings';
import { kindStyles, surfaces, type Theme } from '../theme/palette.ts';
import { labelFont, shortName } from './label-text.ts';
import type { DotAttributes } from './to-graph.ts';

type Drawn = Pick<DotAttributes, 'name' | 'dot'> & { readonly x: number; readonly y: number; readonly size: number };

/** For Sigma's `defaultDrawNodeHover`. */
export function hoverDrawer(theme: () => Theme): Settings['defaultDrawNodeHover'] {
  return (context, data) => {
    const { name, dot, x, y, size } = data as unknown as Drawn;
    const { ground, text, faint } = surfaces[theme()];
    const first = shortName(name);
    const second = dot.kind === 'actor' ? kindStyles[dot.actor].word : 'agreement of several';
    context.font = `600 13px ${labelFont}`;
    const wide = context.measureText(first).width;
    context.font = `11px ${labelFont}`;
    const width = Math.max(wide, context.measureText(second).width) + 20;
    const left = x + size + 6;
    context.save();
    context.shadowColor = 'rgba(0, 0, 0, 0.25)';
    context.shadowBlur = 10;
    context.shadowOffsetY = 2;
    context.beginPath();
    context.roundRect(left, y - 20, width, 40, 8);
    context.fillStyle = ground;
    context.fill();
    context.restore();
    context.lineWidth = 1;
    context.strokeStyle = faint;
    context.stroke();
    context.textBaseline = 'middle';
    context.fillStyle = text;
    context.font = `600 13px ${labelFont}`;
    context.fillText(first, left + 10, y - 7);
    context.globalAlpha = 0.75;
    context.font = `11px ${labelFont}`;
    context.fillText(second, left + 10, y + 9);
    context.globalAlpha = 1;
  };
}

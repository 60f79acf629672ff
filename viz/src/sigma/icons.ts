/** The icons of the kinds on one canvas that becomes a texture. */
import type { ActorKind } from '../../../src/model.ts';
import { iconPaths } from '../theme/icon-paths.ts';

export const iconColumns = 4;
export const iconRows = 2;

/** Pixels of one icon in the texture. */
const tile = 128;

export const iconOrder = Object.keys(iconPaths) as readonly ActorKind[];

/** White icons on nothing; a margin in each tile keeps smaller copies from running into each other. */
export function drawIcons(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = tile * iconColumns;
  canvas.height = tile * iconRows;
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  context.fillStyle = '#fff';
  iconOrder.forEach((kind, index) => {
    const scale = (tile * 0.62) / 24;
    const column = index % iconColumns;
    const row = Math.floor(index / iconColumns);
    context.setTransform(scale, 0, 0, scale, (column + 0.19) * tile, (row + 0.19) * tile);
    context.fill(new Path2D(iconPaths[kind]), 'evenodd');
  });
  return canvas;
}

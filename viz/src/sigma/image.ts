/** The picture as a PNG, one to four pixels for each on the screen. */
import { toBlob } from '@sigma/export-image';
import type { Renderer } from './camera.ts';

/** What is on the screen now, names included, on the given ground. */
export async function pictureBlob(renderer: Renderer, scale: number, ground: string): Promise<Blob> {
  const ratio = Object.getOwnPropertyDescriptor(window, 'devicePixelRatio');
  // The package and Sigma both take the size of a pixel from here; a browser lets a page say otherwise for itself.
  Object.defineProperty(window, 'devicePixelRatio', { configurable: true, get: () => scale });
  try {
    return await toBlob(renderer.sigma, {
      format: 'png',
      backgroundColor: ground,
      layers: ['edges', 'nodes', 'labels'],
      withTempRenderer: (target) => renderer.drawNames(target),
    });
  } finally {
    if (ratio) Object.defineProperty(window, 'devicePixelRatio', ratio);
  }
}

/** What pictures hold, read by the browser itself: from screenshots of the page, which show what people see. */
import type { Page } from 'playwright-core';

export type Pixels = {
  readonly width: number;
  readonly height: number;
  /** Share of the pixels that are not of the most frequent colour. */
  readonly drawn: number;
  /** Different colours, each channel in 16 steps. */
  readonly colours: number;
};

export async function pixelsOf(page: Page, png: Buffer): Promise<Pixels> {
  return await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const counts = new Map<number, number>();
    for (let at = 0; at < data.length; at += 4) {
      const key =
        (((data[at] as number) >> 4) << 8) | (((data[at + 1] as number) >> 4) << 4) | ((data[at + 2] as number) >> 4);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const total = data.length / 4;
    return {
      width: bitmap.width,
      height: bitmap.height,
      drawn: 1 - Math.max(...counts.values()) / total,
      colours: counts.size,
    };
  }, png.toString('base64'));
}

/** Share of the pixels that differ visibly between two pictures of one size; 1 where the sizes differ. */
export async function differenceOf(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return await page.evaluate(
    async (pair) => {
      const read = async (base64: string): Promise<ImageData> => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
        context.drawImage(bitmap, 0, 0);
        return context.getImageData(0, 0, bitmap.width, bitmap.height);
      };
      const [a, b] = [await read(pair[0] as string), await read(pair[1] as string)];
      if (a.width !== b.width || a.height !== b.height) return 1;
      let count = 0;
      for (let at = 0; at < a.data.length; at += 4) {
        const far = [0, 1, 2].some(
          (part) => Math.abs((a.data[at + part] as number) - (b.data[at + part] as number)) > 24,
        );
        if (far) count += 1;
      }
      return count / (a.data.length / 4);
    },
    [one.toString('base64'), other.toString('base64')],
  );
}

/**
 * The colours (`#rrggbb`) of the whole page at some places, in CSS pixels: of the nine pixels around each place the one that
 * differs most from the ground.
 */
export async function coloursAt(
  page: Page,
  places: readonly { readonly x: number; readonly y: number }[],
  ground: string,
): Promise<readonly string[]> {
  const png = await page.screenshot();
  return await page.evaluate(
    async ({ base64, spots, base }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
      context.drawImage(bitmap, 0, 0);
      const parts = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
      const far = (hex: string): number =>
        parts(hex).reduce((sum, part, at) => sum + Math.abs(part - (parts(base)[at] as number)), 0);
      const scale = bitmap.width / window.innerWidth;
      return spots.map(({ x, y }) => {
        const { data } = context.getImageData(Math.round(x * scale) - 1, Math.round(y * scale) - 1, 3, 3);
        const nine = Array.from({ length: 9 }, (_, at) => {
          const pixel = [...data.slice(at * 4, at * 4 + 3)];
          return `#${pixel.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
        });
        return nine.reduce((best, hex) => (far(hex) > far(best) ? hex : best));
      });
    },
    { base64: png.toString('base64'), spots: places, base: ground },
  );
}

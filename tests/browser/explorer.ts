/** Drives one opened page, and looks at what it shows. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Handle } from '../../viz/src/handle-type.ts';
import { type Pixels, pixelsOf } from './pixels.ts';

/** Faults of the page, and requests that leave it; both must stay empty. */
export type Watched = { readonly faults: string[]; readonly strays: string[] };

export type Explorer = {
  readonly page: Page;
  readonly watched: Watched;
  readonly close: () => Promise<void>;
};

export const usualScreen = { width: 1_280, height: 800 } as const;

/** Opens the address with the state after `#`, and waits until the picture (or what stands for it) is there. */
export async function explore(
  browser: Browser,
  url: string,
  hash = '',
  options: BrowserContextOptions = {},
): Promise<Explorer> {
  const context = await browser.newContext({ viewport: usualScreen, acceptDownloads: true, ...options });
  const page = await context.newPage();
  const watched: Watched = { faults: [], strays: [] };
  page.on('pageerror', (error) => watched.faults.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && watched.faults.push(message.text()));
  const own = new URL('.', url).href;
  page.on('request', (request) => {
    const target = request.url();
    if (!target.startsWith(own) && !/^(blob|data):/.test(target)) watched.strays.push(target);
  });
  await page.goto(`${url}${hash === '' ? '' : `#${hash}`}`);
  await page.waitForSelector('#stage, [role=alert]', { state: 'attached' });
  await settled(page);
  return {
    page,
    watched,
    close: async () => {
      expect(watched).toEqual({ faults: [], strays: [] });
      await context.close();
    },
  };
}

/** Waits until what was done has been drawn, nothing moves and the address is written. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    // Effects run after a frame, and may move the camera in the next.
    let calm = 0;
    for (let frames = 0; frames < 600 && calm < 4; frames += 1) {
      await frame();
      calm = (globalThis.pactgraph?.atRest() ?? true) ? calm + 1 : 0;
    }
  });
}

declare global {
  // What the page offers to tests, see viz/src/handle-type.ts.
  var pactgraph: Handle;
}

/** A click elsewhere would test something else. */
async function expectPicture(
  page: Page,
  place: { readonly x: number; readonly y: number },
  what: string,
): Promise<void> {
  const onPicture = await page.evaluate(
    ({ x, y }) =>
      document.elementFromPoint(x, y)?.closest('#stage') !== null && document.elementFromPoint(x, y) !== null,
    place,
  );
  if (!onPicture)
    throw new Error(
      `${what} is off the picture, or under something, at ${Math.round(place.x)}, ${Math.round(place.y)}`,
    );
}

export async function clickActor(
  page: Page,
  id: string,
  options: { readonly shift?: boolean; readonly twice?: boolean } = {},
): Promise<void> {
  const place = await page.evaluate((actor) => globalThis.pactgraph.placeOf(actor), id);
  if (!place) throw new Error(`${id} is not drawn`);
  await expectPicture(page, place, id);
  if (options.shift) await page.keyboard.down('Shift');
  if (options.twice) await page.mouse.dblclick(place.x, place.y);
  else await page.mouse.click(place.x, place.y);
  if (options.shift) await page.keyboard.up('Shift');
  await settled(page);
}

export async function clickLine(page: Page, a: string, b: string): Promise<void> {
  const place = await page.evaluate(
    ([from, to]) => globalThis.pactgraph.middleOf(from as string, to as string),
    [a, b],
  );
  if (!place) throw new Error(`no line from ${a} to ${b} is drawn`);
  await expectPicture(page, place, `the line from ${a} to ${b}`);
  await page.mouse.click(place.x, place.y);
  await settled(page);
}

/** The parameters after `#`. */
export const address = async (page: Page): Promise<URLSearchParams> =>
  new URLSearchParams(new URL(page.url()).hash.slice(1));

/** How many actors and agreements the page says that it shows. */
export async function counts(page: Page): Promise<{ readonly actors: number; readonly agreements: number }> {
  const label = (await page.getAttribute('#stage', 'aria-label')) ?? '';
  const [actors, agreements] = [...label.matchAll(/([\d,]+) (?:actor|agreement)/g)].map(([, count]) =>
    Number(count?.replaceAll(',', '')),
  );
  return { actors: actors ?? Number.NaN, agreements: agreements ?? Number.NaN };
}

/**
 * The picture alone: what lies on it is hidden for the moment. A screenshot of the page shows what people see, which the
 * pixels of the canvas do not.
 */
export async function shootPicture(page: Page): Promise<Buffer> {
  const hide = (visibility: string) =>
    page.evaluate((value) => {
      for (const element of document.querySelectorAll<HTMLElement>('.main > :not(.stage-wrap)'))
        element.style.visibility = value;
    }, visibility);
  await hide('hidden');
  const shot = await page.locator('#stage').screenshot();
  await hide('');
  return shot;
}

/** The picture is drawn by WebGL, and is no empty surface. */
export async function expectAlive(page: Page, least = { drawn: 0.005, colours: 12 }): Promise<Pixels> {
  const contexts = await page.evaluate(() =>
    ['nodes', 'edges'].map((layer) => {
      const canvas = document.querySelector<HTMLCanvasElement>(`canvas.sigma-${layer}`);
      const context = canvas?.getContext('webgl2');
      return context ? (context.isContextLost() ? 'lost' : 'alive') : 'none';
    }),
  );
  expect(contexts).toEqual(['alive', 'alive']);
  const pixels = await pixelsOf(page, await shootPicture(page));
  expect(pixels.drawn).toBeGreaterThan(least.drawn);
  expect(pixels.colours).toBeGreaterThan(least.colours);
  return pixels;
}

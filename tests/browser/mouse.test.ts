/** The mouse: dragging a dot, pointing at a line or at an actor. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixture } from '../graph/fixture.ts';
import { type Written, writtenPage } from './built-page.ts';
import { describePage, launch } from './chromium.ts';
import { address, clickActor, explore, settled, shootPicture } from './explorer.ts';
import { pixelsOf } from './pixels.ts';

describePage('the mouse', () => {
  let browser: Browser;
  let written: Written;
  beforeAll(async () => {
    browser = await launch();
    written = await writtenPage(fixture);
  });
  afterAll(async () => {
    await browser?.close();
    written?.remove();
  });
  const withPage = async (use: (page: Page) => Promise<void>): Promise<void> => {
    const explorer = await explore(browser, written.url, '');
    await use(explorer.page);
    await explorer.close();
  };

  test('a dot is dragged, stays where it is put, and is not selected by that', async () => {
    await withPage(async (page) => {
      const from = await page.evaluate(() => globalThis.pactgraph.placeOf('company:apple'));
      if (!from) throw new Error('Apple is not drawn');
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(from.x + 40, from.y - 30, { steps: 4 });
      await page.mouse.move(from.x + 80, from.y - 60, { steps: 4 });
      await page.mouse.up();
      await settled(page);
      const to = await page.evaluate(() => globalThis.pactgraph.placeOf('company:apple'));
      expect(Math.abs((to?.x ?? 0) - from.x - 80)).toBeLessThan(4);
      expect(Math.abs((to?.y ?? 0) - from.y + 60)).toBeLessThan(4);
      expect(await page.locator('.detail').count()).toBe(0);
      expect((await address(page)).get('camera')).toBeNull();
      await clickActor(page, 'company:apple');
      expect(await page.textContent('.detail h2')).toBe('Apple');
    });
  });

  test('pointing at a line tells what it stands for', async () => {
    await withPage(async (page) => {
      const place = await page.evaluate(() => globalThis.pactgraph.middleOf('company:nvidia', 'company:arm'));
      if (!place) throw new Error('the line is not drawn');
      await page.mouse.move(place.x - 3, place.y);
      await page.mouse.move(place.x, place.y);
      await page.waitForSelector('.line-tip');
      expect(await page.textContent('.line-tip')).toContain('Merger, ended');
      await page.mouse.move(640, 90);
      await page.waitForSelector('.line-tip', { state: 'detached' });
    });
  });

  test('pointing at an actor brings its partners forward', async () => {
    await withPage(async (page) => {
      const before = await pixelsOf(page, await shootPicture(page));
      const place = await page.evaluate(() => globalThis.pactgraph.placeOf('country:FR'));
      await page.mouse.move(place?.x ?? 0, place?.y ?? 0);
      await settled(page);
      const after = await pixelsOf(page, await shootPicture(page));
      expect(after.colours).not.toBe(before.colours);
      expect(await page.evaluate(() => (document.querySelector('#stage') as HTMLElement).style.cursor)).toBe('pointer');
    });
  });
});

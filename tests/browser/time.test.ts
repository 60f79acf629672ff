/** Time: the histogram, its brush, and the day whose statuses are shown. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixture } from '../graph/fixture.ts';
import { type Written, writtenPage } from './built-page.ts';
import { describePage, launch } from './chromium.ts';
import { address, counts, expectAlive, explore, settled } from './explorer.ts';

describePage('time', () => {
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
  const withPage = async (hash: string, use: (page: Page) => Promise<void>): Promise<void> => {
    const explorer = await explore(browser, written.url, hash);
    await use(explorer.page);
    await explorer.close();
  };

  test('brushing the bars shows what began then; the undated one is left out', async () => {
    await withPage('', async (page) => {
      expect(await page.textContent('.time')).toContain('1 agreement undated');
      const box = await page.locator('.bars svg').boundingBox();
      if (!box) throw new Error('no bars');
      const y = box.y + box.height / 2;
      await page.mouse.move(box.x + box.width * 0.8, y);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width * 0.9, y, { steps: 4 });
      await page.mouse.up();
      await settled(page);
      const { from, to } = Object.fromEntries(await address(page));
      const began = fixture.agreements.filter(({ history }) => {
        const first = history.flatMap(({ date }) => date ?? []).sort()[0];
        return first !== undefined && from !== undefined && to !== undefined && first >= from && first <= to;
      });
      expect(began.length).toBeGreaterThan(5);
      expect((await counts(page)).agreements).toBe(began.length);
      await expectAlive(page);
      await page.locator('.time button', { hasText: 'all times' }).click();
      await settled(page);
      expect((await counts(page)).agreements).toBe(fixture.agreements.length);
    });
  });

  test('the brush by keyboard: both ends are ranges', async () => {
    await withPage('', async (page) => {
      await page.focus('input[aria-label="Begun from"]');
      for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight');
      await settled(page);
      expect((await address(page)).get('from')).toMatch(/^\d{4}-\d\d-01$/);
      expect((await counts(page)).agreements).toBeLessThan(fixture.agreements.length);
      expect(await page.getAttribute('input[aria-label="Begun from"]', 'aria-valuetext')).toMatch(/\d{4}/);
    });
  });

  test('as of a day, statuses are those of that day, in the picture, the card and the table', async () => {
    const twitter = fixture.agreements.find(({ parties }) => parties.some(({ actor }) => actor === 'person:musk'));
    await withPage(`on=2022-09-30&agreement=${twitter?.id}`, async (page) => {
      expect(await page.textContent('.card-status')).toContain('ended');
      expect(await page.textContent('.card-status')).toContain('on 30 Sep 2022');
      const line = await page.evaluate(() => globalThis.pactgraph.typeOf('company:twitter\u0001person:musk'));
      expect(line).toBe('dotted');
      await page.keyboard.press('t');
      await settled(page);
      expect(await page.locator('tr', { hasText: 'Elon Musk' }).first().textContent()).toContain('ended');
    });
    await withPage('', async (page) => {
      expect(await page.evaluate(() => globalThis.pactgraph.typeOf('company:twitter\u0001person:musk'))).toBe('solid');
    });
  });

  test('the day is moved by a range, and what had not begun goes', async () => {
    await withPage('', async (page) => {
      await page.focus('input[aria-label="Day whose statuses are shown"]');
      await page.keyboard.press('Home');
      await settled(page);
      expect((await address(page)).get('on')).toBe('2001-12-31');
      expect(await counts(page)).toEqual({ actors: 2, agreements: 1 });
      await page.keyboard.press('End');
      await settled(page);
      expect((await counts(page)).agreements).toBe(fixture.agreements.length);
    });
  });

  test('time passes by itself, and stops', async () => {
    await withPage('', async (page) => {
      await page.click('.play');
      await page.waitForFunction(() => new URLSearchParams(location.hash.slice(1)).get('on')?.startsWith('200'));
      await page.click('.play');
      await settled(page);
      const on = (await address(page)).get('on');
      await page.waitForTimeout(700);
      expect((await address(page)).get('on')).toBe(on);
    });
  });
});

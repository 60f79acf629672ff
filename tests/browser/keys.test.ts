/** The whole page without a pointer, and the address as the memory of what was done. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixture } from '../graph/fixture.ts';
import { type Written, writtenPage } from './built-page.ts';
import { describePage, launch } from './chromium.ts';
import { address, clickActor, counts, expectAlive, explore, settled, shootPicture } from './explorer.ts';
import { differenceOf } from './pixels.ts';

describePage('keys and address', () => {
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
  const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
    await settled(page);
  };
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');

  test('from search to evidence and back, by keys alone', async () => {
    await withPage('', async (page) => {
      await press(page, '/');
      expect(await focused(page)).toBe('search');
      await page.keyboard.type('apple');
      await press(page, 'Enter');
      expect(await page.textContent('.detail h2')).toBe('Apple');
      await press(page, 'Enter');
      expect(await focused(page)).toBe('detail');
      const row = page.locator('.detail .row').first();
      for (let tabs = 0; tabs < 20 && !(await row.evaluate((element) => element === document.activeElement)); tabs += 1)
        await page.keyboard.press('Tab');
      await press(page, 'Enter');
      expect(await page.locator('.quote mark').count()).toBeGreaterThan(0);
      await press(page, 'Escape');
      expect(await page.locator('.detail').count()).toBe(0);
      expect(await focused(page)).toBe('stage');
    });
  });

  test('arrows walk from actor to actor, and the live region tells', async () => {
    await withPage('', async (page) => {
      await page.focus('#stage');
      await press(page, 'ArrowRight');
      const first = (await address(page)).get('actor');
      expect(first).not.toBeNull();
      await press(page, 'ArrowRight');
      const second = (await address(page)).get('actor');
      expect(second).not.toBe(first);
      expect(await page.textContent('#said')).toMatch(/: \d+ agreements?\./);
      await press(page, 'ArrowLeft');
      expect((await address(page)).get('actor')).not.toBe(second);
    });
  });

  test.each([
    ['f', 'Filters'],
    ['q', 'Questions'],
    ['e', 'Take away'],
    ['?', 'Help'],
  ])('%s opens and closes “%s”, Escape closes it', async (key, title) => {
    await withPage('', async (page) => {
      await press(page, key);
      expect(await page.textContent('.panel h2')).toBe(title);
      expect(await focused(page)).toBe('panel');
      await press(page, key);
      expect(await page.locator('.panel').count()).toBe(0);
      await press(page, key, 'Escape');
      expect(await page.locator('.panel').count()).toBe(0);
    });
  });

  test('+, − and 0 move the camera, which the address keeps', async () => {
    await withPage('', async (page) => {
      await press(page, '+');
      const near = (await address(page)).get('camera');
      expect(near).not.toBeNull();
      await press(page, '-', '-');
      expect((await address(page)).get('camera')).not.toBe(near);
      await press(page, '0');
      expect((await address(page)).get('camera')).toBeNull();
      await page.focus('#stage');
      await press(page, 'Shift+ArrowRight');
      expect((await address(page)).get('camera')).not.toBeNull();
    });
  });

  test('t leads to the table; its keys walk and open', async () => {
    await withPage('', async (page) => {
      await press(page, 't');
      await page.focus('.rows');
      await press(page, 'ArrowDown', 'ArrowDown', 'Enter');
      expect((await address(page)).get('agreement')).not.toBeNull();
      expect(await page.locator('.detail h2').count()).toBe(1);
      await press(page, 'Escape', 't');
      await expectAlive(page);
    });
  });

  test('keys in a field are letters', async () => {
    await withPage('', async (page) => {
      await press(page, '/');
      await page.keyboard.type('ft?0+');
      expect(await page.inputValue('#search')).toBe('ft?0+');
      expect(await page.locator('.panel').count()).toBe(0);
    });
  });

  test('back and forward undo and redo, step by step', async () => {
    await withPage('', async (page) => {
      await clickActor(page, 'company:apple');
      await press(page, 'Escape');
      await page.locator('.legend-item', { hasText: 'Company' }).click();
      await settled(page);
      await page.goBack();
      await settled(page);
      expect((await counts(page)).actors).toBe(fixture.actors.length);
      await page.goBack();
      await settled(page);
      expect(await page.textContent('.detail h2')).toBe('Apple');
      await page.goBack();
      await settled(page);
      expect(await page.locator('.detail').count()).toBe(0);
      await page.goForward();
      await settled(page);
      expect(await page.textContent('.detail h2')).toBe('Apple');
    });
  });

  test('a copied link opens the same view: state and picture', async () => {
    const hash =
      'actor=country:GB&kind=country&kind=igo&confidence=0.5&from=2015-01-01&on=2022-12-31&nary=squares&colour=community&theme=dark&camera=0.48,0.52,0.8';
    const first = await explore(browser, written.url, hash);
    const shot = await shootPicture(first.page);
    const copied = first.page.url().split('#')[1] ?? '';
    expect(Object.fromEntries(new URLSearchParams(copied))).toEqual(Object.fromEntries(new URLSearchParams(hash)));
    const second = await explore(browser, written.url, copied);
    expect(await differenceOf(second.page, shot, await shootPicture(second.page))).toBeLessThan(0.001);
    await expectAlive(second.page);
    await first.close();
    await second.close();
  });

  test('an address that no one wrote opens the page all the same', async () => {
    await withPage('view=%E0%A4%A&panel=__proto__&camera=NaN,1,2&most=-5&confidence=abc&type=nothing', async (page) => {
      expect(await page.locator('#stage').count()).toBe(1);
      expect(await page.textContent('.notice')).toContain('Nothing passes the filters');
    });
  });
});

/** Finding: search, filters, neighbourhood, ways between actors, communities. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixture } from '../graph/fixture.ts';
import { type Written, writtenPage } from './built-page.ts';
import { describePage, launch } from './chromium.ts';
import { address, clickActor, counts, expectAlive, explore, settled, shootPicture } from './explorer.ts';
import { differenceOf } from './pixels.ts';

describePage('finding', () => {
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
  const title = (page: Page) => page.textContent('.detail h2');

  test.each([
    ['an actor without its diacritics', 'turkiye', 'Türkiye'],
    ['an actor by an alias', 'north atlantic', 'NATO'],
    ['an actor with a letter wrong', 'microsft', 'Microsoft'],
    ['an agreement by words of its quote', 'spacex contract', 'NASA and SpaceX'],
  ])('search: %s', async (_name, text, expected) => {
    await withPage('', async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type(text);
      await page.waitForSelector('[role=option]');
      await page.keyboard.press('Enter');
      await settled(page);
      expect(await title(page)).toBe(expected);
      await expectAlive(page);
    });
  });

  test('search: arrow keys walk the results and wrap around, Escape leaves', async () => {
    await withPage('', async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('united');
      await page.waitForSelector('[role=option]');
      const chosen = () => page.textContent('[role=option][aria-selected=true] .hit-name');
      const first = await chosen();
      await page.keyboard.press('ArrowDown');
      expect(await chosen()).not.toBe(first);
      expect(await page.getAttribute('#search', 'aria-activedescendant')).toMatch(/-1$/);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowDown');
      expect(await chosen()).toBe(first);
      await page.keyboard.press('Escape');
      expect(await page.inputValue('#search')).toBe('');
      await page.fill('#search', 'zzzzzz');
      expect(await page.textContent('.hits')).toContain('Nothing is called so');
    });
  });

  test.each([
    ['Made or not', 'Unmade', 'group=unmade', { actors: 16, agreements: 7 }],
    ['Status', 'Negotiating', 'status=negotiating', { actors: 4, agreements: 2 }],
    ['Type', 'Merger', 'type=merger', { actors: 9, agreements: 4 }],
    ['Domain', 'Space', 'domain=space', { actors: 4, agreements: 3 }],
    ['Publisher', 'Levant Review', 'publisher=Levant+Review', { actors: 9, agreements: 5 }],
  ])('filter %s: %s', async (facet, value, hash, expected) => {
    await withPage('panel=filters', async (page) => {
      const list = page.locator('fieldset', { hasText: facet }).first();
      const more = list.locator('button', { hasText: 'more' });
      if (await more.count()) await more.click();
      await list.locator('label', { hasText: value }).first().click();
      await settled(page);
      expect(await counts(page)).toEqual(expected);
      expect(page.url()).toContain(hash);
      await expectAlive(page);
      await page.locator('.panel button', { hasText: 'Show all again' }).click();
      await settled(page);
      expect((await counts(page)).actors).toBe(fixture.actors.length);
    });
  });

  test('the legend filters on click, and shows all again on a second', async () => {
    await withPage('', async (page) => {
      await page.locator('.legend-item', { hasText: 'Company' }).click();
      await settled(page);
      expect((await address(page)).getAll('kind')).toEqual(['company']);
      const dots = await page.evaluate(() => globalThis.pactgraph.drawn().dots);
      expect(dots.length).toBeGreaterThan(10);
      expect(dots.every((id) => id.startsWith('company:'))).toBe(true);
      await page.locator('.legend-item', { hasText: 'Company' }).click();
      await settled(page);
      expect((await counts(page)).actors).toBe(fixture.actors.length);
    });
  });

  test('nothing passes the filters: that is said, with a way out', async () => {
    await withPage('type=membership&domain=sport', async (page) => {
      expect(await page.textContent('.notice')).toContain('Nothing passes the filters');
      await page.click('.notice .primary');
      await settled(page);
      expect((await counts(page)).actors).toBe(fixture.actors.length);
      await expectAlive(page);
    });
  });

  test('around an actor: a double click, and steps from its card', async () => {
    await withPage('', async (page) => {
      await clickActor(page, 'company:microsoft', { twice: true });
      expect(await page.textContent('.notice')).toContain('4 actors within 1 step of Microsoft');
      await clickActor(page, 'company:microsoft');
      await page.locator('.steps button', { hasText: '2 steps' }).click();
      await settled(page);
      expect((await counts(page)).actors).toBe(5);
      await expectAlive(page);
      await page.locator('.notice button', { hasText: 'Back to all' }).click();
      await settled(page);
      expect((await counts(page)).actors).toBe(fixture.actors.length);
    });
  });

  test('a way between two actors, picked by Shift and click, and by search on the card', async () => {
    await withPage('', async (page) => {
      await clickActor(page, 'company:ericsson');
      await page.fill('.detail .search input', 'netflix');
      await page.waitForSelector('.detail [role=option]');
      await page.keyboard.press('Enter');
      await settled(page);
      expect(await page.locator('.path .chip').allTextContents()).toEqual(['Ericsson', 'Sony', 'Microsoft', 'Netflix']);
      await page.keyboard.press('Escape');
      await page.keyboard.press('0');
      await settled(page);
      await clickActor(page, 'country:MX');
      await page.keyboard.press('0');
      await settled(page);
      await clickActor(page, 'country:CA', { shift: true });
      expect(await title(page)).toBe('Mexico and Canada');
      expect(await page.locator('[aria-label="Common partners"] .chip').allTextContents()).toEqual(['United States']);
      await expectAlive(page);
    });
  });

  test('two actors that lie close are brought near enough to read what is between them, each with its words', async () => {
    await withPage('', async (page) => {
      const distance = () =>
        page.evaluate(() => {
          const [a, b] = ['country:US', 'country:RU'].map((id) => globalThis.pactgraph.placeOf(id));
          return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
        });
      await page.evaluate(() => globalThis.pactgraph.move({ x: 0.5, y: 0.5, ratio: 6 }));
      await settled(page);
      expect(await distance()).toBeLessThan(120);
      await clickActor(page, 'country:US');
      await clickActor(page, 'country:RU', { shift: true });
      expect(await distance()).toBeGreaterThan(200);
      const rows = await page.locator('.detail .row').allTextContents();
      expect(rows).toHaveLength(3);
      for (const row of rows) expect(row).toMatch(/“.+”/);
    });
  });

  test('no way leads there: that is said', async () => {
    await withPage('pair=company:sony&pair=country:FR', async (page) => {
      expect(await page.textContent('.detail')).toContain('No way leads from one to the other');
    });
  });

  test('communities are coloured, kinds keep their shapes', async () => {
    await withPage('', async (page) => {
      const before = await shootPicture(page);
      await page.selectOption('.legend-colour select', 'community');
      await settled(page);
      const after = await shootPicture(page);
      expect(await differenceOf(page, before, after)).toBeGreaterThan(0.002);
      expect((await address(page)).get('colour')).toBe('community');
    });
  });

  test('an id that the graph does not hold is said, not shown empty', async () => {
    await withPage('actor=country:XX', async (page) => {
      expect(await title(page)).toBe('This graph holds no such actor');
    });
  });
});

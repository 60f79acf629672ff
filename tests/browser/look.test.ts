/** How it looks: dashes, arrows, dark, a phone, touch, reduced motion, relaxing, squares. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveView } from '../../src/serve/serve.ts';
import { contrast, mix } from '../../viz/src/theme/mix.ts';
import { groupStyles, surfaces } from '../../viz/src/theme/palette.ts';
import { actorRows, facts } from '../graph/facts.ts';
import { fixture, graphOf } from '../graph/fixture.ts';
import { type Written, writtenPage } from './built-page.ts';
import { describePage, launch } from './chromium.ts';
import { address, clickActor, counts, expectAlive, explore, settled, shootPicture } from './explorer.ts';
import { coloursAt, differenceOf } from './pixels.ts';

const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
};

describePage('looks', () => {
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
  const withPage = async (hash: string, use: (page: Page) => Promise<void>, options = {}): Promise<void> => {
    const explorer = await explore(browser, written.url, hash, options);
    await use(explorer.page);
    await explorer.close();
  };

  /** The colours along the middle of a line, between its dots and past its count. */
  const along = async (page: Page, a: string, b: string, ground: string): Promise<readonly string[]> => {
    const ends = await page.evaluate(
      ([from, to]) => [from, to].map((id) => globalThis.pactgraph.placeOf(id as string)),
      [a, b],
    );
    const [from, to] = ends;
    if (!from || !to) throw new Error(`${a} or ${b} is not drawn`);
    const places = Array.from({ length: 160 }, (_, step) => {
      const share = 0.3 + (step / 160) * 0.4;
      return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
    });
    // Names and counts may stand on the line.
    await page.evaluate(() => {
      for (const element of document.querySelectorAll<HTMLElement>('canvas.sigma-labels, .main > :not(.stage-wrap)'))
        element.style.visibility = 'hidden';
    });
    return coloursAt(page, places, ground);
  };
  test.each(['light', 'dark'] as const)('%s: made is solid, sought dashed, unmade dotted', async (theme) => {
    const { ground } = surfaces[theme];
    const few = await writtenPage(
      graphOf(
        facts.filter(({ about }) => ['apple-qualcomm-licence', 'il-sa', 'sony-ericsson'].includes(about)),
        actorRows.filter(([id]) => /apple|qualcomm|IL|SA|sony|ericsson/.test(id)),
      ),
    );
    const explorer = await explore(browser, few.url, `theme=${theme}`, { deviceScaleFactor: 2 });
    const gaps: number[] = [];
    for (const [a, b] of [
      ['company:apple', 'company:qualcomm'],
      ['country:IL', 'country:SA'],
      ['company:ericsson', 'company:sony'],
    ] as const) {
      const ink = (await along(explorer.page, a, b, ground)).map((colour) => contrast(colour, ground) > 1.4);
      expect(ink).toContain(true);
      gaps.push(ink.filter((there, at) => at > 0 && !there && ink[at - 1]).length);
    }
    const [solid, dashed, dotted] = gaps as [number, number, number];
    expect(solid).toBe(0);
    expect(dashed).toBeGreaterThan(2);
    expect(dotted).toBeGreaterThan(dashed);
    await explorer.close();
    few.remove();
  });

  test('lines are seen on white: colours with alpha would not be, and a count of canvas pixels would not tell', async () => {
    await withPage('', async (page) => {
      const colours = await along(page, 'company:microsoft', 'company:activision', surfaces.light.ground);
      const full = groupStyles.made.colour.light;
      const near = colours.filter((colour) => contrast(colour, mix(full, surfaces.light.ground, 0.15)) < 1.3);
      expect(near.length / colours.length).toBeGreaterThan(0.8);
    });
  });

  test('an arrow leads from the one who asks', async () => {
    await withPage('', async (page) => {
      const types = await page.evaluate(() =>
        Object.fromEntries(
          ['country:UA\u0001igo:EU', 'country:IL\u0001country:SA', 'country:FI\u0001igo:NATO'].map((line) => [
            line.split('\u0001')[0],
            globalThis.pactgraph.typeOf(line),
          ]),
        ),
      );
      expect(types).toEqual({ 'country:UA': 'arrow', 'country:IL': 'dashed', 'country:FI': 'solid' });
    });
  });

  test('dark is dark, by choice and by the system', async () => {
    await withPage('theme=dark', async (page) => {
      const [colour] = await coloursAt(page, [{ x: 640, y: 80 }], surfaces.dark.ground);
      expect(colour).toBe(surfaces.dark.ground);
      await expectAlive(page);
      await page.click('[aria-label="Light colours"]');
      await settled(page);
      expect((await coloursAt(page, [{ x: 640, y: 80 }], surfaces.light.ground))[0]).toBe(surfaces.light.ground);
    });
    await withPage('', async (page) => expect(await page.getAttribute('html', 'data-theme')).toBe('dark'), {
      colorScheme: 'dark',
    });
  });

  test('a phone: nothing is wider than the screen, the card comes from below, the picture stands upright', async () => {
    await withPage(
      '',
      async (page) => {
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
        await expectAlive(page);
        const place = await page.evaluate(() => globalThis.pactgraph.placeOf('country:GB'));
        if (!place) throw new Error('the United Kingdom is not drawn');
        await page.touchscreen.tap(place.x, place.y);
        await settled(page);
        expect(await page.textContent('.detail h2')).toBe('United Kingdom');
        const box = await page.locator('.detail').boundingBox();
        expect(box?.width).toBe(390);
        expect(box?.y).toBeGreaterThan(300);
        const seen = await page.evaluate(() => globalThis.pactgraph.placeOf('country:GB'));
        expect(seen && box && seen.y < box.y).toBe(true);
      },
      phone,
    );
  });

  test('two fingers zoom', async () => {
    await withPage(
      '',
      async (page) => {
        const session = await page.context().newCDPSession(page);
        const touch = (type: string, spread: number) =>
          session.send('Input.dispatchTouchEvent', {
            type: type as 'touchStart',
            touchPoints: type === 'touchEnd' ? [] : [-1, 1].map((side, id) => ({ x: 195 + side * spread, y: 420, id })),
          });
        await touch('touchStart', 20);
        for (const spread of [30, 45, 60, 80]) await touch('touchMove', spread);
        await touch('touchEnd', 80);
        await settled(page);
        expect(Number((await address(page)).get('camera')?.split(',')[2])).toBeLessThan(0.6);
      },
      phone,
    );
  });

  test('reduced motion: the camera is where it goes at once', async () => {
    await withPage(
      '',
      async (page) => {
        await page.keyboard.press('+');
        const ratio = () => page.evaluate(() => globalThis.pactgraph.atRest() || true);
        await ratio();
        await page.waitForTimeout(60);
        const first = await shootPicture(page);
        await page.waitForTimeout(500);
        expect(await differenceOf(page, first, await shootPicture(page))).toBeLessThan(0.001);
        expect(
          await page.evaluate(() => getComputedStyle(document.querySelector('.legend') as Element).animationName),
        ).toBe('none');
      },
      { reducedMotion: 'reduce' },
    );
  });

  test('relaxing moves the dots in a worker, and comes to rest or is stopped', async () => {
    await withPage('', async (page) => {
      const before = await page.evaluate(() => globalThis.pactgraph.placeOf('country:FR'));
      await page.keyboard.press('r');
      await page.waitForSelector('[aria-label="Stop relaxing"]');
      await page.waitForTimeout(1_500);
      await page.keyboard.press('r');
      await page.waitForSelector('[aria-label="Relax the picture"]');
      await settled(page);
      const after = await page.evaluate(() => globalThis.pactgraph.placeOf('country:FR'));
      expect(Math.hypot((after?.x ?? 0) - (before?.x ?? 0), (after?.y ?? 0) - (before?.y ?? 0))).toBeGreaterThan(3);
      await expectAlive(page);
      const still = await shootPicture(page);
      await page.waitForTimeout(400);
      expect(await differenceOf(page, still, await shootPicture(page))).toBeLessThan(0.001);
    });
  });

  test('agreements of several as squares, which are clicked like anything else', async () => {
    await withPage('', async (page) => {
      await page.keyboard.press('s');
      await settled(page);
      const pact = fixture.agreements.find(({ parties }) => parties.length === 8)?.id ?? '';
      const dots = await page.evaluate(() => globalThis.pactgraph.drawn().dots);
      expect(dots).toContain(pact);
      await clickActor(page, pact);
      expect((await address(page)).get('agreement')).toBe(pact);
      expect(await page.locator('.detail > .chips .chip').count()).toBe(8);
      await expectAlive(page);
    });
  });

  test('the same graph served and from disk is the same picture', async () => {
    const served = await serveView({ load: async () => fixture, port: 0 });
    const one = await explore(browser, served.url);
    const other = await explore(browser, written.url);
    expect(await differenceOf(one.page, await shootPicture(one.page), await shootPicture(other.page))).toBeLessThan(
      0.001,
    );
    await one.close();
    await other.close();
    await served.close();
  });

  test('the first words say what it is and how much, and go where something else is said', async () => {
    await withPage('', async (page) => {
      const words = (await page.textContent('.intro')) ?? '';
      expect(words).toContain('Who agrees with whom');
      const { actors, agreements } = await counts(page);
      expect(words).toContain(`${agreements} agreements of ${actors} actors`);
      expect(words).not.toContain('Shown');
      await page.locator('.legend-item', { hasText: 'Unmade' }).click();
      await settled(page);
      const fewer = await counts(page);
      expect(await page.textContent('.intro')).toContain(
        `Shown: ${fewer.actors} actors, ${fewer.agreements} agreements`,
      );
      await page.locator('.intro button', { hasText: 'Show all again' }).click();
      await settled(page);
      expect(await counts(page)).toEqual({ actors, agreements });
    });
  });

  test('the legend counts what is shown; on a phone it is folded away', async () => {
    await withPage('', async (page) => {
      const { agreements } = await counts(page);
      const numbers = (await page.locator('.legend-groups .legend-count').allTextContents()).map(Number);
      expect(numbers.reduce((sum, count) => sum + count, 0)).toBe(agreements);
    });
    await withPage(
      '',
      async (page) => {
        const item = page.locator('.legend-item', { hasText: 'Unmade' });
        expect(await item.isVisible()).toBe(false);
        await page.tap('.legend-fold');
        await item.tap();
        await settled(page);
        expect((await address(page)).get('group')).toBe('unmade');
        await page.tap('.legend-fold');
        expect(await item.isVisible()).toBe(false);
      },
      phone,
    );
  });
});

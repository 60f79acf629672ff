/** The canned queries in the page, answered by the real embedded store. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { queryRunner } from '../../src/commands/query-runner.ts';
import { type Served, serveView } from '../../src/serve/serve.ts';
import { resolveSettings } from '../../src/settings.ts';
import { openStore } from '../../src/store/open.ts';
import { fixture } from '../graph/fixture.ts';
import { buildPage, type Written, writtenPage } from './built-page.ts';
import { describePage, launch } from './chromium.ts';
import { address, expectAlive, explore, settled, shootPicture } from './explorer.ts';
import { differenceOf } from './pixels.ts';

describePage('questions', () => {
  const workspace = mkdtempSync(`${tmpdir()}/pactgraph-query-`);
  const settings = resolveSettings({ workspace }, {});
  let browser: Browser;
  let served: Served;
  let written: Written;
  beforeAll(async () => {
    browser = await launch();
    await buildPage();
    const store = await openStore(settings, { forSave: true });
    await store.save(fixture);
    await store.close();
    const open = () => openStore(settings);
    served = await serveView({
      load: async () => {
        const reader = await open();
        try {
          return await reader.load();
        } finally {
          await reader.close();
        }
      },
      port: 0,
      runQuery: queryRunner(open),
    });
    written = await writtenPage(fixture);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    written?.remove();
    rmSync(workspace, { recursive: true, force: true });
  });

  test('a question as a form: what is selected is filled in, the answer is a table and lights up the picture', async () => {
    const explorer = await explore(browser, served.url, 'actor=igo:NATO');
    const { page } = explorer;
    await page.keyboard.press('q');
    await page.waitForSelector('.query-pick select');
    await page.selectOption('.query-pick select', 'partners');
    expect(await page.inputValue('[name=actor]')).toBe('igo:NATO');
    // What may stay empty is folded away, so that the answer is in sight.
    expect(await page.locator('[name=limit]').isVisible()).toBe(false);
    const before = await shootPicture(page);
    await page.click('.query-form .primary');
    await page.waitForSelector('.answer');
    await settled(page);
    expect(await page.locator('.answer tbody tr').count()).toBe(2);
    expect(await page.textContent('.answer')).toContain('Finland');
    expect(await page.textContent('.panel')).toContain('3 items lit up');
    await expectAlive(page);
    expect(await differenceOf(page, before, await shootPicture(page))).toBeGreaterThan(0.001);
    const link = new URLSearchParams(await address(page));
    expect([link.get('query'), link.get('q.actor')]).toEqual(['partners', 'igo:NATO']);
    await page.locator('.answer button', { hasText: 'country:SE' }).click();
    await settled(page);
    expect(await page.textContent('.detail h2')).toBe('Sweden');
    await explorer.close();
  });

  test('what a question is missing, or takes wrongly, is told', async () => {
    const explorer = await explore(browser, served.url, 'panel=queries&query=partners&q.actor=igo:NATO&q.limit=many');
    const { page } = explorer;
    await page.waitForSelector('.query-form');
    expect(await page.locator('[name=limit]').isVisible()).toBe(true);
    await page.click('.query-form .primary');
    await page.waitForSelector('[role=alert]');
    expect(await page.textContent('[role=alert]')).toContain('limit must be a whole number');
    explorer.watched.faults.splice(0);
    await explorer.close();
  });

  test('a server that is gone is told, and the page goes on', async () => {
    const other = await serveView({
      load: async () => fixture,
      port: 0,
      runQuery: queryRunner(() => openStore(settings)),
    });
    const explorer = await explore(browser, other.url, 'panel=queries&query=most-connected');
    const { page } = explorer;
    await page.waitForSelector('.query-form');
    await other.close();
    await page.click('.query-form .primary');
    await page.waitForSelector('[role=alert]');
    expect(await page.textContent('[role=alert]')).toContain('Is “pactgraph view” still running?');
    await expectAlive(page);
    explorer.watched.faults.splice(0);
    await explorer.close();
  });

  test('static files say that this needs “pactgraph view”', async () => {
    const explorer = await explore(browser, written.url, 'panel=queries');
    expect(await explorer.page.textContent('.panel')).toContain('pactgraph view');
    expect(await explorer.page.locator('.panel select').count()).toBe(0);
    await explorer.close();
  });
});

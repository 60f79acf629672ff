/** What is taken away: tables as CSV, graphs, images, links. */
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { MultiUndirectedGraph } from 'graphology';
import * as gexfFormat from 'graphology-gexf';
import * as graphmlFormat from 'graphology-graphml';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixture } from '../graph/fixture.ts';
import { powerLaw } from '../graph/power-law.ts';
import { type Written, writtenPage } from './built-page.ts';
import { describePage, launch } from './chromium.ts';
import { explore, settled, usualScreen } from './explorer.ts';
import { pixelsOf } from './pixels.ts';

const hostile = '=cmd|"/c calc"!A1';
const graph = {
  ...fixture,
  actors: fixture.actors.map((actor) => (actor.id === 'company:apple' ? { ...actor, name: hostile } : actor)),
};

describePage('taking away', () => {
  let browser: Browser;
  let written: Written;
  let large: Written;
  beforeAll(async () => {
    browser = await launch();
    written = await writtenPage(graph);
    large = await writtenPage(powerLaw(900, 3_000));
  });
  afterAll(async () => {
    await browser?.close();
    written?.remove();
    large?.remove();
  });
  const downloaded = async (page: Page, act: () => Promise<void>): Promise<{ name: string; content: Buffer }> => {
    const [download] = await Promise.all([page.waitForEvent('download'), act()]);
    return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
  };

  test.each(['GEXF', 'GraphML'])('%s of what is shown is read again by graphology', async (format) => {
    const explorer = await explore(browser, written.url, 'panel=take&kind=company');
    const { name, content } = await downloaded(explorer.page, () =>
      explorer.page.click(`.panel button:text-is("${format}")`),
    );
    expect(name).toBe(`pactgraph.${format.toLowerCase()}`);
    const read = format === 'GEXF' ? gexfFormat.parse : graphmlFormat.parse;
    const back = read(MultiUndirectedGraph, content.toString('utf8')) as MultiUndirectedGraph;
    const dots = await explorer.page.evaluate(() => globalThis.pactgraph.drawn().dots);
    expect(back.nodes().sort()).toEqual([...dots].sort());
    expect(back.getNodeAttribute('company:apple', 'label')).toBe(hostile);
    expect(Number.isFinite(back.getNodeAttribute('company:apple', 'x'))).toBe(true);
    expect(back.edges('company:apple', 'company:qualcomm')).toHaveLength(2);
    await explorer.close();
  });

  test.each([1, 3])('the image at %d× has so many pixels, and what is drawn', async (scale) => {
    const explorer = await explore(browser, written.url, 'panel=take');
    const { page } = explorer;
    const { name, content } = await downloaded(page, () => page.click(`.panel button:text-is("${scale}×")`));
    expect(name).toBe(`pactgraph-${scale}x.png`);
    const box = await page.locator('#stage').boundingBox();
    const { width, height, drawn, colours } = await pixelsOf(page, content);
    expect([width, height]).toEqual([usualScreen.width * scale, Math.round((box?.height ?? 0) - 0.5) * scale]);
    expect(drawn).toBeGreaterThan(0.01);
    expect(colours).toBeGreaterThan(20);
    await explorer.close();
  });

  test('the tables: sorted, and saved as CSV that runs nothing', async () => {
    const explorer = await explore(browser, written.url, 'view=table&tab=actors');
    const { page } = explorer;
    await page.locator('th button', { hasText: 'Partners' }).click();
    await page.locator('th button', { hasText: 'Partners' }).click();
    await settled(page);
    expect(await page.getAttribute('th[aria-sort="descending"]', 'scope')).toBe('col');
    expect(await page.locator('tbody tr td').first().textContent()).toBe('United Kingdom');
    const { name, content } = await downloaded(page, () => page.click('.table-foot button'));
    expect(name).toBe('pactgraph-actors.csv');
    const rows: Record<string, string>[] = parse(content, { columns: true });
    expect(rows).toHaveLength(fixture.actors.length);
    expect(rows[0]?.name).toBe('United Kingdom');
    expect(rows.find(({ id }) => id === 'company:apple')?.name).toBe(`'${hostile}`);
    const partners = rows.map((row) => Number(row.partners));
    expect(partners).toEqual([...partners].sort((a, b) => b - a));
    await explorer.close();
  });

  test.each([
    ['agreements', fixture.agreements.length],
    ['claims', fixture.claims.length],
  ])('the table of %s as CSV', async (tab, count) => {
    const explorer = await explore(browser, written.url, `view=table&tab=${tab}`);
    const { content } = await downloaded(explorer.page, () => explorer.page.click('.table-foot button'));
    expect(parse(content, { columns: true })).toHaveLength(count);
    await explorer.close();
  });

  test('a table of the most connected says so, and leads to all', async () => {
    const explorer = await explore(browser, large.url, 'view=table&tab=agreements');
    const { page } = explorer;
    const rows = async () => Number(await page.getAttribute('table', 'aria-rowcount')) - 1;
    expect(await page.textContent('.table-foot')).toContain('among the 300 most connected actors');
    const few = await rows();
    await page.locator('.table-foot button', { hasText: 'Among all 900' }).click();
    await settled(page);
    expect(await rows()).toBeGreaterThan(few);
    expect(await page.textContent('.table-foot')).not.toContain('most connected');
    await explorer.close();
  });

  test('of a long table only what is in sight is in the page, and every row can be reached', async () => {
    const explorer = await explore(browser, large.url, 'view=table&most=all');
    const { page } = explorer;
    expect(await page.getAttribute('table', 'aria-rowcount')).toBe('3001');
    expect(await page.locator('tbody tr').count()).toBeLessThan(80);
    await page.focus('.rows');
    await page.keyboard.press('End');
    await settled(page);
    expect(await page.locator('tbody tr[aria-rowindex="3001"]').count()).toBe(1);
    expect(await page.locator('tbody tr').count()).toBeLessThan(80);
    await explorer.close();
  });

  test('the link is that of the view', async () => {
    const explorer = await explore(browser, written.url, 'panel=take&actor=country:FR');
    expect(await explorer.page.inputValue('#link')).toContain('actor=country:FR');
    await explorer.close();
  });
});

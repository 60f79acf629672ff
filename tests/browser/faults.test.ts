/** Hostile text, empty and large graphs, and machines that cannot or can no longer draw. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GraphRecords } from '../../src/model.ts';
import type { Fact } from '../graph/facts.ts';
import { fixture, graphOf } from '../graph/fixture.ts';
import { powerLaw } from '../graph/power-law.ts';
import { type Written, writtenPage } from './built-page.ts';
import { describePage, launch, withoutWebgl } from './chromium.ts';
import { counts, expectAlive, explore, settled, shootPicture } from './explorer.ts';
import { differenceOf } from './pixels.ts';

const markup = '<img src=x onerror="globalThis.harm=1"><script>globalThis.harm=2</script>';
const arabic = 'جامعة الدول العربية';
const turned = 'Right\u202eLeft \u2066inside';
const long = 'Very '.repeat(60).trim();
const hostileFact: Fact = {
  about: 'hostile',
  what: ['treaty', 'politics', 'signed'],
  date: '2022-01-01',
  source: [markup, '2022-01-02'],
  title: `${long} ${markup}`,
  body: `Before ${markup} and ${arabic} signed with ${turned} after.`,
  quote: `${markup} and ${arabic} signed with ${turned}`,
  parties: [
    ['x:markup', markup],
    ['x:arabic', arabic],
    ['x:turned', turned],
  ],
};
const hostile: GraphRecords = (() => {
  const graph = graphOf(
    [hostileFact],
    [
      ['x:markup', markup, 'company', '"><svg onload=globalThis.harm=3>'],
      ['x:arabic', arabic, 'igo'],
      ['x:turned', turned, 'group'],
      ['x:long', long, 'person'],
    ],
  );
  // A source that would run as a script, if it were a link.
  return { ...graph, snippets: graph.snippets.map((snippet) => ({ ...snippet, url: 'javascript:globalThis.harm=4' })) };
})();
const none: GraphRecords = { actors: [], agreements: [], claims: [], snippets: [] };
const alone: GraphRecords = { ...none, actors: fixture.actors.filter(({ id }) => id === 'country:EC') };
const single: GraphRecords = (() => {
  const agreements = fixture.agreements.filter(({ parties }) => parties.length === 1);
  const claims = fixture.claims.filter((claim) => agreements.some(({ id }) => id === claim.agreement));
  return {
    ...alone,
    agreements,
    claims,
    snippets: fixture.snippets.filter(({ id }) => claims.some((c) => c.snippet === id)),
  };
})();

describePage('faults', () => {
  let browser: Browser;
  const made: Written[] = [];
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    for (const { remove } of made) remove();
  });
  const open = async (graph: GraphRecords, hash = '') => {
    const written = await writtenPage(graph);
    made.push(written);
    return { explorer: await explore(browser, written.url, hash), written };
  };
  const harm = (page: Page) => page.evaluate(() => (globalThis as { harm?: number }).harm ?? null);

  test('text from news is only ever text, on cards, in lists, in the table and in search', async () => {
    const { explorer } = await open(hostile, 'actor=x:markup');
    const { page } = explorer;
    expect(await page.textContent('.detail h2')).toBe(markup);
    await page.locator('.detail .row').first().click();
    await settled(page);
    expect(await page.textContent('.quote mark')).toBe(hostileFact.quote);
    expect(await page.textContent('.publisher')).toBe(markup);
    expect(await page.locator('.quote a').count()).toBe(0);
    await page.fill('#search', 'img onerror');
    await settled(page);
    await page.keyboard.press('f');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('f');
    await settled(page);
    await page.keyboard.press('t');
    await settled(page);
    expect(await page.locator('#page img, #page script').count()).toBe(0);
    expect(await harm(page)).toBeNull();
    await explorer.close();
  });

  test('names of every kind are drawn, cut to a length', async () => {
    const { explorer } = await open(hostile);
    await expectAlive(explorer.page);
    expect(await explorer.page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
    await explorer.close();
  });

  test('an inline script would be refused', async () => {
    const { explorer } = await open(none);
    const { page } = explorer;
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.harm = 5';
      document.head.append(script);
    });
    expect(await harm(page)).toBeNull();
    expect(explorer.watched.faults.splice(0).join()).toMatch(/Content Security Policy/);
    await explorer.close();
  });

  test('an empty graph says what to do', async () => {
    const { explorer } = await open(none);
    expect(await explorer.page.textContent('.notice')).toContain('pactgraph build');
    await explorer.page.keyboard.press('t');
    await settled(explorer.page);
    expect(await explorer.page.textContent('.table-view')).toContain('Nothing passes the filters');
    await explorer.close();
  });

  test('a single actor is drawn, of reasonable size', async () => {
    const { explorer } = await open(single);
    expect(await counts(explorer.page)).toEqual({ actors: 1, agreements: 1 });
    const { drawn } = await expectAlive(explorer.page, { drawn: 0.0005, colours: 5 });
    expect(drawn).toBeLessThan(0.1);
    await explorer.close();
  });

  test('five thousand actors: the 300 most connected first, then wider, then all', async () => {
    const { explorer } = await open(powerLaw(5_000, 15_000));
    const { page } = explorer;
    expect(await page.textContent('.intro')).toContain('the 300 most connected of 5,000 actors');
    expect((await counts(page)).actors).toBeLessThanOrEqual(300);
    await expectAlive(page);
    await page.locator('.intro button', { hasText: 'Show 1,000' }).click();
    await settled(page);
    expect((await counts(page)).actors).toBeGreaterThan(900);
    await page.locator('.intro button', { hasText: 'Show all' }).click();
    await settled(page);
    expect((await counts(page)).actors).toBe(5_000);
    expect(await page.textContent('.intro')).toContain('Shown: all. Only the 300 most connected');
    await expectAlive(page);
    // One that the first picture had not.
    await page.fill('#search', 'Actor 4321');
    await page.waitForSelector('[role=option]');
    await page.keyboard.press('Enter');
    await settled(page);
    expect(await page.textContent('.detail h2')).toBe('Actor 4321');
    await explorer.close();
  });

  test('filters that find nothing among the most connected look among all on a click, and keep the filter', async () => {
    const graph = powerLaw(900, 2_000);
    // Two of the least connected, with an agreement of their own, are the only persons.
    const degree = new Map<string, number>();
    for (const { parties } of graph.agreements)
      for (const { actor } of parties) degree.set(actor, (degree.get(actor) ?? 0) + 1);
    const few = graph.agreements.find(({ parties }) => parties.every(({ actor }) => (degree.get(actor) ?? 0) <= 3));
    const persons = new Set(few?.parties.map(({ actor }) => actor));
    const { explorer } = await open({
      ...graph,
      actors: graph.actors.map((actor) => ({ ...actor, actorKind: persons.has(actor.id) ? 'person' : 'company' })),
    });
    const { page } = explorer;
    await page.locator('.legend-item', { hasText: 'Person' }).click();
    await page.waitForSelector('.notice.empty');
    await page.locator('.notice button', { hasText: 'Look among all 900 actors' }).click();
    await settled(page);
    expect((await counts(page)).actors).toBe(persons.size);
    expect(await page.textContent('.intro')).toContain(`Shown: ${persons.size} actors`);
    await explorer.close();
  });

  test('an actor beyond the limit is shown among its partners', async () => {
    const { explorer } = await open(powerLaw(900, 2_000));
    const { page } = explorer;
    await page.fill('#search', 'Actor 877');
    await page.waitForSelector('[role=option]');
    await page.keyboard.press('Enter');
    await settled(page);
    expect(await page.textContent('.notice')).toContain('within 1 step of Actor 877');
    await expectAlive(page, { drawn: 0.0005, colours: 5 });
    await explorer.close();
  });

  test('a lost context is said, and the same picture drawn again', async () => {
    const { explorer } = await open(fixture);
    const { page } = explorer;
    const before = await shootPicture(page);
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('canvas.sigma-nodes');
      canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await page.waitForSelector('.notice.empty');
    expect(await page.textContent('.notice')).toContain('The picture was lost');
    await page.locator('.notice button', { hasText: 'Draw it again' }).click();
    await settled(page);
    await expectAlive(page);
    expect(await differenceOf(page, before, await shootPicture(page))).toBeLessThan(0.002);
    await page.focus('#stage');
    await page.keyboard.press('ArrowRight');
    await settled(page);
    expect(await page.locator('.detail').count()).toBe(1);
    await explorer.close();
  });

  test('without WebGL the table stands for the picture, and cards open from it', async () => {
    const poor = await launch(withoutWebgl);
    const written = await writtenPage(fixture);
    made.push(written);
    const explorer = await explore(poor, written.url);
    const { page, watched } = explorer;
    expect(watched.faults.splice(0).length).toBeGreaterThan(0);
    expect(await page.getAttribute('#stage', 'data-graphics')).toBe('none');
    await page.locator('tbody tr').first().click();
    await settled(page);
    expect(await page.locator('.quote mark').count()).toBeGreaterThan(0);
    await page.keyboard.press('t');
    await settled(page);
    expect(await page.textContent('.notice')).toContain('No picture without WebGL');
    await explorer.close();
    await poor.close();
  });

  test('the tests see a page without a picture: what they call alive is not alive there', async () => {
    const poor = await launch(withoutWebgl);
    const written = await writtenPage(fixture);
    made.push(written);
    const { page } = await explore(poor, written.url);
    await expect(expectAlive(page)).rejects.toThrow();
    await poor.close();
  });
});

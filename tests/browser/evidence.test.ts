/** From the picture to the sentence that it rests on, served and from disk. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, serveView } from '../../src/serve/serve.ts';
import { fixture } from '../graph/fixture.ts';
import { buildPage, type Written, writtenPage } from './built-page.ts';
import { describePage, launch } from './chromium.ts';
import { address, clickActor, clickLine, counts, expectAlive, explore, settled } from './explorer.ts';

const agreementWith = (actor: string, type: string) =>
  fixture.agreements.find((item) => item.type === type && item.parties.some((party) => party.actor === actor));
const chips = agreementWith('company:arm', 'merger');
const settlement = agreementWith('company:apple', 'settlement');

describePage('the page', () => {
  let browser: Browser;
  let served: Served;
  let written: Written;
  beforeAll(async () => {
    browser = await launch();
    await buildPage();
    served = await serveView({ load: async () => fixture, port: 0 });
    written = await writtenPage(fixture);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    written?.remove();
  });

  test.each(['served', 'from disk'])('%s: find an actor, click it and its line, read the evidence', async (how) => {
    const explorer = await explore(browser, how === 'served' ? served.url : written.url);
    const { page } = explorer;
    await expectAlive(page);
    expect(await counts(page)).toEqual({ actors: fixture.actors.length, agreements: fixture.agreements.length });

    await page.fill('#search', 'nvid');
    await page.waitForSelector('[role=option]');
    expect(await page.textContent('[role=option] .hit-name')).toBe('Nvidia');
    await page.click('[role=option] .hit-name');
    await settled(page);
    expect(await page.textContent('.detail h2')).toBe('Nvidia');
    expect((await address(page)).get('actor')).toBe('company:nvidia');

    await page.keyboard.press('0');
    await settled(page);
    await clickActor(page, 'company:apple');
    expect(await page.textContent('.detail h2')).toBe('Apple');

    await page.keyboard.press('Escape');
    await settled(page);
    await clickLine(page, 'company:nvidia', 'company:arm');
    expect((await address(page)).get('agreement')).toBe(chips?.id);
    expect(await page.textContent('.detail h2')).toBe('Nvidia with Arm and SoftBank');
    const marks = await page.locator('.quote mark').allTextContents();
    const quotes = fixture.claims.filter((claim) => claim.agreement === chips?.id).map((claim) => claim.evidence.quote);
    expect(marks.sort()).toEqual(quotes.sort());
    const first = page.locator('.quote').last();
    expect(await first.locator('blockquote').textContent()).toContain('Nvidia agreed to buy Arm from SoftBank');
    expect(await first.locator('footer').textContent()).toContain('Silicon Gazette');
    expect(await first.locator('footer').textContent()).toContain('14 Sep 2020');
    const link = first.locator('a');
    expect(await link.getAttribute('href')).toMatch(/^https:\/\/news\.example\//);
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    await explorer.close();
  });

  test('an agreement tells status, dates, value, sources, rule, confidence and where sources disagree', async () => {
    const explorer = await explore(browser, written.url, `agreement=${chips?.id}`);
    const text = (await explorer.page.textContent('.detail')) ?? '';
    for (const words of [
      'Merger · Technology',
      'ended',
      '13 Sep 2020',
      '8 Feb 2022',
      '40 billion USD',
      '3 independent publishers',
      'Sources disagree',
      'sample-ended',
      '90 %',
      'hub',
    ])
      expect(text).toContain(words);
    await explorer.close();
  });

  test('an actor tells its names, why each is it, its partners by type, and what is open and ended', async () => {
    const explorer = await explore(browser, written.url, 'actor=country:GB');
    const text = (await explorer.page.textContent('.detail')) ?? '';
    for (const words of ['Country', 'also Britain, British, UK', '11 partners', 'Treaty 11', 'known as “UK”', 'Open 6'])
      expect(text).toContain(words);
    expect(await explorer.page.locator('.detail .chip', { hasText: 'Australia' }).count()).toBeGreaterThan(0);
    await explorer.close();
  });

  test('a line of several agreements fans out: none hides another', async () => {
    const explorer = await explore(browser, written.url);
    const { page } = explorer;
    await clickLine(page, 'company:apple', 'company:qualcomm');
    expect((await address(page)).getAll('pair').sort()).toEqual(['company:apple', 'company:qualcomm']);
    const curves = await page.evaluate(
      (id) => globalThis.pactgraph.drawn().lines.filter((line) => line.endsWith(id)),
      settlement?.id ?? '',
    );
    expect(curves).toHaveLength(1);
    expect(await page.locator('.detail .row').count()).toBe(2);
    await expectAlive(page);
    await explorer.close();
  });

  test('a page without its data says what is missing', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route('**/data.js', (route) => route.abort());
    await page.goto(served.url);
    await page.waitForSelector('[role=alert]');
    expect(await page.textContent('[role=alert]')).toContain('could not be loaded');
    expect(await page.locator('[role=alert] button').count()).toBe(1);
    await context.close();
  });

  test('what people have corrected stands on the claim and on the actor, as text', async () => {
    const mark = {
      decision: 'fix' as const,
      change: 'status: agreed → ended',
      who: 'Ada',
      when: '2022-03-04',
      why: '<b>read</b> the deal',
    };
    const corrected = await writtenPage({
      ...fixture,
      actors: fixture.actors.map((actor) =>
        actor.id === 'company:nvidia'
          ? { ...actor, corrected: [{ ...mark, decision: 'same-as' as const, change: 'company:nvda' }] }
          : actor,
      ),
      claims: fixture.claims.map((claim) => (claim.agreement === chips?.id ? { ...claim, corrected: [mark] } : claim)),
    });
    const explorer = await explore(browser, corrected.url, `agreement=${chips?.id}`);
    const { page } = explorer;
    expect(await page.locator('.quote .corrected').first().textContent()).toBe(
      'Corrected: status: agreed → ended Ada, 4 Mar 2022: <b>read</b> the deal',
    );
    expect(await page.locator('.corrected b').count()).toBe(0);
    await page.locator('.detail .chip', { hasText: 'Nvidia' }).first().click();
    await settled(page);
    expect(await page.locator('.detail > .corrected').textContent()).toContain('One with: company:nvda');
    await explorer.close();
    corrected.remove();
    const plain = await explore(browser, written.url, `agreement=${chips?.id}`);
    expect(await plain.page.locator('.corrected').count()).toBe(0);
    await plain.close();
  });
});

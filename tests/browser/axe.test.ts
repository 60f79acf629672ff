/** axe-core on each main state: nothing serious, in light and dark, on a screen and a phone. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, serveView } from '../../src/serve/serve.ts';
import { fixture } from '../graph/fixture.ts';
import { type Written, writtenPage } from './built-page.ts';
import { describePage, launch } from './chromium.ts';
import { explore, settled } from './explorer.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pact = fixture.agreements.find(({ parties }) => parties.some(({ actor }) => actor === 'company:arm'))?.id;

type Violation = {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
};

/** Everything that axe calls serious or critical. */
async function violations(page: Page): Promise<readonly string[]> {
  // Evaluated by the debugger, which no policy of the page holds back.
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { run } = (
      globalThis as unknown as { axe: { run: (options: { preload: boolean }) => Promise<{ violations: Violation[] }> } }
    ).axe;
    return (await run({ preload: false })).violations;
  });
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

const states: readonly (readonly [string, string])[] = [
  ['the picture', ''],
  ['an actor', 'actor=country:GB'],
  ['an agreement', `agreement=${pact}`],
  ['a pair', 'pair=country:US&pair=country:RU'],
  ['no way', 'pair=company:sony&pair=country:FR'],
  ['filters', 'panel=filters'],
  ['take away', 'panel=take'],
  ['help', 'panel=help'],
  ['questions without a server', 'panel=queries'],
  ['the table', 'view=table'],
  ['the table of claims with a card', `view=table&tab=claims&agreement=${pact}`],
  ['nothing', 'type=membership&domain=sport'],
  ['around, as of a day, by community', 'around=country:GB&steps=2&on=2022-12-31&colour=community'],
];

describePage('axe', () => {
  let browser: Browser;
  let written: Written;
  let served: Served;
  beforeAll(async () => {
    browser = await launch();
    written = await writtenPage(fixture);
    served = await serveView({
      load: async () => fixture,
      port: 0,
      runQuery: {
        list: () => [
          {
            name: 'partners',
            about: 'Partners of an actor.',
            parameters: [
              { name: 'actor', about: 'Its id.', required: true, example: null },
              { name: 'group', about: 'Which.', required: false, example: 'made', choices: ['made', 'any'] },
            ],
          },
        ],
        run: async () => ({ columns: ['partner', 'agreements'], rows: [['country:FR', 3]] }),
      },
    });
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    written?.remove();
  });

  test.each(['light', 'dark'])('every state, %s', async (theme) => {
    const explorer = await explore(browser, written.url, `theme=${theme}`);
    const { page } = explorer;
    for (const [name, hash] of states) {
      await page.evaluate((to) => {
        location.hash = to;
      }, `theme=${theme}&${hash}`);
      await settled(page);
      expect([name, await violations(page)]).toEqual([name, []]);
    }
    await explorer.close();
  });

  test.each(['', 'actor=country:GB', 'view=table', 'panel=filters'])('on a phone: %s', async (hash) => {
    const explorer = await explore(browser, written.url, hash, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    });
    expect(await violations(explorer.page)).toEqual([]);
    await explorer.close();
  });

  test('search results, and the answer to a question', async () => {
    const explorer = await explore(browser, served.url, 'panel=queries');
    const { page } = explorer;
    await page.selectOption('.query-pick select', 'partners');
    await page.fill('[name=actor]', 'country:GB');
    await page.click('.query-form .primary');
    await page.waitForSelector('.answer');
    await page.fill('#search', 'united');
    await page.waitForSelector('[role=option]');
    expect(await violations(page)).toEqual([]);
    await explorer.close();
  });

  test('axe does find what is wrong', async () => {
    const explorer = await explore(browser, written.url);
    await explorer.page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
    expect((await violations(explorer.page)).join()).toContain('button-name');
    await explorer.close();
  });
});

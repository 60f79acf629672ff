/** The bundled sample from the command line to the sentence: built, shown, searched, clicked, read. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bareEnvironment, done, main, scratch } from '../cli/pactgraph.ts';
import { buildPage } from './built-page.ts';
import { describePage, launch } from './chromium.ts';
import { clickActor, clickLine, expectAlive, explore, settled } from './explorer.ts';

const folder = scratch();
const workspace = join(folder, 'sample');

/** Serves the workspace as a user does, and gives the address that the command prints. */
async function served(): Promise<{ readonly url: string; readonly stop: () => Promise<unknown> }> {
  const child = spawn(process.execPath, [main, 'view', '-w', workspace, '--port', '0'], { env: bareEnvironment() });
  const ended = once(child, 'close');
  const stop = (): Promise<unknown> => {
    child.kill('SIGINT');
    return ended;
  };
  let said = '';
  for await (const bytes of child.stdout) {
    said += String(bytes);
    const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
    if (url) return { url, stop };
  }
  throw new Error(`pactgraph view ended and said ${JSON.stringify(said)}`);
}

describePage('the bundled sample', () => {
  let browser: Browser;
  beforeAll(async () => {
    await buildPage();
    browser = await launch();
    await done(['build', '--sample', '-w', workspace]);
  });
  afterAll(() => browser?.close());

  test.each(['served', 'written'] as const)('%s: from a search to the words that say it', async (how) => {
    const server = how === 'served' ? await served() : null;
    const out = join(folder, 'page');
    if (how === 'written') await done(['view', '-w', workspace, '--out', out]);
    const explorer = await explore(browser, server?.url ?? pathToFileURL(join(out, 'index.html')).href);
    const { page } = explorer;
    await expectAlive(page);

    await page.fill('#search', 'finl');
    await page.waitForSelector('[role=option]');
    await page.click('[role=option] .hit-name');
    await settled(page);
    expect(await page.textContent('.detail h2')).toBe('Finland');

    await page.keyboard.press('0');
    await settled(page);
    await clickActor(page, 'igo:nato');
    expect(await page.textContent('.detail h2')).toBe('NATO');

    await page.keyboard.press('Escape');
    await settled(page);
    await clickLine(page, 'country:FI', 'igo:nato');
    const quote = page.locator('.quote', { hasText: 'Finland joins NATO as its 31st member' });
    expect(await quote.locator('mark').allTextContents()).toContain('Finland joins NATO');
    expect(await quote.locator('footer').textContent()).toContain('The Sample Times');
    expect(await quote.locator('footer').textContent()).toContain('4 Apr 2023');
    await explorer.close();
    await server?.stop();
  });
});

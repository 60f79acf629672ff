/** The one place that says which Chromium the browser tests drive, and how. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { describe, test } from 'vitest';

/** Debian's, as CI has it; another by `CHROMIUM`. */
export const chromiumPath = process.env.CHROMIUM ?? '/usr/bin/chromium';

export const flags: readonly string[] = [
  '--headless',
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

/** Takes WebGL away. */
export const withoutWebgl: readonly string[] = ['--disable-3d-apis', '--disable-gpu'];

/**
 * Tests of the page. Without a Chromium they are skipped, in words; with `CI=true` they always run, and fail without one. Each may
 * try twice: on a machine that is far too busy Chromium itself has been seen to lose a download.
 */
export function describePage(name: string, tests: () => void): void {
  if (existsSync(chromiumPath) || process.env.CI === 'true') describe(name, { retry: 1 }, tests);
  else test.skip(`${name}: skipped, as there is no Chromium at ${chromiumPath} (name one by CHROMIUM)`, () => {});
}

export const launch = (more: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath, args: [...flags, ...more] });

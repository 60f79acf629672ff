/** The one place that says which Chromium the browser tests drive, and how. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

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

/** Why the tests are skipped here; null where they run. With `CI=true` they always run, and fail without a browser. */
export const skipped: string | null =
  existsSync(chromiumPath) || process.env.CI === 'true'
    ? null
    : `no Chromium at ${chromiumPath}: the browser tests are skipped (name one by CHROMIUM)`;

export const launch = (more: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath, args: [...flags, ...more] });

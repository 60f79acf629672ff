/** A built page in small, so that tests of the server need no build. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type PageFolder = { readonly folder: string; readonly page: string; readonly remove: () => void };

/** `page` holds index.html, page.js and a link that leads out of it; `folder` is the folder around it. */
export function makePageFolder(): PageFolder {
  const folder = mkdtempSync(join(tmpdir(), 'pactgraph-page-'));
  const page = join(folder, 'dist');
  mkdirSync(page);
  writeFileSync(
    join(page, 'index.html'),
    '<!doctype html><meta name="generator" content="Pactgraph" /><title>page</title>',
  );
  writeFileSync(join(page, 'page.js'), '(()=>{})();\n');
  writeFileSync(join(folder, 'secret.txt'), 'secret\n');
  symlinkSync(folder, join(page, 'out'));
  return { folder, page, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

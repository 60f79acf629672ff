/** The page as it is shipped: built by Vite before the first browser test wherever a source is newer. */
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import type { GraphRecords } from '../../src/model.ts';
import { packageFile } from '../../src/root.ts';
import { type StaticOptions, writeStatic } from '../../src/serve/write-static.ts';

const newest = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((high, entry) => Math.max(high, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0);

export async function buildPage(): Promise<void> {
  const built = packageFile('viz', 'dist', 'page.js');
  const sources = Math.max(newest(packageFile('viz', 'src')), newest(packageFile('src', 'graph')));
  if (existsSync(built) && statSync(built).mtimeMs > sources) return;
  await build({ root: packageFile('viz'), configFile: packageFile('viz', 'vite.config.ts'), logLevel: 'warn' });
}

export type Written = { readonly url: string; readonly folder: string; readonly remove: () => void };

/** The graph as static files in a folder of its own, and the address to open them from disk. */
export async function writtenPage(graph: GraphRecords, options: StaticOptions = {}): Promise<Written> {
  await buildPage();
  const folder = mkdtempSync(join(tmpdir(), 'pactgraph-view-'));
  const { index } = await writeStatic(join(folder, 'page'), graph, options);
  return { url: `file://${index}`, folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A folder of its own for each test of the graph file, and a good file to begin with. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach } from 'vitest';
import { openEmbedded } from '../../src/store/embedded.ts';
import { world } from './world.ts';

export const folder = mkdtempSync(join(tmpdir(), 'pactgraph-embedded-'));
/** The folder of the graph file, empty before each test. */
export const workspace = join(folder, 'w');
export const path = join(workspace, 'graph.grafeo');
const good = join(folder, 'good.grafeo');

beforeEach(async () => {
  rmSync(workspace, { recursive: true, force: true });
  mkdirSync(workspace);
  if (!existsSync(good)) await (await openEmbedded(good, { forSave: true })).save(world);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A good file. */
export const bytes = (): Buffer => readFileSync(good);

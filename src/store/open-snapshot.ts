/** An embedded graph of another time beside the workspace's own: made when it is first asked for, kept while its ledger is the same. */
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { GraphRecords } from '../model.ts';
import { byText, sha256 } from '../text/canonical.ts';
import { BrokenStore } from './broken-store.ts';
import { openEmbedded } from './embedded.ts';
import type { Store } from './store.ts';

/** Older ones go when another is made. */
const mostKept = 4;

const ending = '.grafeo';

/** Takes away graphs that no longer follow from the ledger, and the oldest of the others. */
async function sweep(folder: string, current: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const files = await Promise.all(
    names
      .filter((name) => name.endsWith(ending))
      .map(async (name) => ({
        name,
        made: name.endsWith(current)
          ? await stat(join(folder, name)).then(
              (found) => found.mtimeMs,
              () => 0,
            )
          : 0,
      })),
  );
  files.sort((a, b) => b.made - a.made || byText(a.name, b.name));
  const old = files.filter(({ made }, at) => made === 0 || at >= mostKept - 1);
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { force: true })));
}

/**
 * Opens the graph called `name` in `folder`, made from `source` by `make` where it is not there or cannot be used. `source` tells
 * the ledger it was made from; another one is another file, so that nobody reads what has been outdated.
 */
export async function openSnapshot(
  folder: string,
  name: string,
  source: string,
  make: () => Promise<GraphRecords>,
): Promise<Store> {
  const current = `-${sha256(source).slice(0, 12)}${ending}`;
  const path = join(folder, `${name}${current}`);
  try {
    return await openEmbedded(path, { source });
  } catch (error) {
    if (!(error instanceof BrokenStore)) throw error;
  }
  const graph = await make();
  await sweep(folder, current);
  const store = await openEmbedded(path, { source, forSave: true });
  await store.save(graph);
  return store;
}

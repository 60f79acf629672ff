/** The embedded graph, made again from its ledger by itself where it is lost or broken. */
import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { Failure } from '../failure.ts';
import type { GraphRecords } from '../model.ts';
import { BrokenStore, type StoreFault } from './broken-store.ts';
import { type EmbeddedOptions, openEmbedded } from './embedded.ts';
import type { Store } from './store.ts';

/** What is done with the file at hand: one that may be someone's, or may tell what went wrong, is kept beside. */
const fate: Readonly<Record<StoreFault, 'keep' | 'replace'>> = {
  missing: 'replace',
  'no-file': 'keep',
  damaged: 'keep',
  crash: 'keep',
  foreign: 'keep',
  'other-format': 'replace',
  stale: 'replace',
  'log-beside': 'keep',
};

/** Moves what lies at `path` to `path.broken-N`, the first that is free, and gives that name. */
async function quarantine(path: string): Promise<string> {
  let number = 1;
  while (existsSync(`${path}.broken-${number}`)) number += 1;
  const aside = `${path}.broken-${number}`;
  try {
    await rename(path, aside);
    if (existsSync(`${path}.wal`)) await rename(`${path}.wal`, `${aside}.wal`);
  } catch (error) {
    throw new Failure(
      `the graph ${path} is broken and cannot be moved aside (${(error as NodeJS.ErrnoException).code}): move it away and build again`,
    );
  }
  return aside;
}

/**
 * Opens `path`; where that throws a BrokenStore, says so in one line by `notice`, keeps the broken file beside, makes the
 * graph by `rebuild` and saves it. Throws what `rebuild` throws.
 */
export async function openOrRebuild(
  path: string,
  rebuild: () => Promise<GraphRecords>,
  notice: (line: string) => void,
  options: EmbeddedOptions = {},
): Promise<Store> {
  try {
    return await openEmbedded(path, options);
  } catch (error) {
    if (!(error instanceof BrokenStore)) throw error;
    const reason = error.message.replace(/: build again.*$/s, '');
    const aside = fate[error.fault] === 'keep' ? await quarantine(path) : null;
    notice(`${reason}: making it again from the ledger${aside ? `; what was there is kept as ${aside}` : ''}`);
    const store = await openEmbedded(path, { ...options, forSave: true });
    await store.save(await rebuild());
    return store;
  }
}

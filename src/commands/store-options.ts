/** The options that say where the ledger and the graph are. */
import type { Command } from 'commander';
import { defaults, resolveSettings, type Settings } from '../settings.ts';
import type { Io } from './command.ts';

export type StoreOptions = { readonly workspace?: string | undefined; readonly store?: string | undefined };

export const storeOptions = (command: Command): Command =>
  command
    .option('-w, --workspace <folder>', `folder of the ledger and the embedded graph (default: ${defaults.workspace})`)
    .option(
      '-s, --store <store>',
      `embedded, or neo4j://HOST, neo4j+s://HOST, bolt://HOST (default: ${defaults.store})`,
    );

export const settingsOf = (options: StoreOptions, io: Io): Settings => resolveSettings(options, io.env);

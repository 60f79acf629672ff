/** Which store an address opens. A new store is one file and one line here. */
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import type { GraphRecords } from '../model.ts';
import type { Settings } from '../settings.ts';
import type { Store } from './store.ts';

export type OpenOptions = {
  /** What the graph is made from: the state of the ledger. Saved with it; an embedded graph of another is stale. */
  readonly source?: string;
  /** The store will be saved before it is read, so that an old or broken embedded graph does not matter. */
  readonly forSave?: boolean;
  /** Makes the graph from the ledger, for an embedded file that is lost or broken; left out, that is a BrokenStore. */
  readonly rebuild?: () => Promise<GraphRecords>;
  /** Is told in one line why the graph is made again. */
  readonly notice?: (line: string) => void;
};

type Opener = (settings: Settings, options: OpenOptions) => Promise<Store>;

/** The file of the embedded graph in a workspace. */
export const embeddedFile = (workspace: string): string => join(workspace, 'graph.grafeo');

// Each store is loaded when it is asked for: the driver of the other takes a tenth of a second.
const embedded: Opener = async ({ workspace }, { rebuild, notice = () => {}, ...options }) => {
  const path = embeddedFile(workspace);
  if (rebuild) return (await import('./open-or-rebuild.ts')).openOrRebuild(path, rebuild, notice, options);
  return (await import('./embedded.ts')).openEmbedded(path, options);
};

const bolt: Opener = async ({ store, neo4j }, { source }) =>
  (await import('./neo4j.ts')).openNeo4j(store, neo4j, source === undefined ? {} : { source });

const openers = {
  embedded,
  'neo4j:': bolt,
  'neo4j+s:': bolt,
  'neo4j+ssc:': bolt,
  'bolt:': bolt,
  'bolt+s:': bolt,
  'bolt+ssc:': bolt,
} as const satisfies Record<string, Opener>;

/** Opens the store of the settings. Throws a Failure that names what is wrong, a BrokenStore for an embedded graph. */
export async function openStore(settings: Settings, options: OpenOptions = {}): Promise<Store> {
  const { store } = settings;
  const scheme = URL.canParse(store) ? new URL(store).protocol : store;
  const opener: Opener | undefined = Object.hasOwn(openers, scheme)
    ? openers[scheme as keyof typeof openers]
    : undefined;
  if (!opener) throw new Failure(`unknown store ${JSON.stringify(store)}: use ${Object.keys(openers).join(', ')}`, 2);
  return opener(settings, options);
}

/** The store in one file of the workspace: read by an engine process, replaced whole by a save. */
import { Failure } from '../failure.ts';
import type { GraphRecords } from '../model.ts';
import { BrokenStore } from './broken-store.ts';
import { hashOf } from './canonical.ts';
import { checkGraph } from './check-graph.ts';
import { cypherText } from './cypher-files.ts';
import { embeddedReader } from './embedded-reader.ts';
import { saveEmbedded } from './embedded-save.ts';
import { defaultLimitMs, readOnlyStatement } from './read-only.ts';
import { loadTables, recordsOf } from './records.ts';
import { readStamp, type Stamp, stampOf, storeFormat, summaryOf } from './stamp.ts';
import type { Store } from './store.ts';
import { wellFormed } from './well-formed.ts';

export type EmbeddedOptions = {
  /**
   * What the graph is made from, in words of the caller: the state of its ledger. A save writes it into the file, and to
   * open a file that was made from something else throws a BrokenStore (`stale`). Left out, it is not looked at.
   */
  readonly source?: string;
  /** The store will be saved before it is read, so that what the file holds does not matter. */
  readonly forSave?: boolean;
};

/** To load a whole graph is no query of a user. */
const loadLimitMs = 600_000;

function checkStamp(path: string, stamp: Stamp | null, source: string | undefined): void {
  if (!stamp) throw new BrokenStore(path, 'foreign');
  if (stamp.format > storeFormat)
    throw new Failure(
      `the graph ${path} was written by a newer Pactgraph: update Pactgraph, or use another --workspace`,
    );
  if (stamp.format < storeFormat) throw new BrokenStore(path, 'other-format');
  if (source !== undefined && stamp.source !== source) throw new BrokenStore(path, 'stale');
}

/**
 * Opens `path`, the file `graph.grafeo` of a workspace. Throws a BrokenStore where the file is missing, damaged, stale or
 * not ours, so that the caller can make it again (open-or-rebuild.ts), and a Failure where that would not help.
 */
export async function openEmbedded(path: string, options: EmbeddedOptions = {}): Promise<Store> {
  const { source, forSave = false } = options;
  const reader = embeddedReader(path);
  const stamp = async (): Promise<Stamp | null> =>
    readStamp(await reader.run(cypherText('stamp/read'), {}, loadLimitMs));
  if (!forSave)
    try {
      checkStamp(path, await stamp(), source);
    } catch (error) {
      await reader.close();
      throw error;
    }
  return {
    kind: 'embedded',
    async save(given) {
      const graph: GraphRecords = wellFormed(given);
      checkGraph(graph);
      await saveEmbedded(path, graph, stampOf(graph, source ?? null));
      return summaryOf(graph);
    },
    read: async (cypher, parameters, timeoutMs = defaultLimitMs) =>
      reader.run(readOnlyStatement(cypher), parameters, timeoutMs),
    async write() {
      throw new Failure('the embedded store takes no writing statements: use --store neo4j://HOST, or build', 2);
    },
    async load() {
      const held = await stamp();
      checkStamp(path, held, undefined);
      const tables = await loadTables((file) => reader.run(cypherText(file), {}, loadLimitMs));
      const graph = recordsOf(tables);
      if (hashOf(graph) !== held?.hash) throw new BrokenStore(path, 'damaged', 'it does not hold what its stamp says');
      return graph;
    },
    close: () => reader.close(),
  };
}

/** The store in a Neo4j database, over Bolt. */
import { setTimeout as sleep } from 'node:timers/promises';
import { ZodError } from 'zod';
import { Failure } from '../failure.ts';
import type { GraphRecords } from '../model.ts';
import type { Neo4jLogin } from '../settings.ts';
import { hashOf } from './canonical.ts';
import { checkGraph } from './check-graph.ts';
import { cypherText } from './cypher-files.ts';
import { connect } from './neo4j-connect.ts';
import { ensureSchema } from './neo4j-schema.ts';
import { neo4jSession } from './neo4j-session.ts';
import { defaultLimitMs, readOnlyStatement } from './read-only.ts';
import { type LoadTables, loadTables, recordsOf } from './records.ts';
import { type Patience, patience, saveGraph } from './save-graph.ts';
import { readStamp, type Stamp, stampOf, storeFormat, summaryOf } from './stamp.ts';
import type { Store } from './store.ts';
import { wellFormed } from './well-formed.ts';

export type Neo4jOptions = {
  /** What the graph is made from, in words of the caller; a save writes it into the stamp. */
  readonly source?: string;
  /** How long passing faults are tried again; milliseconds. */
  readonly retryMs?: number;
  /** How long a save waits for another one that does not move. */
  readonly patience?: Patience;
};

/** To load a whole graph is no query of a user. */
const loadLimitMs = 600_000;

/** A save of another process may be under way: this often, and this far apart, a load looks again. */
const loadTries = 5;
const loadPauseMs = 1_000;

function checkStamp(stamp: Stamp | null, address: string): asserts stamp is Stamp {
  if (!stamp) throw new Failure(`Neo4j at ${address} holds no graph of Pactgraph: build one into it first`);
  if (stamp.format > storeFormat)
    throw new Failure(`the graph in Neo4j at ${address} was written by a newer Pactgraph: update Pactgraph`);
}

/** Null where what is there is no graph: it may be half written. */
function tryRecords(tables: LoadTables): GraphRecords | null {
  try {
    return recordsOf(tables);
  } catch (error) {
    if (error instanceof ZodError) return null;
    throw error;
  }
}

/**
 * Opens the database at a Bolt address. Throws a Failure of one line where it cannot be reached, refuses the login, lacks the
 * database or speaks TLS when it should not, or the other way.
 */
export async function openNeo4j(address: string, login: Neo4jLogin, options: Neo4jOptions = {}): Promise<Store> {
  const connection = await connect(address, login, options.retryMs);
  const session = neo4jSession(connection);

  const loadOnce = async (): Promise<{ readonly graph: GraphRecords | null; readonly stamp: Stamp }> =>
    session.read(async (run) => {
      const stamp = readStamp(await run(cypherText('stamp/read'), {}));
      checkStamp(stamp, address);
      if (stamp.hash === null) return { graph: null, stamp };
      const tables = await loadTables((file) => run(cypherText(file), {}));
      return { graph: tryRecords(tables), stamp };
    }, loadLimitMs);

  return {
    kind: 'neo4j',
    async save(given) {
      const graph = wellFormed(given);
      checkGraph(graph);
      await ensureSchema(session, address);
      const target = {
        run: (cypher: string, parameters: Parameters<Store['read']>[1]) =>
          session.read((run) => run(cypher, parameters), loadLimitMs),
        rerun: true,
        transaction: session.write,
      };
      await saveGraph(target, graph, stampOf(graph, options.source ?? null), options.patience ?? patience);
      return summaryOf(graph);
    },
    read: async (cypher, parameters, timeoutMs = defaultLimitMs) => {
      const statement = readOnlyStatement(cypher);
      return session.read((run) => run(statement, parameters), timeoutMs);
    },
    write: (cypher, parameters) => session.write((run) => run(cypher, parameters)),
    async load() {
      for (let attempt = 1; ; attempt += 1) {
        const { graph, stamp } = await loadOnce();
        if (graph && hashOf(graph) === stamp.hash) return graph;
        if (attempt === loadTries)
          throw new Failure(
            stamp.hash === null
              ? `the graph in Neo4j at ${address} is being written, or its last save broke off: build into it again`
              : `Neo4j at ${address} no longer holds the graph that was saved: something else changed it; build into it again`,
          );
        await sleep(loadPauseMs);
      }
    },
    close: () => connection.driver.close(),
  };
}

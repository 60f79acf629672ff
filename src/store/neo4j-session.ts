/** Statements run on Neo4j: in managed transactions, which the driver runs again after a passing fault. */
import neo4j, { type ManagedTransaction, type Session } from 'neo4j-driver';
import { Failure } from '../failure.ts';
import type { Run } from './held.ts';
import type { Connection } from './neo4j-connect.ts';
import { neo4jFailure } from './neo4j-failure.ts';
import { tableOf, toBolt } from './neo4j-values.ts';
import type { CypherTable, CypherValue } from './store.ts';

/** Added to a query's limit before this side gives up on a server that does not keep it. */
const graceMs = 1_000;

type Parameters = Readonly<Record<string, CypherValue>>;

export type Neo4jSession = {
  /** Reads in one transaction; after `limitMs` it is a Failure. */
  read<T>(work: (run: Run) => Promise<T>, limitMs: number): Promise<T>;
  write<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** A statement on the schema, which takes a transaction of its own. */
  schema(cypher: string): Promise<CypherTable>;
};

const runIn =
  (transaction: ManagedTransaction): Run =>
  async (cypher: string, parameters: Parameters) => {
    const result = transaction.run(cypher, toBolt(parameters) as Record<string, unknown>);
    const keys = (await result.keys()).map(String);
    return tableOf(await result, keys);
  };

async function within<T>(work: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const told = `the query was stopped after ${limitMs / 1000} s: ask for less, with LIMIT, a WHERE or fewer hops`;
    timer = setTimeout(() => reject(new Failure(told)), limitMs + graceMs);
  });
  work.catch(() => {});
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

export function neo4jSession({ driver, peer }: Connection): Neo4jSession {
  // What one session wrote, the next one reads, whichever member of a cluster it asks.
  const bookmarkManager = neo4j.bookmarkManager();
  const inSession = async <T>(mode: 'READ' | 'WRITE', work: (session: Session) => Promise<T>): Promise<T> => {
    const session = driver.session({
      ...(peer.database !== null && { database: peer.database }),
      defaultAccessMode: mode,
      bookmarkManager,
    });
    try {
      return await work(session);
    } catch (error) {
      throw neo4jFailure(error, peer);
    } finally {
      // Takes back a transaction that still runs. Nobody waits for it: the server may be what does not answer.
      session.close().catch(() => {});
    }
  };
  return {
    read: (work, limitMs) =>
      inSession('READ', (session) =>
        within(
          session.executeRead((transaction) => work(runIn(transaction)), { timeout: limitMs }),
          limitMs,
        ),
      ),
    write: (work) => inSession('WRITE', (session) => session.executeWrite((transaction) => work(runIn(transaction)))),
    schema: (cypher) =>
      inSession('WRITE', (session) => session.executeWrite((transaction) => runIn(transaction)(cypher, {}))),
  };
}

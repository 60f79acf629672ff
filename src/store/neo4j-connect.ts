/** A driver that is known to reach its database with its login. */
import neo4j, { type Driver } from 'neo4j-driver';
import { Failure } from '../failure.ts';
import type { Neo4jLogin } from '../settings.ts';
import { neo4jFailure, type Peer } from './neo4j-failure.ts';

export type Connection = { readonly driver: Driver; readonly peer: Peer };

/** How long a write that meets a passing fault (a deadlock, a lost leader, a restart) is tried again; milliseconds. */
export const retryMs = 30_000;

/** `neo4j://` hides why no server answers: asked directly, the same address says it. */
const direct = (address: string): string => address.replace(/^neo4j/, 'bolt');

const driverOf = (address: string, { username, password }: Neo4jLogin, limitMs: number): Driver =>
  neo4j.driver(address, neo4j.auth.basic(username, password), {
    userAgent: 'pactgraph',
    connectionTimeout: 10_000,
    connectionAcquisitionTimeout: 20_000,
    maxTransactionRetryTime: limitMs,
  });

async function verify(driver: Driver, database: string | null): Promise<void> {
  const session = driver.session({ ...(database !== null && { database }), defaultAccessMode: neo4j.session.READ });
  try {
    await driver.verifyConnectivity(database !== null ? { database } : {});
    // Over bolt:// the driver asks for no database before the first query.
    await session.run('RETURN 1 AS one');
  } finally {
    await session.close();
  }
}

async function opened(address: string, login: Neo4jLogin, limitMs: number): Promise<Driver> {
  const driver = driverOf(address, login, limitMs);
  try {
    await verify(driver, login.database);
    return driver;
  } catch (error) {
    await driver.close();
    throw error;
  }
}

/** Throws a Failure that tells an unreachable server, a wrong login, a wrong database and a TLS mismatch apart. */
export async function connect(address: string, login: Neo4jLogin, limitMs: number = retryMs): Promise<Connection> {
  const peer = { address, username: login.username, database: login.database, known: false };
  try {
    return { driver: await opened(address, login, limitMs), peer: { ...peer, known: true } };
  } catch (error) {
    if (direct(address) === address || (error as { code?: string }).code !== 'ServiceUnavailable')
      throw neo4jFailure(error, peer);
  }
  try {
    await (await opened(direct(address), login, limitMs)).close();
  } catch (reason) {
    throw neo4jFailure(reason, peer);
  }
  throw new Failure(`Neo4j at ${address} answers, but is no cluster that routes: use ${direct(address)}`);
}

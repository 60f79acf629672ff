/** The Neo4j of this test run, lent to one file at a time. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { inject } from 'vitest';
import type { Neo4jAccess, Neo4jAnswer } from './neo4j/started.ts';

export type Neo4jLease = {
  /** Null where none can be had here; `lacking` says why. */
  readonly access: Neo4jAccess | null;
  readonly lacking: string;
  release(): void;
};

/** Waits for its turn. Where there is no Neo4j, `access` is null, but with CI=true that is an Error. */
export async function leaseNeo4j(): Promise<Neo4jLease> {
  const socket = connect(inject('neo4jBroker'), '127.0.0.1');
  const [line] = (await once(createInterface({ input: socket }), 'line')) as [string];
  const answer = JSON.parse(line) as Neo4jAnswer;
  const release = (): void => {
    socket.destroy();
  };
  if (!('lacking' in answer)) return { access: answer, lacking: '', release };
  release();
  if (process.env.CI === 'true') throw new Error(`CI=true wants the tests on Neo4j to run: ${answer.lacking}`);
  console.warn(`tests on Neo4j are skipped: ${answer.lacking}`);
  return { access: null, lacking: answer.lacking, release };
}

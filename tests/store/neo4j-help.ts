/** What the tests of Neo4j share. */
import { expect } from 'vitest';
import { type Neo4jOptions, openNeo4j } from '../../src/store/neo4j.ts';
import type { Store } from '../../src/store/store.ts';
import type { Neo4jEngine } from './engines.ts';

/** The Failure that something ends with: one line, exit code 1. */
export async function failureOf(opening: Promise<unknown>): Promise<Error> {
  const error = await opening.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ name: 'Failure', exitCode: 1 });
  expect((error as Error).message).not.toContain('\n');
  return error as Error;
}

/** Another store on the same database; `port` is that of a proxy. */
export function opened(engine: Neo4jEngine, options?: Neo4jOptions, port?: number): Promise<Store> {
  const { address, username, password } = engine.access;
  return openNeo4j(
    port === undefined ? address : `bolt://127.0.0.1:${port}`,
    { username, password, database: null },
    options,
  );
}

/** Both engines behind one shape, so that one suite runs the same cases on both. */
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, inject, it } from 'vitest';
import { openEmbedded } from '../../src/store/embedded.ts';
import { embeddedTable } from '../../src/store/embedded-values.ts';
import { type Engine, startEngine } from '../../src/store/engine.ts';
import type { Run } from '../../src/store/held.ts';
import { openNeo4j } from '../../src/store/neo4j.ts';
import { tableOf, toBolt } from '../../src/store/neo4j-values.ts';
import type { Store } from '../../src/store/store.ts';
import { leaseNeo4j } from './lease.ts';
import type { Neo4jAccess } from './neo4j/started.ts';
import type { Outcome } from './outcomes.ts';

export type TestEngine = {
  readonly kind: Store['kind'];
  /** The store, empty; with `keep`, as the last case left it. */
  open(keep?: 'keep'): Promise<Store>;
  /** A place to write into with no store around it, empty and without constraints. */
  raw(): Promise<Run>;
};

export type EmbeddedEngine = TestEngine & { readonly kind: 'embedded'; readonly path: string };
export type Neo4jEngine = TestEngine & {
  readonly kind: 'neo4j';
  readonly access: Neo4jAccess;
  readonly driver: Driver;
};

type Closing = () => Promise<unknown> | unknown;

function embeddedEngine(closing: Closing[]): EmbeddedEngine {
  const folder = mkdtempSync(join(tmpdir(), 'pactgraph-store-'));
  closing.push(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'graph.grafeo');
  return {
    kind: 'embedded',
    path,
    async open(keep) {
      if (!keep) rmSync(path, { recursive: true, force: true });
      const store = await openEmbedded(path, { forSave: !keep });
      closing.push(() => store.close());
      return store;
    },
    async raw() {
      const engine: Engine = startEngine();
      closing.push(() => engine.stop());
      await engine.call({ call: 'create' });
      return async (cypher, parameters) => embeddedTable(await engine.call({ call: 'run', cypher, parameters }));
    },
  };
}

function neo4jEngine(access: Neo4jAccess, closing: Closing[]): Neo4jEngine {
  const { address, username, password } = access;
  const driver = neo4j.driver(address, neo4j.auth.basic(username, password));
  closing.push(() => driver.close());
  const run: Run = async (cypher, parameters) => {
    const session = driver.session();
    try {
      const result = session.run(cypher, toBolt(parameters) as Record<string, unknown>);
      const keys = (await result.keys()).map(String);
      return tableOf(await result, keys);
    } finally {
      await session.close();
    }
  };
  const empty = async (): Promise<unknown> => run('MATCH (n) DETACH DELETE n', {});
  const bare = async (): Promise<void> => {
    await empty();
    for (const [name] of (await run('SHOW CONSTRAINTS YIELD name', {})).rows)
      await run(`DROP CONSTRAINT \`${name}\``, {});
    for (const [name] of (await run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name", {})).rows)
      await run(`DROP INDEX \`${name}\``, {});
  };
  return {
    kind: 'neo4j',
    access,
    driver,
    async open(keep) {
      if (!keep) await empty();
      const store = await openNeo4j(address, { username, password, database: null });
      closing.push(() => store.close());
      return store;
    },
    async raw() {
      await bare();
      return run;
    },
  };
}

const lease = await leaseNeo4j();
const closing: Closing[] = [];
afterAll(async () => {
  for (const close of closing.reverse()) await close();
  lease.release();
});

export const embedded = embeddedEngine(closing);
/** Null where this machine can have no Neo4j; then its cases are skipped, and say why. */
export const neo4jOrNull = lease.access && neo4jEngine(lease.access, closing);

function record(outcome: Outcome): void {
  appendFileSync(inject('storeOutcomes'), `${JSON.stringify(outcome)}\n`);
}

type NotSupported = Partial<Record<Store['kind'], string>>;

function recorded(name: string, kind: Store['kind'], run: () => Promise<void>): void {
  it(`${name} [${kind}]`, async () => {
    record({ name, engine: kind, outcome: 'FAILED' });
    await run();
    record({ name, engine: kind, outcome: 'ok' });
  });
}

function skipped(name: string, engine: Store['kind'], why: string): void {
  it.skip(`${name} [${engine}]: ${why}`, () => {});
  notes.push({ name, engine, outcome: why });
}

const notes: Outcome[] = [];
afterAll(() => {
  for (const note of notes) record(note);
});

/** A case that both engines run, or whose gap is spelt out. */
export function onBoth(name: string, run: (engine: TestEngine) => Promise<void>, gaps: NotSupported = {}): void {
  if (gaps.embedded === undefined) recorded(name, 'embedded', () => run(embedded));
  else skipped(name, 'embedded', `not supported: ${gaps.embedded}`);
  const here = neo4jOrNull;
  if (gaps.neo4j !== undefined) skipped(name, 'neo4j', `not supported: ${gaps.neo4j}`);
  else if (here) recorded(name, 'neo4j', () => run(here));
  else skipped(name, 'neo4j', `skipped: ${lease.lacking}`);
}

export const onEmbedded = (name: string, why: string, run: (engine: EmbeddedEngine) => Promise<void>): void => {
  recorded(name, 'embedded', () => run(embedded));
  skipped(name, 'neo4j', `not run: ${why}`);
};

export function onNeo4j(name: string, why: string, run: (engine: Neo4jEngine) => Promise<void>): void {
  const here = neo4jOrNull;
  skipped(name, 'embedded', `not run: ${why}`);
  if (here) recorded(name, 'neo4j', () => run(here));
  else skipped(name, 'neo4j', `skipped: ${lease.lacking}`);
}

/** The settings of a run, their defaults in the same order, and the one function that resolves and checks them. */
import { resolve } from 'node:path';
import { Failure } from './failure.ts';

export type Settings = {
  /** Folder of the ledger and the embedded graph; absolute. */
  readonly workspace: string;
  /** `embedded`, or a Bolt address of Neo4j. */
  readonly store: string;
  readonly neo4j: Neo4jLogin;
};

export type Neo4jLogin = {
  readonly username: string;
  readonly password: string;
  /** Null: the server's default database. */
  readonly database: string | null;
};

export const defaults = {
  workspace: './pactgraph',
  store: 'embedded',
  neo4j: { username: 'neo4j', password: '', database: null },
} as const satisfies Settings;

/** Workspace in which `build --sample` builds the bundled sample. */
export const sampleWorkspace = './pactgraph-sample';

const boltSchemes = ['neo4j:', 'neo4j+s:', 'neo4j+ssc:', 'bolt:', 'bolt+s:', 'bolt+ssc:'];

function checkedStore(store: string): string {
  if (store === 'embedded') return store;
  if (URL.canParse(store)) {
    const url = new URL(store);
    if (url.password)
      throw new Failure('the store address holds a password: give it as NEO4J_PASSWORD, so that no log shows it', 2);
    if (boltSchemes.includes(url.protocol) && url.hostname) return store;
  }
  throw new Failure(
    `unknown store ${JSON.stringify(store)}: use embedded, or an address that starts with ${boltSchemes.map((s) => `${s}//`).join(', ')}`,
    2,
  );
}

/** Options win over the environment, the environment over the defaults. Throws a Failure on a store that is none. */
export function resolveSettings(
  options: { readonly workspace?: string | undefined; readonly store?: string | undefined },
  env: Readonly<Record<string, string | undefined>>,
): Settings {
  return {
    workspace: resolve(options.workspace || env.PACTGRAPH_WORKSPACE || defaults.workspace),
    store: checkedStore(options.store || env.PACTGRAPH_STORE || defaults.store),
    neo4j: {
      username: env.NEO4J_USERNAME || defaults.neo4j.username,
      password: env.NEO4J_PASSWORD || defaults.neo4j.password,
      database: env.NEO4J_DATABASE || defaults.neo4j.database,
    },
  };
}

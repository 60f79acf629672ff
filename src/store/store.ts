/** What a store is: it takes a whole graph, answers reading Cypher, and gives the graph back. One file a store. */
import type { GraphRecords } from '../model.ts';

export type CypherValue =
  | null
  | boolean
  | number
  | string
  | readonly CypherValue[]
  | { readonly [key: string]: CypherValue };

/** Rows as plain JSON values, columns in the order of RETURN. Integers are JavaScript numbers. */
export type CypherTable = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CypherValue[])[];
};

export type SaveSummary = {
  /** Nodes and relationships that the store holds after the save. */
  readonly actors: number;
  readonly agreements: number;
  readonly claims: number;
  readonly snippets: number;
  readonly triples: number;
};

export type Store = {
  readonly kind: 'embedded' | 'neo4j';
  /** Makes the store hold exactly this graph; saving the same graph twice changes nothing. */
  save(graph: GraphRecords): Promise<SaveSummary>;
  /** Runs one reading statement; values travel as parameters. Throws a Failure that names the fault. */
  read(cypher: string, parameters: Readonly<Record<string, CypherValue>>, timeoutMs?: number): Promise<CypherTable>;
  /** Runs one writing statement; Neo4j only, else a Failure of misuse. */
  write(cypher: string, parameters: Readonly<Record<string, CypherValue>>): Promise<CypherTable>;
  /** The graph as it was saved, every list sorted by id. */
  load(): Promise<GraphRecords>;
  close(): Promise<void>;
};

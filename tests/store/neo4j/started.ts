/** A Neo4j that a test run has started. */
export type Neo4jAccess = {
  readonly address: string;
  readonly username: string;
  readonly password: string;
  /** For the report: what runs there. */
  readonly how: string;
};
export type StartedNeo4j = Neo4jAccess & { stop(): Promise<void> };

/** What a test file is told: where Neo4j is, or why there is none. */
export type Neo4jAnswer = Neo4jAccess | { readonly lacking: string };

/** The constraints and indexes of Neo4j, made where they are missing; refused where the data that is there breaks them. */
import { Failure } from '../failure.ts';
import { schemaStatements } from './cypher-files.ts';
import { isConstraintClash } from './neo4j-failure.ts';
import type { Neo4jSession } from './neo4j-session.ts';

const preflightLimitMs = 120_000;

/** `(n:Actor)` or `()-[r:AGREES_WITH]-()` of a statement, and what it names. */
const target = /FOR (\((\w+):\w+\)|\(\)-\[(\w+):\w+\]-\(\))/;

/** The keys that a constraint cannot take, as `"a" (2 nodes)`. */
async function clashes(session: Neo4jSession, statement: string): Promise<readonly string[]> {
  const [, pattern = '(n)', node, relationship] = target.exec(statement) ?? [];
  const name = node ?? relationship ?? 'n';
  const directed = pattern.replace(']-(', ']->(');
  const query = `MATCH ${directed} WITH ${name}.id AS id, count(*) AS count WHERE id IS NOT NULL AND count > 1
    RETURN id, count ORDER BY count DESC, toString(id) LIMIT 5`;
  const { rows } = await session.read((run) => run(query, {}), preflightLimitMs);
  return rows.map(([id, count]) => `${JSON.stringify(id)} (${count} times)`);
}

/** Throws a Failure that names the keys which stand in a constraint's way; nothing of the data is touched. */
export async function ensureSchema(session: Neo4jSession, address: string): Promise<void> {
  for (const statement of schemaStatements('neo4j'))
    try {
      await session.schema(statement);
    } catch (error) {
      const cause = error instanceof Failure ? error.cause : error;
      if (!isConstraintClash(cause)) throw error;
      const keys = await clashes(session, statement);
      if (keys.length === 0) throw error;
      const [, pattern] = target.exec(statement) ?? [];
      throw new Failure(
        `Neo4j at ${address} holds ${pattern} with the same id more than once, ${keys.join(', ')}: nothing was written; use another database (NEO4J_DATABASE), or remove or rename them`,
      );
    }
}

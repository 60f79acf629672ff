/** Values on their way to Neo4j and back. */
import neo4j from 'neo4j-driver';
import { plain } from './plain.ts';
import type { CypherTable, CypherValue } from './store.ts';

/** The driver sends every number as a FLOAT; a whole one is an INTEGER here, as offsets and limits must be. */
export function toBolt(value: CypherValue): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toBolt);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toBolt(item)]));
}

/** The driver's own classes as what plain.ts knows. */
function fromBolt(value: unknown): unknown {
  if (neo4j.isInt(value)) return value.toBigInt();
  if (Array.isArray(value)) return value.map(fromBolt);
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value;
  if (neo4j.isNode(value)) return { labels: [...value.labels].sort(), properties: fromBolt(value.properties) };
  if (neo4j.isRelationship(value)) return { properties: fromBolt(value.properties), type: value.type };
  if (neo4j.isPath(value)) {
    const { start, segments } = value;
    return {
      nodes: [start, ...segments.map((segment) => segment.end)].map(fromBolt),
      relationships: segments.map((segment) => fromBolt(segment.relationship)),
    };
  }
  // Temporal and spatial values print as Cypher writes them.
  if (Object.getPrototypeOf(value) !== Object.prototype) return String(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fromBolt(item)]));
}

type Answer = {
  readonly keys?: readonly unknown[];
  readonly records: readonly { readonly keys: readonly PropertyKey[]; get(index: number): unknown }[];
};

/** The driver's answer as a table; `keys` are known even where there is no record. */
export const tableOf = ({ records }: Answer, keys: readonly string[]): CypherTable => ({
  columns: keys,
  rows: records.map((record) => keys.map((_, index) => plain(fromBolt(record.get(index))))),
});

/** Rows of the embedded engine as plain values: it gives nodes and relationships as objects with marks of its own. */
import type { EngineTable } from './engine.ts';
import { plain } from './plain.ts';
import type { CypherTable } from './store.ts';

type Fields = Readonly<Record<string, unknown>>;

const marks = new Set(['_id', '_labels', '_type', '_source', '_target']);

const properties = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => !marks.has(key)));

function own(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(own);
  if (value === null || typeof value !== 'object' || value instanceof Date || ArrayBuffer.isView(value)) return value;
  const fields = value as Fields;
  if ('_id' in fields && Array.isArray(fields._labels))
    return { labels: [...fields._labels].sort(), properties: properties(fields) };
  if ('_id' in fields && '_source' in fields) return { properties: properties(fields), type: fields._type };
  // A path; a map of the query with these very two keys looks the same.
  if (Array.isArray(fields.nodes) && Array.isArray(fields.edges) && Object.keys(fields).length === 2)
    return { nodes: fields.nodes.map(own), relationships: fields.edges.map(own) };
  return Object.fromEntries(Object.entries(fields).map(([key, item]) => [key, own(item)]));
}

export const embeddedTable = ({ columns, rows }: EngineTable): CypherTable => ({
  columns,
  rows: rows.map((row) => row.map((value) => plain(own(value)))),
});

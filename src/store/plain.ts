/** Values of an engine as plain JSON values, keys sorted, so that both engines answer alike. */
import { byText } from '../text/canonical.ts';
import type { CypherValue } from './store.ts';

/**
 * What a query gives, as JSON. Each engine first says what its own classes are: a node `{labels, properties}`, a relationship
 * `{properties, type}`, a path `{nodes, relationships}`. A point in time becomes a string; an integer past 2^53 the nearest
 * number, and NaN null.
 */
export function plain(value: unknown): CypherValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (value instanceof Date) return value.toISOString();
  if (ArrayBuffer.isView(value)) return Array.from(value as Uint8Array, plain);
  if (Array.isArray(value)) return value.map(plain);
  const entries = Object.entries(value).sort(([a], [b]) => byText(a, b));
  return Object.fromEntries(entries.map(([key, item]) => [key, plain(item)]));
}

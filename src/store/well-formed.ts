/// <reference lib="es2024.string" />
/** Strings that every engine keeps: a half of a surrogate pair has no UTF-8 form, and each engine would mend it its own way. */
import type { GraphRecords } from '../model.ts';

function mend(value: unknown): unknown {
  if (typeof value === 'string') return value.isWellFormed() ? value : value.toWellFormed();
  if (Array.isArray(value)) return value.map(mend);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mend(item)]));
}

/** The graph with each lone surrogate replaced by U+FFFD, one code unit for one, so that offsets stay true. */
export const wellFormed = (graph: GraphRecords): GraphRecords => mend(graph) as GraphRecords;

/** A graph as the lines of `export jsonl`, and its hash: equal graphs give equal bytes, whichever store held them. */
import { createHash } from 'node:crypto';
import type { GraphRecord, GraphRecords } from '../model.ts';
import { byText, canonicalJson } from '../text/canonical.ts';

const byId = (a: GraphRecord, b: GraphRecord): number => byText(a.id, b.id);

/** One record a line, without the line ends: actors, agreements, claims, snippets; each kind sorted by id, each record's keys sorted. */
export function* exportLines(graph: GraphRecords): Generator<string> {
  for (const records of [graph.actors, graph.agreements, graph.claims, graph.snippets] as const)
    for (const record of [...records].sort(byId)) yield canonicalJson(record);
}

/** SHA-256, in hexadecimal digits, of the bytes that `export jsonl` writes: each line with its line end. */
export function hashOf(graph: GraphRecords): string {
  const hash = createHash('sha256');
  for (const line of exportLines(graph)) hash.update(`${line}\n`, 'utf8');
  return hash.digest('hex');
}

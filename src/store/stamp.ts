/** The node that says what a store holds, so that a stale, foreign or half-written one is found. */
import { z } from 'zod';
import type { GraphRecords } from '../model.ts';
import { hashOf } from './canonical.ts';
import type { CypherTable, SaveSummary } from './store.ts';
import { triplesOf } from './triples.ts';

/** The form in which records are stored. To change it is to make every stored graph anew. */
export const storeFormat = 1;

const count = z.number().int().nonnegative();

const stampSchema = z.object({
  id: z.literal('graph'),
  format: count,
  /** Null while a save is under way, or where one broke off. */
  hash: z.string().nullable().default(null),
  /** What the graph was made from, in the words of who made it: the state of a ledger. */
  source: z.string().nullable().default(null),
  actors: count,
  agreements: count,
  claims: count,
  snippets: count,
  triples: count,
});
export type Stamp = z.infer<typeof stampSchema>;

export const summaryOf = (graph: GraphRecords): SaveSummary => ({
  actors: graph.actors.length,
  agreements: graph.agreements.length,
  claims: graph.claims.length,
  snippets: graph.snippets.length,
  triples: graph.agreements.reduce((sum, agreement) => sum + triplesOf(agreement).length, 0),
});

export const stampOf = (graph: GraphRecords, source: string | null): Stamp => ({
  id: 'graph',
  format: storeFormat,
  hash: hashOf(graph),
  source,
  ...summaryOf(graph),
});

/** Reads the answer of `stamp/read`; null where there is no stamp, or none that is whole. */
export const readStamp = (table: CypherTable): Stamp | null => stampSchema.safeParse(table.rows[0]?.[0]).data ?? null;

/** A build that writes nothing: what these inputs alone would say. */
import type { Ledger } from './ledger/ledger.ts';
import type { LedgerRecord } from './ledger/ledger-record.ts';
import type { Claim, GraphRecords, Snippet } from './model.ts';
import { type Counts, graphOf, type ReadOptions, readInto } from './pipeline.ts';
import type { Projection } from './workspace.ts';

/** `ledger` tells what is known already; it is not written. The claims of all new snippets are held in memory. */
export async function dryRun(
  ledger: Ledger,
  options: ReadOptions,
  projection: Projection,
): Promise<{ counts: Counts; graph: GraphRecords }> {
  const claims: Claim[] = [];
  const snippets = new Map<string, Snippet>();
  const texts = new Map<string, Snippet>();
  const append = async (records: readonly LedgerRecord[]): Promise<void> => {
    for (const record of records) {
      if (record.kind === 'snippet') texts.set(record.snippet.id, record.snippet);
      else if (record.kind === 'claims' && record.claims.length > 0) {
        claims.push(...record.claims);
        snippets.set(record.snippet, texts.get(record.snippet) as Snippet);
      }
    }
    texts.clear();
  };
  const counts = await readInto({ ...ledger, append }, options);
  return { counts, graph: graphOf(claims, [...snippets.values()], projection) };
}

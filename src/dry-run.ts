/** A build that writes nothing: the graph as it would be. */
import type { Ledger } from './ledger/ledger.ts';
import type { LedgerRecord } from './ledger/ledger-record.ts';
import { liveVersions } from './ledger/live-versions.ts';
import { textHash } from './ledger/text-hash.ts';
import type { Claim, Snippet } from './model.ts';
import { type Counts, type Projected, projected, type ReadOptions, readInto, wantedBy } from './pipeline.ts';
import type { Projection } from './workspace.ts';

/** `ledger` is read and not written; what is new is held in memory. */
export async function dryRun(
  ledger: Ledger,
  options: ReadOptions,
  projection: Projection,
): Promise<{ readonly counts: Counts; readonly after: Projected }> {
  const fresh: LedgerRecord[] = [];
  const append = async (records: readonly LedgerRecord[]): Promise<void> => {
    // One by one: a batch of arguments has a limit, a batch of records has none.
    for (const record of records) fresh.push(record);
  };
  const counts = await readInto({ ...ledger, append }, options);
  async function* records(): AsyncGenerator<LedgerRecord> {
    yield* ledger.read();
    yield* fresh;
  }
  const { versions } = await liveVersions(records());
  const all = [...versions.values()].flatMap(({ reading }) => reading?.claims ?? []);
  const isWanted = wantedBy(projection)(all);
  const { documents, context } = await ledger.state(() => isWanted);
  const claims: Claim[] = [];
  const snippets: Snippet[] = [];
  const texts = [
    ...documents.map((document) => document.snippet),
    ...context,
    ...fresh.flatMap((record) => (record.kind === 'snippet' ? [record.snippet] : [])),
  ];
  for (const snippet of texts) {
    const version = versions.get(snippet.id);
    if (!version?.reading || version.textHash !== textHash(snippet)) continue;
    claims.push(...version.reading.claims);
    if (version.reading.claims.length > 0 || isWanted(snippet)) snippets.push(snippet);
  }
  return { counts, after: projected(claims, snippets, projection) };
}

/** What a ledger says now: of each snippet the version that stands, and what was read from it. */
import type { Claim } from '../model.ts';
import type { LedgerRecord } from './ledger-record.ts';
import { byAge, type Version } from './newer.ts';
import { textHash } from './text-hash.ts';

export type Reading = { readonly extractor: string; readonly claims: readonly Claim[] };
export type LiveVersion = Version & { reading: Reading | null };

export type LiveVersions = {
  readonly versions: ReadonlyMap<string, LiveVersion>;
  readonly superseded: number;
  readonly removed: number;
};

const none: readonly Claim[] = [];

/**
 * Goes through all records once. A `remove` ends every version before it; a snippet record after it begins anew. Claims
 * count for the very text that they were read from; a later reading of the same text takes the place of an earlier one.
 */
export async function liveVersions(records: AsyncIterable<LedgerRecord>): Promise<LiveVersions> {
  const versions = new Map<string, LiveVersion>();
  const extractors = new Map<string, string>();
  const dead = new Set<string>();
  let superseded = 0;
  for await (const record of records) {
    if (record.kind === 'snippet') {
      const { id, publishedAt } = record.snippet;
      const next = { textHash: textHash(record.snippet), publishedAt, reading: null };
      const known = versions.get(id);
      if (known && known.textHash !== next.textHash) superseded += 1;
      if (!known || byAge(next, known) > 0) versions.set(id, next);
      dead.delete(id);
    } else if (record.kind === 'claims') {
      const known = versions.get(record.snippet);
      if (known?.textHash !== record.textHash) continue;
      // One string for all: every record brings its own copy.
      const extractor = extractors.get(record.extractor) ?? record.extractor;
      extractors.set(extractor, extractor);
      known.reading = { extractor, claims: record.claims.length ? record.claims : none };
    } else if (versions.delete(record.snippet)) dead.add(record.snippet);
  }
  return { versions, superseded, removed: dead.size };
}

/** Records to append. */
import type { LedgerRecord } from '../../src/ledger/ledger-record.ts';
import { textHash } from '../../src/ledger/text-hash.ts';
import type { Claim, Snippet } from '../../src/model.ts';

export function snippetOf(id: string, more: Partial<Snippet> = {}): Snippet {
  const body = 'They signed it in Oslo – at last 😀.';
  return { id, title: `Norway and ${id} sign`, body, url: null, publisher: null, publishedAt: '2022-01-04', ...more };
}

export function claimOf(snippet: Snippet, id = `c:${snippet.id}`): Claim {
  const mention = { field: 'title', start: 0, end: 6, text: 'Norway' } as const;
  return {
    id,
    snippet: snippet.id,
    parties: [
      { id: 'country:NO', name: 'Norway', kind: 'country', role: 'party', mentions: [mention], reason: 'country' },
    ],
    hub: null,
    type: 'treaty',
    status: 'signed',
    domain: 'politics',
    date: null,
    datePrecision: null,
    term: null,
    value: null,
    evidence: { field: 'title', start: 0, end: 6, quote: 'Norway' },
    rule: 'r',
    confidence: 0.9,
  };
}

export const given = (snippet: Snippet): LedgerRecord => ({ kind: 'snippet', snippet });
export const read = (
  snippet: Snippet,
  claims: readonly Claim[] = [claimOf(snippet)],
  extractor = 'x@1',
): LedgerRecord => ({
  kind: 'claims',
  snippet: snippet.id,
  textHash: textHash(snippet),
  extractor,
  claims: [...claims],
});
export const removed = (id: string): LedgerRecord => ({ kind: 'remove', snippet: id });

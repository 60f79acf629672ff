/** The ledger as of a date: what was published later, or nobody knows when, has not been read. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openLedger } from '../../src/ledger/ledger.ts';
import type { LedgerRecord } from '../../src/ledger/ledger-record.ts';
import { isPublishedBy, isUnsure } from '../../src/ledger/published-by.ts';
import { textHash } from '../../src/ledger/text-hash.ts';
import type { Snippet } from '../../src/model.ts';

describe('published by', () => {
  it.each([
    // published, until, certainly, perhaps
    ['2022-03-04', '2022-03-04', true, false],
    ['2022-03-04T23:59:59Z', '2022-03-04', true, false],
    ['2022-03-05', '2022-03-04', false, false],
    ['2022-03-31', '2022-03', true, false],
    ['2022-04-01', '2022-03', false, false],
    ['2022-12-31', '2022', true, false],
    ['2022-02', '2022-02-28', true, false],
    ['2022-02', '2022-02-27', false, true],
    ['2022', '2022-12', true, false],
    ['2022', '2022-11', false, true],
    ['2022', '2021', false, false],
    ['2021', '2022-01-01', true, false],
    [null, '2022', false, true],
  ])('%s by %s: %s, perhaps %s', (published, until, certain, unsure) => {
    expect([isPublishedBy(published, until), isUnsure(published, until)]).toEqual([certain, unsure]);
  });
});

describe('a ledger opened as of a date', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pactgraph-as-of-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const text = (id: string, title: string, publishedAt: string | null): Snippet => ({
    id,
    title,
    body: '',
    url: null,
    publisher: null,
    publishedAt,
  });
  const read = (snippet: Snippet): LedgerRecord[] => [
    { kind: 'snippet', snippet },
    { kind: 'claims', snippet: snippet.id, textHash: textHash(snippet), extractor: 'test', claims: [] },
  ];
  const records = [
    ...read(text('a', 'first told', '2021-05-01')),
    ...read(text('a', 'told anew', '2022-05-01')),
    ...read(text('b', 'later', '2022-06-01')),
    ...read(text('c', 'undated', null)),
    ...read(text('d', 'taken back', '2021-01-01')),
    { kind: 'remove' as const, snippet: 'd' },
  ];

  async function titles(publishedBy?: string): Promise<{ titles: string[]; notices: readonly string[] }> {
    const ledger = await openLedger(folder, { write: false, ...(publishedBy === undefined ? {} : { publishedBy }) });
    const found: string[] = [];
    for await (const { snippet } of ledger.live()) found.push(snippet.title);
    const { notices } = ledger;
    await ledger.close();
    return { titles: found.sort(), notices };
  }

  it('shows the older text of a snippet, and never what was retracted', async () => {
    const ledger = await openLedger(folder, { write: true });
    await ledger.append(records);
    await ledger.close();
    expect((await titles()).titles).toEqual(['later', 'told anew', 'undated']);
    expect((await titles('2021')).titles).toEqual(['first told']);
    expect((await titles('2022-05')).titles).toEqual(['told anew']);
    expect((await titles('2030')).titles).toEqual(['later', 'told anew']);
    expect((await titles('2020')).titles).toEqual([]);
  });

  it('tells of texts that it had to leave out, and is quiet where it is asked for all', async () => {
    expect((await titles('2021')).notices).toEqual(['left out 1 text without a date, or of one too vague for 2021']);
    expect((await titles()).notices).toEqual([]);
  });
});

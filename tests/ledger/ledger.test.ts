import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openLedger } from '../../src/ledger/ledger.ts';
import { textHash } from '../../src/ledger/text-hash.ts';
import {
  claimOf,
  contentOf,
  filled,
  given,
  read,
  recordsOf,
  removed,
  segment,
  snippetOf,
  workspace,
} from './samples.ts';

const [a, b, c] = [snippetOf('a'), snippetOf('b'), snippetOf('c')];

test('what is appended is read back, by the writer at once and by others later', async () => {
  const folder = workspace();
  const ledger = await openLedger(folder, { write: true });
  const records = [given(a), read(a), given(b), read(b, []), removed('a')];
  await ledger.append(records.slice(0, 2));
  await ledger.append(records.slice(2));
  expect(await recordsOf(ledger)).toEqual(records);
  await ledger.close();
  expect(await contentOf(folder)).toEqual({ records, notices: [] });
});

test('each line is JSON with the CRC-32 of its bytes, after a header with the version', async () => {
  const folder = await filled([[given(a), read(a)]]);
  const lines = readFileSync(segment(folder), 'utf8').split('\n');
  expect(lines.pop()).toBe('');
  expect(lines.map((line) => JSON.parse(line).record.kind)).toEqual(['header', 'snippet', 'claims']);
  expect(JSON.parse(lines[0] ?? '').record).toEqual({
    kind: 'header',
    format: 'pactgraph-ledger',
    version: 1,
    segment: 1,
  });
  expect(lines.map((line) => JSON.parse(line).left)).toEqual([0, 1, 0]);
  for (const line of lines) {
    const sum = crc32(Buffer.from(line.slice(line.indexOf('"left"'), -1)))
      .toString(16)
      .padStart(8, '0');
    expect(JSON.parse(line).sum).toBe(sum);
  }
});

test('a ledger that does not exist is empty, and reading makes nothing', async () => {
  const folder = join(workspace(), 'not', 'yet');
  const ledger = await openLedger(folder, { write: false });
  expect((await ledger.state()).counts).toMatchObject({ snippets: 0, texts: 0 });
  await expect(ledger.append([given(a)])).rejects.toThrow(/not open for writing/);
  await ledger.close();
  expect(existsSync(folder)).toBe(false);
});

test('closing twice is closing once, and a closed ledger takes nothing', async () => {
  const ledger = await openLedger(workspace(), { write: true });
  await ledger.close();
  await ledger.close();
  await expect(ledger.append([given(a)])).rejects.toThrow(/not open for writing/);
});

test('appends that do not wait for one another keep their order', async () => {
  const folder = workspace();
  const ledger = await openLedger(folder, { write: true });
  const ids = Array.from({ length: 30 }, (_, index) => `s${index}`);
  await Promise.all(ids.map((id) => ledger.append([given(snippetOf(id)), read(snippetOf(id))])));
  await ledger.close();
  const { records } = await contentOf(folder);
  expect(records.flatMap((record) => (record.kind === 'snippet' ? [record.snippet.id] : []))).toEqual(ids);
});

test('what is no record is refused before anything is written', async () => {
  const folder = await filled([[given(a)]]);
  const before = readFileSync(segment(folder));
  const ledger = await openLedger(folder, { write: true });
  await expect(ledger.append([given(b), given({ ...c, publishedAt: 'yesterday' })])).rejects.toThrow();
  await ledger.close();
  expect(readFileSync(segment(folder)).equals(before)).toBe(true);
});

describe('has', () => {
  test('knows a text of a snippet, not another one, through reopening', async () => {
    const folder = await filled([[given(a)]]);
    const ledger = await openLedger(folder, { write: true });
    expect(ledger.has('a', textHash(a))).toBe(true);
    expect(ledger.has('a', textHash({ ...a, body: 'Other' }))).toBe(false);
    expect(ledger.has('b', textHash(a))).toBe(false);
    await ledger.append([given(b)]);
    expect(ledger.has('b', textHash(b))).toBe(true);
    await ledger.close();
  });
  test('still knows what was removed or superseded', async () => {
    const folder = await filled([[given(a), given({ ...a, publishedAt: '2023' })], [removed('a')]]);
    const ledger = await openLedger(folder, { write: false });
    expect([ledger.has('a', textHash(a)), ledger.has('a', textHash({ ...a, publishedAt: '2023' }))]).toEqual([
      true,
      true,
    ]);
  });
  test('the hash sees text, date, publisher and address', () => {
    const variants = [
      a,
      { ...a, body: 'x' },
      { ...a, publishedAt: null },
      { ...a, publisher: 'P' },
      { ...a, url: 'u' },
    ];
    expect(new Set(variants.map(textHash)).size).toBe(5);
    expect(textHash({ ...a, id: 'other' })).toBe(textHash(a));
  });
});

describe('segments', () => {
  test('a batch that would start beyond the size goes to a new one, and all are read in order', async () => {
    const batches = Array.from({ length: 12 }, (_, index) => [
      given(snippetOf(`s${index}`)),
      read(snippetOf(`s${index}`)),
    ]);
    const folder = await filled(batches, 2000);
    const names = readdirSync(join(folder, 'ledger')).sort();
    expect(names.length).toBeGreaterThan(3);
    expect(names.at(0)).toBe('000001.ledger');
    expect((await contentOf(folder)).records).toEqual(batches.flat());
  });
  test('writing goes on in the last one after reopening', async () => {
    const folder = await filled([[given(a)]], 2000);
    const ledger = await openLedger(folder, { write: true, segmentSize: 2000 });
    await ledger.append([given(b)]);
    await ledger.append([given(c)]);
    expect(await recordsOf(ledger)).toEqual([given(a), given(b), given(c)]);
    await ledger.close();
  });
});

describe('state', () => {
  const stateOf = async (batches: Parameters<typeof filled>[0]) => {
    const ledger = await openLedger(await filled(batches), { write: false });
    const state = await ledger.state();
    return { ...state, ids: state.documents.map((document) => document.snippet.id) };
  };

  test('holds the snippets that say something, sorted, and counts the rest', async () => {
    const state = await stateOf([
      [given(c), read(c)],
      [given(b), read(b, [])],
      [given(a), read(a)],
      [given(snippetOf('d'))],
    ]);
    expect(state.ids).toEqual(['a', 'c']);
    expect(state.claims.map((claim) => claim.id)).toEqual(['c:a', 'c:c']);
    expect(state.documents[0]).toEqual({ snippet: a, textHash: textHash(a), extractor: 'x@1', claims: [claimOf(a)] });
    expect(state.counts).toEqual({ snippets: 4, withClaims: 2, unread: 1, superseded: 0, removed: 0, texts: 4 });
  });

  test('a later reading of a text takes the place of an earlier one, also an empty one', async () => {
    const again = await stateOf([[given(a), read(a)], [read(a, [claimOf(a, 'c:new')], 'x@2')]]);
    expect(again.claims.map((claim) => claim.id)).toEqual(['c:new']);
    expect(again.documents[0]?.extractor).toBe('x@2');
    expect((await stateOf([[given(a), read(a)], [read(a, [], 'x@2')]])).ids).toEqual([]);
  });

  test('what is removed is gone with its claims, and comes back only when it is appended again', async () => {
    expect((await stateOf([[given(a), read(a)], [removed('a')]])).counts).toMatchObject({
      snippets: 0,
      removed: 1,
      texts: 1,
    });
    // A reading that comes after the removal speaks of nothing.
    expect((await stateOf([[given(a), read(a)], [removed('a')], [read(a)]])).ids).toEqual([]);
    const back = await stateOf([[given(a), read(a)], [removed('a')], [given(a), read(a)]]);
    expect([back.ids, back.counts.removed]).toEqual([['a'], 0]);
    expect((await stateOf([[removed('nobody')]])).counts).toMatchObject({ snippets: 0, removed: 0 });
  });

  const old = snippetOf('a', { title: 'Old title', publishedAt: '2022-01-04' });
  const fresh = snippetOf('a', { title: 'Fresh title', publishedAt: '2022-01-05T10:00:00Z' });
  const undated = snippetOf('a', { title: 'Undated title', publishedAt: null });
  test.each([
    ['old first', [old, fresh]],
    ['fresh first', [fresh, old]],
    ['with an undated one between', [old, undated, fresh]],
    ['with an undated one last', [fresh, old, undated]],
  ])('of several texts under one id the newest stands: %s', async (_, versions) => {
    const state = await stateOf(
      versions.map((version, index) => [given(version), read(version, [claimOf(version, `c:${index}`)])]),
    );
    expect(state.documents.map((document) => document.snippet)).toEqual([fresh]);
    expect(state.claims.map((claim) => claim.id)).toEqual([`c:${versions.indexOf(fresh)}`]);
    expect(state.counts).toMatchObject({ snippets: 1, texts: versions.length, superseded: versions.length - 1 });
  });

  test('of two of one date the greater hash stands, whatever the order', async () => {
    const [one, two] = [snippetOf('a', { title: 'One' }), snippetOf('a', { title: 'Two' })];
    const expected = textHash(one) > textHash(two) ? one : two;
    for (const versions of [
      [one, two],
      [two, one],
    ])
      expect((await stateOf(versions.map((version) => [given(version), read(version)]))).documents[0]?.snippet).toEqual(
        expected,
      );
  });

  test('claims of a text that no longer stands do not count: their offsets are of another text', async () => {
    const state = await stateOf([[given(old), read(old)], [given(fresh)], [read(old)]]);
    expect([state.ids, state.counts.unread]).toEqual([[], 1]);
  });

  test('live gives every snippet that stands once, claims or none', async () => {
    const folder = await filled([
      [given(old), read(old)],
      [given(b), read(b, [])],
      [given(fresh), given(fresh)],
      [given(c)],
      [removed('c')],
    ]);
    const ledger = await openLedger(folder, { write: false });
    const live: unknown[] = [];
    for await (const { snippet, extractor } of ledger.live()) live.push([snippet.title, extractor]);
    expect(live).toEqual([
      [b.title, 'x@1'],
      ['Fresh title', null],
    ]);
  });
});

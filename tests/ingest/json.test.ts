import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonRecords } from '../../src/ingest/json-records.ts';
import { readText } from './collect.ts';

const one = { title: 'One', body: 'B' };
const two = { title: 'Two "quoted" ] } [ {', body: 'a \\ and \u{1f600}' };

test.each([
  ['an array', [one, two]],
  ['NewsAPI', { status: 'ok', totalResults: 2, articles: [one, two] }],
  ['NewsAPI with its list first', { articles: [one, two], meta: { articles: [{ title: 'never' }], page: [1, 2] } }],
  ['a JSON feed', { version: '1', items: [one, two] }],
])('%s, compact and pretty', async (_, document) => {
  for (const text of [JSON.stringify(document), JSON.stringify(document, null, 2)]) {
    const { snippets, skipped } = await readText(text, 'json');
    expect(snippets.map(({ title, body }) => ({ title, body }))).toEqual([one, two]);
    expect(skipped).toEqual([]);
  }
});

test.each([
  ['one record', JSON.stringify(one, null, 2), ['One']],
  ['records in a row', `${JSON.stringify(one)}\n${JSON.stringify(two)}`, ['One', two.title]],
  ['a record that has a list of its own', JSON.stringify({ ...one, keywords: ['a'], articles: 'none' }), ['One']],
])('%s', async (_, text, titles) => {
  expect((await readText(text, 'json')).snippets.map((snippet) => snippet.title)).toEqual(titles);
});

test.each([['[]'], ['{"articles":[]}'], [' [ ] ']])('%s holds no documents', async (text) => {
  const read = await readText(text, 'json');
  expect(read).toMatchObject({ snippets: [], skipped: [], notices: ['no documents'] });
});

test('records that are none are skipped with their line', async () => {
  const read = await readText('[\n{"title":"One"},\n7,\n"text",\n{"title":},\n{"title":"Two"}\n]', 'json');
  expect(read.snippets.map((snippet) => snippet.title)).toEqual(['One', 'Two']);
  expect(read.skipped.map(({ line, code }) => [line, code])).toEqual([
    [3, 'unreadable'],
    [4, 'unreadable'],
    [5, 'unreadable'],
  ]);
});

test('a record that is too long is skipped, the next is read', async () => {
  const read = await readText(`[{"title":"${'a'.repeat(5_100_000)}"},{"title":"Two"}]`, 'json', { piece: 65536 });
  expect(read.skipped).toMatchObject([{ code: 'too-long', line: 1 }]);
  expect(read.snippets.map((snippet) => snippet.title)).toEqual(['Two']);
});

test.each([
  ['[{"title":"One"}', /line 1: broken JSON: the document ends early/],
  ['[\n{"title":"One"},\n{"title":', /line 3: broken JSON: the record that starts here does not end/],
  ['[{"title":"One"} {"title":"Two"}]', /a comma or the end of the list is missing/],
  ['[{"title":"One"},,{"title":"Two"}]', /a record is missing between commas/],
  ['[{"title":"One"},]', /a record is missing between commas/],
  ['[{"title":"One"}]]', /a bracket too many/],
  ['{"articles":[{"title":"One"}]', /the document ends early/],
])('%s is refused', async (text, message) => {
  await expect(readText(text, 'json')).rejects.toThrow(message);
});

test('100,000 levels of nesting in and around records', async () => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000);
  const { snippets } = await readText(`[{"title":"kept","x":${deep}}]`, 'json');
  expect(snippets.map((snippet) => snippet.title)).toEqual(['kept']);
  const { snippets: none, skipped } = await readText(`[${deep}]`, 'json');
  expect([none, skipped.length]).toEqual([[], 1]);
});

describe('against JSON.parse', () => {
  const record = fc.dictionary(fc.string({ maxLength: 5 }), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 4 });
  const cut = (text: string, sizes: readonly number[]): string[] => {
    const pieces: string[] = [];
    for (let at = 0, turn = 0; at < text.length; turn += 1) {
      const size = sizes[turn % sizes.length] ?? 1;
      pieces.push(text.slice(at, at + size));
      at += size;
    }
    return pieces;
  };
  const split = (text: string, sizes: readonly number[]): unknown[] => {
    const records = jsonRecords(1e9);
    const found = cut(text, sizes).flatMap((piece) => records.push(piece));
    const rest = records.end();
    expect(records.fault()).toBeNull();
    return [...found, ...rest].map((item) => JSON.parse(item.text ?? 'null'));
  };
  const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
  const indent = fc.constantFrom(undefined, 1, '\t');

  test('any list, in any pieces, gives its elements', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(record, fc.jsonValue())), sizes, indent, (list, pieces, space) => {
        expect(split(JSON.stringify(list, null, space), pieces)).toEqual(JSON.parse(JSON.stringify(list)));
      }),
    );
  });
  test('any list wrapped in an object gives its elements', () => {
    fc.assert(
      fc.property(fc.array(record), record, sizes, indent, (list, rest, pieces, space) => {
        const text = JSON.stringify({ n: 1, articles: list, after: rest }, null, space);
        expect(split(text, pieces)).toEqual(JSON.parse(JSON.stringify(list)));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText } from './collect.ts';

const rows = async (text: string, format = 'csv', piece?: number) => {
  const { snippets } = await readText(text, format, piece ? { piece } : {});
  return snippets.map(({ id, title, body }) => [id, title, body]);
};

test.each([
  ['commas', 'csv', 'id,title,body\n1,One,"Body, with a comma"\n2,Two,Body'],
  ['semicolons', 'csv', 'id;title;body\n1;One;"Body, with a comma"\n2;Two;Body'],
  ['unquoted semicolons', 'csv', 'id;title;body\n1;One;Body, with a comma\n2;Two;Body'],
  ['tabs', 'tsv', 'id\ttitle\tbody\n1\tOne\tBody, with a comma\n2\tTwo\tBody'],
  ['tabs under .csv', 'csv', 'id\ttitle\tbody\n1\tOne\tBody, with a comma\n2\tTwo\tBody'],
  ['Windows line ends', 'csv', 'id,title,body\r\n1,One,"Body, with a comma"\r\n2,Two,Body\r\n'],
  ['old Mac line ends', 'csv', 'id,title,body\r1,One,"Body, with a comma"\r2,Two,Body'],
  [
    'a mark, blank lines, blanks in the header',
    'csv',
    '\ufeffid, title , body\n\n1,One,"Body, with a comma"\n  \n2,Two,Body\n\n',
  ],
])('%s', async (_, format, text) => {
  expect(await rows(text, format)).toEqual([
    ['1', 'One', 'Body, with a comma'],
    ['2', 'Two', 'Body'],
  ]);
});

test('quoted newlines and quotes belong to their field, and lines are counted through them', async () => {
  const text = 'id,title,body\n1,"Two\r\nlines","He said ""yes"""\n2,Next,5" pipe\nbad\n3,Last,x';
  const read = await readText(text, 'csv');
  expect(read.snippets.map(({ title, body }) => [title, body])).toEqual([
    ['Two\r\nlines', 'He said "yes"'],
    ['Next', '5" pipe'],
    ['Last', 'x'],
  ]);
  expect(read.lines).toEqual([2, 4, 6]);
  expect(read.skipped).toMatchObject([{ line: 5, reason: expect.stringMatching(/^1 fields where the header has 3/) }]);
});

test('a row of 10,000 columns is skipped with its line', async () => {
  const read = await readText(`id,title,body\n${'x,'.repeat(9_999)}x\n2,Two,B`, 'csv');
  expect(read.skipped).toMatchObject([{ line: 2, reason: expect.stringMatching(/^10000 fields/) }]);
  expect(read.snippets).toHaveLength(1);
});

describe('wrong quotes cost their row, not the file', () => {
  test.each([
    ['one that is not doubled', '"a "b" c"'],
    ['one that never closes, with quotes below', '"open'],
    ['text after the closing one', '"x"y'],
  ])('%s', async (_, field) => {
    const text = `id,title,body\n1,One,"B"\n2,Two,${field}\n3,Three,"B"\n4,Four,"B"\n`;
    const read = await readText(text, 'csv');
    expect(read.skipped).toMatchObject([{ line: 3, code: 'unreadable', reason: expect.stringMatching(/quote/) }]);
    expect(read.snippets.map((snippet) => snippet.id)).toEqual(['1', '3', '4']);
    expect(read.lines).toEqual([2, 4, 5]);
  });
  test('one that never closes, with none below', async () => {
    const read = await readText('id,title,body\n1,One,"open\n2,Two,B\n3,Three,B', 'csv');
    expect(read.skipped).toMatchObject([{ line: 2, reason: 'a quote opens in this row and never closes' }]);
    expect(read.snippets.map((snippet) => snippet.id)).toEqual(['2', '3']);
  });
});

test('rows of 20 MB, quoted or not, are skipped with their line', async () => {
  for (const [open, close] of [
    ['', ''],
    ['"', '"'],
  ]) {
    const input = `id,title,body\n1,One,B\n2,${open}${'a'.repeat(20_000_000)}${close},B\n3,Three,B\n`;
    const read = await readText(input, 'csv', { piece: 65536 });
    expect(read.skipped).toMatchObject([{ line: 3, code: 'too-long' }]);
    expect(read.snippets.map((snippet) => snippet.id)).toEqual(['1', '3']);
  }
});

test('without needed columns the error names those there are, and the map', async () => {
  await expect(readText('ref,Überschrift,Inhalt\n1,One,B', 'csv')).rejects.toMatchObject({
    exitCode: 1,
    message:
      '<stdin>: no column for title or body among ref, Überschrift, Inhalt: name them with --map title=COLUMN --map body=COLUMN',
  });
  const { snippets } = await readText('ref,Überschrift,Inhalt\n1,One,B', 'csv', {
    map: { title: 'Überschrift', body: 'Inhalt' },
  });
  expect(snippets).toMatchObject([{ title: 'One', body: 'B' }]);
});

test('one needed column missing is told; a map to a column that is not there is an error', async () => {
  const read = await readText('headline,inhalt\nOne,B', 'csv');
  expect(read.notices).toEqual(['no column for body among headline, inhalt: name one with --map body=COLUMN']);
  await expect(readText('title,body\nOne,B', 'csv', { map: { url: 'adress' } })).rejects.toThrow(
    /--map url=adress names no column of its header \(title, body\)/,
  );
});

test('__proto__ is a column like any other, and the first of two of one name counts', async () => {
  const { snippets } = await readText('__proto__,title,title,body\nx,One,Other,B', 'csv');
  expect(snippets).toMatchObject([{ title: 'One', body: 'B' }]);
});

test.each([[''], ['title,body\n']])('%j holds no documents', async (text) => {
  expect(await readText(text, 'csv')).toMatchObject({ snippets: [], skipped: [], notices: ['no documents'] });
});

test('whatever the cells hold, they come back, in pieces of any size', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ' ', '"', ',', ';', '\n', '\r\n', 'é', "'"), maxLength: 8 });
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell), { maxLength: 6 }),
      fc.integer({ min: 1, max: 30 }),
      async (cells, piece) => {
        const text = ['id,title,body', ...cells.map(([a, b], index) => `${index},${quote(`t${a}`)},${quote(b)}`)].join(
          '\r\n',
        );
        expect(await rows(text, 'csv', piece)).toEqual(cells.map(([a, b], index) => [String(index), `t${a}`, b]));
      },
    ),
  );
});

import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { folderWith, readFiles } from './collect.ts';

const line = (title: string): string => `${JSON.stringify({ title, body: 'They signed.' })}\n`;
const titles = async (inputs: readonly string[], options = {}): Promise<string[]> =>
  (await readFiles(inputs, options)).snippets.map((snippet) => snippet.title);

test('every ending of the table, packed and not, whatever its case', async () => {
  const contents = {
    'a.txt': 'T\n\nB\n',
    'b.jsonl': line('T'),
    'c.NDJSON': line('T'),
    'd.csv': 'title,body\nT,B\n',
    'e.tsv': 'title\tbody\nT\tB\n',
    'f.json': '[{"title":"T"}]',
    'g.xml': '<rss><channel><item><title>T</title></item></channel></rss>',
    'h.rss': '<rss><channel><item><title>T</title></item></channel></rss>',
    'i.atom': '<feed><entry><title>T</title></entry></feed>',
  };
  const packed = Object.fromEntries(Object.entries(contents).map(([name, text]) => [`${name}.gz`, gzipSync(text)]));
  const folder = folderWith({ ...contents, ...packed });
  expect(await titles([folder])).toEqual(Array(18).fill('T'));
});

test('folders: below them too, sorted, hidden and unknown files left out, links to folders not followed', async () => {
  const folder = folderWith({
    'b.jsonl': line('b'),
    'a/z.jsonl': line('a/z'),
    'a/B.jsonl': line('a/B'),
    'notes.md': 'no input',
    '.hidden.jsonl': line('hidden'),
    '.git/x.jsonl': line('hidden'),
  });
  symlinkSync(folder, join(folder, 'a', 'loop'));
  symlinkSync(join(folder, 'b.jsonl'), join(folder, 'c.jsonl'));
  symlinkSync('nowhere', join(folder, 'd.jsonl'));
  expect(await titles([folder])).toEqual(['a/B', 'a/z', 'b', 'b']);
});

test('globs are sorted; a file that looks like one is a file; each file is read once', async () => {
  const folder = folderWith({ 'b.jsonl': line('b'), 'a.jsonl': line('a'), '[x].jsonl': line('x'), 'c.txt': 'c\n\nB' });
  expect(await titles([join(folder, '[ab].jsonl')])).toEqual(['a', 'b']);
  expect(await titles([join(folder, '[x].jsonl')])).toEqual(['x']);
  expect(await titles([join(folder, 'b.jsonl'), join(folder, '?.{jsonl,txt}'), join(folder, 'b.jsonl')])).toEqual([
    'b',
    'a',
    'c',
  ]);
});

test('--format wins over the ending', async () => {
  const folder = folderWith({ 'export.dat': line('T') });
  expect(await titles([join(folder, 'export.dat')], { format: 'jsonl' })).toEqual(['T']);
});

describe('inputs that are none', () => {
  const png = Buffer.from('89504e470d0a1a0a', 'hex');
  const bad =
    (name: string, content: string | Buffer): (() => string) =>
    () =>
      join(folderWith({ [name]: content }), name);
  test.each<[string, () => string, 1 | 2, RegExp]>([
    ['a missing file', () => 'no/such/file.jsonl', 1, /no\/such\/file\.jsonl: no such file or folder/],
    ['a file below a file', () => join(folderWith({ a: 'x' }), 'a', 'b.txt'), 1, /no such file or folder/],
    ['a glob that matches nothing', () => 'no/such/*.jsonl', 1, /no\/such\/\*\.jsonl: no file matches/],
    ['an empty folder', () => folderWith({}), 1, /a folder without readable files/],
    ['a folder of other files', () => folderWith({ 'a.md': 'x' }), 1, /a folder without readable files/],
    ['an unknown ending', bad('a.docx', 'text'), 2, /a\.docx: its ending is none of txt, jsonl/],
    ['an image', bad('photo.png', png), 1, /photo\.png: not text but a PNG image/],
    ['an image that says it is text', bad('photo.txt', png), 1, /photo\.txt: not text but a PNG image/],
    ['an empty name', () => '', 2, /an empty input name/],
  ])('%s', async (_, input, exitCode, message) => {
    await expect(readFiles([input()])).rejects.toMatchObject({
      name: 'Failure',
      exitCode,
      message: expect.stringMatching(message),
    });
  });
  test('no input at all, an unknown format, - without standard input', async () => {
    await expect(readFiles([])).rejects.toMatchObject({ exitCode: 2 });
    await expect(readFiles(['-'], { format: 'docx' })).rejects.toThrow(/unknown format "docx": use one of txt, jsonl/);
    await expect(readFiles(['-'])).rejects.toMatchObject({ exitCode: 2 });
  });
  test.skipIf(process.getuid?.() === 0)('a file that this user may not read (not testable as root)', async () => {
    const folder = folderWith({ 'a.jsonl': line('a') });
    chmodSync(join(folder, 'a.jsonl'), 0);
    await expect(readFiles([join(folder, 'a.jsonl')])).rejects.toThrow(/not readable for this user/);
  });
  test('a folder named like a file is a folder', async () => {
    const folder = folderWith({});
    mkdirSync(join(folder, 'x.jsonl'));
    await expect(readFiles([join(folder, 'x.jsonl')])).rejects.toThrow(/a folder without readable files/);
  });
});

describe('a file that is refused leaves nothing behind', () => {
  const half = `${line('One')}${line('Two')}`;
  const torn = gzipSync(half.repeat(2000)).subarray(0, -30);
  test.each([
    ['broken at its end', 'b.txt', 'One\n\nBody\n\nAlone\n', /line 5: the title "Alone" has no body/],
    ['torn gzip', 'b.jsonl.gz', torn, /the gzip data ends early/],
    [
      'broken gzip',
      'b.jsonl.gz',
      Buffer.concat([gzipSync(half).subarray(0, -8), Buffer.alloc(8)]),
      /the gzip data is broken \(incorrect data check\)/,
    ],
    ['latin-1 at its end', 'b.jsonl', Buffer.from(`${half}{"title":"Café"}`, 'latin1'), /line 3: not UTF-8/],
    ['XML that ends early', 'b.rss', '<rss><channel><item><title>T</title></item>', /not well-formed XML/],
  ])('%s', async (_, name, content, message) => {
    const folder = folderWith({ 'a.jsonl': line('good'), [name]: content });
    const bad = join(folder, name);
    const seen: string[] = [];
    const events = (await import('../../src/ingest/ingest.ts')).readSnippets([join(folder, 'a.jsonl'), bad]);
    await expect(
      (async () => {
        for await (const event of events) seen.push(event.kind);
      })(),
    ).rejects.toThrow(message);
    expect(seen).toEqual([]);
    // In a folder it is one of many: it is named and skipped, and the rest is read.
    const read = await readFiles([folder]);
    expect(read.snippets.map((snippet) => snippet.title)).toEqual(['good']);
    expect(read.skipped).toMatchObject([
      { code: 'unreadable', file: bad, line: null, reason: expect.stringMatching(message) },
    ]);
    expect(read.skipped[0]?.reason).not.toContain(folder);
    await expect(readFiles([folder], { strict: true })).rejects.toThrow(message);
  });
});

describe('gzip', () => {
  test('is told by its first bytes, not by its name; several members are one file', async () => {
    const folder = folderWith({
      'packed.jsonl': gzipSync(line('packed')),
      'plain.jsonl.gz': line('plain'),
      'two.jsonl.gz': Buffer.concat([gzipSync(line('one')), gzipSync(line('two'))]),
    });
    expect(await titles([folder])).toEqual(['packed', 'plain', 'one', 'two']);
    const bytes = gzipSync(line('slow'));
    const stdin = Readable.from([...bytes].map((byte) => Buffer.of(byte)));
    expect(await titles(['-'], { stdin })).toEqual(['slow']);
  });

  test('a bomb is stopped once it is known as one, long before its end', async () => {
    const member = gzipSync(Buffer.alloc(64 * 1024 * 1024, 'a'), { level: 9 });
    let given = 0;
    function* members(): Generator<Buffer> {
      for (; given < 160; given += 1) yield member;
    }
    await expect(readFiles(['-'], { stdin: Readable.from(members()) })).rejects.toThrow(
      /unpacks to more than 200 times/,
    );
    expect(given).toBeLessThan(40);
    const folder = folderWith({ 'bomb.jsonl.gz': member });
    await expect(readFiles([join(folder, 'bomb.jsonl.gz')])).rejects.toThrow(/bomb\.jsonl\.gz: unpacks to more than/);
  });

  test('much text of one kind is no bomb', async () => {
    const text = Array.from({ length: 20_000 }, (_, index) => line(`Title number ${index} of many`)).join('');
    expect(await titles([join(folderWith({ 'a.jsonl.gz': gzipSync(text) }), 'a.jsonl.gz')])).toHaveLength(20_000);
  });
});

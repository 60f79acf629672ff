import { describe, expect, test } from 'vitest';
import { readText } from './collect.ts';

const text = 'Crème “brûlée” pact – 😀\n\nBoth sides of Málaga signed.\n';
const utf16be = (value: string): Buffer => Buffer.from(value, 'utf16le').swap16();

describe('decoded', () => {
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16LE with its mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16BE with its mark', utf16be(`\ufeff${text}`)],
  ])('%s, whole and byte by byte', async (_, bytes) => {
    for (const piece of [bytes.length, 1, 3]) {
      const { snippets } = await readText(bytes, 'txt', { piece });
      expect(snippets).toMatchObject([{ title: 'Crème “brûlée” pact – 😀', body: 'Both sides of Málaga signed.' }]);
    }
  });

  test('a lone surrogate in UTF-16 becomes U+FFFD', async () => {
    const { snippets } = await readText(Buffer.from('\ufeffA \ud800 title\n\nBody', 'utf16le'), 'txt');
    expect(snippets[0]?.title).toBe('A \ufffd title');
  });
});

const latin = (value: string): Buffer => Buffer.from(value, 'latin1');
const filler = `${'A plain line of text\n'.repeat(10_000)}`;

describe('refused by name', () => {
  test.each([
    [
      'latin-1',
      latin('One\n\nCafé in Málaga\n'),
      /line 3: not UTF-8, looks like latin-1 \(ISO-8859-1\): convert it with iconv -f ISO-8859-1/,
    ],
    [
      'windows-1252',
      latin('One\n\n\x93Caf\xe9\x94\n'),
      /line 3: not UTF-8, looks like windows-1252: convert it with iconv -f WINDOWS-1252/,
    ],
    ['latin-1 far down', latin(`${filler}Caf\xe9\n`), /line 10001: not UTF-8, looks like latin-1/],
    ['an overlong form', latin('One\n\n\xc0\xaf\n'), /line 3: not UTF-8/],
    ['a torn last character', Buffer.from('One\n\nCafé').subarray(0, -1), /line 3: ends inside a character/],
    ['UTF-16LE without its mark', Buffer.from(text, 'utf16le'), /looks like UTF-16LE without a byte order mark/],
    ['UTF-16BE without its mark', utf16be(text), /looks like UTF-16BE without a byte order mark/],
    ['NUL bytes', Buffer.from('One\n\nBo\0dy\n'), /not text \(it holds NUL bytes\)/],
    ['NUL bytes far down', Buffer.from(`${filler}\0`), /not text \(it holds NUL bytes\)/],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000', 'hex'), /not text but a PNG image/],
    ['a PDF', Buffer.from('%PDF-1.7\n%text so far\n'), /not text but a PDF/],
    ['a zip', Buffer.from('504b030414000000', 'hex'), /not text but a zip archive .*: unpack it first/],
    [
      'an unknown declared encoding',
      Buffer.from('<?xml version="1.0" encoding="x-klingon"?><rss/>'),
      /unknown encoding "x-klingon"/,
    ],
  ])('%s', async (_, bytes, message) => {
    for (const piece of [bytes.length, 7]) {
      const failed = expect(readText(bytes, 'txt', { piece })).rejects;
      await failed.toMatchObject({ name: 'Failure', exitCode: 1, message: expect.stringMatching(message) });
    }
  });
});

test.each([[''], ['\ufeff'], ['\n\n  \n']])('%j holds no documents', async (empty) => {
  for (const format of ['txt', 'jsonl', 'csv', 'json'])
    expect(await readText(empty, format)).toMatchObject({ snippets: [], skipped: [], notices: ['no documents'] });
});

test('"BZh" may start a text', async () => {
  expect((await readText('BZhang and others agree\n\nBody', 'txt')).snippets).toHaveLength(1);
});

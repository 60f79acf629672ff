import { expect, test } from 'vitest';
import { readText } from './collect.ts';

const item = (title: string, more: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({ title, body: 'They signed the treaty.', ...more });

test('a broken line in the middle is skipped and named, the rest goes on', async () => {
  const lines = Array.from({ length: 10 }, (_, index) => item(`Title ${index + 1}`));
  lines[6] = '{"title": "Title 7", "body": ';
  const read = await readText(lines.join('\n'), 'jsonl');
  expect(read.snippets).toHaveLength(9);
  expect(read.skipped).toEqual([
    { kind: 'skipped', code: 'unreadable', file: '<stdin>', line: 7, reason: expect.stringMatching(/^broken JSON: /) },
  ]);
  expect(read.skipped[0]?.reason).not.toMatch(/\n|position/);
});

test('strict stops at the broken line', async () => {
  await expect(readText(`${item('One')}\n{oops}\n${item('Two')}`, 'jsonl', { strict: true })).rejects.toThrow(
    /^<stdin>: line 2: broken JSON/,
  );
});

test.each([
  ['7', /not a JSON object/],
  ['["title"]', /not a JSON object/],
  ['null', /not a JSON object/],
  ['{"a":1,"b":2}', /neither title nor body \(fields: a, b\)/],
  ['{}', /no fields/],
  ['{"title":" ","body":""}', /neither title nor body/],
  ['{"title":["x"],"body":"y"}', /title is a list, not text/],
  ['{"title":"x","body":{"a":1}}', /body is an object, not text/],
  ['{"id":7,"title":"x"}', /id is a number/],
  ['{"id":9007199254740993,"title":"x"}', /id is a number/],
  ['{"id":{"$oid":"1"},"title":"x"}', /id is an object/],
  ['{"title":"x","url":5}', /url is a number/],
])('%s is skipped', async (line, reason) => {
  const read = await readText(line, 'jsonl');
  expect(read.snippets).toEqual([]);
  expect(read.skipped.map((skip) => skip.code)).toEqual(['unreadable']);
  expect(read.skipped[0]?.reason).toMatch(reason);
});

test('the id of a record that is skipped is named', async () => {
  const read = await readText('{"id":"n-1","title":5}', 'jsonl');
  expect(read.skipped[0]).toMatchObject({ item: 'n-1', line: 1 });
});

test('ids: given ones stay, made ones depend on publisher, address, date and text', async () => {
  const variants = [{}, { publisher: 'A' }, { publisher: 'B' }, { url: 'http://a.example/1' }, { date: '2022-01-04' }];
  const lines = [
    item('X', { id: 'given' }),
    ...variants.map((more) => item('X', more)),
    item('X'),
    item('X', { id: null }),
  ];
  const { snippets } = await readText(lines.join('\n'), 'jsonl');
  const ids = snippets.map((snippet) => snippet.id);
  expect(ids[0]).toBe('given');
  expect(new Set(ids.slice(1, 6)).size).toBe(5);
  expect([ids[6], ids[7]]).toEqual([ids[1], ids[1]]);
});

test('duplicate ids with different text are passed on, both', async () => {
  const { snippets } = await readText(`${item('One', { id: 'd' })}\n${item('Two', { id: 'd' })}`, 'jsonl');
  expect(snippets.map(({ id, title }) => [id, title])).toEqual([
    ['d', 'One'],
    ['d', 'Two'],
  ]);
});

test('lone surrogates and NUL become one U+FFFD each; other characters stay as given', async () => {
  const { snippets } = await readText(
    '{"id":"a\\ud800","title":"x\\ud800y\\u0000z","body":"\\udc00 \\ud83d\\ude00 \\u202e \\u0007 e\\u0301"}',
    'jsonl',
  );
  expect(snippets).toMatchObject([
    { id: 'a\ufffd', title: 'x\ufffdy\ufffdz', body: '\ufffd \u{1f600} \u202e \u0007 e\u0301' },
  ]);
});

test('__proto__ and constructor are mere keys', async () => {
  const { snippets, skipped } = await readText(
    '{"__proto__":{"title":"evil","polluted":1},"constructor":{"prototype":{"polluted":1}},"body":"plain"}\n{"__proto__":{"title":"evil"}}',
    'jsonl',
  );
  expect(snippets.map(({ title, body }) => [title, body])).toEqual([['', 'plain']]);
  expect(skipped).toHaveLength(1);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

test('100,000 levels of nesting do not matter, wherever they stand', async () => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000);
  const { snippets, skipped } = await readText(
    `${deep}\n{"title":"kept","extra":${deep}}\n{"title":${deep}}\n{"title":"date","date":${deep}}`,
    'jsonl',
  );
  expect(snippets.map((snippet) => snippet.title)).toEqual(['kept', 'date']);
  expect(skipped.map((skip) => skip.line)).toEqual([1, 3]);
});

test('a line of 50 MB is skipped with its number, the next is read', async () => {
  const long = Buffer.alloc(50_000_000, 'a');
  const input = Buffer.concat([Buffer.from(`${item('One')}\n{"title":"`), long, Buffer.from(`"}\n${item('Two')}\n`)]);
  const read = await readText(input, 'jsonl', { piece: 1 << 16 });
  expect(read.snippets.map((snippet) => snippet.title)).toEqual(['One', 'Two']);
  expect(read.skipped).toMatchObject([{ code: 'too-long', line: 2 }]);
});

test('a million keys are longer than a record may be', async () => {
  const keys = Array.from({ length: 1_000_000 }, (_, index) => `"k${index}":1`).join(',');
  const read = await readText(`{${keys}}\n${item('after')}`, 'jsonl');
  expect(read.skipped).toMatchObject([{ code: 'too-long', line: 1 }]);
  expect(read.snippets).toHaveLength(1);
});

test('another language is skipped under a code of its own, in strict runs too', async () => {
  const spanish =
    '{"id":"es","title":"El ministro firmó un acuerdo","body":"Lo firmó con los alcaldes de la región para el año."}';
  const read = await readText(`${spanish}\n${item('English')}`, 'jsonl', { strict: true });
  expect(read.skipped).toEqual([
    { kind: 'skipped', code: 'language', file: '<stdin>', line: 1, item: 'es', reason: 'not English: Spanish' },
  ]);
  expect(read.snippets).toHaveLength(1);
});

test.each([1, 2, 3, 7])('in pieces of %i bytes the same comes out', async (piece) => {
  const text = `\ufeff${item('Ünïcode – “quoted” 😀')}\r\n\r\n${item('Second')}`;
  expect(await readText(text, 'jsonl', { piece })).toEqual(await readText(text, 'jsonl'));
});

test('dates that are none are null with a notice, never today', async () => {
  const dates = ['2022-02-30', '2022-02-31', '03/04/05', '2022-01-04 10:00', '2022-01-04'];
  const read = await readText(dates.map((date, index) => item(`Title ${index}`, { date })).join('\n'), 'jsonl');
  expect(read.snippets.map((snippet) => snippet.publishedAt)).toEqual([null, null, null, '2022-01-04', '2022-01-04']);
  expect(read.notices).toEqual([
    'line 1: date "2022-02-30": there is no such day: left undated, write it as 2022-03-04 (and 1 more)',
    'line 3: date "03/04/05": its year has two digits: left undated, write it as 2022-03-04',
    'line 4: date "2022-01-04 10:00": its time has no known time zone, so only the day is kept',
  ]);
});

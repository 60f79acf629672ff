import { expect, test } from 'vitest';
import { readText } from './collect.ts';

const read = async (record: unknown, map: Readonly<Record<string, string>> = {}) =>
  (await readText(JSON.stringify(record), 'jsonl', { map })).snippets[0];

test.each([
  ['our own names', { id: '1', title: 'T', body: 'B', url: 'http://u', publisher: 'P', publishedAt: '2022' }],
  ['a newsroom', { id: '1', headline: 'T', summary: 'B', link: 'http://u', source: 'P', pubDate: '2022' }],
  [
    'capitals and underscores',
    { ID: '1', Title: 'T', Body: 'B', URL: 'http://u', Source_Name: 'P', 'Published At': '2022' },
  ],
  [
    'NewsAPI',
    {
      id: '1',
      source: { id: null, name: 'P' },
      title: 'T',
      description: 'B',
      content: 'B… [+12 chars]',
      url: 'http://u',
      publishedAt: '2022',
    },
  ],
  [
    'a description that is empty',
    { id: '1', title: 'T', description: null, content: 'B', guid: 'http://u', outlet: 'P', date: '2022' },
  ],
])('%s', async (_, record) => {
  expect(await read(record)).toEqual({
    id: '1',
    title: 'T',
    body: 'B',
    url: 'http://u',
    publisher: 'P',
    publishedAt: '2022',
  });
});

test('--map wins over the usual names, leads into objects, and takes date for publishedAt', async () => {
  const record = { title: 'wrong', head: { line: 'T' }, 'a.b': 'B', when: '2022-01' };
  const snippet = await read(record, { title: 'head.line', body: 'a.b', date: 'when' });
  expect(snippet).toMatchObject({ title: 'T', body: 'B', publishedAt: '2022-01' });
});

test('a mapped field that a record lacks is not looked for elsewhere', async () => {
  expect(await read({ title: 'other', body: 'B' }, { title: 'headline' })).toMatchObject({ title: '', body: 'B' });
});

test('a map never reads through a prototype', async () => {
  for (const title of ['constructor', '__proto__', 'toString', '__proto__.constructor.name'])
    expect(await read({ body: 'B' }, { title })).toMatchObject({ title: '' });
});

test('a source without a name is no publisher', async () => {
  expect(await read({ title: 'T', source: { id: null } })).toMatchObject({ publisher: null });
});

test.each([
  [{ titel: 'x' }, /unknown field "titel" in --map: use one of id, title/],
  [{ title: '' }, /names no column/],
])('%j is misuse', async (map, message) => {
  await expect(read({ title: 'T' }, map)).rejects.toMatchObject({
    exitCode: 2,
    message: expect.stringMatching(message),
  });
});
